import { isLocked, type StepChoice } from '../closing/attempt.ts';
import type { IdentityMethod, RetentionOffer } from '../closing/closing-terms.ts';
import type { AttemptStep } from '../closing/design.ts';
import { CASH, costAccount, INCOME } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import type { Leg } from '../ledger/entry.ts';
import type { Line } from '../products/line.ts';
import { assertNever } from '../result.ts';
import { addDays } from '../units/day.ts';
import { larger, minus, money, negate, plus, smaller, ZERO, type Money } from '../units/money.ts';
import { raiseLimit } from './limit-actions.ts';
import { isAllowed } from '../closing/line-states.ts';
import { moveLine } from './line-permit.ts';
import type { Refusal } from './refusal.ts';
import { changeLine, lineOf, post, tell, type World } from './world.ts';

/** What an answer to a step comes to: on to the next one, or not yet, or not at all. */
export type Answered = Refusal | 'passed' | 'stayed';

/** @param choice one that the step knows */
export function answerStep(
  world: World,
  id: string,
  step: AttemptStep,
  choice: StepChoice,
): Answered {
  switch (step.kind) {
    case 'entry':
    case 'channel':
    case 'notice':
    case 'confirm':
    case 'reason':
      return 'passed';
    case 'identity':
      return checkIdentity(world, id, step.method, choice);
    case 'offer':
      if (choice === 'decline') return 'passed';
      takeOffer(world, id, step.offer);
      return 'stayed';
    case 'freeze-first':
      return freezeFirst(world, id, step.days);
    default:
      return assertNever(step);
  }
}

/** Only whether it was right is kept; too many wrong answers shut the check for some days. */
function checkIdentity(
  world: World,
  id: string,
  method: IdentityMethod,
  choice: StepChoice,
): Answered {
  const line = lineOf(world, id);
  const { attempt, checks } = line;
  const terms = line.terms.closing.identity;
  if (attempt === null) return { code: 'not-closing', line: id };
  if (checks.lockedUntil !== null && isLocked(line, world.day)) {
    return { code: 'locked-out', line: id, until: checks.lockedUntil };
  }
  const asked = attempt.asked + 1;
  if (choice === 'right') {
    changeLine(world, id, {
      attempt: { ...attempt, asked },
      checks: { failed: 0, lockedUntil: null },
    });
    tell(world, { kind: 'identity-passed', line: id, method });
    return 'passed';
  }
  const failed = checks.failed + 1;
  const isOut = failed >= terms.wrongAnswers;
  const until = addDays(world.day, terms.lockDays);
  changeLine(world, id, {
    attempt: {
      ...attempt,
      asked,
      clicks: attempt.clicks + 1,
      screens: attempt.screens + 1,
    },
    checks: isOut ? { failed: 0, lockedUntil: until } : { failed, lockedUntil: null },
  });
  const left = terms.wrongAnswers - failed;
  tell(world, { kind: 'identity-failed', line: id, method, left });
  if (isOut) tell(world, { kind: 'locked-out', line: id, until });
  return 'stayed';
}

/** The first time it freezes the line; when the days are over, and it still is frozen, it is done. */
function freezeFirst(world: World, id: string, days: number): Answered {
  const { attempt, status } = lineOf(world, id);
  if (attempt === null) return { code: 'not-closing', line: id };
  const { waitUntil } = attempt;
  // A line that the lender has suspended borrows as little as a frozen one.
  const isStill = !isAllowed(status, 'draw');
  if (waitUntil !== null && isStill) {
    return world.day < waitUntil ? { code: 'wait-until', line: id, until: waitUntil } : 'passed';
  }
  const until = addDays(world.day, days);
  changeLine(world, id, {
    attempt: { ...attempt, clicks: attempt.clicks + 1, waitUntil: until },
  });
  if (!isStill) {
    moveLine(world, id, 'freeze');
    tell(world, { kind: 'frozen', line: id, reason: null });
  }
  return 'stayed';
}

/** An offer taken ends the attempt, gives what it says and binds for as long as it says. */
function takeOffer(world: World, id: string, offer: RetentionOffer): void {
  const amount = payOffer(world, id, offer);
  const keepUntil = addDays(world.day, offer.keepDays);
  if (offer.keepDays > 0) {
    const line = lineOf(world, id);
    const closing = { ...line.terms.closing, lockInUntil: keepUntil };
    world.lines[id] = { ...line, terms: { ...line.terms, closing } } as Line;
    world.ownLines.add(id);
  }
  changeLine(world, id, { attempt: null });
  tell(world, { kind: 'offer-taken', line: id, offer: offer.kind, amount, keepUntil });
}

/** @returns what it came to in money, or by how much the limit rose */
function payOffer(world: World, id: string, offer: RetentionOffer): Money {
  switch (offer.kind) {
    case 'limit-raise':
      raiseLimit(world, id, offer.amount);
      return offer.amount;
    case 'fee-waiver':
      return payFeesBack(world, id, offer.amount);
    case 'points': {
      const about = { line: id, ref: id };
      post(world, 'compensation', about, move(INCOME, CASH, offer.amount));
      return offer.amount;
    }
    default:
      return assertNever(offer);
  }
}

function payFeesBack(world: World, id: string, most: Money): Money {
  let left = most;
  const legs: Leg[] = [];
  for (const account of [costAccount(id, 'fee'), costAccount(id, 'penalty')]) {
    const amount = smaller(left, larger(ZERO, money(world.books.balances[account] ?? 0)));
    if (amount > 0) legs.push({ account, amount: negate(amount) });
    left = minus(left, amount);
  }
  const paid = minus(most, left);
  if (paid > 0) {
    legs.push({ account: CASH, amount: plus(paid, ZERO) });
    post(world, 'waiver', { line: id, ref: id }, legs);
  }
  return paid;
}
