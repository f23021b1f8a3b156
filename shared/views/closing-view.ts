import { blocks, isLocked, mayWithdraw, nextStep } from '../closing/attempt.ts';
import type { Blocker } from '../closing/blocker.ts';
import { channelOpens, doneOn } from '../closing/channel.ts';
import { CHANNELS, type Channel, type ClosingTerms } from '../closing/closing-terms.ts';
import { countDesign, stepsOf, type AttemptStep, type DesignCount } from '../closing/design.ts';
import { findBlockers } from '../closing/find-blockers.ts';
import { identityQuestion, type IdentityQuestion } from '../closing/identity.ts';
import type { RunState } from '../engine/state.ts';
import type { Line } from '../products/line.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { invariant } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { addDays, type Day } from '../units/day.ts';

/** A way to ask for closing, as it stands today. */
export interface ChannelView {
  readonly channel: Channel;
  /** Today, or the first day on which somebody is there. */
  readonly opens: Day;
  /** When a closing confirmed on that day would be done, cooling off within. */
  readonly done: Day;
  readonly count: DesignCount;
}

/** Where a line stands on its way out: what the closing screens show. */
export interface ClosingView {
  /** Nothing but one confirmation in the app: no choice of channel, no check, no waiting. */
  readonly isPlain: boolean;
  /** What stands in the way under this line's own rule. */
  readonly standing: readonly Blocker[];
  readonly channels: readonly ChannelView[];
  /** Of the attempt that runs; empty without one. */
  readonly steps: readonly AttemptStep[];
  /** The step that waits for an answer; null without an attempt, or when all are done. */
  readonly step: AttemptStep | null;
  /** What the identity check asks now; null when it doesn't, or is shut. */
  readonly question: IdentityQuestion | null;
  /** Too many wrong answers: the day on which the check opens again. */
  readonly lockedUntil: Day | null;
  /** The first day on which a closed line can be asked for again; null: not closed, or never. */
  readonly reopenFrom: Day | null;
}

/** @param id a line of the run */
export function closingView(scenario: Scenario, state: RunState, id: string): ClosingView {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  const { closing } = line.terms;
  const withdrawal = line.attempt?.withdrawal ?? mayWithdraw(line, state.day);
  const attempt = line.attempt?.confirmedOn === null ? line.attempt : null;
  const step = attempt === null ? null : nextStep(closing, attempt);
  const locked = isLocked(line, state.day);
  return {
    isPlain: isPlain(closing),
    standing:
      line.status === 'closed'
        ? []
        : findBlockers(state.balances, line, state.day).filter(({ kind }) =>
            blocks(closing, withdrawal, kind),
          ),
    channels: channelViews(scenario, closing, state.day),
    steps: attempt === null ? [] : stepsOf(closing, attempt),
    step,
    question:
      step?.kind === 'identity' && attempt !== null && !locked
        ? identityQuestion(scenario.id, step.method, attempt.asked)
        : null,
    lockedUntil: locked ? line.checks.lockedUntil : null,
    reopenFrom: reopenFrom(line),
  };
}

function channelViews(
  scenario: Scenario,
  terms: ClosingTerms,
  today: Day,
): ClosingView['channels'] {
  const calendar = REGIONS[scenario.region].calendar.business;
  return CHANNELS.filter((channel) => terms.channels[channel].available).map((channel) => {
    const opens = channelOpens(calendar, terms, channel, today);
    const worked = doneOn(calendar, terms, channel, opens);
    const cooled = addDays(opens, terms.coolingOffDays);
    const done = worked > cooled ? worked : cooled;
    return { channel, opens, done, count: countDesign(terms, channel) };
  });
}

function isPlain(terms: ClosingTerms): boolean {
  const offered = CHANNELS.filter((channel) => terms.channels[channel].available);
  const { leaving, byKind, coolingOffDays, noticeDays, waitBusinessDays } = countDesign(terms);
  const isOneStep = leaving === 1 && byKind[0]?.kind === 'confirm';
  const isAtOnce = coolingOffDays + noticeDays + waitBusinessDays === 0;
  return offered.length === 1 && offered[0] === 'app' && isOneStep && isAtOnce;
}

function reopenFrom({ status, closedOn, terms }: Line): Day | null {
  const { allowed, waitDays } = terms.closing.reopening;
  return status === 'closed' && closedOn !== null && allowed ? addDays(closedOn, waitDays) : null;
}
