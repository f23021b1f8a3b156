import type { MonitorFact } from '../closing/monitor-fact.ts';
import type { EngineEvent } from '../engine/event.ts';
import { pathTo, stepAt, type Run, type RunRecord } from '../engine/run.ts';
import type { RunState } from '../engine/state.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

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
      const fact = factOf(run.scenario, state, event);
      if (fact !== null) facts.push(fact);
    }
    for (const record of refused.get(n) ?? []) facts.push(...askedInVain(record, state.day));
  }
  const devices = signals.newDevices.map((day) => plain('new-device', day, null));
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
  if (action.kind === 'close') return [{ ...plain('asked', day, action.line), ref: 'app' }];
  if (action.kind !== 'begin-close') return [];
  return [{ ...plain('asked', day, action.line), ref: action.channel }];
}

function plain(kind: MonitorFact['kind'], day: Day, line: string | null): MonitorFact {
  return { kind, day, line, ref: null, amount: null, limit: null };
}

function factOf(scenario: Scenario, state: RunState, event: EngineEvent): MonitorFact | null {
  const { day } = event;
  switch (event.kind) {
    case 'drawn':
      if (event.byItself) return null;
      return borrowed(state, day, event.line, event);
    case 'bought': {
      const line = boughtOn(scenario, event.id, event.option);
      return line === null ? null : borrowed(state, day, line, event);
    }
    case 'attempt-begun':
      return { ...plain('asked', day, event.line), ref: event.channel };
    case 'identity-failed':
      return { ...plain('check-failed', day, event.line), ref: event.method };
    case 'complaint':
      return plain('complained', day, event.line);
    case 'complaint-answered':
      return plain('answered', day, event.line);
    case 'offer-taken':
      if (event.offer !== 'limit-raise') return null;
      return { ...plain('limit-raised', day, event.line), amount: event.amount };
    default:
      return null;
  }
}

function borrowed(
  { lines }: RunState,
  day: Day,
  line: string,
  { id, amount }: { readonly id: string; readonly amount: Money },
): MonitorFact {
  const terms = lines[line];
  const limit = terms?.lenderLimit ?? terms?.terms.limit ?? null;
  return { ...plain('borrowed', day, line), ref: id, amount, limit };
}

/** The line that a purchase was put on; null: none, it was paid in cash. */
function boughtOn({ events }: Scenario, id: string, index: number): string | null {
  const event = events.find((candidate) => candidate.id === id);
  const option = event?.kind === 'checkout' ? event.options[index] : undefined;
  return option === undefined || option.kind === 'cash' ? null : option.line;
}
