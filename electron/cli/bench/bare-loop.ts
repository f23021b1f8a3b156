import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { addDays, civilOf } from '../../../shared/units/day.ts';
import type { Outcome } from '../bench.ts';
import { BENCH_DAYS, BENCH_LINES, BENCH_START } from './bench-scenario.ts';

const MILLION = 1_000_000;

/**
 * The yardstick: the same charges, bills and minimum payments as fast as plain numbers go. No
 * journal, no statement, no check; typed arrays, and dates of the month worked out beforehand.
 */
export function bareLoop(scenario: Scenario): Outcome {
  const { carried, charges, billed, unbilled, accrual, minimum, pastDue, open } = freshLines();
  const { rate, share, billDay, dueDay } = TERMS;
  const n = BENCH_LINES.length;
  const dates = DATES;
  const income = scenario.income[0]?.amount ?? 0;
  const cost = scenario.costs[0]?.amount ?? 0;
  let cash: number = scenario.cash - cost;
  for (let day = 0; day < BENCH_DAYS; day += 1) {
    const today = dates[day] ?? 0;
    for (let i = 0; i < n; i += 1) {
      if (open[i] === 1 && today === dueDay[i]) {
        const due = charges[i]! + carried[i]! + billed[i]!;
        let pay = Math.min(due, pastDue[i]! + minimum[i]!, cash);
        cash -= pay;
        const late = Math.min(pay, pastDue[i]!);
        const met = Math.min(pay - late, minimum[i]!);
        const toCharges = Math.min(pay, charges[i]!);
        charges[i]! -= toCharges;
        pay -= toCharges;
        const toCarried = Math.min(pay, carried[i]!);
        carried[i]! -= toCarried;
        billed[i]! -= pay - toCarried;
        if (carried[i] === 0 && charges[i] === 0) accrual[i] = 0;
        carried[i]! += billed[i]!;
        billed[i] = 0;
        pastDue[i]! += minimum[i]! - met - late;
        minimum[i] = 0;
        open[i] = 0;
      }
      if (today === billDay[i]) {
        const total = charges[i]! + carried[i]! + billed[i]! + unbilled[i]!;
        billed[i]! += unbilled[i]!;
        unbilled[i] = 0;
        open[i] = total > 0 ? 1 : 0;
        const past = Math.min(pastDue[i]!, total);
        minimum[i] = Math.min(
          total - past,
          Math.floor(((total - past) * share[i]!) / MILLION + 0.5),
        );
      }
    }
    const tomorrow = dates[day + 1] ?? 0;
    for (let i = 0; i < n; i += 1) {
      if (carried[i]! > 0) {
        accrual[i]! += carried[i]! * rate[i]!;
        const posted = Math.floor(accrual[i]! / MILLION + 0.5);
        if (posted > 0) {
          charges[i]! += posted;
          accrual[i]! -= posted * MILLION;
        }
      }
    }
    if (tomorrow === 1) cash += income;
    if (tomorrow === 2) cash -= cost;
  }
  return [...carried, cash];
}

/** The date of the month of every day. */
const DATES = Uint8Array.from(
  { length: BENCH_DAYS + 1 },
  (_, i) => civilOf(addDays(BENCH_START, i)).date,
);

function freshLines() {
  const zeros = () => new Float64Array(BENCH_LINES.length);
  return {
    carried: zeros(),
    charges: zeros(),
    billed: zeros(),
    unbilled: Float64Array.from(BENCH_LINES, ({ opening }) => opening.unbilled),
    accrual: zeros(),
    minimum: zeros(),
    pastDue: zeros(),
    open: new Uint8Array(BENCH_LINES.length),
  };
}

const TERMS = {
  rate: Float64Array.from(BENCH_LINES, ({ terms }) => terms.dailyCharge.ppm),
  share: Float64Array.from(BENCH_LINES, ({ terms }) => terms.minimum.share),
  billDay: Uint8Array.from(BENCH_LINES, ({ terms }) => terms.billDay),
  dueDay: Uint8Array.from(BENCH_LINES, ({ terms }) => terms.dueDay),
};
