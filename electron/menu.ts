/** The menu: system roles wherever there is one, and the few commands that the page carries out. */
import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { HostCommand } from '../shared/desktop-api.ts';

const LABELS = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    library: 'Library',
    open: 'Open…',
    recent: 'Open recent',
    noRecent: 'Nothing yet',
    clearRecent: 'Clear this list',
    save: 'Save the run as a file…',
    print: 'Save this page as PDF…',
    privacy: 'Your runs and privacy',
  },
  zh: {
    file: '文件',
    edit: '编辑',
    view: '视图',
    window: '窗口',
    help: '帮助',
    library: '剧本库',
    open: '打开…',
    recent: '最近打开',
    noRecent: '还没有',
    clearRecent: '清空这个列表',
    save: '把这一局另存为文件…',
    print: '把这一页存成 PDF…',
    privacy: '存档与隐私',
  },
} as const;

type Labels = (typeof LABELS)[keyof typeof LABELS];

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Paths of files, newest first. */
  readonly recent: readonly string[];
  readonly send: (command: HostCommand) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
}

/** The template for `Menu.buildFromTemplate`. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const labels = parts.language.toLowerCase().startsWith('zh') ? LABELS.zh : LABELS.en;
  return [
    ...(parts.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: labels.file, submenu: fileItems(parts, labels) },
    { label: labels.edit, role: 'editMenu' },
    {
      label: labels.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: labels.window, role: 'windowMenu' },
    {
      label: labels.help,
      role: 'help',
      submenu: [
        { label: labels.privacy, accelerator: 'F1', click: () => parts.send('privacy') },
        { role: 'about' },
      ],
    },
  ];
}

function fileItems(parts: MenuParts, labels: Labels): MenuItemConstructorOptions[] {
  const command = (label: string, accelerator: string, name: HostCommand) => ({
    label,
    accelerator,
    click: () => parts.send(name),
  });
  return [
    command(labels.library, 'CmdOrCtrl+N', 'library'),
    command(labels.open, 'CmdOrCtrl+O', 'open-file'),
    { label: labels.recent, submenu: recentItems(parts, labels) },
    { type: 'separator' },
    command(labels.save, 'CmdOrCtrl+S', 'save-file'),
    command(labels.print, 'CmdOrCtrl+P', 'print'),
    { type: 'separator' },
    { role: parts.platform === 'darwin' ? 'close' : 'quit' },
  ];
}

function recentItems(parts: MenuParts, labels: Labels): MenuItemConstructorOptions[] {
  if (parts.recent.length === 0) return [{ label: labels.noRecent, enabled: false }];
  return [
    ...parts.recent.map((path) => ({
      // An ampersand would mark the next letter as a key.
      label: basename(path).replaceAll('&', '&&'),
      click: () => parts.openRecent(path),
    })),
    { type: 'separator' },
    { label: labels.clearRecent, click: parts.clearRecent },
  ];
}
