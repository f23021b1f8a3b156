import {
  beginAttempt,
  blocks,
  fitsStep,
  isLocked,
  nextStep,
  needsAnswer,
  type StepChoice,
} from '../closing/attempt.ts';
import type { Blocker } from '../closing/blocker.ts';
import { channelOpens, complaintAnswerBy } from '../closing/channel.ts';
import type { Channel } from '../closing/closing-terms.ts';
import { stepsOf, type AttemptStep } from '../closing/design.ts';
import { findBlockers } from '../closing/find-blockers.ts';
import type { ClosingAttempt, Line } from '../products/line.ts';
import { answerStep } from './closing-answers.ts';
import { confirmClosing } from './closing-end.ts';
import { holdAttempt } from './closing-hold.ts';
import { moveLine, refuseDeed } from './line-permit.ts';
import type { Refusal } from './refusal.ts';
import { calendarOf, changeLine, lineOf, markOf, tell, type World } from './world.ts';

/** What a learner does on the way out. Each returns why not, or null when done. */

/** The first screen: is this channel there, may it be asked at all, and what stands in the way? */
export function beginClose(world: World, id: string, channel: Channel): Refusal | null {
  const refusal = refuseDeed(world, id, 'begin-close');
  if (refusal !== null) return refusal;
  const line = lineOf(world, id);
  const { closing } = line.terms;
  if (isOwn(world, line.attempt) && line.attempt?.channel === channel) {
    return { code: 'attempt-running', line: id };
  }
  const shut = refuseChannel(world, line, channel);
  if (shut !== null) return shut;
  const { lockedUntil } = line.checks;
  if (lockedUntil !== null && isLocked(line, world.day) && channel !== closing.identity.recovery) {
    return { code: 'locked-out', line: id, until: lockedUntil };
  }
  const attempt: ClosingAttempt = {
    ...beginAttempt(line, channel, world.day),
    ...markOf(world.actor),
  };
  const blockers = blockersFor(world, line, attempt);
  if (blockers.length > 0) return { code: 'close-blocked', line: id, blockers };
  const checks = attempt.vouched ? { failed: 0, lockedUntil: null } : line.checks;
  changeLine(world, id, { attempt, checks });
  const steps = stepsOf(closing, attempt).length;
  tell(world, {
    kind: 'attempt-begun',
    line: id,
    channel,
    steps,
    joining: closing.design.joiningSteps,
  });
  holdAttempt(world, id);
  return null;
}

/** An owner begins anew beside a stranger's attempt, and can't go on with it; nor the other way. */
function isOwn(world: World, attempt: ClosingAttempt | null): boolean {
  return attempt?.actor === markOf(world.actor).actor;
}

function refuseChannel(world: World, line: Line, channel: Channel): Refusal | null {
  const { closing } = line.terms;
  if (!closing.channels[channel].available) {
    return { code: 'channel-not-offered', line: line.id, channel };
  }
  const calendar = calendarOf(world);
  const opens = channelOpens(calendar, closing, channel, world.day);
  return opens > world.day ? { code: 'channel-closed', channel, opens } : null;
}

function blockersFor(
  world: World,
  line: Line,
  { withdrawal }: Pick<ClosingAttempt, 'withdrawal'>,
): readonly Blocker[] {
  return findBlockers(world.books.balances, line, world.day).filter(({ kind }) =>
    blocks(line.terms.closing, withdrawal, kind),
  );
}

/** Answers the step that waits. The last one confirms the closing. */
export function stepClose(world: World, id: string, choice: StepChoice): Refusal | null {
  const refusal = refuseDeed(world, id, 'step-close');
  if (refusal !== null) return refusal;
  const line = lineOf(world, id);
  const { attempt } = line;
  const step = attempt === null ? null : nextStep(line.terms.closing, attempt);
  if (attempt === null || step === null || !isOwn(world, attempt)) {
    return { code: 'not-closing', line: id };
  }
  const shut = refuseChannel(world, line, attempt.channel);
  if (shut !== null) return shut;
  const heldUntil = attempt.held?.until ?? world.day;
  if (heldUntil > world.day) return { code: 'held-by-lender', line: id, until: heldUntil };
  if (!fitsStep(step, choice)) return { code: 'choice-not-offered', line: id };
  const answered = answerStep(world, id, step, choice);
  if (typeof answered === 'object') return answered;
  if (answered === 'passed') return passStep(world, id, step);
  if (step.kind === 'identity') holdAttempt(world, id);
  return null;
}

function passStep(world: World, id: string, step: AttemptStep): Refusal | null {
  const line = lineOf(world, id);
  const { attempt } = line;
  if (attempt === null) return null;
  const done = attempt.done + 1;
  const steps = stepsOf(line.terms.closing, attempt).length;
  const isLast = done === steps;
  const screens = attempt.screens + (isLast ? 0 : 1);
  changeLine(world, id, {
    attempt: { ...attempt, done, clicks: attempt.clicks + 1, screens, waitUntil: null },
  });
  tell(world, { kind: 'attempt-step', line: id, step: step.kind, done, steps });
  if (!isLast) return null;
  const blockers = blockersFor(world, line, attempt);
  if (blockers.length > 0) return { code: 'close-blocked', line: id, blockers };
  confirmClosing(world, id);
  return null;
}

/** In the app, through every step that needs no answer: often that is all there is to it. */
export function closeLine(world: World, id: string): Refusal | null {
  const refusal = refuseDeed(world, id, 'begin-close');
  if (refusal !== null) return refusal;
  const before = world.events.length;
  let moved = false;
  const { attempt } = lineOf(world, id);
  if (attempt === null || !isOwn(world, attempt)) {
    const refused = beginClose(world, id, 'app');
    if (refused !== null) return refused;
    moved = true;
  }
  for (let step = openStep(world, id); step !== null; step = openStep(world, id)) {
    const refused = stepClose(world, id, 'next');
    if (refused !== null) return refused;
    moved = true;
  }
  if (!moved) return { code: 'needs-answer', line: id };
  // Where one action was all of it, its steps are no news.
  if (lineOf(world, id).attempt === null) {
    const told = world.events.splice(before);
    world.events.push(...told.filter(({ kind }) => !kind.startsWith('attempt-')));
  }
  return null;
}

/** The step that "next" is enough for, or null. */
function openStep(world: World, id: string): AttemptStep | null {
  const { attempt, terms } = lineOf(world, id);
  if (attempt === null || attempt.confirmedOn !== null) return null;
  const step = nextStep(terms.closing, attempt);
  if (step === null || needsAnswer(step)) return null;
  if (attempt.held !== undefined && attempt.held.until > world.day) return null;
  return attempt.waitUntil !== null && world.day < attempt.waitUntil ? null : step;
}

/** Gives up an attempt; while cooling off, or where the terms let notice be withdrawn, all of it. */
export function cancelClose(world: World, id: string): Refusal | null {
  const refusal = refuseDeed(world, id, 'cancel-close');
  if (refusal !== null) return refusal;
  const line = lineOf(world, id);
  if (line.attempt === null) return { code: 'not-closing', line: id };
  if (line.status === 'closing' && !line.terms.closing.cancellable) {
    return { code: 'cannot-cancel', line: id, until: line.closesOn };
  }
  moveLine(world, id, 'cancel-close');
  changeLine(world, id, { attempt: null, before: null, closesOn: null });
  tell(world, { kind: 'closing-cancelled', line: id });
  return null;
}

/** After-sales: a complaint to the lender, answered within the region's time. */
export function complain(world: World, id: string): Refusal | null {
  const refusal = refuseDeed(world, id, 'complain');
  if (refusal !== null) return refusal;
  const line = lineOf(world, id);
  if (line.complaint !== null) {
    return { code: 'already-complained', line: id, answerBy: line.complaint.answerBy };
  }
  const calendar = calendarOf(world);
  const answerBy = complaintAnswerBy(calendar, line.terms.closing, world.day);
  changeLine(world, id, { complaint: { madeOn: world.day, answerBy } });
  tell(world, { kind: 'complaint', line: id, answerBy });
  return null;
}
