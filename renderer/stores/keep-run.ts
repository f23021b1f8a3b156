/** A saved run as a file of the learner's own. */
import type { RunId } from '../../shared/desktop-api.ts';
import { writeRunFile } from '../../shared/run-file/write-run.ts';
import { tellHostProblem } from './file-desk.ts';
import type { Lab } from './lab.ts';
import { linesIn } from './saved-run.ts';

export async function keepRun({ host, ui }: Lab, id: RunId): Promise<void> {
  const saved = await host.readRun(id);
  if (!saved.ok) return tellHostProblem(ui, saved.error);
  const { journal } = saved.value;
  // A line without its end was never saved, whatever it holds.
  const whole = journal.slice(0, journal.lastIndexOf('\n') + 1);
  const kept = await host.saveTextFile(`${id}.run.json`, writeRunFile(linesIn(whole)));
  if (!kept.ok) tellHostProblem(ui, kept.error);
}
