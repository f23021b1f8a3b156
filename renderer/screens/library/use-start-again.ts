import { useCallback } from 'react';
import type { RunId } from '../../../shared/desktop-api.ts';
import { tellHostProblem } from '../../stores/file-desk.ts';
import { useLab } from '../../stores/lab.ts';
import { scenarioTextIn } from '../../stores/saved-run.ts';

/** Plays a run's own scenario from its first morning, as a new run beside the old one. */
export function useStartAgain(id: RunId): () => void {
  const { host, ui, runs, files } = useLab();
  return useCallback(() => {
    const open = runs.getState();
    if (open.id === id) return files.play(open.scenarioText, `${id}.scenario.json`);
    void host.readRun(id).then((saved) => {
      if (!saved.ok) return tellHostProblem(ui, saved.error);
      const text = scenarioTextIn(saved.value.journal);
      if (text !== null) files.play(text, `${id}.scenario.json`);
    });
  }, [id, host, ui, runs, files]);
}
