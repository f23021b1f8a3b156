import { repaymentSchedule, type PeriodInterest, type RepaymentMethod } from '../rates/schedule.ts';
import { assertNever, invariant } from '../result.ts';
import { addDays, civilOf, dateInMonth, nextMonthly, type Day } from '../units/day.ts';
import { fraction } from '../units/fraction.ts';
import { ZERO, type Money } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import { dueDayIn } from './due-day.ts';
import type { DrawMethod } from './family.ts';
import type { BookTerms, Instalment, InterestBasis } from './loan-book.ts';
import type { RegionPack } from './regions/region.ts';

/** When instalments fall due. */
export type DueRule =
  /**
   * On a day of the month, the first strictly after the start; null: the day of the start, and then
   * the first may be at once.
   */
  | { readonly kind: 'monthly'; readonly dueDay: number | null; readonly firstAtOnce?: boolean }
  /** Every so many days; the first at once, or after as many days. */
  | { readonly kind: 'every'; readonly days: number; readonly firstAtOnce: boolean };

/** The due days of `count` instalments of a loan. */
export function dueDays(startedOn: Day, rule: DueRule, count: number): readonly Day[] {
  const places = Array.from({ length: count }, (_, index) => index);
  switch (rule.kind) {
    case 'monthly': {
      const date = rule.dueDay ?? civilOf(startedOn).date;
      const first = rule.firstAtOnce === true ? startedOn : nextMonthly(startedOn, date);
      const { year, month } = civilOf(first);
      return places.map((index) => dateInMonth(year, month + index, date));
    }
    case 'every': {
      const first = rule.firstAtOnce ? 0 : rule.days;
      return places.map((index) => addDays(startedOn, first + index * rule.days));
    }
    default:
      return assertNever(rule);
  }
}

/**
 * Due days as the region's calendar moves them. A day that is `from` itself stays, and none moves
 * onto or before the one before it.
 */
export function businessDues(region: RegionPack, from: Day, days: readonly Day[]): readonly Day[] {
  return days.map((due, index) => {
    const moved = dueDayIn(region, due);
    return due > from && moved > (days[index - 1] ?? from) ? moved : due;
  });
}

const METHODS: Readonly<Record<DrawMethod, RepaymentMethod>> = {
  level: 'level-payment',
  'equal-principal': 'equal-principal',
  'interest-first': 'interest-first',
};

/** Draws up the instalments of a principal that is owed from `from` on. */
export function drawUp(
  terms: BookTerms,
  method: DrawMethod,
  principal: Money,
  from: Day,
  days: readonly Day[],
): readonly Instalment[] {
  const lengths = days.map((dueOn, index) => dueOn - (days[index - 1] ?? from));
  return withPrincipal(
    terms,
    method,
    principal,
    days.map((dueOn, index) => ({
      dueOn,
      days: lengths[index] ?? 0,
      principal: ZERO,
      interest: ZERO,
    })),
  );
}

/** The same due days for another principal: what remains is drawn up anew. */
export function withPrincipal(
  terms: BookTerms,
  method: DrawMethod,
  principal: Money,
  instalments: readonly Instalment[],
): readonly Instalment[] {
  if (principal === 0) return instalments.map((one) => ({ ...one, principal, interest: ZERO }));
  const rows = repaymentSchedule(METHODS[method], {
    principal,
    periods: instalments.length,
    interest: periodInterest(
      terms.interest,
      instalments.map(({ days }) => days),
    ),
    interestRounding: terms.interestRounding,
    paymentRounding: terms.paymentRounding,
  });
  return instalments.map((one, index) => {
    const row = rows[index];
    invariant(row !== undefined, 'a table has a row for each due day');
    return { ...one, principal: row.principal, interest: row.interest };
  });
}

function periodInterest(basis: InterestBasis, days: readonly number[]): PeriodInterest {
  switch (basis.kind) {
    case 'daily':
      return { kind: 'actual-days', daily: fraction(basis.ppm, PPM_ONE), days };
    case 'yearly':
      return { kind: 'actual-days', daily: fraction(basis.ppm, PPM_ONE * basis.yearDays), days };
    case 'equal-months':
      return { kind: 'equal-periods', annual: fraction(basis.ppm, PPM_ONE), perYear: 12 };
    case 'thirty-days': {
      const thirty = days.map(() => DAYS_OF_A_MONTH);
      return { kind: 'actual-days', daily: fraction(basis.ppm, PPM_ONE), days: thirty };
    }
    default:
      return assertNever(basis);
  }
}

/** Of a month when interest goes by the table and not by the calendar. */
export const DAYS_OF_A_MONTH = 30;
