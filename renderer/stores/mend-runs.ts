/** Runs whose label in the list is damaged get a new one from their own journal. */
import type { DesktopApi } from '../../shared/desktop-api.ts';
import { parseRun } from '../../shared/run-file/parse-run.ts';
import { metaOf } from './run-meta.ts';

/**
 * Looks for such runs and mends those whose journal can be read. What can't be read stays as it is.
 * @returns how many are listed again
 */
export async function mendRuns(host: DesktopApi): Promise<number> {
  const damaged = await host.damagedRuns();
  let mended = 0;
  for (const id of damaged.ok ? damaged.value : []) {
    const saved = await host.readRun(id);
    const parsed = saved.ok ? parseRun(saved.value.journal) : null;
    if (parsed?.ok !== true) continue;
    const appended = await host.appendToRun(id, '', metaOf(parsed.value.run, id));
    if (appended.ok) mended += 1;
  }
  return mended;
}
