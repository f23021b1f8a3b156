import type { LinePart, Owes } from '../ledger/account.ts';
import { assertNever, invariant } from '../result.ts';
import { addDays, type Day } from '../units/day.ts';
import {
  larger,
  minus,
  money,
  mulDiv,
  plus,
  smaller,
  sum,
  ZERO,
  type Money,
} from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import { accrue, accruedAmount, type Accrual } from './accrual.ts';
import type { Due, PayoffQuote } from './family.ts';
import { DAYS_OF_A_MONTH, withPrincipal } from './loan-book-schedule.ts';
import type { BookLine, BookTerms, InterestBasis, Loan } from './loan-book.ts';
import { settlementTotal, type PlanSettlement } from './plan-settlement.ts';

/** The parts of a loan book's account. */
export const BOOK_PARTS = ['principal', 'interest', 'fees'] as const satisfies readonly LinePart[];

/** Everything owed on the line, accrued interest left out. */
export function bookOwed(owes: Owes): Money {
  return sum(BOOK_PARTS.map((part) => owes(part)));
}

/** Numerator and unit of one night's interest on a loan: exact, over `unit` minor units. */
export interface NightRate {
  readonly numerator: number;
  readonly unit: number;
}

/**
 * One night's interest as a fraction. The night ends on the morning of `morning`, and belongs to the
 * instalment whose due day is that morning or the next one after it.
 */
export function nightRate(terms: BookTerms, loan: Loan, morning: Day): NightRate {
  const { interest, overdueRate } = terms;
  const perDay = (loan.left - loan.overdue) * interest.ppm + loan.overdue * overdueRate;
  const times = interest.kind === 'thirty-days' ? DAYS_OF_A_MONTH : 1;
  return { numerator: perDay * times, unit: unitOf(interest, loan, morning) };
}

/** What the loan's accrual is counted in on a day. */
export function unitOf(interest: InterestBasis, loan: Loan, day: Day): number {
  switch (interest.kind) {
    case 'daily':
      return PPM_ONE;
    case 'yearly':
      return PPM_ONE * interest.yearDays;
    case 'equal-months':
      return PPM_ONE * MONTHS * periodDays(loan, day);
    case 'thirty-days':
      return PPM_ONE * periodDays(loan, day);
    default:
      return assertNever(interest);
  }
}

const MONTHS = 12;

function periodDays({ instalments }: Loan, day: Day): number {
  const running = instalments.find(({ dueOn }) => dueOn >= day) ?? instalments.at(-1);
  return Math.max(1, running?.days ?? DAYS_OF_A_MONTH);
}

/** Interest accrued on a loan by today and not posted, rounded as posting it would round it. */
export function accruedOnLoan(terms: BookTerms, loan: Loan, today: Day): Money {
  return accruedAmount(loan.accrual, unitOf(terms.interest, loan, today), terms.interestRounding);
}

/** What may still be charged on a loan under its cost cap; null without one. */
export function roomUnderCap(terms: BookTerms, loan: Loan): Money | null {
  if (terms.costCap === null) return null;
  const most = mulDiv(loan.lent, terms.costCap, PPM_ONE, 'floor');
  return money(Math.max(0, most - loan.charged));
}

/** The accrual after one more night, before any cap. */
export function afterNight(terms: BookTerms, loan: Loan, morning: Day): Accrual {
  const { numerator, unit } = nightRate(terms, loan, morning);
  return accrue(loan.accrual, numerator, unit);
}

/** What one night costs on the loans as they are, each rounded as a posting would. */
export function nightOn(terms: BookTerms, loans: readonly Loan[], today: Day): Money {
  const each = loans
    .filter(({ capped }) => !capped)
    .map((loan) => {
      const { numerator, unit } = nightRate(terms, loan, addDays(today, 1));
      return money(mulDiv(numerator, 1, unit, terms.interestRounding));
    });
  return sum(each);
}

/** What must be paid on a loan to be up to date: fees, interest to today, overdue principal. */
export function arrears(terms: BookTerms, loan: Loan, today: Day): Money {
  return sum([loan.fees, loan.interest, accruedOnLoan(terms, loan, today), loan.overdue]);
}

/** The instalment that is to be paid next; none when all are behind. */
export function nextInstalment(loan: Loan) {
  return loan.instalments[loan.settled];
}

/** An instalment can be paid as such from the due day before it on; sooner is ahead of time. */
export function isRunning(loan: Loan, today: Day): boolean {
  const next = nextInstalment(loan);
  return next !== undefined && addDays(next.dueOn, -next.days) <= today;
}

/**
 * What falls due next over all loans: the instalments of the earliest due day ahead, interest to
 * today with them, and whatever is overdue.
 */
export function bookDue(line: BookLine, owes: Owes, today: Day): Due | null {
  const terms = line.terms.book;
  if (line.status === 'charged-off') {
    const amount = sum([bookOwed(owes), ...line.loans.map((l) => accruedOnLoan(terms, l, today))]);
    return amount === 0 ? null : { on: null, amount, minimum: amount };
  }
  const earliest = Math.min(...line.loans.map((loan) => nextInstalment(loan)?.dueOn ?? Infinity));
  let amount = ZERO;
  for (const loan of line.loans) {
    const next = nextInstalment(loan);
    const isNext = next !== undefined && next.dueOn === earliest;
    if (isNext || loan.missed.length > 0) amount = plus(amount, arrears(terms, loan, today));
    if (isNext) amount = plus(amount, next.principal);
  }
  const on = line.loans.map(nextInstalment).find((one) => one?.dueOn === earliest)?.dueOn ?? null;
  if (on === null && amount === 0) return null;
  return { on: on !== null && on >= today ? on : null, amount, minimum: amount };
}

/** The most that one repayment can settle today. */
export function bookRepayable(line: BookLine, today: Day): Money {
  const terms = line.terms.book;
  return sum(
    line.loans.map((loan) => {
      const behind = arrears(terms, loan, today);
      if (terms.early.payments !== 'ending' || line.status === 'charged-off') {
        return plus(behind, minus(loan.left, loan.overdue));
      }
      const next = nextInstalment(loan);
      if (next !== undefined && isRunning(loan, today)) return plus(behind, next.principal);
      return loan.missed.length > 0 || next === undefined ? behind : ZERO;
    }),
  );
}

/** Principal that is not overdue and not due today: what ending the loan repays ahead of time. */
function aheadOf(loan: Loan, today: Day): Money {
  const next = nextInstalment(loan);
  const dueNow = next !== undefined && next.dueOn <= today ? next.principal : ZERO;
  return minus(minus(loan.left, loan.overdue), dueNow);
}

/** Interest that the table still foresees after today; the running period by its nights. */
function interestAhead(loan: Loan, today: Day): Money {
  return sum(
    loan.instalments.slice(loan.settled).map(({ dueOn, days, interest }) => {
      const nights = Math.min(days, Math.max(0, dueOn - today));
      return days === 0 ? ZERO : money(mulDiv(interest, nights, days, 'floor'));
    }),
  );
}

/**
 * Compensation for principal repaid ahead of time.
 * Source of the shape: EU consumer credit directive, art. 29 (recalled): 1% with more than a year
 * left and 0.5% otherwise, never more than the interest saved. China and the UK's short loans: none.
 */
export function earlyFee(
  terms: BookTerms,
  loan: Loan,
  { principal, saved }: { readonly principal: Money; readonly saved: Money },
  today: Day,
): Money {
  const { early } = terms;
  const last = loan.instalments.at(-1)?.dueOn ?? today;
  const share = last - today > A_YEAR ? early.fee : early.feeLastYear;
  const fee = money(mulDiv(principal, share, PPM_ONE, 'half-up'));
  const bound = early.feeWithinSaved ? smaller(fee, saved) : fee;
  const room = roomUnderCap(terms, loan);
  if (room === null) return bound;
  // Interest accrued already has its place under the cap.
  return smaller(bound, larger(ZERO, minus(room, accruedOnLoan(terms, loan, today))));
}

const A_YEAR = 365;

/** What ending the loan today takes. */
export function loanSettlement(terms: BookTerms, loan: Loan, today: Day): PlanSettlement {
  const saved = interestAhead(loan, today);
  const compensation = earlyFee(terms, loan, { principal: aheadOf(loan, today), saved }, today);
  return {
    principal: loan.left,
    interest: plus(loan.interest, accruedOnLoan(terms, loan, today)),
    fee: plus(loan.fees, compensation),
    saved,
  };
}

/** Each loan as a plan of its own; a repayment alone has nothing beside them to settle. */
export function bookPayoff(line: BookLine, today: Day): PayoffQuote {
  const terms = line.terms.book;
  const plans = line.loans.map((loan) => ({
    plan: loan.id,
    periodsLeft: loan.instalments.length - loan.settled,
    settlement: loanSettlement(terms, loan, today),
  }));
  const total = sum(plans.map(({ settlement }) => settlementTotal(settlement)));
  const accrued = sum(line.loans.map((loan) => accruedOnLoan(terms, loan, today)));
  return { total, repay: ZERO, accrued, plans };
}

/** The loan after principal is repaid ahead of time: its instalments ahead are drawn up anew. */
export function paidAhead(terms: BookTerms, loan: Loan, principal: Money): Loan {
  const behind = loan.instalments.slice(0, loan.settled);
  const ahead = loan.instalments.slice(loan.settled);
  const rest = minus(sum(ahead.map((one) => one.principal)), principal);
  invariant(rest >= 0, 'no more is paid ahead than is ahead');
  // With nothing ahead but a fee, one due day is left to pay it.
  const kept = rest === 0 ? ahead.slice(0, 1) : ahead;
  const left = minus(loan.left, principal);
  const instalments = [...behind, ...withPrincipal(terms, loan.method, rest, kept)];
  return { ...loan, left, instalments };
}

/** Loans in the order in which a payment reaches them: the longest overdue, then the next due. */
export function inOrder(loans: readonly Loan[]): readonly Loan[] {
  const key = (loan: Loan) => loan.missed[0]?.dueOn ?? nextInstalment(loan)?.dueOn ?? Infinity;
  return loans
    .map((loan, place) => ({ loan, place }))
    .sort((a, b) => key(a.loan) - key(b.loan) || a.place - b.place)
    .map(({ loan }) => loan);
}

/** The due day of the oldest instalment missed and still unpaid, over all loans. */
export function lateSinceOf(loans: readonly Loan[]): Day | null {
  const oldest = inOrder(loans.filter(({ missed }) => missed.length > 0))[0];
  return oldest?.missed[0]?.dueOn ?? null;
}
