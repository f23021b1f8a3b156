import type { BlockerKind } from '../closing/blocker.ts';
import {
  CHANNELS,
  type Channel,
  type ChannelTerms,
  type ClosingTerms,
  type DesignStep,
} from '../closing/closing-terms.ts';
import { closingDefaults } from '../closing/default-terms.ts';
import type { RegionId } from '../products/regions/region.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { dayWithinCalendar } from './dates.ts';
import { fen, parts } from './resolve-amounts.ts';
import type { AuthoredClosing } from './schema-closing.ts';

/** Closing as the engine plays it: what the file says over what the region lays down. */
export function resolveClosing(
  terms: {
    readonly closing?: AuthoredClosing | undefined;
    readonly closingBlockers: readonly BlockerKind[];
  },
  region: RegionId,
): ClosingTerms {
  const defaults = closingDefaults(REGIONS[region]);
  const base = { ...defaults, blockers: [...new Set(terms.closingBlockers)] };
  return terms.closing === undefined ? base : authored(base, terms.closing);
}

function authored(base: ClosingTerms, closing: AuthoredClosing): ClosingTerms {
  const { lateCharge, deadline, withdrawal, lockInUntil } = closing;
  return {
    ...base,
    rule: closing.rule ?? base.rule,
    coolingOffDays: closing.coolingOffDays,
    noticeDays: closing.noticeDays,
    cancellable: closing.cancellable,
    lockInUntil: lockInUntil === null ? null : dayWithinCalendar(lockInUntil),
    channels: closing.channels === undefined ? base.channels : channelsOf(closing.channels),
    identity: identityOf(base, closing.identity),
    design: designOf(base, closing.design),
    finalCollection: closing.finalCollection,
    reopening: reopeningOf(base, closing.reopening),
    creditBalanceDays: closing.creditBalanceDays ?? base.creditBalanceDays,
    lateCharge:
      lateCharge === null
        ? null
        : {
            amount: fen(lateCharge.amount),
            afterDays: lateCharge.afterDays,
            chance: parts(lateCharge.chancePercent),
          },
    leftSubscriptions: closing.leftSubscriptions,
    deadline: given(deadline, base.deadline, ({ businessDays, perLateDay }) => ({
      businessDays,
      perLateDay: fen(perLateDay),
    })),
    withdrawal: given(withdrawal, base.withdrawal, ({ days, repayWithinDays }) => ({
      days,
      repayWithinDays,
    })),
  };
}

/** What a file leaves out is the region's; null says that there is none. */
function given<A, B>(value: A | null | undefined, base: B | null, read: (value: A) => B): B | null {
  if (value === undefined) return base;
  return value === null ? null : read(value);
}

type Authored<Name extends keyof AuthoredClosing> = AuthoredClosing[Name];

function channelsOf(
  authored: NonNullable<Authored<'channels'>>,
): Readonly<Record<Channel, ChannelTerms>> {
  const of = (name: Channel): ChannelTerms => {
    const channel = authored[name];
    if (channel === undefined) return ABSENT;
    const { steps, waitBusinessDays, officeHours, mishapPercent, proof } = channel;
    return {
      available: true,
      steps,
      waitBusinessDays,
      officeHours,
      mishap: parts(mishapPercent),
      proof,
    };
  };
  return Object.fromEntries(CHANNELS.map((name) => [name, of(name)])) as Record<
    Channel,
    ChannelTerms
  >;
}

const ABSENT: ChannelTerms = {
  available: false,
  steps: 0,
  waitBusinessDays: 0,
  officeHours: false,
  mishap: parts(0),
  proof: 'none',
};

function identityOf(base: ClosingTerms, authored: Authored<'identity'>): ClosingTerms['identity'] {
  if (authored === undefined) return base.identity;
  const { methods, wrongAnswers, lockDays, recovery } = authored;
  return { methods: [...new Set(methods)], wrongAnswers, lockDays, recovery };
}

function designOf(base: ClosingTerms, authored: Authored<'design'>): ClosingTerms['design'] {
  if (authored === undefined) return base.design;
  const { buriedScreens, joiningSteps, steps } = authored;
  return { buriedScreens, joiningSteps, steps: steps.map(stepOf) };
}

type AuthoredStep = NonNullable<Authored<'design'>>['steps'][number];

function stepOf(step: AuthoredStep): DesignStep {
  switch (step.kind) {
    case 'freeze-first':
      return { kind: step.kind, days: step.days };
    case 'offer': {
      const { kind, keepDays } = step.offer;
      const amount = fen(step.offer.amount);
      return step.offer.kind === 'points'
        ? {
            kind: step.kind,
            offer: { kind: 'points', points: step.offer.points, amount, keepDays },
          }
        : {
            kind: step.kind,
            offer: { kind: kind as 'limit-raise' | 'fee-waiver', amount, keepDays },
          };
    }
    default:
      return { kind: step.kind };
  }
}

function reopeningOf(
  base: ClosingTerms,
  authored: Authored<'reopening'>,
): ClosingTerms['reopening'] {
  if (authored === undefined) return base.reopening;
  const { allowed, waitDays, scoreFloor, noLateMonths } = authored;
  return { allowed, waitDays, scoreFloor, noLateMonths };
}
