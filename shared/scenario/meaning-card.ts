import type { Node } from 'jsonc-parser';
import { addDays, lastMonthly, nextMonthly, type Day } from '../units/day.ts';
import { MAX_AMOUNT } from './limits.ts';
import { dateAt, report, type Meaning } from './meaning-context.ts';
import { toMinor } from './numbers.ts';
import { itemsOf, numberAt, textAt, valueOf, type Tree } from './tree.ts';

/** Checks of a card's terms against each other, and of what it carries against its terms. */
export function checkCard(meaning: Meaning, terms: Node, opening: Node | undefined): void {
  checkDue(meaning, terms);
  checkMinimum(meaning, terms);
  checkRates(meaning, terms);
  checkCash(meaning, terms);
  checkNotices(meaning, terms);
  checkCardOpening(meaning, terms, opening);
}

/** The shortest time from a statement to the next, in days: over February. */
const SHORTEST_CYCLE = 28;

/** A statement's due day, with its days of grace, comes before the next statement is cut. */
function checkDue(meaning: Meaning, terms: Node): void {
  const { tree } = meaning;
  const statementDay = wholeAt(tree, terms, 'statementDay', 31);
  if (statementDay === null) return;
  const at = valueOf(tree, terms, 'dueDay') ?? valueOf(tree, terms, 'dueDays');
  const dueDay = wholeAt(tree, terms, 'dueDay', 28);
  const graceDays = numberAt(tree, valueOf(tree, terms, 'interest'), 'graceDays') ?? 0;
  if (dueDay !== null && at !== undefined && dueDay === statementDay) {
    report(meaning, 'due-on-statement-day', at, { statementDay });
    return;
  }
  const room = SHORTEST_CYCLE - daysToDue(tree, terms, statementDay, dueDay);
  if (graceDays <= room) return;
  const grace = valueOf(tree, valueOf(tree, terms, 'interest'), 'graceDays');
  report(meaning, 'due-past-next-statement', grace ?? at ?? terms, { graceDays, room });
}

/** At most so many days lie between a statement and its due day. */
function daysToDue(tree: Tree, terms: Node, statementDay: number, dueDay: number | null): number {
  if (dueDay === null) return wholeAt(tree, terms, 'dueDays', SHORTEST_CYCLE) ?? 21;
  const cut = Math.min(statementDay, SHORTEST_CYCLE);
  return dueDay > statementDay ? dueDay - statementDay : SHORTEST_CYCLE + dueDay - cut;
}

/** A minimum above the limit asks for everything at once; one below the interest never ends. */
function checkMinimum(meaning: Meaning, terms: Node): void {
  const { tree } = meaning;
  const minimum = valueOf(tree, terms, 'minimum');
  const floorAt = valueOf(tree, minimum, 'floor');
  const [floor, limit] = [numberAt(tree, minimum, 'floor'), numberAt(tree, terms, 'limit')];
  if (floorAt !== undefined && floor !== undefined && limit !== undefined && floor > limit) {
    report(meaning, 'floor-over-limit', floorAt, { floor, limit });
  }
  checkTiers(meaning, minimum);
  const adds = itemsOf(valueOf(tree, minimum, 'adds')).map((each): unknown => each.value);
  const hasTiers = itemsOf(valueOf(tree, minimum, 'tiers')).length > 0;
  const rateAt = valueOf(tree, terms, 'purchaseRatePercent');
  const rate = numberAt(tree, terms, 'purchaseRatePercent');
  const share = numberAt(tree, minimum, 'sharePercent') ?? 10;
  if (hasTiers || adds.includes('interest') || rateAt === undefined || rate === undefined) return;
  const monthly = rate * monthsFactor(tree, terms);
  if (share >= monthly) return;
  const at = valueOf(tree, minimum, 'sharePercent') ?? rateAt;
  const data = { share, monthly: Math.round(monthly * 100) / 100 };
  report(meaning, 'minimum-below-interest', at, data, 'advice');
}

function checkTiers(meaning: Meaning, minimum: Node | undefined): void {
  let before = -1;
  for (const tier of itemsOf(valueOf(meaning.tree, minimum, 'tiers'))) {
    const at = valueOf(meaning.tree, tier, 'from');
    const from = numberAt(meaning.tree, tier, 'from');
    if (at === undefined || from === undefined) continue;
    if (from <= before) report(meaning, 'tiers-not-ascending', at, { found: from, before });
    before = from;
  }
}

/** What a rate comes to in a month of at most 31 days. */
function monthsFactor(tree: Tree, terms: Node): number {
  switch (textAt(tree, terms, 'ratePer') ?? 'year') {
    case 'day':
      return 31;
    case 'month':
      return 1;
    default:
      return 31 / 365;
  }
}

/** A penalty is not a reward; a promotion that is over is none. */
function checkRates(meaning: Meaning, terms: Node): void {
  const { tree, start } = meaning;
  const ordinary = numberAt(tree, terms, 'purchaseRatePercent');
  for (const name of ['penaltyRate', 'announcedRate']) {
    const at = valueOf(tree, valueOf(tree, terms, name), 'ratePercent');
    const rate = numberAt(tree, valueOf(tree, terms, name), 'ratePercent');
    if (at === undefined || rate === undefined || ordinary === undefined) continue;
    if (rate < ordinary) report(meaning, 'raised-rate-lower', at, { key: name, rate, ordinary });
  }
  for (const name of ['promo', 'deferred']) {
    const until = dateAt(tree, valueOf(tree, terms, name), 'until');
    if (until === null || start === null || until.day >= start.day) continue;
    const data = { key: name, date: until.text, start: start.text };
    report(meaning, 'promotion-over', until.node, data);
  }
}

function checkCash(meaning: Meaning, terms: Node): void {
  const { tree } = meaning;
  const at = valueOf(tree, valueOf(tree, terms, 'cash'), 'limit');
  const cash = numberAt(tree, valueOf(tree, terms, 'cash'), 'limit');
  const limit = numberAt(tree, terms, 'limit');
  if (at === undefined || cash === undefined || limit === undefined || cash <= limit) return;
  report(meaning, 'cash-limit-over-limit', at, { cash, limit });
}

/** What is protected is known by a notice's 14th day: no higher rate can apply before. */
const NOTICE_DAYS = 14;

function checkNotices(meaning: Meaning, terms: Node): void {
  const { tree, start } = meaning;
  const announced = valueOf(tree, terms, 'announcedRate');
  const [notice, effective] = [
    dateAt(tree, announced, 'noticeOn'),
    dateAt(tree, announced, 'effectiveOn'),
  ];
  if (notice !== null && start !== null && notice.day < start.day) {
    const data = { date: notice.text, start: start.text };
    report(meaning, 'date-before-start', notice.node, data);
  }
  if (notice !== null && effective !== null && effective.day < notice.day + NOTICE_DAYS) {
    const days = effective.day - notice.day;
    report(meaning, 'notice-too-short', effective.node, { days, minimum: NOTICE_DAYS });
  }
  const penalty = valueOf(tree, terms, 'penaltyRate');
  if (textAt(tree, penalty, 'appliesTo') !== 'new-purchases') return;
  const days = numberAt(tree, penalty, 'noticeDays') ?? 0;
  const at = valueOf(tree, penalty, 'noticeDays') ?? valueOf(tree, penalty, 'appliesTo');
  if (at === undefined || days >= NOTICE_DAYS) return;
  report(meaning, 'notice-too-short', at, { days, minimum: NOTICE_DAYS });
}

function checkCardOpening(meaning: Meaning, terms: Node, opening: Node | undefined): void {
  const { tree } = meaning;
  for (const name of ['plans', 'purchases']) {
    const list = valueOf(tree, opening, name);
    if (list === undefined || itemsOf(list).length === 0) continue;
    report(meaning, 'opening-not-for-family', list, { key: name, family: 'card' });
  }
  const card = valueOf(tree, opening, 'card');
  for (const [name, needs] of NEEDS) {
    const at = valueOf(tree, card, name);
    if (at === undefined || (numberAt(tree, card, name) ?? 0) === 0) continue;
    if (isGiven(valueOf(tree, terms, needs))) continue;
    report(meaning, 'opening-without-terms', at, { key: name, needs });
  }
  checkOpenStatement(meaning, terms, opening);
}

/** Balances that only the terms named beside them can explain. */
const NEEDS = [
  ['advances', 'cash'],
  ['promo', 'promo'],
  ['deferred', 'deferred'],
  ['deferredInterest', 'deferred'],
] as const;

function isGiven(node: Node | undefined): boolean {
  return node?.type === 'object';
}

/** A statement can only be open from the day after it was cut to its due day. */
function checkOpenStatement(meaning: Meaning, terms: Node, opening: Node | undefined): void {
  const { tree, start } = meaning;
  const billed = valueOf(tree, opening, 'billed');
  const statementDay = wholeAt(tree, terms, 'statementDay', 31);
  if (billed?.type !== 'number' || start === null || statementDay === null) return;
  const cut = lastMonthly(start.day, statementDay);
  const due = dueAfter(tree, terms, cut);
  if (due >= start.day) return;
  report(meaning, 'statement-not-open', billed, { start: start.text, statementDay });
}

function dueAfter(tree: Tree, terms: Node, cut: Day): Day {
  const dueDay = wholeAt(tree, terms, 'dueDay', 28);
  if (dueDay !== null) return nextMonthly(cut, dueDay);
  return addDays(cut, wholeAt(tree, terms, 'dueDays', SHORTEST_CYCLE) ?? 21);
}

function wholeAt(tree: Tree, object: Node | undefined, name: string, most: number): number | null {
  const value = numberAt(tree, object, name);
  const isFit = value !== undefined && Number.isInteger(value) && value >= 1 && value <= most;
  return isFit ? value : null;
}

const OPENING_PARTS = ['carried', 'advances', 'promo', 'deferred'] as const;

/** What a card carries beside its purchases, in minor units. */
export function cardCarries(tree: Tree, opening: Node | undefined): number {
  const card = valueOf(tree, opening, 'card');
  return OPENING_PARTS.reduce((sum, name) => {
    const value = numberAt(tree, card, name) ?? 0;
    return sum + (value > 0 && value <= MAX_AMOUNT ? toMinor(value) : 0);
  }, 0);
}

/**
 * The most that a card can come to owe in so many days, in yuan: its limit with the dearest rate
 * compounded by the month, and every fee at every statement.
 */
export function mostOnCard(tree: Tree, terms: Node, days: number): number {
  const under = (name: string, field: string) => numberAt(tree, valueOf(tree, terms, name), field);
  const rates = [
    numberAt(tree, terms, 'purchaseRatePercent'),
    ...['promo', 'deferred', 'cash', 'penaltyRate', 'announcedRate'].map((name) =>
      under(name, 'ratePercent'),
    ),
  ];
  const monthly =
    (Math.max(0, ...rates.map((rate) => rate ?? 0)) / 100) * monthsFactor(tree, terms);
  const late = valueOf(tree, terms, 'lateFee');
  const feeOf = (fee: Node | undefined, balance: number) =>
    (numberAt(tree, fee, 'amount') ?? 0) +
    (balance * (numberAt(tree, fee, 'sharePercent') ?? 0)) / 100;
  const fixed = (numberAt(tree, terms, 'failedAutopayFee') ?? 0) + (under('overLimit', 'fee') ?? 0);
  let balance = (numberAt(tree, terms, 'limit') ?? 0) + (under('overLimit', 'upTo') ?? 0);
  for (let month = 0; month <= days / SHORTEST_CYCLE + 1 && balance <= MAX_AMOUNT; month += 1) {
    const lateFees =
      feeOf(valueOf(tree, late, 'first'), balance) + feeOf(valueOf(tree, late, 'repeat'), balance);
    const cashFee = feeOf(valueOf(tree, valueOf(tree, terms, 'cash'), 'fee'), balance);
    balance += balance * monthly + lateFees + cashFee + fixed;
  }
  return balance;
}
