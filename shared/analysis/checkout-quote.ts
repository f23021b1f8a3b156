import { apply } from '../engine/apply.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { RunState } from '../engine/state.ts';
import { cardDueDay } from '../products/card.ts';
import { flatFeeSchedule, type Schedule } from '../products/instalments.ts';
import { scheduleAnnualRate } from '../rates/instalment-rate.ts';
import { invariant } from '../result.ts';
import type { CheckoutEvent, PaymentOption, Scenario } from '../scenario/scenario.ts';
import { addDays, nextMonthly, type Day } from '../units/day.ts';
import { plus, ZERO, type Money } from '../units/money.ts';
import { expectedPath, type Habit } from './forecast.ts';

/** What one way of paying (or leaving it) would mean, known before it is taken. */
export interface CheckoutQuote {
  /** Position among the event's options; null for leaving it. */
  readonly option: number | null;
  readonly payment: PaymentOption | null;
  /** Fees on top of the price. */
  readonly extra: Money;
  /** Simple annual rate as China asks it to be shown; a fraction; null when nothing is borrowed for a fee. */
  readonly annualRate: number | null;
  /** The instalment schedule; null for other ways. */
  readonly schedule: Schedule | null;
  /** What is to be paid after today, bill by bill: one sum for the next bill, one for each period. */
  readonly payments: readonly Money[];
  /** When the first of them is due if receipt is confirmed as soon as it can be; null without any. */
  readonly firstDueOn: Day | null;
  /** The fee as a share of the price; null when there is none. */
  readonly feeShare: number | null;
  /** Lowest cash on the expected path to the end of the scenario, under the named habit. */
  readonly lowestCash: Money | null;
  /** Why it can't be taken now; null when it can. */
  readonly refusal: Refusal | null;
}

/** All ways of answering an offer, leaving it first unless it is required. */
export function checkoutQuotes(
  scenario: Scenario,
  state: RunState,
  event: CheckoutEvent,
  habit: Habit,
): readonly CheckoutQuote[] {
  const leave = event.required ? [] : [quote(scenario, state, event, null, habit)];
  return [...leave, ...event.options.map((_, i) => quote(scenario, state, event, i, habit))];
}

function quote(
  scenario: Scenario,
  state: RunState,
  event: CheckoutEvent,
  option: number | null,
  habit: Habit,
): CheckoutQuote {
  const payment = option === null ? null : (event.options[option] ?? null);
  const schedule = payment?.kind === 'instalments' ? scheduleOf(scenario, event, payment) : null;
  const payments = paymentsOf(event, payment, schedule);
  const action = { kind: 'answer' as const, offer: event.id, option };
  const result = apply(scenario, state, action, { keepEntries: false });
  return {
    option,
    payment,
    extra: schedule?.totalFee ?? ZERO,
    annualRate: schedule ? scheduleAnnualRate(event.price, payments) : null,
    schedule,
    payments,
    firstDueOn: firstDueOn(scenario, state, event, payment),
    feeShare: schedule ? schedule.totalFee / event.price : null,
    lowestCash: result.ok ? expectedPath(scenario, result.value.state, habit).lowestCash : null,
    refusal: result.ok ? null : result.error,
  };
}

function paymentsOf(
  event: CheckoutEvent,
  payment: PaymentOption | null,
  schedule: Schedule | null,
): readonly Money[] {
  if (schedule) return schedule.periods.map(({ principal, fee }) => plus(principal, fee));
  return payment?.kind === 'pay-later' ? [event.price] : [];
}

/** A purchase goes into the first bill cut from the evening of its receipt on. */
function firstDueOn(
  scenario: Scenario,
  state: RunState,
  event: CheckoutEvent,
  payment: PaymentOption | null,
): Day | null {
  if (payment === null || payment.kind === 'cash') return null;
  const line = scenario.lines.find(({ id }) => id === payment.line);
  if (line === undefined) return null;
  const { terms } = line;
  switch (terms.family) {
    case 'pay-later': {
      const eve = addDays(state.day, event.arrivalDays - 1);
      return nextMonthly(nextMonthly(eve, terms.billDay), terms.dueDay);
    }
    case 'card':
      // A card owes from the purchase on, wherever the goods are.
      return cardDueDay(terms.due, nextMonthly(addDays(state.day, -1), terms.statementDay));
  }
}

function scheduleOf(
  scenario: Scenario,
  event: CheckoutEvent,
  payment: Extract<PaymentOption, { kind: 'instalments' }>,
): Schedule {
  const line = scenario.lines.find(({ id }) => id === payment.line);
  const offers = line?.terms.family === 'pay-later' ? line.terms.checkoutInstalments : [];
  const offer = offers.find(({ periods }) => periods === payment.periods);
  invariant(offer !== undefined, `${event.id} offers periods that its line has not`);
  return flatFeeSchedule(event.price, payment.periods, offer.fee.ppm);
}
