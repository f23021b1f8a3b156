import type { Node } from 'jsonc-parser';
import { FAMILY_NAMES } from '../products/line.ts';
import { MOST_LOANS } from '../products/loan-book-family.ts';
import type { BookLine } from '../products/loan-book.ts';
import { loanDues } from '../products/loan-dues.ts';
import { drawUp } from '../products/loan-book-schedule.ts';
import type { Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';
import { MAX_AMOUNT } from './limits.ts';
import { dateAt, report, type Meaning } from './meaning-context.ts';
import { toMinor } from './numbers.ts';
import { resolveClosing } from './resolve-closing.ts';
import { resolveLoanTerms } from './resolve-loans.ts';
import { loanTermsSchema } from './schema-terms-loans.ts';
import { itemsOf, numberAt, plainOf, textAt, valueOf, type Tree } from './tree.ts';

/**
 * Checks a line that lends by loans, or an overdraft: its terms against each other, and what it
 * carries against them. Steps over terms of the wrong shape, which the schema has told.
 */
export function checkLoans(meaning: Meaning, line: Node): void {
  const { tree } = meaning;
  const at = valueOf(tree, line, 'terms');
  const opening = valueOf(tree, line, 'opening');
  checkOpeningFields(meaning, at, opening);
  if (at === undefined) return;
  const shaped = loanTermsSchema.safeParse(plainOf(at));
  if (!shaped.success) return;
  // How the line ends plays no part in these checks: any region's rules do.
  const terms = resolveLoanTerms(shaped.data, resolveClosing(shaped.data, 'CN'));
  if (terms.family === 'overdraft') {
    checkBorrowed(meaning, opening, terms.limit);
    return;
  }
  if ('draw' in terms) checkAmounts(meaning, at, terms);
  if (terms.family === 'cash-line') checkDueDay(meaning, at, terms);
  if (terms.family === 'payday') checkCap(meaning, at);
  if (terms.family === 'bnpl') checkGrace(meaning, at, terms);
  for (const loan of itemsOf(valueOf(tree, opening, 'loans'))) checkLoan(meaning, loan, terms);
  checkLoansFit(meaning, at, opening, terms);
}

/** Which of the opening balances each family can carry. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  unbilled: ['pay-later', 'card'],
  billed: ['pay-later', 'card'],
  plans: ['pay-later'],
  purchases: ['pay-later'],
  loans: ['cash-line', 'advance', 'bnpl', 'payday', 'loan'],
  borrowed: ['overdraft'],
};

function checkOpeningFields(
  meaning: Meaning,
  terms: Node | undefined,
  opening: Node | undefined,
): void {
  const family = textAt(meaning.tree, terms, 'family');
  if (family === undefined || !(FAMILY_NAMES as readonly string[]).includes(family)) return;
  for (const [field, families] of Object.entries(FIELDS)) {
    const at = valueOf(meaning.tree, opening, field);
    const isEmpty = at === undefined || at.value === 0 || at.value === null;
    const isEmptyList = at?.type === 'array' && itemsOf(at).length === 0;
    if (isEmpty || isEmptyList || families.includes(family)) continue;
    report(meaning, 'opening-not-for-family', at, { key: field, family });
  }
}

type BookTermsOf = BookLine['terms'];
type DrawTerms = Extract<BookTermsOf, { readonly draw: unknown }>;

/** At least one amount can be borrowed, and the least of them is repaid by its instalments. */
function checkAmounts(meaning: Meaning, at: Node, terms: DrawTerms): void {
  const { least, most, step } = terms.draw;
  const highest = Math.min(terms.limit, most ?? terms.limit);
  const node = (name: string) =>
    valueOf(meaning.tree, at, name) ?? valueOf(meaning.tree, at, 'limit');
  if (least > highest) {
    const data = { least: least / MINOR, most: highest / MINOR };
    const where = node('drawLeast') ?? at;
    report(meaning, 'draw-least-too-big', where, data);
    return;
  }
  const first = Math.ceil(least / step) * step;
  if (first > highest) {
    const data = { step: step / MINOR, least: least / MINOR, most: highest / MINOR };
    report(meaning, 'draw-step-fits-nothing', node('drawStep') ?? at, data);
    return;
  }
  if (terms.family !== 'cash-line') return;
  const longest = Math.max(...terms.periods);
  const dues = loanDues(terms, ANY_DAY, longest);
  const method = terms.methods.find(
    (one) => one !== 'interest-first' && !repays(terms, one, money(first), { from: ANY_DAY, dues }),
  );
  if (method === undefined) return;
  const data = { amount: first / MINOR, periods: longest };
  report(meaning, 'loan-never-repaid', node('periods') ?? at, data);
}

const MINOR = 100;
const ANY_DAY = 20_000 as Day;

/** Whether every instalment repays some of the principal. */
function repays(
  terms: BookTermsOf,
  method: 'level' | 'equal-principal',
  principal: Money,
  { from, dues }: { readonly from: Day; readonly dues: readonly Day[] },
): boolean {
  const table = drawUp(terms.book, method, principal, from, dues);
  return table.every((one) => one.principal > 0);
}

/** Interest by the table counts whole months, so that they must begin on the day of the draw. */
function checkDueDay(
  meaning: Meaning,
  at: Node,
  terms: Extract<BookTermsOf, { family: 'cash-line' }>,
): void {
  const dueDay = valueOf(meaning.tree, at, 'dueDay');
  if (dueDay === undefined || terms.dueDay === null) return;
  if (terms.book.interest.kind === 'thirty-days') report(meaning, 'due-day-by-table', dueDay);
}

/** What the terms ask may not be above what the law of the same terms allows. */
function checkCap(meaning: Meaning, at: Node): void {
  const { tree } = meaning;
  const cap = valueOf(tree, at, 'cap');
  const days = numberAt(tree, at, 'termDays') ?? 0;
  const daily = numberAt(tree, cap, 'dailyPercent');
  const total = numberAt(tree, cap, 'totalCostPercent');
  const above = (name: string, asked: number, most: number | undefined, unit: string) => {
    const node = valueOf(tree, at, name);
    if (node === undefined || most === undefined || asked <= most) return;
    report(meaning, 'above-cap', node, {
      key: name,
      found: `${asked}${unit}`,
      most: `${most}${unit}`,
    });
  };
  for (const name of ['dailyRatePercent', 'dailyAfterDuePercent']) {
    above(name, numberAt(tree, at, name) ?? 0, daily, '%');
  }
  const charge = numberAt(tree, at, 'financeChargePercent') ?? 0;
  const forTerm = daily === undefined ? undefined : (toMinor(daily) * days) / MINOR;
  above('financeChargePercent', charge, least(forTerm, total), '%');
  above('defaultFee', numberAt(tree, at, 'defaultFee') ?? 0, numberAt(tree, cap, 'defaultFee'), '');
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** Days of grace that reach the next due day would let two fall on one evening. */
function checkGrace(
  meaning: Meaning,
  at: Node,
  { book, every }: Extract<BookTermsOf, { family: 'bnpl' }>,
): void {
  const grace = valueOf(meaning.tree, at, 'graceDays');
  if (grace === undefined || every.kind === 'month' || book.late.graceDays < every.days) return;
  report(meaning, 'grace-too-long', grace, { grace: book.late.graceDays, days: every.days });
}

/** A running loan: begun before the run, with as many instalments behind it as fell due. */
function checkLoan(meaning: Meaning, loan: Node, terms: BookTermsOf): void {
  const { tree, start } = meaning;
  const begun = dateAt(tree, loan, 'startedOn');
  const periods = wholeAt(tree, loan, 'periods');
  if (begun === null || start === null || periods === null || periods < 1) return;
  if (begun.day >= start.day) {
    report(meaning, 'date-after-start', begun.node, { date: begun.text, start: start.text });
    return;
  }
  const single = terms.family === 'advance' || terms.family === 'payday';
  const periodsAt = valueOf(tree, loan, 'periods');
  if (single && periods !== 1 && periodsAt !== undefined) {
    report(meaning, 'one-payment-only', periodsAt, { family: terms.family });
    return;
  }
  const dues = loanDues(terms, begun.day, Math.min(periods, MOST_PERIODS));
  const fell = dues.filter((day) => day < start.day).length;
  const paid = wholeAt(tree, loan, 'paid') ?? 0;
  const where = valueOf(tree, loan, 'paid') ?? begun.node;
  if (paid >= periods) {
    report(meaning, 'plan-already-done', where, { billed: paid, periods });
  } else if (paid !== fell) {
    report(meaning, 'loan-paid-differs', where, { paid, fell, start: start.text });
  }
  checkTable(meaning, loan, terms, { from: begun.day, dues });
}

const MOST_PERIODS = 360;

function checkTable(
  meaning: Meaning,
  loan: Node,
  terms: BookTermsOf,
  calendar: { readonly from: Day; readonly dues: readonly Day[] },
): void {
  const { tree } = meaning;
  const method = textAt(tree, loan, 'method') ?? 'level';
  const at = valueOf(tree, loan, 'principal');
  const principal = numberAt(tree, loan, 'principal') ?? 0;
  if (at === undefined || principal < 0.01 || principal > MAX_AMOUNT / MINOR) return;
  if (method !== 'level' && method !== 'equal-principal') return;
  if (repays(terms, method, money(toMinor(principal)), calendar)) return;
  const periods = calendar.dues.length;
  report(meaning, 'loan-never-repaid', at, { amount: principal, periods });
}

function wholeAt(tree: Tree, object: Node, name: string): number | null {
  const value = numberAt(tree, object, name);
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : null;
}

/** Loans were lent within the limit; what is left of them is at most that. */
function checkLoansFit(
  meaning: Meaning,
  at: Node,
  opening: Node | undefined,
  terms: BookTermsOf,
): void {
  const limitAt = valueOf(meaning.tree, at, 'limit');
  const loans = itemsOf(valueOf(meaning.tree, opening, 'loans'));
  const used = loans.reduce((sum, loan) => sum + leftOf(meaning.tree, loan, terms), 0);
  if (limitAt === undefined || used <= terms.limit) return;
  report(meaning, 'opening-over-limit', limitAt, {
    limit: terms.limit / MINOR,
    used: used / MINOR,
  });
}

/** Principal left by the table that the engine will draw up. */
function leftOf(tree: Tree, loan: Node, terms: BookTermsOf): number {
  const principal = numberAt(tree, loan, 'principal') ?? 0;
  const periods = wholeAt(tree, loan, 'periods') ?? 0;
  const method = textAt(tree, loan, 'method') ?? 'level';
  const paid = wholeAt(tree, loan, 'paid') ?? 0;
  if (principal < 0.01 || principal > MAX_AMOUNT / MINOR) return 0;
  if (periods < 1 || periods > MOST_PERIODS) return 0;
  if (method !== 'level' && method !== 'equal-principal') return toMinor(principal);
  const dues = loanDues(terms, ANY_DAY, periods);
  const table = drawUp(terms.book, method, money(toMinor(principal)), ANY_DAY, dues);
  return table.slice(paid).reduce((sum, one) => sum + one.principal, 0);
}

function checkBorrowed(meaning: Meaning, opening: Node | undefined, limit: Money): void {
  const at = valueOf(meaning.tree, opening, 'borrowed');
  const borrowed = numberAt(meaning.tree, opening, 'borrowed') ?? 0;
  if (at === undefined || borrowed * MINOR <= limit) return;
  report(meaning, 'opening-over-limit', at, { limit: limit / MINOR, used: borrowed });
}

/**
 * The most that loans can cost beside their principal over so many days, as a share of the limit:
 * for the check that no sum leaves what the books can hold. Fees are added as amounts.
 */
export function mostLoanCosts(
  tree: Tree,
  line: Node,
  days: number,
): { readonly share: number; readonly fees: number; readonly principal: number } {
  const terms = valueOf(tree, line, 'terms');
  const opening = valueOf(tree, line, 'opening');
  const at = (name: string) => Math.abs(numberAt(tree, terms, name) ?? 0);
  const multiple = Math.max(100, at('overdueMultiplePercent'), 150) / 100;
  const daily = Math.max(at('dailyRatePercent'), at('dailyAfterDuePercent')) / 100;
  const yearly = at('annualRatePercent') / 100 / 360;
  const share = (daily + yearly) * multiple * days + at('financeChargePercent') / 100;
  const times = Math.ceil(days / 7) + 1;
  const fees = (at('lateFee') + at('failedPaymentFee') + at('defaultFee')) * times * MOST_LOANS;
  const principal = itemsOf(valueOf(tree, opening, 'loans')).reduce(
    (sum, loan) => sum + Math.abs(numberAt(tree, loan, 'principal') ?? 0),
    Math.abs(numberAt(tree, opening, 'borrowed') ?? 0),
  );
  return { share, fees, principal };
}
