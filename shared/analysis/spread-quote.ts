import { isAllowed } from '../closing/line-states.ts';
import { apply } from '../engine/apply.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { RunState } from '../engine/state.ts';
import { owesOf } from '../ledger/account.ts';
import { flatFeeSchedule, type Schedule } from '../products/instalments.ts';
import { payLaterParts, spreadable } from '../products/pay-later.ts';
import { scheduleAnnualRate } from '../rates/instalment-rate.ts';
import { invariant } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { plus, type Money } from '../units/money.ts';

/** What spreading the open bill over so many periods would mean. */
export interface SpreadQuote {
  readonly periods: number;
  readonly amount: Money;
  readonly schedule: Schedule;
  /** Each period's part of the bill with its fee. */
  readonly payments: readonly Money[];
  /** Simple annual rate, a fraction. */
  readonly annualRate: number | null;
  readonly refusal: Refusal | null;
}

/** All offers for the open bill; none when it holds nothing that can be spread. */
export function spreadQuotes(
  scenario: Scenario,
  state: RunState,
  id: string,
): readonly SpreadQuote[] {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  if (line.family !== 'pay-later') return [];
  const amount = spreadable(line, payLaterParts(owesOf(state.balances, id)));
  if (amount === 0 || !isAllowed(line.status, 'spread-bill')) return [];
  return line.terms.billInstalments.map(({ periods, fee }) => {
    const schedule = flatFeeSchedule(amount, periods, fee.ppm);
    const payments = schedule.periods.map((period) => plus(period.principal, period.fee));
    const action = { kind: 'spread-bill' as const, line: id, periods };
    const tried = apply(scenario, state, action, { keepEntries: false });
    return {
      periods,
      amount,
      schedule,
      payments,
      annualRate: scheduleAnnualRate(amount, payments),
      refusal: tried.ok ? null : tried.error,
    };
  });
}
