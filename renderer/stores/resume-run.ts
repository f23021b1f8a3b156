/** Going on with a saved run, and saying what was found when it can't. */
import type { RunId } from '../../shared/desktop-api.ts';
import { tellHostProblem } from './file-desk.ts';
import type { Lab } from './lab.ts';
import type { Screen } from './ui-store.ts';

export async function resumeRun(
  { ui, runs, files }: Lab,
  id: RunId,
  screen: Extract<Screen, 'play' | 'debrief'> = 'play',
): Promise<void> {
  const { go, notify } = ui.getState();
  // The run on the table is newer than the one on the disk while a save is under way.
  if (runs.getState().id === id) return go({ screen });
  const resumed = await runs.getState().resume(id);
  if (resumed.kind === 'host') return tellHostProblem(ui, resumed.problem);
  if (resumed.kind === 'opened') {
    const { recoveredTo } = resumed;
    if (recoveredTo !== null) {
      notify({
        id: 'recovered',
        key: 'recovered',
        params: { day: recoveredTo },
        tone: 'attention',
        actions: [],
        dismissible: true,
      });
    }
    return go({ screen });
  }
  const { problem, scenarioText } = resumed;
  const playAgain = (text: string) => {
    ui.getState().dismiss('unreadable');
    files.play(text, `${id}.scenario.json`);
  };
  notify({
    id: 'unreadable',
    key: 'runUnreadable',
    problem,
    tone: 'attention',
    actions:
      scenarioText === null ? [] : [{ key: 'playAgain', onPress: () => playAgain(scenarioText) }],
    dismissible: true,
  });
}
