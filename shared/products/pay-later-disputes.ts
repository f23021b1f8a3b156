import { addDays, nextMonthly, type Day } from '../units/day.ts';
import { minus, money, mulDiv, smaller, ZERO, type Money } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import type { DisputeRules } from './dispute-rules.ts';
import type { Dispute, LineItem, SetAside } from './disputed-item.ts';
import type { LineRefusal } from './line-refusal.ts';
import type { PayLaterLine } from './pay-later-line.ts';
import { dueNow, payLaterParts, planSettlement } from './pay-later.ts';
import { postCharge, type PayLaterDesk } from './pay-later-steps.ts';
import { moveAside, moveBack, NO_COSTS } from './set-aside.ts';

/** How a pay-later line carries a dispute. Payments are tied to no purchase: our choice. */
export const PAY_LATER_DISPUTES: DisputeRules<PayLaterLine> = {
  refuse,
  setAside,
  putBack,
  interestOn,
};

/** What has not been received is not owed yet, so there is nothing to set aside. */
function refuse({ purchases }: PayLaterLine, { ref }: LineItem, today: Day): LineRefusal | null {
  const parcel = purchases.find(({ id }) => id === ref);
  if (parcel === undefined) return null;
  const { arrivesOn } = parcel;
  return arrivesOn <= today
    ? { code: 'confirm-first', purchase: ref }
    : { code: 'not-arrived', purchase: ref, arrives: arrivesOn };
}

function setAside(desk: PayLaterDesk, { id, ref, amount, postedOn }: LineItem): SetAside {
  postCharge(desk);
  const { plans, bill, terms } = desk.line;
  const plan = plans.find((candidate) => candidate.id === ref);
  const inPlan = plan === undefined ? ZERO : planSettlement(plan, terms).principal;
  if (plan !== undefined) desk.change({ plans: plans.filter((other) => other !== plan) });
  const isFresh = bill === null || postedOn > bill.cutOn;
  const order = isFresh
    ? (['unbilled', 'billed', 'carried'] as const)
    : (['billed', 'carried', 'unbilled'] as const);
  const taken: Partial<Record<(typeof order)[number] | 'plans', Money>> = { plans: inPlan };
  let left = minus(amount, inPlan);
  for (const part of order) {
    const share = smaller(left, desk.owes(part));
    taken[part] = share;
    left = minus(left, share);
  }
  const aside = moveAside(desk, id, taken);
  easeMinimum(desk);
  const kept = plan === undefined ? null : ({ kind: 'plan', plan, principal: inPlan } as const);
  return { aside, paid: minus(amount, aside), costs: NO_COSTS, paidCosts: NO_COSTS, kept };
}

/** Nobody is asked for more than is due without what is disputed. */
function easeMinimum(desk: PayLaterDesk): void {
  const { line } = desk;
  const due = dueNow(line, payLaterParts(desk.owes));
  const pastDue = smaller(line.pastDue, due);
  desk.change({
    pastDue,
    minimumLeft: smaller(line.minimumLeft, minus(due, pastDue)),
    lateSince: pastDue === 0 ? null : line.lateSince,
  });
}

/** A plan goes on where it stood still; everything else comes with the next bill. */
function putBack(desk: PayLaterDesk, { item, aside, kept }: Dispute, amount: Money): void {
  if (kept?.kind !== 'plan' || amount < aside) {
    moveBack(desk, item.id, { unbilled: amount });
    return;
  }
  const { plan, principal } = kept;
  moveBack(desk, item.id, { plans: principal, unbilled: minus(amount, principal) });
  desk.change({ plans: [...desk.line.plans, plan] });
}

/** The daily charge runs from the due day of the bill that first held it. */
function interestOn({ terms }: PayLaterLine, { item, openedOn }: Dispute): Money {
  const cutOn = nextMonthly(addDays(item.postedOn, -1), terms.billDay);
  const nights = Math.max(0, openedOn - nextMonthly(cutOn, terms.dueDay));
  const perNight = item.amount * terms.dailyCharge.ppm;
  return money(mulDiv(perNight, nights, PPM_ONE, terms.chargeRounding));
}
