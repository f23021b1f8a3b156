import { mulDiv } from '../../units/money.ts';
import { monthsBetween, type Day } from '../../units/day.ts';
import { PPM_ONE } from '../../units/rate.ts';
import type { CreditFile } from '../credit-file.ts';
import type { Factor, Readings, ScoreModel } from '../model.ts';

const LOW = 300;
const HIGH = 850;

/** Published weights of the general-purpose US score: 35, 30, 15, 10 and 10 per cent. */
const WEIGHTS: Readonly<Record<Factor, number>> = {
  'payment-history': 350_000,
  'amounts-owed': 300_000,
  length: 150_000,
  'new-credit': 100_000,
  mix: 100_000,
};

/** A curve through points (x, reading), straight between them and level outside. */
type Curve = readonly (readonly [number, number])[];

/**
 * Reading of utilisation in parts per million. Our choice of shape: no hard threshold, best at a
 * little use, about 7% being the published average of the highest scores.
 */
const UTILISATION: Curve = [
  [0, 940_000],
  [50_000, 1_000_000],
  [100_000, 960_000],
  [300_000, 780_000],
  [500_000, 560_000],
  [800_000, 260_000],
  [1_000_000, 120_000],
];

/** With no open limit there is nothing to measure: neither good nor bad. Our choice. */
const NO_OPEN_LIMIT = 700_000;

/** Age of the oldest account in months; open and closed accounts count alike. Our choice. */
const AGE: Curve = [
  [0, 250_000],
  [24, 450_000],
  [60, 620_000],
  [120, 800_000],
  [300, 1_000_000],
];

/** Months since the newest account was opened. Our choice. */
const NEWEST: Curve = [
  [0, 500_000],
  [6, 700_000],
  [12, 900_000],
  [24, 1_000_000],
];

/** What one late report keeps of the reading, by days past due. Our choice. */
const LATE_KEEPS: Curve = [
  [1, 780_000],
  [30, 620_000],
  [60, 520_000],
  [90, 430_000],
];

/** A late mark weighs less as it ages: full at once, half after two years, gone after seven. */
const LATE_WEIGHT: Curve = [
  [0, 1_000_000],
  [24, 500_000],
  [84, 0],
];

function read(file: CreditFile, on: Day): Readings {
  return {
    'payment-history': paymentHistory(file, on),
    'amounts-owed': amountsOwed(file),
    length: curveAt(AGE, monthsSince(file, on, 'oldest')),
    'new-credit': curveAt(NEWEST, monthsSince(file, on, 'newest')),
    mix: mix(file),
  };
}

function paymentHistory(file: CreditFile, on: Day): number {
  let reading = PPM_ONE;
  for (const account of file.accounts) {
    for (const late of account.lates) {
      const loss = PPM_ONE - curveAt(LATE_KEEPS, late.daysPastDue);
      const weight = curveAt(LATE_WEIGHT, Math.max(0, monthsBetween(late.on, on)));
      reading = scale(reading, PPM_ONE - scale(loss, weight));
    }
  }
  return reading;
}

function amountsOwed(file: CreditFile): number {
  const open = file.accounts.filter((account) => account.status === 'open');
  const limit = open.reduce((total, account) => total + account.limit, 0);
  if (limit === 0) return NO_OPEN_LIMIT;
  const balance = file.accounts.reduce((total, account) => total + account.balance, 0);
  return curveAt(UTILISATION, mulDiv(balance, PPM_ONE, limit, 'half-even'));
}

function monthsSince(file: CreditFile, on: Day, which: 'oldest' | 'newest'): number {
  const ages = file.accounts.map((account) => monthsBetween(account.openedOn, on));
  if (ages.length === 0) return 0;
  return Math.max(0, which === 'oldest' ? Math.max(...ages) : Math.min(...ages));
}

/** One open revolving line is half of a rich mix; none at all is a quarter. Our choice. */
function mix(file: CreditFile): number {
  const open = file.accounts.filter((account) => account.status === 'open').length;
  return open === 0 ? 250_000 : open === 1 ? 500_000 : 750_000;
}

function points(readings: Readings): number {
  let weighted = 0;
  for (const [factor, weight] of Object.entries(WEIGHTS)) {
    weighted += scale(readings[factor as Factor], weight);
  }
  return LOW + mulDiv(weighted, HIGH - LOW, PPM_ONE, 'half-even');
}

function scale(value: number, ppm: number): number {
  return mulDiv(value, ppm, PPM_ONE, 'half-even');
}

function curveAt(curve: Curve, x: number): number {
  const right = curve.findIndex(([at]) => at >= x);
  if (right < 0) return curve[curve.length - 1]?.[1] ?? 0;
  const [x1, y1] = curve[right] ?? [0, 0];
  const [x0, y0] = curve[right - 1] ?? [x1, y1];
  if (x <= x0 || x1 === x0) return x >= x1 ? y1 : y0;
  return y0 + mulDiv(y1 - y0, x - x0, x1 - x0, 'half-even');
}

/** Simulated: the published weights with curves of our own. No company's formula. */
export const US_STYLE: ScoreModel = {
  id: 'us-style',
  low: LOW,
  high: HIGH,
  halfWidth: 12,
  read,
  points,
};
