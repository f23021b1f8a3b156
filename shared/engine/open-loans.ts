import { lineAccount, OPENING, REFUNDS_DUE } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { NO_CLOSING, type LineBase } from '../products/line.ts';
import type { BookLine, Loan } from '../products/loan-book.ts';
import { loanDues } from '../products/loan-dues.ts';
import { afterNight } from '../products/loan-book-rules.ts';
import { businessDues, drawUp } from '../products/loan-book-schedule.ts';
import { freshLoan } from '../products/loan-book-steps.ts';
import { financeCharge } from '../products/payday.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { assertNever } from '../result.ts';
import type { LineSetup, OpeningLoan } from '../scenario/scenario.ts';
import { addDays, civilOf } from '../units/day.ts';
import { minus, sum, ZERO } from '../units/money.ts';
import { post, type World } from './world.ts';

/** Opens a line with a loan book and the loans that are running on it. */
export function openLoans(world: World, setup: LineSetup, terms: BookLine['terms']): void {
  const loans = (setup.opening.loans ?? []).map((opening) =>
    openLoan(world, setup.id, terms, opening),
  );
  world.lines[setup.id] = lineOfTerms(world, openBase(world, setup), terms, loans);
}

/** What every line has when the run starts; refunds promised before it are posted. */
export function openBase(world: World, { id, openedOn, autopay, opening }: LineSetup): LineBase {
  for (const refund of opening.refunds) {
    const legs = move(OPENING, REFUNDS_DUE, refund.amount);
    post(world, 'refund-promised', { line: id, ref: refund.id }, legs);
  }
  return {
    id,
    openedOn,
    status: 'open',
    freezeReason: null,
    closedOn: null,
    ...NO_CLOSING,
    autopay,
    lateSince: null,
    lateMarks: 0,
    refunds: opening.refunds.map(({ id: refund, amount, arrivesOn }) => ({
      id: refund,
      amount,
      arrivesOn,
    })),
  };
}

function lineOfTerms(
  world: World,
  base: LineBase,
  terms: BookLine['terms'],
  loans: readonly Loan[],
): BookLine {
  const line = { ...base, loans, made: 0 };
  switch (terms.family) {
    case 'cash-line':
      return { ...line, family: terms.family, terms };
    case 'advance': {
      const { year, month } = civilOf(world.day);
      const drawnOn = loans
        .map(({ startedOn }) => startedOn)
        .filter((day) => civilOf(day).year === year && civilOf(day).month === month);
      return { ...line, family: terms.family, terms, drawnOn };
    }
    case 'bnpl':
      return { ...line, family: terms.family, terms };
    case 'payday':
      return { ...line, family: terms.family, terms };
    case 'loan':
      return { ...line, family: terms.family, terms };
    default:
      return assertNever(terms);
  }
}

/** A loan with some instalments paid, and the nights since the last of them accrued. */
function openLoan(
  world: World,
  line: string,
  terms: BookLine['terms'],
  opening: OpeningLoan,
): Loan {
  const { id, startedOn, principal, method, paid } = opening;
  const days = loanDues(terms, startedOn, opening.periods);
  const moved = businessDues(REGIONS[world.scenario.region], startedOn, days).map((due, index) =>
    // What has been paid was due before the run, whatever a calendar says of it.
    index < paid || due < world.day ? (days[index] ?? due) : due,
  );
  const table = drawUp(terms.book, method, principal, startedOn, moved);
  const gone = sum(table.slice(0, paid).map((one) => one.principal));
  const instalments = table.map((one, index) => (index < paid ? { ...one, principal: ZERO } : one));
  const interest = terms.family === 'payday' ? financeCharge(terms, principal) : ZERO;
  let loan: Loan = {
    ...freshLoan(id, startedOn, principal, method),
    instalments,
    settled: paid,
    left: minus(principal, gone),
    interest,
    charged: interest,
  };
  const from = moved[paid - 1] ?? startedOn;
  for (let day = addDays(from, 1); day <= world.day; day = addDays(day, 1)) {
    loan = { ...loan, accrual: afterNight(terms.book, loan, day) };
  }
  const owe = (part: 'principal' | 'interest', amount: typeof principal) => {
    if (amount === 0) return;
    post(world, 'opening', { line, ref: id }, move(lineAccount(line, part), OPENING, amount));
  };
  owe('principal', loan.left);
  owe('interest', interest);
  return loan;
}
