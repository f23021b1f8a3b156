import {
  acknowledgedBy,
  answeredBy,
  disputableUntil,
  liabilityFor,
} from '../closing/dispute-clock.ts';
import { costAccount, PURCHASES, REFUNDS_DUE, STOLEN } from '../ledger/account.ts';
import type { Leg } from '../ledger/entry.ts';
import type {
  Dispute,
  DisputeOutcome,
  DisputeReason,
  LineItem,
} from '../products/disputed-item.ts';
import { disputeRulesOf, type DisputeRules } from '../products/dispute-rules.ts';
import type { Line } from '../products/line.ts';
import { invariant } from '../result.ts';
import {
  larger,
  minus,
  money,
  negate,
  plus,
  smaller,
  sum,
  ZERO,
  type Money,
} from '../units/money.ts';
import type { Day } from '../units/day.ts';
import { landRefund } from './closing-steps.ts';
import { deskOf } from './line-desk.ts';
import { refuseDeed } from './line-permit.ts';
import type { Refusal } from './refusal.ts';
import { changeLine, lineOf, post, regionOf, tell, type World } from './world.ts';

/** Items of a line that the learner doesn't accept: opened by the learner, answered by the lender. */

export function disputeItem(world: World, id: string, itemId: string): Refusal | null {
  const barred = refuseDeed(world, id, 'dispute');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  const item = line.items.find((candidate) => candidate.id === itemId);
  if (item === undefined) return { code: 'no-such-item', line: id, item: itemId };
  const rules = disputeRulesOf(line);
  if (rules === null) return { code: 'not-offered', line: id };
  const before = line.disputes.find((dispute) => dispute.item.id === itemId);
  if (before?.outcome === null) {
    return { code: 'already-disputed', item: itemId, answerOn: before.answerOn };
  }
  if (before !== undefined) return { code: 'already-answered', item: itemId };
  const last = disputableUntil(regionOf(world), line, item);
  if (last < world.day) return { code: 'dispute-too-late', item: itemId, last };
  const refusal = rules.refuse(line, item, world.day);
  if (refusal !== null) return refusal;
  const answerOn = answeredBy(regionOf(world), line, world.day, answerDays(world, item));
  openDispute(world, id, item, item.yours ? 'wrong' : 'fraud', answerOn);
  return null;
}

/** What the scenario says of the lender's time for a seller's charge. */
function answerDays({ scenario }: World, { ref }: LineItem): number | null {
  const event = scenario.events.find((candidate) => candidate.id === ref);
  return event?.kind === 'charge' ? event.answerDays : null;
}

/** Sets an item aside until the lender has looked into it. The caller has asked for a refusal. */
export function openDispute(
  world: World,
  id: string,
  item: LineItem,
  because: DisputeReason,
  answerOn: Day,
): void {
  const rules = rulesOf(world, id);
  const aside = rules.setAside(deskOf(world, id), item);
  const by = acknowledgedBy(regionOf(world), world.day);
  const dispute: Dispute = {
    ...aside,
    item,
    because,
    openedOn: world.day,
    acknowledgeOn: by !== null && by < answerOn ? by : null,
    answerOn,
    outcome: null,
  };
  changeLine(world, id, { disputes: [...lineOf(world, id).disputes, dispute] });
  const amount = plus(aside.aside, aside.paid);
  tell(world, { kind: 'dispute-opened', line: id, id: item.id, because, amount, answerOn });
}

function rulesOf(world: World, id: string): DisputeRules<Line> {
  const rules = disputeRulesOf(lineOf(world, id));
  invariant(rules !== null, `nothing can be disputed on ${id}`);
  return rules;
}

/** The lender's mornings: it acknowledges what it has, and answers when its time is up. */
export function disputeMorning(world: World, id: string): void {
  for (const dispute of lineOf(world, id).disputes) {
    if (dispute.outcome !== null) continue;
    const { item, acknowledgeOn, answerOn } = dispute;
    if (acknowledgeOn === world.day) {
      tell(world, { kind: 'dispute-acknowledged', line: id, id: item.id, answerOn });
    }
    // What a reported fraud is about is answered with its inquiry.
    const isWithin = dispute.because === 'fraud' && lineOf(world, id).fraud?.endedOn === null;
    if (answerOn <= world.day && !isWithin) answer(world, id, dispute);
  }
}

function answer(world: World, id: string, dispute: Dispute): void {
  const { item, openedOn } = dispute;
  if (!item.yours) {
    const taken = claimOf(dispute);
    const borne = liabilityFor(regionOf(world), taken, openedOn - item.postedOn);
    closeDispute(world, id, dispute, borne);
    return;
  }
  if (isRight(world, item)) closeDispute(world, id, dispute, null);
  else closeDispute(world, id, dispute, ZERO);
}

/** What a seller has not got wrong, as far as the scenario says, the lender finds in order. */
function isRight({ scenario }: World, { kind, ref }: LineItem): boolean {
  if (kind !== 'charge') return true;
  const event = scenario.events.find((candidate) => candidate.id === ref);
  return event?.kind !== 'charge' || event.isRight;
}

/** What a dispute is about, without the interest and fees on it. */
export function claimOf({ aside, paid, costs, paidCosts }: Dispute): Money {
  const onTop = [costs.interest, costs.fees, paidCosts.interest, paidCosts.fees];
  return minus(plus(aside, paid), sum(onTop));
}

/**
 * Answers a dispute: what the learner bears goes back into the balance (and, beyond that, out of
 * what was paid already); everything else is reversed with its interest and fees.
 * @param borne the learner's share of the claim; null: all, as the item was right
 */
export function closeDispute(
  world: World,
  id: string,
  dispute: Dispute,
  borne: Money | null,
): Money {
  const claim = claimOf(dispute);
  const isReversed = borne !== null && (borne < claim || claim === 0);
  const { item, aside } = dispute;
  const outcome: DisputeOutcome = isReversed ? 'reversed' : 'returned';
  const { disputes } = lineOf(world, id);
  changeLine(world, id, {
    disputes: disputes.map((other) =>
      other.item.id === item.id ? { ...other, outcome, kept: null } : other,
    ),
  });
  if (!isReversed) {
    if (aside > 0) rulesOf(world, id).putBack(deskOf(world, id), dispute, aside);
    const told = { amount: aside, givenBack: ZERO, borne: item.yours ? ZERO : claim };
    tell(world, { kind: 'dispute-answered', line: id, id: item.id, outcome, ...told });
    return claim;
  }
  const back = smaller(borne, minus(aside, plus(dispute.costs.interest, dispute.costs.fees)));
  if (back > 0) rulesOf(world, id).putBack(deskOf(world, id), dispute, back);
  const givenBack = reverse(world, id, dispute, { back, kept: minus(borne, back) });
  const told = { outcome, amount: minus(aside, back), givenBack, borne };
  tell(world, { kind: 'dispute-answered', line: id, id: item.id, ...told });
  if (givenBack > 0) {
    const refund = { id: item.id, amount: givenBack, arrivesOn: world.day };
    landRefund(world, lineOf(world, id), refund);
  }
  return borne;
}

/**
 * What was set aside is taken off. What was paid already, and the interest that the item has cost,
 * is given back as a refund is: to what is owed first, the rest in cash.
 * @param share what of the claim is back in the balance, and what of the paid part is kept
 * @returns what was given back
 */
function reverse(
  world: World,
  id: string,
  dispute: Dispute,
  share: { readonly back: Money; readonly kept: Money },
): Money {
  const { item, aside, paid, costs, paidCosts } = dispute;
  const off = minus(aside, share.back);
  const related = relatedInterest(world, id, dispute);
  const givenBack = plus(minus(paid, share.kept), related);
  const interest = sum([costs.interest, paidCosts.interest, related]);
  const fees = plus(costs.fees, paidCosts.fees);
  const other = minus(plus(off, givenBack), plus(interest, fees));
  const legs: readonly Leg[] = [
    { account: deskOf(world, id).part('disputed'), amount: off },
    { account: REFUNDS_DUE, amount: givenBack },
    { account: costAccount(id, 'charge'), amount: negate(interest) },
    { account: costAccount(id, item.kind === 'draw' ? 'fee' : 'penalty'), amount: negate(fees) },
    { account: item.kind === 'draw' ? STOLEN : PURCHASES, amount: negate(other) },
  ];
  const moved = legs.filter(({ amount }) => amount !== 0);
  if (moved.length > 0) post(world, 'reversal', { line: id, ref: item.id }, moved);
  return givenBack;
}

/** Interest that the item has cost beyond its own costs: at most what the line was charged since. */
function relatedInterest(world: World, id: string, dispute: Dispute): Money {
  const { item } = dispute;
  const now = money(world.books.balances[costAccount(id, 'charge')] ?? 0);
  const since = larger(ZERO, minus(now, item.chargedBefore));
  return smaller(since, rulesOf(world, id).interestOn(lineOf(world, id), dispute));
}
