import { doneOn } from '../closing/channel.ts';
import { findBlockers } from '../closing/find-blockers.ts';
import { familyOf, payoffOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import type { Effort } from '../products/line-event.ts';
import { invariant } from '../result.ts';
import { addDays } from '../units/day.ts';
import { mishapOf } from './chances.ts';
import { dropDefault } from './limit-actions.ts';
import { deskOf } from './line-desk.ts';
import { leftOn, moveLine } from './line-permit.ts';
import { calendarOf, cashOf, changeLine, lineOf, tell, type World } from './world.ts';

/** From the last confirmation to the end of a line. */

/** Confirmed: time to think, notice and the lender's work begin, or it is done at once. */
export function confirmClosing(world: World, id: string): void {
  const before = lineOf(world, id);
  invariant(before.attempt !== null, 'only an attempt is confirmed');
  const attempt = { ...before.attempt, confirmedOn: world.day };
  changeLine(world, id, { attempt, before: before.status });
  const status = moveLine(world, id, 'confirm-close');
  dropDefault(world, id);
  if (status === 'cooling-off') {
    const until = addDays(world.day, before.terms.closing.coolingOffDays);
    changeLine(world, id, { closesOn: until });
    tell(world, { kind: 'cooling-off', line: id, until });
    return;
  }
  beginNotice(world, id);
  if (lineOf(world, id).closesOn === world.day) completeClosing(world, id);
}

/** Cooling off is over, or there was none: the day of the end is set. */
export function beginNotice(world: World, id: string): void {
  const { attempt, terms } = lineOf(world, id);
  const confirmedOn = attempt?.confirmedOn ?? null;
  invariant(attempt !== null && confirmedOn !== null, 'notice follows a confirmation');
  const calendar = calendarOf(world);
  const done = attempt.withdrawal
    ? world.day
    : doneOn(calendar, terms.closing, attempt.channel, confirmedOn);
  const until = done < world.day ? world.day : done;
  changeLine(world, id, { closesOn: until });
  if (until > world.day) tell(world, { kind: 'closing-begun', line: id, until });
}

/** The day has come. A request can turn out to be lost; then nothing happens until somebody asks. */
export function completeClosing(world: World, id: string): void {
  const { attempt } = lineOf(world, id);
  invariant(attempt !== null, 'only an attempt is completed');
  const isLost = (world.chances[mishapOf(id, attempt.channel)] ?? null) !== null;
  if (isLost && !attempt.lost) {
    changeLine(world, id, { attempt: { ...attempt, lost: true }, closesOn: null });
    tell(world, { kind: 'mishap', line: id, channel: attempt.channel });
    return;
  }
  endClosing(world, id);
}

/** Collects what was agreed, and ends the line with or without a balance; or waits to be paid. */
export function endClosing(world: World, id: string): void {
  const { attempt, terms } = lineOf(world, id);
  const { closing } = terms;
  invariant(attempt !== null, 'only an attempt is completed');
  if (closing.finalCollection) collect(world, id);
  const line = lineOf(world, id);
  const mayOwe = closing.rule === 'balance-runs-on' || attempt.withdrawal;
  if (!mayOwe && findBlockers(world.books.balances, line, world.day).length > 0) {
    const isNews = line.closesOn === world.day;
    if (isNews) tell(world, { kind: 'closing-waits', line: id, amount: leftOn(world, line) });
    return;
  }
  const effort: Effort = {
    clicks: attempt.clicks,
    screens: attempt.screens,
    days: world.day - attempt.begunOn,
  };
  const status = moveLine(world, id, 'complete-close');
  const amount = leftOn(world, line);
  const repayBy =
    attempt.withdrawal && closing.withdrawal !== null && status === 'closed-with-balance'
      ? addDays(world.day, closing.withdrawal.repayWithinDays)
      : null;
  changeLine(world, id, { ...ENDED, closedOn: world.day, closesOn: repayBy });
  barHigherRate(world, id);
  if (status === 'closed') tell(world, { kind: 'closed', line: id, ...effort });
  else {
    const { withdrawal } = attempt;
    tell(world, { kind: 'closed-with-balance', line: id, amount, withdrawal, ...effort });
  }
}

const ENDED = { freezeReason: null, before: null, suspended: null, attempt: null } as const;

/** The last payment of a closed line's debt was made: it is settled. */
export function settleClosed(world: World, id: string): void {
  moveLine(world, id, 'complete-close');
  changeLine(world, id, { closesOn: null });
  tell(world, { kind: 'closed', line: id });
}

/** Takes the exact payoff from cash, all of it or nothing. */
export function collect(world: World, id: string): void {
  const quote = payoffOn(world.books.balances, lineOf(world, id), world.day);
  if (quote.total === 0) return;
  const cash = cashOf(world);
  if (cash < quote.total) {
    tell(world, { kind: 'autopay-short', line: id, wanted: quote.total, cash });
    return;
  }
  const desk = deskOf(world, id);
  for (const { plan } of quote.plans) familyOf(lineOf(world, id)).settle(desk, plan);
  const { repay } = payoffOn(world.books.balances, lineOf(world, id), world.day);
  if (repay > 0) familyOf(lineOf(world, id)).pay(desk, repay, 'autopay');
}

/**
 * A rate announced for later never reaches a debt that the line was closed on (12 CFR 1026.55(d)):
 * what held while it was open, a penalty rate or the end of a promotion, goes on.
 */
function barHigherRate(world: World, id: string): void {
  const line: Line = lineOf(world, id);
  if (line.family !== 'card' || line.terms.announced === null) return;
  if (line.terms.announced.effectiveOn <= world.day) return;
  world.lines[id] = { ...line, terms: { ...line.terms, announced: null } };
  world.ownLines.add(id);
}
