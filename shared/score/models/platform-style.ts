import type { Day } from '../../units/day.ts';
import { kindOf, type CreditFile } from '../credit-file.ts';
import { asReading } from '../curve.ts';
import { historyLengthReading } from '../factors/history-length.ts';
import { paymentReading } from '../factors/payment-marks.ts';
import {
  NO_READINGS,
  PLATFORM_FACTORS,
  withinScale,
  type PlatformFactor,
  type Readings,
  type ScoreModel,
} from '../model.ts';

const SCALE = { low: 350, high: 950 };
const PPM = 1_000_000;

/** In per cent: unofficial, as commonly described for scores of this kind. */
const WEIGHTS: Readonly<Record<PlatformFactor, number>> = {
  'platform-history': 35,
  capacity: 25,
  behaviour: 20,
  identity: 15,
  contacts: 5,
};

/** What a file can't say stays here for good: neither good nor bad. Our choice. */
const STILL_READING = 600_000;

/** A day late counts at once, and what is made up fades within five years. Our choice. */
const MARKS = {
  severity: {
    late30: 0.25,
    late90: 0.35,
    settled: 0.5,
    foreclosure: 0.5,
    bankruptcy: 0.8,
  },
  fading: { accountMonths: 60, recordMonths: 60, minor: 0.02, serious: 0.005 },
  youth: 0,
  again: 0.2,
};

/** A platform looks at the lines that are open with it. */
const LENGTH = { counting: 'open-only', oldestHalf: 24, averageHalf: 24 } as const;
/** A share of this much of the limits in use reads best: use is what a platform likes to see. */
const BEST_USE = 0.2;
const UNUSED = 0.6;
/** Room left of so much in minor units gives half of what room can. */
const ROOM_HALF = 2_000_000;

function read(file: CreditFile, on: Day): Readings {
  const length = historyLengthReading(file, on, LENGTH);
  const payment = paymentReading(file, on, MARKS, length);
  const { limits, balances } = openLines(file);
  return {
    ...NO_READINGS,
    'platform-history': asReading(payment * (0.7 + 0.3 * Math.min(1, length))),
    capacity: asReading(roomReading(Math.max(0, limits - balances))),
    behaviour: asReading(limits === 0 ? UNUSED : useReading(balances / limits)),
    identity: STILL_READING,
    contacts: STILL_READING,
  };
}

function openLines(file: CreditFile): { readonly limits: number; readonly balances: number } {
  let [limits, balances] = [0, 0];
  for (const account of file.accounts) {
    if (kindOf(account) !== 'revolving') continue;
    balances += account.balance;
    if (account.status === 'open') limits += account.limit;
  }
  return { limits, balances };
}

function roomReading(room: number): number {
  return room / (room + ROOM_HALF);
}

/** Rises to its best at a fifth in use and falls from there: no use at all is not the best. */
function useReading(share: number): number {
  if (share <= BEST_USE) return UNUSED + ((1 - UNUSED) * share) / BEST_USE;
  return Math.max(0, 1 - (share - BEST_USE) / (1 - BEST_USE));
}

function unbounded(readings: Readings): number {
  let weighted = 0;
  for (const factor of PLATFORM_FACTORS) weighted += readings[factor] * WEIGHTS[factor];
  return Math.round(SCALE.low + (weighted * (SCALE.high - SCALE.low)) / (100 * PPM));
}

/**
 * Simulated, on a scale like a platform's own score. Two of its five dimensions know nothing of a
 * credit file: they do not move in this simulator. Nobody's formula.
 */
export const PLATFORM_STYLE: ScoreModel = {
  id: 'platform-style',
  ...SCALE,
  /** Nothing is published to measure it by: about what `us-style` misses by. */
  halfWidth: 15,
  factors: PLATFORM_FACTORS,
  still: ['identity', 'contacts'],
  read,
  unbounded,
  points: (readings) => withinScale(SCALE, unbounded(readings)),
};
