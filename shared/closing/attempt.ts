import type { ClosingAttempt, Line } from '../products/line.ts';
import type { Day } from '../units/day.ts';
import { ALWAYS_KEPT, type BlockerKind } from './blocker.ts';
import { CLOSE_REASONS, type Channel, type ClosingTerms } from './closing-terms.ts';
import { stepsOf, type AttemptStep } from './design.ts';

/**
 * What can be answered to a step. Of an identity check only whether it was right enters the run:
 * what was picked is judged before (`identityAnswer`) and kept nowhere.
 */
export const STEP_CHOICES = [
  'next',
  'accept',
  'decline',
  'right',
  'wrong',
  ...CLOSE_REASONS,
] as const;
export type StepChoice = (typeof STEP_CHOICES)[number];

/** The first screen of a new attempt. */
export function beginAttempt(line: Line, channel: Channel, today: Day): ClosingAttempt {
  const { closing } = line.terms;
  return {
    channel,
    begunOn: today,
    done: 0,
    clicks: 1,
    screens: 1,
    asked: 0,
    vouched: closing.identity.recovery === channel && isLocked(line, today),
    withdrawal: mayWithdraw(line, today),
    waitUntil: null,
    confirmedOn: null,
    clearSince: null,
    lost: false,
  };
}

/** Whether too many wrong answers still keep the check shut. */
export function isLocked({ checks }: Line, today: Day): boolean {
  return checks.lockedUntil !== null && today < checks.lockedUntil;
}

/** Within the first days of a contract it can be left without notice. The last day counts. */
export function mayWithdraw({ openedOn, terms }: Line, today: Day): boolean {
  const { withdrawal } = terms.closing;
  return withdrawal !== null && today - openedOn <= withdrawal.days;
}

/** The step that waits for an answer; null when all are done. */
export function nextStep(terms: ClosingTerms, attempt: ClosingAttempt): AttemptStep | null {
  return stepsOf(terms, attempt)[attempt.done] ?? null;
}

/** Whether this can be answered to this step at all. */
export function fitsStep(step: AttemptStep, choice: StepChoice): boolean {
  switch (step.kind) {
    case 'identity':
      return choice === 'right' || choice === 'wrong';
    case 'reason':
      return CLOSE_REASONS.some((reason) => reason === choice);
    case 'offer':
      return choice === 'accept' || choice === 'decline';
    default:
      return choice === 'next';
  }
}

/** Steps that only the learner can answer; the others are a matter of going on. */
export function needsAnswer(step: AttemptStep): boolean {
  return !fitsStep(step, 'next');
}

/** Whether a blocker stands in the way under the rule of these terms, or of a withdrawal. */
export function blocks(terms: ClosingTerms, withdrawal: boolean, kind: BlockerKind): boolean {
  if (terms.rule === 'settled-first' && !withdrawal) return true;
  return ALWAYS_KEPT.includes(kind);
}
