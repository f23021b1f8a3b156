/** Says when a run can't be saved, and when it can again. The run itself goes on. */
import type { Host } from '../host/host.ts';
import { tellHostProblem } from './file-desk.ts';
import type { RunStore } from './run-store.ts';
import type { UiStore } from './ui-store.ts';

const ID = 'save';

export function tellSaves(host: Host, ui: UiStore, runs: RunStore): () => void {
  return runs.subscribe(({ save }, before) => {
    if (save === before.save) return;
    const { notify, dismiss } = ui.getState();
    if (save.kind === 'saved' || save.kind === 'not-kept') dismiss(ID);
    if (save.kind !== 'failed') return;
    notify({
      id: ID,
      key: 'saveFailed',
      params: { count: save.waiting },
      problem: save.problem,
      tone: 'attention',
      dismissible: false,
      actions: [
        { key: 'retry', onPress: () => runs.getState().retrySave() },
        { key: 'saveAsFile', onPress: () => void saveAsFile(host, ui, runs) },
      ],
    });
  });
}

/** Offers the open run as a file. */
export async function saveAsFile(host: Host, ui: UiStore, runs: RunStore): Promise<void> {
  const file = runs.getState().asFile();
  if (file === null) return;
  const saved = await host.saveTextFile(file.name, file.text);
  if (!saved.ok) tellHostProblem(ui, saved.error);
}
