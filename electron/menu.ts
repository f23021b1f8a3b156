/** A small menu of system roles: it gives the usual keys for editing, zoom and quitting. */
import type { MenuItemConstructorOptions } from 'electron';

const LABELS = {
  en: { file: 'File', edit: 'Edit', view: 'View', window: 'Window' },
  zh: { file: '文件', edit: '编辑', view: '视图', window: '窗口' },
} as const;

/** The template for `Menu.buildFromTemplate`. */
export function menuTemplate(
  platform: NodeJS.Platform,
  locale: string,
): MenuItemConstructorOptions[] {
  const labels = locale.toLowerCase().startsWith('zh') ? LABELS.zh : LABELS.en;
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: labels.file, submenu: [{ role: isMac ? 'close' : 'quit' }] },
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
  ];
}
