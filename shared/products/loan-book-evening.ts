import { addDays, type Day } from '../units/day.ts';
import { larger, minus, plus, smaller, sum, ZERO, type Money } from '../units/money.ts';
import { NO_ACCRUAL } from './accrual.ts';
import { daysPastDue } from './line.ts';
import { bookOwed, nextInstalment, nightOn } from './loan-book-rules.ts';
import {
  chargeFee,
  dueTonight,
  keep,
  loanOf,
  postInterest,
  type BookDesk,
} from './loan-book-steps.ts';
import { payLoan } from './loan-book-payment.ts';
import type { AutopayTerms, Loan } from './loan-book.ts';

/** The evening of a loan book, in order: interest posted, autopay, due tests, charge-off. */
export function bookEvening(desk: BookDesk): void {
  if (desk.line.status === 'charged-off') return;
  for (const loan of desk.line.loans) if (postsTonight(desk, loan)) postInterest(desk, loan.id);
  autopay(desk);
  testDues(desk);
  chargeOff(desk);
}

/** The morning of a due day says what it asks. */
export function bookMorning(desk: BookDesk): void {
  if (desk.line.status === 'charged-off') return;
  for (const loan of desk.line.loans) {
    if (nextInstalment(loan)?.dueOn !== desk.day) continue;
    const { id } = loan;
    desk.tell({ kind: 'instalment-due', id, amount: dueTonight(desk, loan), on: desk.day });
  }
}

/** Interest is posted on due days, on the last day of grace, and monthly once all are behind. */
function postsTonight({ day, line }: BookDesk, { instalments }: Loan): boolean {
  const { graceDays } = line.terms.book.late;
  if (instalments.some(({ dueOn }) => dueOn === day || addDays(dueOn, graceDays) === day)) {
    return true;
  }
  const last = instalments.at(-1)?.dueOn;
  return last !== undefined && day > last && (day - last) % POSTING_DAYS === 0;
}

const POSTING_DAYS = 30;

/** Takes what is due tonight, and on the evenings of retry what is still unpaid of it. */
function autopay(desk: BookDesk): void {
  const { day, line } = desk;
  const terms = line.terms.book.autopay;
  if (line.autopay === 'off') return;
  const tried = line.loans.filter((loan) => isTried(loan, day, terms));
  if (tried.length === 0) return;
  for (const { id } of tried) postInterest(desk, id);
  const wants = tried
    .map(({ id }) => ({ id, amount: dueTonight(desk, loanOf(desk, id)) }))
    .filter(({ amount }) => amount > 0);
  const wanted = sum(wants.map(({ amount }) => amount));
  if (wanted === 0) return;
  const cash = larger(ZERO, desk.cash());
  if (cash < wanted) desk.tell({ kind: 'autopay-short', wanted, cash: desk.cash() });
  const failed = takeInOrder(desk, inAutopayOrder(wants, terms, line.loans), cash);
  const isFirstTry = tried.some((loan) => nextDueOn(loan) === day);
  if (failed !== null && isFirstTry && terms.failedFee > 0) {
    chargeFee(desk, failed, terms.failedFee, 'failed-autopay');
  }
}

function isTried(loan: Loan, day: Day, { retryDays }: AutopayTerms): boolean {
  const lastMissed = loan.missed.at(-1)?.dueOn;
  return [nextDueOn(loan), lastMissed].some(
    (dueOn) => dueOn !== undefined && dueOn <= day && day - dueOn <= retryDays,
  );
}

function nextDueOn(loan: Loan): Day | undefined {
  return nextInstalment(loan)?.dueOn;
}

interface Want {
  readonly id: string;
  readonly amount: Money;
}

function inAutopayOrder(
  wants: readonly Want[],
  { order }: AutopayTerms,
  loans: readonly Loan[],
): readonly Want[] {
  if (order === 'smallest') return [...wants].sort((a, b) => a.amount - b.amount);
  const since = (want: Want) => {
    const loan = loans.find(({ id }) => id === want.id);
    return loan?.missed[0]?.dueOn ?? (loan && nextDueOn(loan)) ?? Infinity;
  };
  return [...wants].sort((a, b) => since(a) - since(b));
}

/** @returns the first loan that did not get all it wanted, or null */
function takeInOrder(desk: BookDesk, wants: readonly Want[], cash: Money): string | null {
  const { partial } = desk.line.terms.book.autopay;
  let left = cash;
  let failed: string | null = null;
  for (const { id, amount } of wants) {
    const possible = smaller(amount, left);
    if (possible < amount) failed ??= id;
    if (possible === 0 || (possible < amount && !partial)) continue;
    payLoan(desk, id, possible);
    left = minus(left, possible);
  }
  return failed;
}

/** A due day, with its days of grace, has ended: what it asked and did not get is overdue. */
function testDues(desk: BookDesk): void {
  const { graceDays } = desk.line.terms.book.late;
  const met = desk.line.loans.some((loan) =>
    loan.instalments.some(({ dueOn }, index) => dueOn === desk.day && index < loan.settled),
  );
  let missed = ZERO;
  for (const { id } of desk.line.loans) {
    for (
      let loan = loanOf(desk, id);
      isTested(loan, graceDays, desk.day);
      loan = loanOf(desk, id)
    ) {
      missed = plus(missed, passDue(desk, loan));
    }
  }
  const { line } = desk;
  const carried = sum(line.loans.map(({ overdue }) => overdue));
  if (missed > 0) {
    desk.change({ lateMarks: line.lateMarks + 1 });
    desk.tell({ kind: 'due-missed', of: 'instalment', missed, carried });
  } else if (met) {
    const nightly = nightOn(line.terms.book, line.loans, desk.day);
    desk.tell({ kind: 'due-met', of: 'instalment', carried, nightly });
  }
}

function isTested(loan: Loan, graceDays: number, day: Day): boolean {
  const next = nextInstalment(loan);
  return next !== undefined && addDays(next.dueOn, graceDays) <= day;
}

/** @returns what is newly missed; zero when the instalment asked nothing */
function passDue(desk: BookDesk, loan: Loan): Money {
  const next = nextInstalment(loan);
  if (next === undefined) return ZERO;
  const overdue = plus(loan.overdue, next.principal);
  const owing = sum([loan.fees, loan.interest, overdue]);
  const fresh = larger(ZERO, minus(owing, sum(loan.missed.map(({ left }) => left))));
  const instalments = loan.instalments.map((one, index) =>
    index === loan.settled ? { ...one, principal: ZERO } : one,
  );
  const missed = fresh > 0 ? [...loan.missed, { dueOn: next.dueOn, left: fresh }] : loan.missed;
  keep(desk, { ...loan, overdue, instalments, settled: loan.settled + 1, missed });
  const { fee, feeKind } = desk.line.terms.book.late;
  if (fresh > 0 && fee > 0) chargeFee(desk, loan.id, fee, feeKind);
  return fresh;
}

/** The lender gives up on being paid as agreed: interest ends, the debt does not. */
function chargeOff(desk: BookDesk): void {
  const { chargeOffDays } = desk.line.terms.book;
  const days = daysPastDue(desk.line, desk.day);
  if (chargeOffDays === null || days === 0 || days < chargeOffDays) return;
  for (const { id } of desk.line.loans) {
    postInterest(desk, id);
    // What rounding left of it ends too.
    keep(desk, { ...loanOf(desk, id), accrual: NO_ACCRUAL });
  }
  desk.change({ status: 'charged-off', freezeReason: null });
  desk.tell({ kind: 'charged-off', amount: bookOwed(desk.owes), daysPastDue: days });
}
