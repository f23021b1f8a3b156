import type { MonitorFact } from '../closing/monitor-fact.ts';
import type { Line } from '../products/line.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { EngineEvent } from './event.ts';

/** As far back as the longest window of a rule looks, with the quiet days of its alerts. */
export const REMEMBERED_DAYS = 60;

/**
 * What a lender notices of an event; null: nothing. It can't tell who does it: what a stranger does
 * with the learner's password looks as if the learner did it.
 */
export function factOf(
  scenario: Scenario,
  lines: Readonly<Record<string, Line>>,
  event: EngineEvent,
): MonitorFact | null {
  const { day } = event;
  switch (event.kind) {
    case 'drawn':
      return event.byItself ? null : borrowed(lines, day, event.line, event);
    case 'stranger-bought':
      return borrowed(lines, day, event.line, event);
    case 'bought': {
      const line = boughtOn(scenario, event.id, event.option);
      return line === null ? null : borrowed(lines, day, line, event);
    }
    case 'signed-in':
      return plainFact('new-device', day, null);
    case 'attempt-begun':
      return { ...plainFact('asked', day, event.line), ref: event.channel };
    case 'identity-failed':
      return { ...plainFact('check-failed', day, event.line), ref: event.method };
    case 'complaint':
      return plainFact('complained', day, event.line);
    case 'complaint-answered':
      return plainFact('answered', day, event.line);
    case 'dispute-opened':
      return { ...plainFact('disputed', day, event.line), ref: event.id, amount: event.amount };
    case 'dispute-answered':
      return { ...plainFact('dispute-answered', day, event.line), ref: event.id };
    case 'offer-taken':
      if (event.offer !== 'limit-raise') return null;
      return { ...plainFact('limit-raised', day, event.line), amount: event.amount };
    default:
      return null;
  }
}

/** A fact with nothing but its kind, day and line. */
export function plainFact(kind: MonitorFact['kind'], day: Day, line: string | null): MonitorFact {
  return { kind, day, line, ref: null, amount: null, limit: null };
}

function borrowed(
  lines: Readonly<Record<string, Line>>,
  day: Day,
  line: string,
  { id, amount }: { readonly id: string; readonly amount: Money },
): MonitorFact {
  const terms = lines[line];
  const limit = terms?.lenderLimit ?? terms?.terms.limit ?? null;
  return { ...plainFact('borrowed', day, line), ref: id, amount, limit };
}

/** The line that a purchase was put on; null: none, it was paid in cash. */
function boughtOn({ events }: Scenario, id: string, index: number): string | null {
  const event = events.find((candidate) => candidate.id === id);
  const option = event?.kind === 'checkout' ? event.options[index] : undefined;
  return option === undefined || option.kind === 'cash' ? null : option.line;
}
