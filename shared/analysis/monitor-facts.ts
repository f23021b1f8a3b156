import type { MonitorFact } from '../closing/monitor-fact.ts';
import { factOf, plainFact } from '../engine/monitor-watch.ts';
import { pathTo, stepAt, type Run, type RunRecord } from '../engine/run.ts';
import type { Day } from '../units/day.ts';

/** What a lender can't read in its books, declared beside a run. */
export interface DeclaredSignals {
  /** Days on which a device was first seen. */
  readonly newDevices: readonly Day[];
}

export const NO_SIGNALS: DeclaredSignals = { newDevices: [] };

/**
 * What a lender has noticed of a run up to the present, oldest first. A closing that was refused
 * was asked for as well. One lender runs all lines here: our choice.
 */
export function monitorFacts(
  run: Run,
  signals: DeclaredSignals = NO_SIGNALS,
): readonly MonitorFact[] {
  const refused = refusedByParent(run.records);
  const facts: MonitorFact[] = [];
  for (const n of pathTo(run, run.head)) {
    const { state, events } = stepAt(run, n);
    for (const event of events) {
      const fact = factOf(run.scenario, state.lines, event);
      if (fact !== null) facts.push(fact);
    }
    for (const record of refused.get(n) ?? []) facts.push(...askedInVain(record, state.day));
  }
  const devices = signals.newDevices.map((day) => plainFact('new-device', day, null));
  // Sorting is stable: of one day, a device is seen before anything is done with it.
  return [...devices, ...facts].toSorted((a, b) => a.day - b.day);
}

type Refused = Extract<RunRecord, { kind: 'refused' }>;

function refusedByParent(records: readonly RunRecord[]): ReadonlyMap<number, readonly Refused[]> {
  const found = new Map<number, Refused[]>();
  for (const record of records) {
    if (record.kind !== 'refused') continue;
    const list = found.get(record.parent) ?? [];
    list.push(record);
    found.set(record.parent, list);
  }
  return found;
}

/** Only what the lender itself turned down; a slip on the screen never reaches it. */
function askedInVain({ action, code }: Refused, day: Day): readonly MonitorFact[] {
  if (code !== 'close-blocked') return [];
  if (action.kind === 'close') return [{ ...plainFact('asked', day, action.line), ref: 'app' }];
  if (action.kind !== 'begin-close') return [];
  return [{ ...plainFact('asked', day, action.line), ref: action.channel }];
}
