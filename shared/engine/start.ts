import {
  CASH,
  chartOfAccounts,
  IN_TRANSIT,
  lineAccount,
  OPENING,
  REFUNDS_DUE,
} from '../ledger/account.ts';
import { move, openBooks } from '../ledger/books.ts';
import { flatFeeSchedule } from '../products/instalments.ts';
import { minimumPayment, owed } from '../products/pay-later.ts';
import type { Bill, PayLaterLine, Plan } from '../products/pay-later-line.ts';
import type { LineSetup, OpeningPlan, Scenario } from '../scenario/scenario.ts';
import { EMPTY_FILE, type CreditFile } from '../score/credit-file.ts';
import {
  addDays,
  dateInMonth,
  civilOf,
  monthsBetween,
  nextMonthly,
  type Day,
} from '../units/day.ts';
import { sum, ZERO, type Money } from '../units/money.ts';
import { drawChances } from './chances.ts';
import { openMorning } from './morning.ts';
import { closeWorld, lineParts, post, tell, type Step, type World } from './world.ts';

/**
 * The first morning of a scenario.
 * @param seed unsigned 32-bit; decides every chance event and nothing else
 * @returns the state with its opening entries and what happened that morning
 */
export function start(scenario: Scenario, seed: number): Step {
  const world = emptyWorld(scenario, seed);
  if (scenario.cash > 0) {
    post(world, 'opening', { line: null, ref: 'cash' }, move(OPENING, CASH, scenario.cash));
  }
  world.lowestCash = scenario.cash;
  for (const setup of scenario.lines) openLine(world, setup);
  world.file = openingFile(world);
  tell(world, { kind: 'reported', file: world.file });
  openMorning(world);
  return closeWorld(world);
}

function emptyWorld(scenario: Scenario, seed: number): World {
  return {
    scenario,
    seed: seed >>> 0,
    books: openBooks(chartOfAccounts(scenario.lines.map(({ id }) => id))),
    lines: {},
    answers: {},
    missedGoals: {},
    chances: drawChances(scenario, seed >>> 0),
    events: [],
    day: scenario.start,
    over: false,
    lowestCash: ZERO,
    offers: [],
    file: EMPTY_FILE,
  };
}

function openLine(world: World, setup: LineSetup): void {
  const { id, opening } = setup;
  const owe = (part: 'unbilled' | 'billed', amount: Money) => {
    if (amount === 0) return;
    post(world, 'opening', { line: id, ref: part }, move(lineAccount(id, part), OPENING, amount));
  };
  owe('unbilled', opening.unbilled);
  owe('billed', opening.billed ?? ZERO);
  const plans = opening.plans.map((plan) => openPlan(world, setup, plan));
  for (const purchase of opening.purchases) {
    const legs = move(lineAccount(id, 'held'), IN_TRANSIT, purchase.amount);
    post(world, 'opening', { line: id, ref: purchase.id }, legs);
  }
  for (const refund of opening.refunds) {
    const legs = move(OPENING, REFUNDS_DUE, refund.amount);
    post(world, 'refund-promised', { line: id, ref: refund.id }, legs);
  }
  const bill = openBill(world, setup);
  const line: PayLaterLine = {
    id,
    terms: setup.terms,
    openedOn: setup.openedOn,
    status: 'open',
    freezeReason: null,
    closedOn: null,
    autopay: setup.autopay,
    bill,
    minimumLeft: bill?.minimum ?? ZERO,
    pastDue: ZERO,
    lateSince: null,
    lateMarks: 0,
    accrual: 0,
    plans,
    purchases: opening.purchases.map(({ id: purchase, amount, boughtOn, arrivesOn }) => ({
      id: purchase,
      amount,
      boughtOn,
      arrivesOn,
      periods: null,
    })),
    refunds: opening.refunds.map(({ id: refund, amount, arrivesOn }) => ({
      id: refund,
      amount,
      arrivesOn,
    })),
  };
  world.lines[id] = line;
}

function openPlan(world: World, { id }: LineSetup, opening: OpeningPlan): Plan {
  const schedule = flatFeeSchedule(opening.principal, opening.periods, opening.fee);
  const left = sum(schedule.periods.slice(opening.billed).map((period) => period.principal));
  post(
    world,
    'opening',
    { line: id, ref: opening.id },
    move(lineAccount(id, 'plans'), OPENING, left),
  );
  return {
    id: opening.id,
    of: opening.id,
    source: 'opening',
    startedOn: world.day,
    schedule,
    billed: opening.billed,
  };
}

/** The bill that is open on the first morning, cut on the last bill day before it. */
function openBill(world: World, { terms, opening }: LineSetup): Bill | null {
  if (opening.billed === null || opening.billed === 0) return null;
  return {
    cutOn: lastMonthly(world.day, terms.billDay),
    dueOn: nextMonthly(addDays(world.day, -1), terms.dueDay),
    total: opening.billed,
    minimum: minimumPayment(terms, opening.billed, ZERO),
    carried: ZERO,
    charges: ZERO,
    purchases: opening.billed,
    instalments: ZERO,
    instalmentFees: ZERO,
    settledUp: false,
  };
}

/** The last day strictly before `before` with this date of the month. */
function lastMonthly(before: Day, date: number): Day {
  const { year, month } = civilOf(before);
  const here = dateInMonth(year, month, date);
  return here < before ? here : dateInMonth(year, month - 1, date);
}

/** What the lenders last reported before the run: every month since opening paid on time. */
function openingFile(world: World): CreditFile {
  const accounts = world.scenario.lines.map(({ id, openedOn, terms }) => ({
    id,
    openedOn,
    status: 'open' as const,
    limit: terms.limit,
    balance: owed(lineParts(world, id)),
    monthsReported: Math.max(0, monthsBetween(openedOn, world.day)),
    lates: [],
  }));
  const days = world.scenario.lines.map(({ terms }) => lastMonthly(world.day, terms.reportDay));
  return { reportedOn: days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : null, accounts };
}
