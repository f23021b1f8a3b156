/** Puts the app together: host, settings, words, stores. Everything has one owner, and it is here. */
// Styles first: a screen's own sheet comes after them and wins at equal weight.
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/data.css';
import './styles/head.css';
import './styles/charts.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { REGIONS } from '../shared/products/regions/regions.ts';
import { App } from './App.tsx';
import { browserHost } from './host/browser.ts';
import { desktopHost } from './host/desktop.ts';
import type { Host } from './host/host.ts';
import { installTrustedTypes } from './host/trusted-types.ts';
import { createFileDesk } from './stores/file-desk.ts';
import { tellOfMachine } from './stores/machine-notices.ts';
import { tellNoStore, tellOpenedAsFile } from './stores/keep-as-file.ts';
import { LabContext, type Lab } from './stores/lab.ts';
import { mendRuns } from './stores/mend-runs.ts';
import { newSeed } from './stores/run-meta.ts';
import { createRunStore } from './stores/run-store.ts';
import { tellSaves } from './stores/save-notices.ts';
import { createUiStore, type UiStore } from './stores/ui-store.ts';
import { uiEn } from './text/en.ts';
import { createWords, speakCurrency } from './text/i18n.ts';
import { uiZhCn } from './text/zh-cn.ts';
import { createWorkDesk, endOf } from './workers/work-desk.ts';
import { startWorker } from './workers/worker-url.ts';

async function start(root: HTMLElement): Promise<void> {
  installTrustedTypes();
  const host = desktopHost() ?? (await browserHost(__APP_VERSION__));
  const info = await host.info();
  const canWrite = info.ok && info.value.canWrite;
  const mending = canWrite ? mendRuns(host) : Promise.resolve(0);
  const ui = await makeUi(host, info.ok ? info.value.languages : navigator.languages);
  const words = createWords(ui.getState().language);
  showOnDocument(ui, (language) => void words.changeLanguage(language));
  const runs = createRunStore({
    host,
    canWrite,
    newSeed: () => newSeed(window.location.search),
    learner: () => ui.getState().settings.learner,
    onRun: (id) => ui.getState().setLastRun(id),
  });
  runs.subscribe(({ run }) => {
    if (run !== null) speakCurrency(words, REGIONS[run.scenario.region].currency);
  });
  tellSaves(host, ui, runs);
  tellBugs(host, ui);
  if (info.ok) tellOfMachine(ui, info.value);
  if (canWrite) tellOpenedAsFile(host, ui, runs, window.location.protocol);
  else if (host.whyReadOnly === 'no-store') tellNoStore(host, ui, runs);
  else tellReadOnly(host, ui);
  // Before the first list is read: a run that was mended is in it.
  tellMended(ui, await mending);
  const work = createWorkDesk(() => endOf(startWorker()));
  const locks = info.ok ? (info.value.locks ?? []) : [];
  const files = createFileDesk(host, ui, runs, locks);
  const lab: Lab = { host, ui, runs, files, work, locks };
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={words}>
        <LabContext value={lab}>
          <App />
        </LabContext>
      </I18nextProvider>
    </StrictMode>,
  );
  // Slices of the Chinese faces are large lists; the first paint doesn't wait for them.
  void import('./styles/fonts-chinese.css');
}

async function makeUi(host: Host, languages: readonly string[]): Promise<UiStore> {
  const settings = await host.readSettings();
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const ui = createUiStore({
    ...(settings.ok ? { settings: settings.value } : {}),
    system: { languages, dark: dark.matches },
    onSettings: (changed) => void host.writeSettings(changed),
  });
  dark.addEventListener('change', ({ matches }) => ui.getState().followSystem({ dark: matches }));
  return ui;
}

/**
 * `lang` and the theme sit on the document before any component asks: charts read their colours
 * from the computed style.
 */
function showOnDocument(ui: UiStore, onLanguage: (language: string) => void): void {
  const show = () => {
    const { language, theme } = ui.getState();
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  };
  show();
  ui.subscribe((now, before) => {
    if (now.language === before.language && now.theme === before.theme) return;
    show();
    if (now.language !== before.language) onLanguage(now.language);
  });
}

/** Told what isn't kept, and why; a second tab is offered the pen when the first one is gone. */
function tellReadOnly(host: Host, ui: UiStore): void {
  const { notify } = ui.getState();
  const notice = { id: 'read-only', tone: 'plain', dismissible: false } as const;
  notify({ ...notice, key: 'readOnly', actions: [] });
  host.onWritable(() => {
    const useHere = { key: 'useHere', onPress: () => window.location.reload() } as const;
    notify({ ...notice, key: 'writable', actions: [useHere] });
  });
}

/** A bug outside of drawing would pass in silence: the page stands, and says that a step failed. */
function tellBugs(host: Host, ui: UiStore): void {
  const tell = (error: unknown) => {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    void host.noteProblem(words.slice(0, LONGEST_NOTE));
    ui.getState().notify({
      id: 'bug',
      key: 'bug',
      tone: 'attention',
      actions: [{ key: 'reload', onPress: () => window.location.reload() }],
      dismissible: true,
    });
  };
  window.addEventListener('error', ({ error }) => tell(error));
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
}

/** In characters: even if each takes three bytes, a note is within what a host takes. */
const LONGEST_NOTE = 2000;

function tellMended(ui: UiStore, count: number): void {
  if (count === 0) return;
  const notice = { id: 'mended', key: 'mended', tone: 'plain', actions: [] } as const;
  ui.getState().notify({ ...notice, params: { count }, dismissible: true });
}

const root = document.getElementById('root');
if (root !== null) {
  start(root).catch((error: unknown) => {
    // Nothing is there yet to say it with: words in both languages, never a white page.
    root.textContent = [uiEn, uiZhCn].map(({ common }) => common.errorTitle).join(' / ');
    throw error;
  });
}
