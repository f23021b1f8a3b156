import { LINE_TABLE, type LineDeed } from '../closing/line-states.ts';
import { disputedOn, heldOn, payoffOn } from '../products/families.ts';
import type { Line, LineStatus } from '../products/line.ts';
import { invariant } from '../result.ts';
import { sum, type Money } from '../units/money.ts';
import type { Refusal } from './refusal.ts';
import { changeLine, findLine, lineOf, type World } from './world.ts';

/** Why the line an action names can't do this in the state it is in, or null. */
export function refuseDeed(world: World, id: string, deed: LineDeed): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  return refusedBy(line, deed);
}

/** What the table answers to a deed, as a refusal; null when it is allowed. */
export function refusedBy({ id, status }: Line, deed: LineDeed): Refusal | null {
  const answer = LINE_TABLE[status][deed];
  if (answer.kind !== 'refused') return null;
  const { code } = answer;
  return code === 'line-not-open' ? { code, line: id, status } : { code, line: id };
}

/** Moves a line to where the table says that a deed leads. The caller has asked for a refusal. */
export function moveLine(world: World, id: string, deed: LineDeed): LineStatus {
  const line = lineOf(world, id);
  const answer = LINE_TABLE[line.status][deed];
  invariant(answer.kind !== 'refused', `${deed} on a line that is ${line.status}`);
  if (answer.kind === 'allowed') return line.status;
  const status = answer.kind === 'back' ? before(line) : landed(world, line, answer.status);
  if (status !== line.status) changeLine(world, id, { status });
  return status;
}

/** Where the state that a suspension or a closing has put aside waits. */
function before({ status, suspended, before: kept }: Line): LineStatus {
  return (status === 'suspended' ? suspended?.from : kept) ?? 'open';
}

/** The table's target as it is for this line: what the own limit, the terms and the debt make of it. */
function landed(world: World, line: Line, status: LineStatus): LineStatus {
  switch (status) {
    case 'open':
      return line.ownLimit === null ? 'open' : 'limited';
    case 'cooling-off':
      return line.terms.closing.coolingOffDays > 0 && line.attempt?.withdrawal !== true
        ? 'cooling-off'
        : 'closing';
    case 'closed':
      return leftOn(world, line) > 0 ? 'closed-with-balance' : 'closed';
    default:
      return status;
  }
}

/** All that is open on a line: owed, accrued, instalments, what is on its way and what is disputed. */
export function leftOn(world: World, line: Line): Money {
  const { balances } = world.books;
  const payoff = payoffOn(balances, line, world.day).total;
  return sum([payoff, heldOn(balances, line), disputedOn(balances, line)]);
}
