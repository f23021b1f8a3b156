/** Where a browser keeps runs badly or not at all, saving them as files is offered at once. */
import type { Host } from '../host/host.ts';
import type { RunStore } from './run-store.ts';
import { saveAsFile } from './save-notices.ts';
import type { Notice, UiStore } from './ui-store.ts';

/**
 * A page from a stick or a folder shares its browser's storage with other files, or loses it: said
 * before anything is played, so that nobody finds out by losing a run.
 * @param protocol of the page's own address
 */
export function tellOpenedAsFile(host: Host, ui: UiStore, runs: RunStore, protocol: string): void {
  if (protocol !== 'file:') return;
  offerFiles(host, ui, runs, { id: 'opened-as-file', key: 'fromFile', dismissible: true });
}

/** Nothing is kept at all: the notice stays. */
export function tellNoStore(host: Host, ui: UiStore, runs: RunStore): void {
  offerFiles(host, ui, runs, { id: 'read-only', key: 'noStore', dismissible: false });
}

/** The button comes with the first run: before that there is nothing to save. */
function offerFiles(
  host: Host,
  ui: UiStore,
  runs: RunStore,
  words: Pick<Notice, 'id' | 'key' | 'dismissible'>,
): void {
  const { notify } = ui.getState();
  const action = { key: 'saveAsFile', onPress: () => void saveAsFile(host, ui, runs) } as const;
  notify({ ...words, tone: 'plain', actions: [] });
  const stop = runs.subscribe(({ run }) => {
    if (run === null) return;
    stop();
    const stands = ui.getState().notices.some(({ id }) => id === words.id);
    if (stands) notify({ ...words, tone: 'plain', actions: [action] });
  });
}
