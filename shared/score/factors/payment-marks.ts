import { monthsBetween, type Day } from '../../units/day.ts';
import { assertNever } from '../../result.ts';
import type { CreditFile, DerogatoryKind } from '../credit-file.ts';

/** How hard each kind of mark is, as the share of the payment reading that a fresh one takes. */
export interface MarkSeverity {
  readonly late30: number;
  readonly late90: number;
  /** A charge-off, or a debt settled for less. */
  readonly settled: number;
  /** Foreclosure, or a sale of the pledge that left something to pay. */
  readonly foreclosure: number;
  readonly bankruptcy: number;
}

/** How marks fade. */
export interface MarkFading {
  /** Months until an account's mark weighs nothing. */
  readonly accountMonths: number;
  readonly recordMonths: number;
  /** How much faster than in a straight line: 1 / (1 + months x this). */
  readonly minor: number;
  readonly serious: number;
}

export interface PaymentMarks {
  readonly severity: MarkSeverity;
  readonly fading: MarkFading;
  /** Marks weigh up to (1 + this) times as much the shorter the history: young files fall further. */
  readonly youth: number;
  /** What each mark of an account but its hardest weighs: a lateness that grew is one story. */
  readonly again: number;
}

/** No single mark takes everything. */
const MOST = 0.95;
/** A lateness under 30 days, where it is reported at all, weighs half of a 30-day one. Our choice. */
const UNDER_30 = 0.5;
const SERIOUS_DAYS = 90;

/**
 * The payment reading, 0 to 1: every mark keeps a share of it. Severity by kind, recency by fading,
 * frequency by multiplying, so each further mark takes less.
 * @param length the reading of the history's length, 0 to 1
 */
export function paymentReading(
  file: CreditFile,
  on: Day,
  rules: PaymentMarks,
  length: number,
): number {
  const { severity, fading } = rules;
  const young = 1 + rules.youth * (1 - length);
  const taken = (hardness: number, since: Day, months: number, faster: number): number => {
    const age = Math.max(0, monthsBetween(since, on));
    if (age >= months) return 0;
    return (Math.min(MOST, hardness * young) * (1 - age / months)) / (1 + age * faster);
  };
  const kept: number[] = [];
  for (const { lates, derogatories = [] } of file.accounts) {
    if (lates.length === 0 && derogatories.length === 0) continue;
    const ofLates = lates.map(({ on: since, daysPastDue }) => {
      const faster = daysPastDue < SERIOUS_DAYS ? fading.minor : fading.serious;
      return taken(lateSeverity(daysPastDue, severity), since, fading.accountMonths, faster);
    });
    const ofEnds = derogatories.map(({ kind, on: since }) =>
      taken(derogatorySeverity(kind, severity), since, fading.accountMonths, fading.serious),
    );
    const [hardest = 0, ...others] = [...ofLates, ...ofEnds].toSorted((a, b) => b - a);
    kept.push(1 - hardest, ...others.map((share) => 1 - share * rules.again));
  }
  for (const record of file.publicRecords ?? []) {
    kept.push(1 - taken(severity.bankruptcy, record.on, fading.recordMonths, fading.serious));
  }
  // In order of size: the same marks give the same bits, whoever is listed first.
  return kept.toSorted((a, b) => a - b).reduce((reading, share) => reading * share, 1);
}

function lateSeverity(daysPastDue: number, { late30, late90 }: MarkSeverity): number {
  if (daysPastDue <= 0) return 0;
  if (daysPastDue < 30) return late30 * UNDER_30;
  if (daysPastDue < 60) return late30;
  // No published figure is of 60 days: halfway. Our choice.
  return daysPastDue < SERIOUS_DAYS ? (late30 + late90) / 2 : late90;
}

function derogatorySeverity(kind: DerogatoryKind, severity: MarkSeverity): number {
  switch (kind) {
    case 'charge-off':
    case 'settled':
      return severity.settled;
    case 'deficiency':
    case 'foreclosure':
      return severity.foreclosure;
    default:
      return assertNever(kind);
  }
}
