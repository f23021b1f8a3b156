import { CASH } from '../ledger/account.ts';
import type { Balances } from '../ledger/books.ts';
import { accruedOn, creditCost, heldOn, owedOn } from '../products/families.ts';
import type { Line, LineStatus } from '../products/line.ts';
import { assertNever, invariant } from '../result.ts';
import type { MetricName, Metrics } from '../scenario/condition.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** What the metrics look at; both a state and a world in progress have it. */
export interface Measured {
  readonly day: Day;
  readonly balances: Balances;
  readonly lines: Readonly<Record<string, Line>>;
  readonly lowestCash: Money;
  readonly answers: Readonly<Record<string, number>>;
}

/** The figures that conditions ask for: money in minor units, flags as 1 or 0. */
export function metricsOf(measured: Measured): Metrics {
  return (metric, of) => measure(measured, metric, of);
}

function measure(measured: Measured, metric: MetricName, of: string | null): number {
  const lines = linesOf(measured, metric === 'bought' ? null : of);
  switch (metric) {
    case 'cash':
      return measured.balances[CASH] ?? 0;
    case 'lowest-cash':
      return measured.lowestCash;
    case 'owed':
      return total(lines, (line) => owedWithHeld(measured, line));
    case 'credit-cost':
      return total(lines, (line) => creditCost(measured.balances, line.id));
    case 'late-marks':
      return total(lines, (line) => line.lateMarks);
    case 'borrowing-stopped':
      return every(
        lines,
        (line) =>
          ENDED.includes(line.status) || (line.status === 'frozen' && line.freezeReason !== null),
      );
    case 'closed':
      return every(lines, (line) => line.status === 'closed');
    case 'frozen':
      return every(lines, (line) => line.status === 'frozen');
    case 'bought':
      return of !== null && (measured.answers[of] ?? -1) >= 0 ? 1 : 0;
    default:
      return assertNever(metric);
  }
}

/** The permission to borrow is over for good, whatever is still owed. */
const ENDED: readonly LineStatus[] = ['closing', 'closed-with-balance', 'closed'];

/** A parcel not yet confirmed is counted as owed here: the learner will have to pay for it. */
function owedWithHeld(measured: Measured, line: Line): number {
  const { balances } = measured;
  return owedOn(balances, line) + heldOn(balances, line) + accruedOn(balances, line, measured.day);
}

function linesOf(measured: Measured, of: string | null): readonly Line[] {
  if (of === null) return Object.values(measured.lines);
  const line = measured.lines[of];
  invariant(line !== undefined, `a condition names line ${of}`);
  return [line];
}

function total(lines: readonly Line[], of: (line: Line) => number): number {
  return lines.reduce((sum, line) => sum + of(line), 0);
}

function every(lines: readonly Line[], test: (line: Line) => boolean): number {
  return lines.every(test) ? 1 : 0;
}
