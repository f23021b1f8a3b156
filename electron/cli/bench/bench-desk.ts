import {
  accountsOf,
  CASH,
  chartOfAccounts,
  COSTS,
  INCOME,
  OPENING,
  owesOf,
} from '../../../shared/ledger/account.ts';
import { move, openBooks, postEntry, type Books } from '../../../shared/ledger/books.ts';
import type { EntryKind, Leg } from '../../../shared/ledger/entry.ts';
import type { Desk } from '../../../shared/products/desk.ts';
import { FAMILIES } from '../../../shared/products/families.ts';
import { NO_CLOSING } from '../../../shared/products/line.ts';
import type { PayLaterLine } from '../../../shared/products/pay-later-line.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { addDays, isMonthly, type Day } from '../../../shared/units/day.ts';
import { money, ZERO, type Money } from '../../../shared/units/money.ts';
import type { Outcome } from '../bench.ts';
import { BENCH_DAYS, BENCH_LINES } from './bench-scenario.ts';

/** Books for the desks, and how an entry gets into them. */
export interface BenchBooks {
  readonly books: Books;
  readonly post: (draft: {
    readonly day: Day;
    readonly kind: EntryKind;
    readonly line: string | null;
    readonly ref: string;
    readonly legs: readonly Leg[];
  }) => void;
}

/** Balances only: what the rules themselves cost. */
export function plainDesks(): BenchBooks {
  const books = emptyBooks();
  return {
    books,
    post: ({ legs }) => {
      for (const { account, amount } of legs) {
        books.balances[account] = ((books.balances[account] ?? 0) + amount) as Money;
      }
    },
  };
}

/** The real journal: every entry balanced, numbered and kept. */
export function postingDesks(): BenchBooks {
  const books = emptyBooks();
  return { books, post: (draft) => postEntry(books, draft) };
}

function emptyBooks(): Books {
  const { parts } = FAMILIES['pay-later'];
  return openBooks(chartOfAccounts(BENCH_LINES.map(({ id }) => ({ id, parts }))));
}

/** The family's own steps for every day, without an engine around them. */
export function runDesks(scenario: Scenario, make: () => BenchBooks): Outcome {
  const { books, post } = make();
  const clock = { day: scenario.start };
  const pass = (ref: string, kind: EntryKind, legs: readonly Leg[]) =>
    post({ day: clock.day, kind, line: null, ref, legs });
  pass('cash', 'opening', move(OPENING, CASH, scenario.cash));
  const desks = BENCH_LINES.map((setup) => deskOf(books, post, clock, setup));
  const family = FAMILIES['pay-later'];
  const [pay, rent] = [scenario.income[0], scenario.costs[0]];
  const regular = () => {
    if (pay && isMonthly(clock.day, 1)) pass(pay.id, 'income', move(INCOME, CASH, pay.amount));
    if (rent && isMonthly(clock.day, 2)) pass(rent.id, 'cost', move(CASH, COSTS, rent.amount));
  };
  regular();
  for (let n = 0; n < BENCH_DAYS; n += 1) {
    for (const desk of desks) family.evening(desk);
    clock.day = addDays(clock.day, 1);
    for (const desk of desks) family.night(desk);
    for (const desk of desks) family.morning(desk);
    regular();
  }
  return [...desks.map((desk) => desk.owes('carried')), books.balances[CASH] ?? 0];
}

function deskOf(
  books: Books,
  post: BenchBooks['post'],
  clock: { day: Day },
  setup: (typeof BENCH_LINES)[number],
): Desk<PayLaterLine> {
  const { parts, costs } = accountsOf(setup.id);
  const owes = owesOf(books.balances, setup.id);
  const line = lineOf(setup);
  post({
    day: clock.day,
    kind: 'opening',
    line: setup.id,
    ref: 'unbilled',
    legs: move(parts.unbilled, OPENING, setup.opening.unbilled),
  });
  return {
    get day() {
      return clock.day;
    },
    region: REGIONS.CN,
    get line() {
      return line;
    },
    change: (change) => void Object.assign(line, change),
    owes,
    cash: () => money(books.balances[CASH] ?? 0),
    may: () => true,
    part: (part) => parts[part],
    cost: (kind) => costs[kind],
    post: (kind, ref, legs) => post({ day: clock.day, kind, line: setup.id, ref, legs }),
    move: (kind, ref, { from, to, amount }) =>
      post({ day: clock.day, kind, line: setup.id, ref, legs: move(from, to, amount) }),
    tell: () => {},
  };
}

function lineOf({ id, terms, openedOn, autopay }: (typeof BENCH_LINES)[number]): PayLaterLine {
  return {
    id,
    family: 'pay-later',
    terms,
    openedOn,
    status: 'open',
    freezeReason: null,
    closedOn: null,
    ...NO_CLOSING,
    autopay,
    bill: null,
    minimumLeft: ZERO,
    pastDue: ZERO,
    lateSince: null,
    lateMarks: 0,
    accrual: 0,
    plans: [],
    purchases: [],
    refunds: [],
  };
}
