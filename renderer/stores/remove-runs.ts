/** Taking saved runs off: those of one person, or everything for the next group. */
import type { RunId } from '../../shared/desktop-api.ts';
import { tellHostProblem } from './file-desk.ts';
import type { Lab } from './lab.ts';

/** Deletes these runs and says how many are gone; it stops where the disk refuses. */
export async function removeRuns({ host, ui, runs }: Lab, ids: readonly RunId[]): Promise<number> {
  const open = runs.getState().id;
  if (open !== null && ids.includes(open)) await leaveRun({ runs });
  let removed = 0;
  for (const id of ids) {
    const deleted = await host.deleteRun(id);
    if (!deleted.ok) {
      tellHostProblem(ui, deleted.error);
      break;
    }
    removed += 1;
  }
  return removed;
}

/** Takes everything off, then starts anew: nothing of the last group may stay in memory either. */
export async function resetStation({ host, ui, runs }: Lab, startAnew: () => void): Promise<void> {
  await leaveRun({ runs });
  const reset = await host.resetStation();
  if (reset.ok) startAnew();
  else tellHostProblem(ui, reset.error);
}

/** A save under way would bring back what is about to be deleted. */
async function leaveRun({ runs }: Pick<Lab, 'runs'>): Promise<void> {
  const { settled, leave } = runs.getState();
  await settled();
  leave();
}
