import type { Node } from 'jsonc-parser';
import { flatFeeSchedule } from '../products/instalments.ts';
import { addDays, nextMonthly } from '../units/day.ts';
import { money } from '../units/money.ts';
import { ppm } from '../units/rate.ts';
import { MAX_AMOUNT, MAX_LIMIT } from './limits.ts';
import { cardCarries, checkCard } from './meaning-card.ts';
import { checkClosing } from './meaning-closing.ts';
import { checkLoans } from './meaning-loans.ts';
import { dateAt, report, type Meaning } from './meaning-context.ts';
import { toMinor } from './numbers.ts';
import { itemsOf, numberAt, textAt, valueOf } from './tree.ts';

/** Checks one line: its terms against each other, and what it carries against the terms. */
export function checkLine(meaning: Meaning, line: Node): void {
  const { tree } = meaning;
  const terms = valueOf(tree, line, 'terms');
  const opening = valueOf(tree, line, 'opening');
  notAfterStart(meaning, line, 'openedOn');
  checkDueDay(meaning, terms);
  for (const name of ['checkoutInstalments', 'billInstalments']) {
    checkOffers(meaning, valueOf(tree, terms, name));
  }
  checkOpenBill(meaning, terms, opening);
  for (const plan of itemsOf(valueOf(tree, opening, 'plans'))) checkPlan(meaning, plan);
  for (const purchase of itemsOf(valueOf(tree, opening, 'purchases'))) {
    checkPurchase(meaning, purchase);
  }
  for (const refund of itemsOf(valueOf(tree, opening, 'refunds'))) {
    const arrives = dateAt(tree, refund, 'arrivesOn');
    const { start } = meaning;
    if (arrives === null || start === null || arrives.day >= start.day) continue;
    report(meaning, 'date-before-start', arrives.node, { date: arrives.text, start: start.text });
  }
  checkOpeningFits(meaning, terms, opening);
  checkLoans(meaning, line);
  checkClosing(meaning, terms);
  checkFamily(meaning, terms, opening);
}

/** What only one product family has. */
function checkFamily(meaning: Meaning, terms: Node | undefined, opening: Node | undefined): void {
  const family = textAt(meaning.tree, terms, 'family');
  if (terms !== undefined && family === 'card') checkCard(meaning, terms, opening);
  const card = valueOf(meaning.tree, opening, 'card');
  if (card === undefined || family === undefined || family === 'card') return;
  report(meaning, 'opening-not-for-family', card, { key: 'card', family });
}

function notAfterStart(meaning: Meaning, object: Node, field: string): void {
  const { start } = meaning;
  const date = dateAt(meaning.tree, object, field);
  if (date === null || start === null || date.day <= start.day) return;
  report(meaning, 'date-after-start', date.node, { date: date.text, start: start.text });
}

function checkDueDay(meaning: Meaning, terms: Node | undefined): void {
  const due = valueOf(meaning.tree, terms, 'dueDay');
  const bill = numberAt(meaning.tree, terms, 'billDay');
  if (due === undefined || bill === undefined || due.value !== bill) return;
  report(meaning, 'due-on-bill-day', due, { billDay: bill });
}

function checkOffers(meaning: Meaning, offers: Node | undefined): void {
  const seen = new Set<number>();
  for (const offer of itemsOf(offers)) {
    const at = valueOf(meaning.tree, offer, 'periods');
    const periods = numberAt(meaning.tree, offer, 'periods');
    if (at === undefined || periods === undefined) continue;
    if (seen.has(periods)) report(meaning, 'duplicate-periods', at, { periods });
    seen.add(periods);
  }
}

/** A bill can only be open when the start lies after a bill day and not after its due day. */
function checkOpenBill(meaning: Meaning, terms: Node | undefined, opening: Node | undefined): void {
  const { tree, start } = meaning;
  const billed = valueOf(tree, opening, 'billed');
  const [billDay, dueDay] = [
    dayOfMonth(meaning, terms, 'billDay'),
    dayOfMonth(meaning, terms, 'dueDay'),
  ];
  if (billed?.type !== 'number' || start === null || billDay === null || dueDay === null) return;
  const eve = addDays(start.day, -1);
  if (nextMonthly(eve, dueDay) < nextMonthly(eve, billDay) || billDay === dueDay) return;
  report(meaning, 'bill-not-open', billed, { start: start.text, billDay, dueDay });
}

function dayOfMonth(meaning: Meaning, terms: Node | undefined, name: string): number | null {
  const value = numberAt(meaning.tree, terms, name);
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 28 ? value : null;
}

function checkPlan(meaning: Meaning, plan: Node): void {
  const billed = valueOf(meaning.tree, plan, 'billed');
  const done = numberAt(meaning.tree, plan, 'billed');
  const periods = numberAt(meaning.tree, plan, 'periods');
  if (billed === undefined || done === undefined || periods === undefined || done < periods) return;
  report(meaning, 'plan-already-done', billed, { billed: done, periods });
}

function checkPurchase(meaning: Meaning, purchase: Node): void {
  notAfterStart(meaning, purchase, 'boughtOn');
  const bought = dateAt(meaning.tree, purchase, 'boughtOn');
  const arrives = dateAt(meaning.tree, purchase, 'arrivesOn');
  if (bought === null || arrives === null || arrives.day >= bought.day) return;
  report(meaning, 'span-backwards', arrives.node, { from: bought.text, to: arrives.text });
}

function checkOpeningFits(
  meaning: Meaning,
  terms: Node | undefined,
  opening: Node | undefined,
): void {
  const { tree } = meaning;
  const limitAt = valueOf(tree, terms, 'limit');
  const limit = numberAt(tree, terms, 'limit');
  if (limitAt === undefined || limit === undefined || limit > MAX_LIMIT) return;
  const used =
    minor(meaning, opening, 'unbilled') +
    minor(meaning, opening, 'billed') +
    cardCarries(tree, opening) +
    itemsOf(valueOf(tree, opening, 'purchases')).reduce(
      (sum, purchase) => sum + minor(meaning, purchase, 'amount'),
      0,
    ) +
    itemsOf(valueOf(tree, opening, 'plans')).reduce((sum, plan) => sum + leftOf(meaning, plan), 0);
  if (used <= toMinor(limit)) return;
  report(meaning, 'opening-over-limit', limitAt, { limit, used: used / 100 });
}

function minor(meaning: Meaning, object: Node | undefined, name: string): number {
  const value = numberAt(meaning.tree, object, name) ?? 0;
  return value > 0 && value <= MAX_AMOUNT ? toMinor(value) : 0;
}

/** Principal of a plan that no bill holds yet, by the schedule that the engine will make. */
function leftOf(meaning: Meaning, plan: Node): number {
  const principal = minor(meaning, plan, 'principal');
  const periods = numberAt(meaning.tree, plan, 'periods') ?? 0;
  const billed = numberAt(meaning.tree, plan, 'billed') ?? 0;
  if (principal === 0 || !Number.isInteger(periods) || periods < 1 || periods > 60) return 0;
  const schedule = flatFeeSchedule(money(principal), periods, ppm(0));
  return schedule.periods.slice(billed).reduce((sum, period) => sum + period.principal, 0);
}
