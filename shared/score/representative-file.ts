import { addMonths, dayOf, type Day } from '../units/day.ts';
import { money, ZERO, type Money } from '../units/money.ts';
import type { CreditFile, Derogatory, FileAccount, Inquiry, ReportedLate } from './credit-file.ts';
import { curveAt, type Curve } from './curve.ts';
import { scoreOf, type ScoreModel } from './model.ts';

/** The day on which every representative file stands. Any would do. */
export const REPRESENTED_ON: Day = dayOf({ year: 2026, month: 6, date: 15 });

/** What is known of a person; what isn't is taken from the rule for the score. */
export interface Person {
  readonly score: number;
  /** Balances over limits, 0 to 1. */
  readonly utilisation?: number;
  readonly revolvingBalance?: Money;
  readonly historyYears?: number;
  readonly recentInquiries?: number;
  readonly accounts?: number;
  /** Marks before any event; an empty list says that there is none. */
  readonly marks?: readonly PastMark[];
}

/** A lateness of so many days, or an account that was charged off. */
export interface PastMark {
  readonly kind: 30 | 60 | 90 | 'charge-off';
  readonly monthsAgo: number;
}

/**
 * The rule, by start score, straight between its points and level outside. Its middle and right
 * points are the two people that the publisher of the 2009 figures describes: 680 has six accounts
 * over eight years, uses 40 to 50% of the limits and was late by 90 days two years ago and by 30
 * days a year ago; 780 has ten accounts over fifteen years, uses 15 to 25% and was never late.
 * The rest goes on along the same lines; marks grow older with the score until they have left.
 */
const ACCOUNTS: Curve = [
  [680, 6],
  [780, 10],
  [800, 11],
];
const YEARS: Curve = [
  [600, 5],
  [680, 8],
  [780, 15],
  [800, 17],
];
const MONTHS_SINCE_90: Curve = [
  [600, 16],
  [680, 24],
  [700, 34],
  [720, 54],
  [740, 84],
];
const MONTHS_SINCE_30: Curve = [
  [600, 8],
  [680, 12],
  [700, 17],
  [720, 34],
  [740, 84],
];
const NO_MARK_FROM = 740;
/** A mortgage, a car loan and a student loan where there are accounts enough. */
const LOANS = ['mortgage', 'car', 'student'] as const;
/**
 * The first card's share of all limits where there are three or more: about that of one card in
 * seven, as at 780. It is the one that an event fills up, and that compares at every score.
 */
const FIRST_CARD = 0.15;
const AVERAGE_LIMIT = money(500_000);
const LOAN_AMOUNTS = {
  mortgage: money(20_000_000),
  car: money(2_000_000),
  student: money(1_500_000),
};
/** The free number is found to a millionth: far finer than a point. */
const WHOLE = 1_000_000;
const MOST = 980_000;

/**
 * The representative credit file of a person on {@link REPRESENTED_ON}. One free number is set so
 * that the model gives the person's score, where it can: the share of the limits in use, or,
 * where that is known, how much younger than the oldest the other accounts are.
 */
export function representativeFile(model: ScoreModel, person: Person): CreditFile {
  const build = (free: number): CreditFile =>
    person.utilisation === undefined
      ? fileOf(person, { use: free / WHOLE, youth: USUAL_YOUTH })
      : fileOf(person, { use: person.utilisation, youth: free / WHOLE });
  // More use and younger accounts both lower the score: halve the interval. Every file then stands
  // as close above the rounding to its score, so that losses compare without noise.
  let [low, high] = [0, MOST];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (scoreOf(model, build(middle), REPRESENTED_ON) >= person.score) low = middle;
    else high = middle;
  }
  return build(low);
}

/** Other accounts are spread evenly from the oldest one's age down to this share of nought. */
const USUAL_YOUTH = 0.8;

interface Free {
  readonly use: number;
  readonly youth: number;
}

function fileOf(person: Person, { use, youth }: Free): CreditFile {
  const { score } = person;
  const count = person.accounts ?? Math.round(curveAt(ACCOUNTS, score));
  const months = Math.round((person.historyYears ?? curveAt(YEARS, score)) * 12);
  const loans = LOANS.slice(0, Math.min(LOANS.length, Math.floor(count / 2)));
  const cards = Math.max(1, count - loans.length);
  const openedOn = (i: number): Day =>
    addMonths(REPRESENTED_ON, -Math.round(months * (1 - (youth * i) / Math.max(1, count - 1))));
  const limits = limitOf(person, cards, use) * cards;
  const first = limits * (cards > 2 ? FIRST_CARD : 1 / cards);
  const others = cards > 1 ? (limits - first) / (cards - 1) : 0;
  const accounts = [
    ...Array.from({ length: cards }, (_, i) =>
      card(i, openedOn(i), Math.round(i === 0 ? first : others), use),
    ),
    ...loans.map((kind, i) => loan(kind, openedOn(cards + i))),
  ];
  return {
    reportedOn: REPRESENTED_ON,
    accounts: withMarks(accounts, person.marks ?? usualMarks(score)),
    inquiries: inquiriesOf(person.recentInquiries ?? 0),
  };
}

function limitOf({ revolvingBalance }: Person, cards: number, use: number): number {
  if (revolvingBalance === undefined || use <= 0) return AVERAGE_LIMIT;
  return Math.round(revolvingBalance / use / cards);
}

function card(i: number, openedOn: Day, limit: number, use: number): FileAccount {
  return {
    id: `card-${i}`,
    kind: 'revolving',
    openedOn,
    status: 'open',
    limit: money(limit),
    balance: money(Math.round(limit * use)),
    monthsReported: 0,
    lates: [],
  };
}

function loan(kind: (typeof LOANS)[number], openedOn: Day): FileAccount {
  return {
    id: kind,
    kind: kind === 'mortgage' ? 'mortgage' : 'instalment',
    openedOn,
    status: 'open',
    limit: ZERO,
    originalAmount: LOAN_AMOUNTS[kind],
    balance: LOAN_AMOUNTS[kind],
    monthsReported: 0,
    lates: [],
  };
}

function usualMarks(score: number): readonly PastMark[] {
  if (score >= NO_MARK_FROM) return [];
  return [
    { kind: 90, monthsAgo: Math.round(curveAt(MONTHS_SINCE_90, score)) },
    { kind: 30, monthsAgo: Math.round(curveAt(MONTHS_SINCE_30, score)) },
  ];
}

/** Inquiries of the year past, the latest three months ago. */
function inquiriesOf(count: number): readonly Inquiry[] {
  return Array.from({ length: count }, (_, i) => ({
    on: addMonths(REPRESENTED_ON, -Math.max(1, 3 + 2 * (count - 1 - i))),
    kind: 'card' as const,
  }));
}

/** Each mark on an account of its own: the newest card first, a 30-day one on the last loan. */
function withMarks(
  accounts: readonly FileAccount[],
  marks: readonly PastMark[],
): readonly FileAccount[] {
  const marked = [...accounts];
  marks.forEach((mark, i) => {
    const lastCard = marked.findLastIndex(({ kind }) => kind === 'revolving');
    const from = mark.kind === 30 ? marked.length - 1 : lastCard;
    const index = Math.max(0, from - i);
    const account = marked[index];
    if (account !== undefined) marked[index] = withMark(account, mark);
  });
  return marked;
}

function withMark(account: FileAccount, { kind, monthsAgo }: PastMark): FileAccount {
  const on = addMonths(REPRESENTED_ON, -monthsAgo);
  if (kind === 'charge-off') return { ...account, ...chargedOff(account, on) };
  return { ...account, lates: [...account.lates, ...lateRun(kind, on)] };
}

function chargedOff(account: FileAccount, on: Day): Partial<FileAccount> {
  const derogatories: readonly Derogatory[] = [
    ...(account.derogatories ?? []),
    { on, kind: 'charge-off' },
  ];
  return { status: 'charged-off', closedOn: on, derogatories };
}

/** A lateness is reported month by month: 30 and 60 days come before 90. */
export function lateRun(daysPastDue: number, on: Day): readonly ReportedLate[] {
  const last = Math.max(1, Math.floor(daysPastDue / 30));
  return Array.from({ length: last }, (_, i) => ({
    on: addMonths(on, i + 1 - last),
    daysPastDue: i + 1 === last ? daysPastDue : (i + 1) * 30,
    curedOn: addMonths(on, 1),
  }));
}
