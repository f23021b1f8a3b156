import { IN_TRANSIT, lineAccount, OPENING, REFUNDS_DUE } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { flatFeeSchedule } from '../products/instalments.ts';
import { NO_CLOSING } from '../products/line.ts';
import { minimumPayment } from '../products/pay-later.ts';
import type { Bill, PayLaterLine, Plan } from '../products/pay-later-line.ts';
import type { PayLaterTerms } from '../products/pay-later-terms.ts';
import type { LineSetup, OpeningPlan } from '../scenario/scenario.ts';
import { addDays, lastMonthly, nextMonthly } from '../units/day.ts';
import { sum, ZERO, type Money } from '../units/money.ts';
import { post, type World } from './world.ts';

type PayLaterSetup = LineSetup & { readonly terms: PayLaterTerms };

/** Opens a pay-later line with what it already carries. */
export function openPayLater(world: World, setup: PayLaterSetup): void {
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
    family: 'pay-later',
    terms: setup.terms,
    openedOn: setup.openedOn,
    status: 'open',
    freezeReason: null,
    closedOn: null,
    ...NO_CLOSING,
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

function openPlan(world: World, { id }: PayLaterSetup, opening: OpeningPlan): Plan {
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
function openBill(world: World, { terms, opening }: PayLaterSetup): Bill | null {
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
