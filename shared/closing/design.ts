import type { ClosingAttempt } from '../products/line.ts';
import {
  IDENTITY_METHODS,
  type ClosingTerms,
  type DesignStep,
  type IdentityMethod,
} from './closing-terms.ts';

/** One thing to get through on the way out. */
export type AttemptStep =
  /** A screen to be searched before the entry is found. */
  | { readonly kind: 'entry' }
  /** A screen, menu or counter of the channel itself. */
  | { readonly kind: 'channel' }
  | { readonly kind: 'identity'; readonly method: IdentityMethod }
  | DesignStep;

export const ATTEMPT_STEPS = [
  'entry',
  'channel',
  'identity',
  'notice',
  'confirm',
  'reason',
  'offer',
  'freeze-first',
] as const satisfies readonly AttemptStep['kind'][];

/**
 * Every step of an attempt, in order: finding the entry, the channel, who asks, and the design's own
 * frictions. A withdrawal has a right of its own: of the frictions only one confirmation is left.
 */
export function stepsOf(
  { channels, identity, design }: ClosingTerms,
  {
    channel,
    vouched,
    withdrawal,
    held,
  }: Pick<ClosingAttempt, 'channel' | 'vouched' | 'withdrawal' | 'held'>,
): readonly AttemptStep[] {
  const isBuried = channel === 'app' && !withdrawal;
  return [
    ...times(isBuried ? design.buriedScreens : 0, { kind: 'entry' }),
    ...times(channels[channel].steps, { kind: 'channel' }),
    ...(vouched ? [] : methodsAsked(identity.methods, held)).map((method): AttemptStep => ({
      kind: 'identity',
      method,
    })),
    ...(withdrawal ? WITHDRAWAL_STEPS : design.steps),
  ];
}

/** One more proof where the monitor asks for it: a method that is not asked yet, if there is one. */
function methodsAsked(
  methods: readonly IdentityMethod[],
  held: ClosingAttempt['held'],
): readonly IdentityMethod[] {
  if (held?.stepUp !== true) return methods;
  return [
    ...methods,
    IDENTITY_METHODS.find((method) => !methods.includes(method)) ?? 'one-time-code',
  ];
}

const WITHDRAWAL_STEPS: readonly DesignStep[] = [{ kind: 'notice' }, { kind: 'confirm' }];

function times(count: number, step: AttemptStep): readonly AttemptStep[] {
  return Array.from({ length: count }, () => step);
}

/** What a design asks of somebody who makes no mistake and takes no offer. */
export interface DesignCount {
  readonly joining: number;
  readonly leaving: number;
  /** How many of the steps are of each kind; kinds without any are left out. */
  readonly byKind: readonly { readonly kind: AttemptStep['kind']; readonly count: number }[];
  /** Days to wait before the confirmation, and after it until the line ends. */
  readonly daysBefore: number;
  readonly coolingOffDays: number;
  readonly noticeDays: number;
  readonly waitBusinessDays: number;
}

/** Counts a design as it is laid out: what "joining took 3 steps, leaving 27" is made of. */
export function countDesign(
  terms: ClosingTerms,
  channel: ClosingAttempt['channel'] = 'app',
): DesignCount {
  const steps = stepsOf(terms, { channel, vouched: false, withdrawal: false });
  const byKind = ATTEMPT_STEPS.map((kind) => ({
    kind,
    count: steps.filter((step) => step.kind === kind).length,
  }));
  return {
    joining: terms.design.joiningSteps,
    leaving: steps.length,
    byKind: byKind.filter(({ count }) => count > 0),
    daysBefore: steps.reduce(
      (sum, step) => sum + (step.kind === 'freeze-first' ? step.days : 0),
      0,
    ),
    coolingOffDays: terms.coolingOffDays,
    noticeDays: terms.noticeDays,
    waitBusinessDays: terms.channels[channel].waitBusinessDays,
  };
}
