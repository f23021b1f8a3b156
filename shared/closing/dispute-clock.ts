import { addBusinessDays } from '../products/business-day.ts';
import type { LineItem } from '../products/disputed-item.ts';
import type { Line } from '../products/line.ts';
import type { Clock, ClockKind, RegionPack } from '../products/regions/region.ts';
import { assertNever } from '../result.ts';
import { addDays, civilOf, dateInMonth, nextMonthly, type Day } from '../units/day.ts';
import { ZERO, type Money } from '../units/money.ts';

/** Until when an item can be disputed, and by when the lender owes what. All from the region's clocks. */

/** Where a region sets no time to object: as long as in the US (12 CFR 1026.13(b)(1)). Our choice. */
const NOTICE_DAYS = 60;
/** Where a region sets no time for the answer: as long as in the US (1026.13(c)(2)). Our choice. */
const ANSWER_DAYS = 90;
/** 1026.13(c)(2): two complete billing cycles, where a line has any. */
const CYCLES = 2;

/** The last day on which an item can be disputed: counted from the first statement that shows it. */
export function disputableUntil(region: RegionPack, line: Line, { postedOn }: LineItem): Day {
  const from = cutAfter(line, postedOn) ?? postedOn;
  return ended(region, 'billing-error-notice', from) ?? addDays(from, NOTICE_DAYS);
}

/** The morning by which the lender says that it has a dispute; null where no rule asks it. */
export function acknowledgedBy(region: RegionPack, today: Day): Day | null {
  return ended(region, 'billing-error-acknowledge', today);
}

/**
 * The morning on which the lender answers: it takes all the time that it has, or as long as the
 * scenario says where that is less.
 */
export function answeredBy(
  region: RegionPack,
  line: Line,
  today: Day,
  days: number | null = null,
): Day {
  const clock = ended(region, 'billing-error-resolve', today) ?? addDays(today, ANSWER_DAYS);
  const cycles = region.id === 'US' ? cyclesEnd(line, today) : null;
  const own = days === null ? null : addDays(today, days);
  return [cycles, own].reduce<Day>(
    (first, day) => (day !== null && day < first ? day : first),
    clock,
  );
}

/** The share of what a stranger took that the learner bears. Most is null: all of it. */
export function liabilityFor(
  { unauthorised }: RegionPack,
  taken: Money,
  daysUntilReport: number,
): Money {
  const step = unauthorised.find(
    ({ withinDays }) => withinDays === null || daysUntilReport <= withinDays.value,
  );
  const most = step === undefined ? ZERO : step.most.value;
  return most === null || most > taken ? taken : most;
}

function ended(region: RegionPack, kind: ClockKind, from: Day): Day | null {
  const clock = region.clocks.find((one) => one.kind === kind);
  return clock === undefined ? null : after(region, clock, from);
}

function after({ calendar }: RegionPack, { count, unit }: Clock, from: Day): Day {
  switch (unit) {
    case 'day':
      return addDays(from, count.value);
    case 'business-day':
      return addBusinessDays(calendar.business, from, count.value);
    case 'week':
      return addDays(from, count.value * 7);
    case 'month': {
      const { year, month, date } = civilOf(from);
      return dateInMonth(year, month + count.value, date);
    }
    default:
      return assertNever(unit);
  }
}

/** The evening of the first statement that holds what is posted on a day. */
function cutAfter({ terms }: Line, day: Day): Day | null {
  const before = addDays(day, -1);
  if (terms.family === 'card') return nextMonthly(before, terms.statementDay);
  if (terms.family === 'pay-later') return nextMonthly(before, terms.billDay);
  return null;
}

/** The cycle that runs already is no complete one. */
function cyclesEnd(line: Line, today: Day): Day | null {
  let cut = cutAfter(line, today);
  for (let n = 0; n < CYCLES && cut !== null; n += 1) cut = cutAfter(line, addDays(cut, 1));
  return cut;
}
