import type { ClockUnit, RegionPack } from '../products/regions/region.ts';
import { ppm } from '../units/rate.ts';
import { BLOCKER_KINDS } from './blocker.ts';
import type { ChannelTerms, ClosingTerms } from './closing-terms.ts';

/** A channel that does at once what it is asked to. */
export const PLAIN_CHANNEL: ChannelTerms = {
  available: true,
  steps: 0,
  waitBusinessDays: 0,
  officeHours: false,
  mishap: ppm(0),
  proof: 'message',
};

const NO_CHANNEL: ChannelTerms = { ...PLAIN_CHANNEL, available: false, proof: 'none' };

/**
 * What holds for closing where a line's terms say nothing: the region's rules, and beside them the
 * plainest way there is (our choice): the app, one confirmation, nobody asks who it is, at once.
 */
export function closingDefaults(region: RegionPack): ClosingTerms {
  const { rule, creditBalanceBusinessDays, lenderMustCloseWithin: must } = region.closing;
  return {
    rule: rule.value,
    blockers: BLOCKER_KINDS,
    coolingOffDays: 0,
    noticeDays: 0,
    cancellable: false,
    lockInUntil: null,
    channels: { app: PLAIN_CHANNEL, phone: NO_CHANNEL, branch: NO_CHANNEL, letter: NO_CHANNEL },
    identity: { methods: [], wrongAnswers: 3, lockDays: 1, recovery: null },
    design: { buriedScreens: 0, steps: [{ kind: 'confirm' }], joiningSteps: 1 },
    finalCollection: false,
    reopening: { allowed: true, waitDays: 0, scoreFloor: null, noLateMonths: 0 },
    creditBalanceDays: creditBalanceBusinessDays?.value ?? 0,
    lateCharge: null,
    leftSubscriptions: 'refused',
    deadline:
      must === null
        ? null
        : { businessDays: must.businessDays.value, perLateDay: must.perLateDay.value },
    withdrawal: withdrawalIn(region),
    complaint: complaintIn(region),
  };
}

function withdrawalIn({ coolingOff }: RegionPack): ClosingTerms['withdrawal'] {
  if (coolingOff.kind !== 'days') return null;
  return { days: coolingOff.days.value, repayWithinDays: coolingOff.repayWithinDays?.value ?? 0 };
}

/** Where a region names no time for complaints: our choice. */
const COMPLAINT_DAYS = 30;

const CALENDAR_DAYS: Readonly<Record<Exclude<ClockUnit, 'business-day'>, number>> = {
  day: 1,
  week: 7,
  month: 30,
};

function complaintIn({ clocks }: RegionPack): ClosingTerms['complaint'] {
  const clock = clocks.find(({ kind }) => kind === 'complaint-answer');
  if (clock === undefined) return { count: COMPLAINT_DAYS, unit: 'day' };
  if (clock.unit === 'business-day') return { count: clock.count.value, unit: 'business-day' };
  return { count: clock.count.value * CALENDAR_DAYS[clock.unit], unit: 'day' };
}
