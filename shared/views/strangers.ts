import type { Alert } from '../closing/monitor.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { Day } from '../units/day.ts';

/** Until when the lender really held a closing for an alert; null where it held none. */
export function heldFor(
  events: readonly EngineEvent[],
  { rule, line, day }: Pick<Alert, 'rule' | 'line' | 'day'>,
): Day | null {
  for (const event of events) {
    if (event.kind !== 'closing-held' || event.rule !== rule) continue;
    if (event.line === line && event.day === day) return event.until;
  }
  return null;
}

/** Everything that a stranger did, oldest first; the steps that no message goes out about as well. */
export function strangersDeeds(events: readonly EngineEvent[]): readonly EngineEvent[] {
  return events.filter(({ actor }) => actor === 'stranger');
}
