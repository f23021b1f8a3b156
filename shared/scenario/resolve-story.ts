import { invariant } from '../result.ts';
import { parts } from './resolve-amounts.ts';
import { condition, conditionOrNull, date, metricParts, subject, text } from './resolve-parts.ts';
import type { Draw, Goal, Scenario, Timing } from './scenario.ts';
import type { AuthoredScenario } from './schema.ts';
import type { Hint, Question } from './think.ts';

type AuthoredEvent = AuthoredScenario['events'][number];

/** When an event happens. A day with a chance below certainty is a span of one day. */
export function timing(
  { id, on, between, firstWithin, after, chancePercent }: AuthoredEvent,
  drawn: ReadonlySet<string>,
): Timing {
  const atAll = chancePercent === undefined ? {} : { chance: parts(chancePercent) };
  if (on !== undefined) {
    const only = date(on);
    if (chancePercent === undefined) return { kind: 'on', day: only };
    return { kind: 'chance', from: only, to: only, chance: parts(chancePercent) };
  }
  if (between !== undefined) {
    const [from, to] = [date(between[0]), date(between[1])];
    return { kind: 'chance', from, to, chance: parts(chancePercent ?? 100) };
  }
  if (firstWithin !== undefined) {
    return { kind: 'first', from: date(firstWithin[0]), to: date(firstWithin[1]), ...atAll };
  }
  if (after !== undefined) {
    const { event, option, days } = after;
    return { kind: 'after', event, option: option ?? null, days, ...atAll };
  }
  return drawn.has(id) ? { kind: 'drawn' } : { kind: 'set-off', ...atAll };
}

/** The events that draws choose among. */
export function drawnEvents({ draws }: AuthoredScenario): ReadonlySet<string> {
  return new Set(
    draws.flatMap(({ oneOf }) =>
      oneOf.flatMap(({ event }) => (event === undefined ? [] : [event])),
    ),
  );
}

export function draw(authored: AuthoredScenario['draws'][number]): Draw {
  const { id, on, between } = authored;
  const span = between ?? (on === undefined ? undefined : [on, on]);
  invariant(span !== undefined, 'a draw without a day is a problem');
  const oneOf = authored.oneOf.map(({ event, weight }) => ({ event: event ?? null, weight }));
  return { id, from: date(span[0] ?? ''), to: date(span[1] ?? ''), oneOf };
}

export function goal(authored: AuthoredScenario['goals'][number]): Goal {
  const { id, label, hold, test, weight, partial } = authored;
  return {
    id,
    label: text(label),
    hold,
    test: condition(test),
    // Left out where it is as it always was, so that equal scenarios are equal data.
    ...(weight === 1 ? {} : { weight }),
    ...(partial === undefined
      ? {}
      : {
          partial: {
            ...subject(partial),
            from: metricParts(partial.metric, partial.from),
            to: metricParts(partial.metric, partial.to),
          },
        }),
  };
}

export function hint(authored: AuthoredScenario['hints'][number]): Hint {
  if (typeof authored === 'string' || !('steps' in authored)) {
    return { steps: [text(authored)], if: null };
  }
  return { steps: authored.steps.map(text), if: conditionOrNull(authored.if) };
}

export function question(authored: AuthoredScenario['questions'][number]): Question {
  if (typeof authored === 'string' || !('text' in authored)) {
    return { text: text(authored), facts: [], if: null };
  }
  const facts = authored.facts.map(({ name, is, line, event }) => ({
    name,
    is,
    of: line ?? event ?? null,
  }));
  return { text: text(authored.text), facts, if: conditionOrNull(authored.if) };
}

/** Counters, where a scenario has any. */
export function counters({ counters: list }: AuthoredScenario): Pick<Scenario, 'counters'> {
  if (list.length === 0) return {};
  return { counters: Object.fromEntries(list.map(({ id, start }) => [id, start])) };
}
