import type { EngineEvent } from '../engine/event.ts';
import { isLuck } from '../engine/story-events.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { money, sum, ZERO, type Money } from '../units/money.ts';

/** Something that chance brought; told apart from what the learner decided. */
export interface LuckRow {
  readonly day: Day;
  readonly id: string;
  /** Money it gave (above zero) or took (below); zero when it only offered a choice. */
  readonly amount: Money;
}

export interface Luck {
  readonly rows: readonly LuckRow[];
  readonly total: Money;
  /** Chance events that the scenario could have brought. */
  readonly possible: number;
}

/** What chance brought, and what it came to. How a chance cost was paid for is a decision. */
export function luckOf(scenario: Scenario, events: readonly EngineEvent[]): Luck {
  const rows = events.flatMap((event): readonly LuckRow[] => {
    if (!('luck' in event) || !event.luck) return [];
    const { day, id } = event;
    switch (event.kind) {
      case 'income':
        return [{ day, id, amount: event.amount }];
      case 'cost':
        return [{ day, id, amount: money(-event.amount) }];
      case 'offer-opened':
        return [{ day, id, amount: money(-pricePressed(scenario, id)) }];
      case 'message':
      case 'question-opened':
        return [{ day, id, amount: ZERO }];
    }
  });
  const possible = scenario.events.filter(isLuck).length;
  return { rows, total: sum(rows.map(({ amount }) => amount)), possible };
}

/** A price that could not be declined. An offer that could be left is a choice, not luck. */
function pricePressed(scenario: Scenario, id: string): number {
  const event = scenario.events.find((candidate) => candidate.id === id);
  return event?.kind === 'checkout' && event.required ? event.price : 0;
}
