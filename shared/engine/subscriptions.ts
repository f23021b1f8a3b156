import { isAllowed } from '../closing/line-states.ts';
import { CASH, COSTS, owesOf } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { familyOf } from '../products/families.ts';
import type { PurchaseRequest } from '../products/family.ts';
import type { Line, LineId, LineStatus } from '../products/line.ts';
import { takesSubscriptions, type Subscription } from '../products/subscription.ts';
import type { RecurringCost, Scenario } from '../scenario/scenario.ts';
import type { Money } from '../units/money.ts';
import { deskOf } from './line-desk.ts';
import { moveLine, refuseDeed } from './line-permit.ts';
import type { Refusal } from './refusal.ts';
import { cashOf, changeLine, lineOf, post, tell, type World } from './world.ts';

/** Costs that a seller charges to a line, and what is done about them. */

/** The subscriptions that a line starts with. */
export function openSubscriptions({ costs }: Scenario, line: LineId): readonly Subscription[] {
  return costs
    .filter(({ payWith }) => payWith === line)
    .map(({ id, amount, every }) => ({ id, amount, every }));
}

/** A cost of the calendar: charged to its line where it has one that can, else paid in cash. */
export function meetCost(world: World, cost: RecurringCost): void {
  const line = cost.payWith === undefined ? null : payerOf(world, cost.id);
  if (line === null || !charge(world, line, cost)) spend(world, cost);
}

type Item = { readonly id: string; readonly amount: Money };

/** Living goes on: a cost is paid even when cash is short, and the learner is told. */
export function spend(world: World, { id, amount }: Item, luck = false): void {
  post(world, 'cost', { line: null, ref: id }, move(CASH, COSTS, amount));
  tell(world, { kind: 'cost', id, amount, luck });
  const cash = cashOf(world);
  if (cash < 0) tell(world, { kind: 'cash-short', cash });
}

/** A subscription costs another amount from now on, or is over (null), whatever pays it. */
export function changeSubscription(world: World, cost: string, amount: Money | null): void {
  const line = payerOf(world, cost);
  if (line === null) return;
  changeLine(world, line.id, {
    subscriptions: line.subscriptions.flatMap((item) => {
      if (item.id !== cost) return [item];
      return amount === null ? [] : [{ ...item, amount }];
    }),
  });
}

/** The line that a subscription is on, or null for cash. */
function payerOf(world: World, cost: string): Line | null {
  const lines = Object.values(world.lines);
  return lines.find((line) => line.subscriptions.some(({ id }) => id === cost)) ?? null;
}

/**
 * Buys with the line through its family's own step. Where it can't, nothing is bought and the
 * learner is told why. A seller's standing consent reaches a closed line only where the terms let
 * it: then a balance comes back, as from any late charge.
 */
function charge(world: World, line: Line, { id, amount }: Item): boolean {
  const isLate = ENDED.includes(line.status);
  const mayCharge = isLate
    ? line.terms.closing.leftSubscriptions === 'charged' && isAllowed(line.status, 'late-charge')
    : isAllowed(line.status, 'buy');
  const request: PurchaseRequest = { ref: id, amount, periods: null, arrivesOn: world.day };
  const owes = owesOf(world.books.balances, line.id);
  const refusal = mayCharge ? familyOf(line).refusePurchase(line, owes, request) : null;
  if (!mayCharge || refusal !== null) {
    const free = refusal?.code === 'over-limit' ? refusal.free : null;
    tell(world, {
      kind: 'subscription-refused',
      line: line.id,
      id,
      amount,
      status: line.status,
      free,
    });
    return false;
  }
  familyOf(line).purchase(deskOf(world, line.id), request);
  if (isLate) moveLine(world, line.id, 'late-charge');
  const kind = isLate ? 'late-charge' : 'subscription-charged';
  tell(world, { kind, line: line.id, id, amount });
  return true;
}

const ENDED: readonly LineStatus[] = ['closed', 'closed-with-balance'];

/**
 * Gives the seller another way to be paid: a line that can buy, or cash (null). It can be taken off
 * a line in any state.
 */
export function moveSubscription(world: World, cost: string, to: LineId | null): Refusal | null {
  const item = world.scenario.costs.find(({ id, payWith }) => id === cost && payWith !== undefined);
  if (item === undefined) return { code: 'no-such-subscription', cost };
  const from = payerOf(world, cost);
  if (to !== null) {
    const refusal = refuseDeed(world, to, 'take-subscription');
    if (refusal !== null) return refusal;
    if (!takesSubscriptions(lineOf(world, to).family)) return { code: 'not-offered', line: to };
  }
  if ((from?.id ?? null) === to) return { code: 'subscription-there', cost, line: to };
  if (from !== null) takeOff(world, from, cost);
  if (to === null) return null;
  const { id, every } = item;
  const amount = world.story.changed[id] ?? item.amount;
  const { subscriptions } = lineOf(world, to);
  changeLine(world, to, { subscriptions: [...subscriptions, { id, amount, every }] });
  tell(world, { kind: 'subscription-on', line: to, id });
  return null;
}

function takeOff(world: World, { id: line, subscriptions }: Line, cost: string): void {
  changeLine(world, line, { subscriptions: subscriptions.filter(({ id }) => id !== cost) });
  tell(world, { kind: 'subscription-off', line, id: cost });
}
