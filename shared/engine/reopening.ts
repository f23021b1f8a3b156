import { US_STYLE } from '../score/models/us-style.ts';
import { addDays, monthsBetween } from '../units/day.ts';
import { addInquiry, inquiryFor } from './bureau.ts';
import { liftOwnLimit } from './limit-actions.ts';
import { moveLine, refuseDeed } from './line-permit.ts';
import type { Refusal } from './refusal.ts';
import { changeLine, lineOf, tell, type World } from './world.ts';

/**
 * Asks for a closed line again. That is a new assessment, by what the bureau's file says that day,
 * and it may be refused: closing deletes no record (domain facts A1). Having looked, the lender leaves
 * an inquiry, whatever it answers.
 */
export function reopen(world: World, id: string): Refusal | null {
  const refusal = refuseDeed(world, id, 'reopen');
  if (refusal !== null) return refusal;
  const { terms, closedOn } = lineOf(world, id);
  const { allowed, waitDays } = terms.closing.reopening;
  if (!allowed) return { code: 'reopen-not-offered', line: id };
  const from = addDays(closedOn ?? world.day, waitDays);
  if (world.day < from) return { code: 'reopen-too-soon', line: id, from };
  const because = assess(world, id);
  addInquiry(world, inquiryFor(world, id), id);
  if (because !== null) {
    world.story = { ...world.story, refusals: world.story.refusals + 1 };
    tell(world, { kind: 'reopen-refused', line: id, because });
    return null;
  }
  liftOwnLimit(world, id);
  moveLine(world, id, 'reopen');
  changeLine(world, id, { closedOn: null });
  tell(world, { kind: 'reopened', line: id });
  return null;
}

/** Why the lender says no, or null. */
function assess(world: World, id: string): 'score' | 'late' | null {
  const { scoreFloor, noLateMonths } = lineOf(world, id).terms.closing.reopening;
  const { file, day } = world;
  const isLate = file.accounts.some(({ lates }) =>
    lates.some(({ on }) => monthsBetween(on, day) < noLateMonths),
  );
  if (isLate) return 'late';
  if (scoreFloor === null || file.reportedOn === null) return null;
  const points = US_STYLE.points(US_STYLE.read(file, file.reportedOn));
  return points < scoreFloor ? 'score' : null;
}
