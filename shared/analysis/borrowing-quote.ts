import type { Action } from '../engine/action.ts';
import { apply } from '../engine/apply.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { DrawRequest } from '../products/family.ts';
import { REGIONS } from '../products/regions/regions.ts';
import type { CheckoutEvent, Scenario } from '../scenario/scenario.ts';
import { civilOf, type Day } from '../units/day.ts';
import { larger, money, plus, ZERO, type Money } from '../units/money.ts';
import { disposableIncome } from './disposable-income.ts';
import { offerRates, type OfferRates } from './offer-rates.ts';
import { payDown, type PayDown, type PayHabit } from './pay-down.ts';
import { freshSandbox } from './sandbox.ts';

/** What borrowing an amount on a line means, told before it is done. */
export interface BorrowingQuote {
  readonly amount: Money;
  /** Every payment until nothing is owed, and what it costs beside the amount. */
  readonly path: PayDown;
  readonly rates: OfferRates;
  /** The rate that the region's rules ask to be shown, as a fraction; its name is in the pack. */
  readonly disclosed: number | null;
  /** The most that is to be paid in one calendar month. */
  readonly perMonth: Money;
  /** Income less regular costs of an average month. */
  readonly disposable: Money;
  /** `perMonth` as a share of it; null when there is nothing disposable. */
  readonly shareOfDisposable: number | null;
}

/** Borrowing as it can be asked about: at a checkout, or money to hand. */
export type Borrowing =
  | { readonly kind: 'purchase'; readonly event: CheckoutEvent; readonly option: number }
  | ({ readonly kind: 'draw'; readonly line: string } & DrawRequest);

/**
 * Quotes an offer on a line of its own terms with nothing else on it, opened today: the engine is
 * run until the debt is gone, so that the quote is what would happen and no formula beside it.
 * @param habit how it is paid back
 * @returns the refusal when even an empty line would not lend so
 */
export function borrowingQuote(
  scenario: Scenario,
  today: Day,
  borrowing: Borrowing,
  habit: PayHabit = 'full',
): BorrowingQuote | Refusal {
  const { line, amount, checkout, action } = asked(borrowing);
  const sandbox = freshSandbox(scenario, today, line, checkout);
  const tried = apply(sandbox.scenario, sandbox.state, action, { keepEntries: false });
  if (!tried.ok) return tried.error;
  const path = payDown(sandbox, habit, [action]);
  const rates = offerRates(amount, today, path.payments);
  const disposable = disposableIncome(scenario, sandbox.state.story);
  const perMonth = most(path);
  return {
    amount,
    path,
    rates,
    disclosed: rates[REGIONS[scenario.region].disclosedRate.method.value],
    perMonth,
    disposable,
    shareOfDisposable: disposable > 0 ? perMonth / disposable : null,
  };
}

export function isQuote(quote: BorrowingQuote | Refusal): quote is BorrowingQuote {
  return 'path' in quote;
}

interface Asked {
  readonly line: string;
  readonly amount: Money;
  readonly checkout: CheckoutEvent | null;
  readonly action: Action;
}

function asked(borrowing: Borrowing): Asked {
  if (borrowing.kind === 'draw') {
    const { line, amount, method, periods } = borrowing;
    const action = { kind: 'draw' as const, line, amount, method, periods };
    return { line, amount, checkout: null, action };
  }
  const { event, option } = borrowing;
  const chosen = event.options[option];
  if (chosen === undefined || chosen.kind === 'cash') {
    throw new Error(`Broken invariant: option ${option} of ${event.id} borrows nothing`);
  }
  // Only this line is in the sandbox, so only this way of paying can stand in the question.
  const checkout = { ...event, options: [chosen], preselected: null };
  const action = { kind: 'answer' as const, offer: event.id, option: 0 };
  return { line: chosen.line, amount: event.price, checkout, action };
}

function most({ payments }: PayDown): Money {
  const months = new Map<number, Money>();
  for (const { on, amount } of payments) {
    const { year, month } = civilOf(on);
    const key = year * 12 + month;
    months.set(key, plus(months.get(key) ?? ZERO, amount));
  }
  return [...months.values()].reduce(larger, money(0));
}
