import { PURCHASES, type Owes } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { larger, minus, ZERO, type Money } from '../units/money.ts';
import type { Desk } from './desk.ts';
import type { Family, PurchaseRequest } from './family.ts';
import type { LineRefusal } from './line-refusal.ts';
import { LOAN_BOOK, MOST_LOANS, takenByLoans } from './loan-book-family.ts';
import { payLoan } from './loan-book-payment.ts';
import { dueTonight, loanOf, startLoan } from './loan-book-steps.ts';
import { dueDays, type DueRule } from './loan-book-schedule.ts';
import type { BookBase, BookTerms } from './loan-book.ts';
import type { TermsBase } from './terms-base.ts';

/**
 * The terms of buying now and paying later (先买后付): a purchase in a few equal instalments without
 * interest. Source of the shape: domain facts A5, the UK's "deferred payment credit".
 */
export interface BnplTerms extends TermsBase {
  readonly family: 'bnpl';
  /** Numbers of instalments to choose from. */
  readonly instalments: readonly number[];
  /** Days between instalments, or a month. */
  readonly every: { readonly kind: 'days'; readonly days: number } | { readonly kind: 'month' };
  /** Whether the first is paid when buying. */
  readonly firstAtOnce: boolean;
  /** Nothing below this price is spread. */
  readonly floor: Money;
  readonly book: BookTerms;
}

export interface BnplLine extends BookBase {
  readonly family: 'bnpl';
  readonly terms: BnplTerms;
}

/** Buy now, pay later as a product family. */
export const BNPL: Family<BnplLine> = { ...LOAN_BOOK, refusePurchase, purchase };

function refusePurchase(
  line: BnplLine,
  owes: Owes,
  { amount, periods }: PurchaseRequest,
): LineRefusal | null {
  const { id, terms } = line;
  if (periods === null) return { code: 'not-offered', line: id };
  if (!terms.instalments.includes(periods)) return { code: 'periods-not-offered', periods };
  if (line.lateSince !== null) return { code: 'past-due', line: id, since: line.lateSince };
  if (line.loans.length >= MOST_LOANS) return { code: 'settle-first', line: id };
  const { floor } = terms;
  if (amount < floor) return { code: 'below-instalment-floor', amount, floor };
  const free = larger(ZERO, minus(terms.limit, takenByLoans(owes)));
  if (amount <= free) return null;
  return { code: 'over-limit', line: id, amount, free, short: minus(amount, free) };
}

/** The whole price is lent at once, whenever the goods come; the first instalment may be due today. */
function purchase(desk: Desk<BnplLine>, { ref, amount, periods }: PurchaseRequest): void {
  invariant(periods !== null, 'a purchase has been asked for a refusal');
  const days = bnplDues(desk.line.terms, desk.day, periods);
  desk.post('purchase', ref, move(desk.part('principal'), PURCHASES, amount));
  startLoan(desk, { id: ref, lent: amount, method: 'level', dueDays: days });
  const started = { id: ref, principal: amount, fee: ZERO, periods };
  desk.tell({ kind: 'plan-started', of: 'instalment', ...started });
  const first = dueTonight(desk, loanOf(desk, ref));
  // With too little cash it stays due until tonight.
  if (first > 0 && first <= desk.cash()) payLoan(desk, ref, first);
}

/** The due days of a purchase of this day. */
export function bnplDues(terms: BnplTerms, day: Day, count: number): readonly Day[] {
  return dueDays(day, bnplRule(terms), count);
}

function bnplRule({ every, firstAtOnce }: BnplTerms): DueRule {
  return every.kind === 'month'
    ? { kind: 'monthly', dueDay: null, firstAtOnce }
    : { kind: 'every', days: every.days, firstAtOnce };
}
