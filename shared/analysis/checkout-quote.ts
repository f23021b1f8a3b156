import { apply } from '../engine/apply.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { RunState } from '../engine/state.ts';
import type { CheckoutEvent, PaymentOption, Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { ZERO, type Money } from '../units/money.ts';
import { borrowingQuote, isQuote } from './borrowing-quote.ts';
import { expectedPath, type Habit } from './forecast.ts';

/** What one way of paying (or leaving it) would mean, known before it is taken. */
export interface CheckoutQuote {
  /** Position among the event's options; null for leaving it. */
  readonly option: number | null;
  readonly payment: PaymentOption | null;
  /** What borrowing it costs on top of the price. */
  readonly extra: Money;
  /** The rate that the region asks to be shown; a fraction; null when nothing is borrowed for a fee. */
  readonly annualRate: number | null;
  /** What is to be paid after today when everything is paid as it falls due. */
  readonly payments: readonly Money[];
  /** When the first of them is due if receipt is confirmed as soon as it can be; null without any. */
  readonly firstDueOn: Day | null;
  /** The extra as a share of the price; null when there is none. */
  readonly feeShare: number | null;
  /** The most to pay in one month, and its share of what is disposable. */
  readonly perMonth: Money;
  readonly shareOfDisposable: number | null;
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
  const action = { kind: 'answer' as const, offer: event.id, option };
  const result = apply(scenario, state, action, { keepEntries: false });
  return {
    option,
    payment,
    ...termsOf(scenario, state.day, event, option),
    lowestCash: result.ok ? expectedPath(scenario, result.value.state, habit).lowestCash : null,
    refusal: result.ok ? null : result.error,
  };
}

type OfferTerms = Omit<CheckoutQuote, 'option' | 'payment' | 'lowestCash' | 'refusal'>;

const NOTHING_BORROWED: OfferTerms = {
  extra: ZERO,
  annualRate: null,
  payments: [],
  firstDueOn: null,
  feeShare: null,
  perMonth: ZERO,
  shareOfDisposable: null,
};

function termsOf(
  scenario: Scenario,
  today: Day,
  event: CheckoutEvent,
  option: number | null,
): OfferTerms {
  if (option === null || event.options[option]?.kind === 'cash') return NOTHING_BORROWED;
  const quoted = borrowingQuote(scenario, today, { kind: 'purchase', event, option });
  if (!isQuote(quoted)) return NOTHING_BORROWED;
  const { path, disclosed, perMonth, shareOfDisposable } = quoted;
  return {
    extra: path.cost,
    annualRate: path.cost > 0 ? disclosed : null,
    payments: path.payments.map(({ amount }) => amount),
    firstDueOn: path.payments[0]?.on ?? null,
    feeShare: path.cost > 0 ? path.cost / event.price : null,
    perMonth,
    shareOfDisposable,
  };
}
