import { isAllowed } from '../closing/line-states.ts';
import type { RunState } from '../engine/state.ts';
import type { LineId } from '../products/line.ts';
import { takesSubscriptions, type Subscription } from '../products/subscription.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { nextOccurrence } from '../units/every.ts';
import type { Money } from '../units/money.ts';

/** A subscription as lists show it. */
export interface SubscriptionRow {
  readonly id: string;
  readonly amount: Money;
  /** The next morning on which it is charged. */
  readonly nextOn: Day;
}

/** What sellers charge by standing consent: to a line, or (null) to cash since it was moved there. */
export function subscriptionRows(
  { costs }: Scenario,
  state: RunState,
  payer: LineId | null,
): readonly SubscriptionRow[] {
  const row = ({ id, amount, every }: Subscription): SubscriptionRow => ({
    id,
    amount,
    nextOn: nextOccurrence(every, state.day),
  });
  if (payer !== null) return (state.lines[payer]?.subscriptions ?? []).map(row);
  return costs
    .filter(({ id, payWith }) => payWith !== undefined && payerOf(state, id) === null)
    .map(row);
}

/** Where a subscription can be moved to: cash (null) and lines that can be charged today. */
export function newPayers(state: RunState, cost: string): readonly (LineId | null)[] {
  const now = payerOf(state, cost);
  const lines = Object.values(state.lines)
    .filter(
      ({ family, status }) => takesSubscriptions(family) && isAllowed(status, 'take-subscription'),
    )
    .map(({ id }) => id);
  return [null, ...lines].filter((payer) => payer !== now);
}

function payerOf({ lines }: RunState, cost: string): LineId | null {
  const line = Object.values(lines).find(({ subscriptions }) =>
    subscriptions.some(({ id }) => id === cost),
  );
  return line?.id ?? null;
}
