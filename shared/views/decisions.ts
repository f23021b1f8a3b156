import type { Action } from '../engine/action.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { Refusal } from '../engine/refusal.ts';
import { pathTo, ROOT, stepAt, type Run } from '../engine/run.ts';
import { invariant } from '../result.ts';
import { isSeen } from './seen.ts';
import type { Day } from '../units/day.ts';

/** A decision of the learner on the path to the present; its number is its pin everywhere. */
export interface Decision {
  readonly number: number;
  /** Record number in the run. */
  readonly n: number;
  readonly day: Day;
  readonly action: Action;
}

/** What the feed shows: something that happened, or an attempt that was refused. */
export type FeedItem =
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly day: Day;
      readonly decision: number | null;
      readonly event: EngineEvent;
    }
  | {
      readonly kind: 'refusal';
      readonly key: string;
      readonly day: Day;
      readonly decision: null;
      readonly action: Action;
      readonly refusal: Refusal;
    };

/** Letting time pass is not a decision; everything else that was done is. */
export function decisions(run: Run): readonly Decision[] {
  const found: Decision[] = [];
  for (const n of pathTo(run, run.head)) {
    const action = actionAt(run, n);
    if (action === null || action.kind === 'advance') continue;
    found.push({ number: found.length + 1, n, day: stepAt(run, n).state.day, action });
  }
  return found;
}

/** Everything on the path to the present, oldest first, with refused attempts where they were made. */
export function feed(run: Run): readonly FeedItem[] {
  const path = pathTo(run, run.head);
  const numbers = new Map(decisions(run).map(({ n, number }) => [n, number]));
  const attempts = refusedBy(run);
  return path.flatMap((n) => {
    const { events, state } = stepAt(run, n);
    const happened = events.flatMap((event, i): readonly FeedItem[] => {
      if (!isSeen(event)) return [];
      const decision = numbers.get(n) ?? null;
      return [{ kind: 'event', key: `${n}.${i}`, day: event.day, decision, event }];
    });
    const refused = (attempts.get(n) ?? []).map(({ n: at, action, refusal }): FeedItem => ({
      kind: 'refusal',
      key: String(at),
      day: state.day,
      decision: null,
      action,
      refusal,
    }));
    return [...happened, ...refused];
  });
}

export type Attempt = { readonly n: number; readonly action: Action; readonly refusal: Refusal };

/** Attempts that were refused, by the record they were made from. */
export function refusedBy(run: Run): ReadonlyMap<number, readonly Attempt[]> {
  const byParent = new Map<number, Attempt[]>();
  for (const record of run.records) {
    if (record.kind !== 'refused') continue;
    const refusal = run.refusals.get(record.n);
    invariant(refusal !== undefined, `record ${record.n} has no refusal`);
    const attempts = byParent.get(record.parent) ?? [];
    byParent.set(record.parent, [...attempts, { n: record.n, action: record.action, refusal }]);
  }
  return byParent;
}

function actionAt(run: Run, n: number): Action | null {
  if (n === ROOT) return null;
  const record = run.records[n - 1];
  return record?.kind === 'do' ? record.action : null;
}
