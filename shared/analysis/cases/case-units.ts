import { z } from 'zod';
import { UNITS, type Unit } from '../../rates/unit-periods.ts';
import type { RateProblem } from '../../rates/us-apr.ts';
import { ok, type Result } from '../../result.ts';
import { parseDay } from '../../units/day.ts';
import { decimalFraction, fraction, type Fraction } from '../../units/fraction.ts';
import { MAX_MONEY, money, ROUNDINGS, type Money, type Rounding } from '../../units/money.ts';
import { ppm, PPM_ONE } from '../../units/rate.ts';
import type { Figures } from './adapter.ts';

/** Minor units of a major one: all currencies of the cases have two decimals. */
const MINOR = 100;
const PLACES = 1e12;
const HUNDRED = 100;
/** A century of weeks is far above any published schedule, and keeps a hostile file cheap. */
const MOST_PERIODS = 5_200;
/** Binary noise of a decimal times 100. */
const NOISE = 1e-6;

/** Major units, of either sign, as money. */
export const amount = z
  .number()
  .refine((major) => isWholeMinor(major), 'expected an amount with at most two decimals')
  .refine((major) => Math.abs(major * MINOR) <= MAX_MONEY, 'expected an amount of at most 1e9')
  .transform((major): Money => money(Math.round(major * MINOR)));

export const positiveAmount = amount.refine((minor) => minor > 0, 'expected a positive amount');

export const amountFromZero = amount.refine((minor) => minor >= 0, 'expected no negative amount');

function isWholeMinor(major: number): boolean {
  return Math.abs(major * MINOR - Math.round(major * MINOR)) < NOISE;
}

/** A rate as a fraction of one, kept exactly to twelve decimals. */
export const rate = z
  .number()
  .min(0)
  .max(1000)
  .transform((value): Fraction => decimalFraction(value) ?? toPlaces(value));

/** The same in per cent. */
export const percentRate = z
  .number()
  .min(0)
  .max(100_000)
  .transform((value): Fraction => decimalFraction(value, 2) ?? toPlaces(value / HUNDRED));

/** Days of a year: 365, 360, 365.25. */
export const yearDays = z
  .number()
  .min(300)
  .max(400)
  .transform((value): Fraction => decimalFraction(value) ?? toPlaces(value));

function toPlaces(value: number): Fraction {
  return fraction(Math.round(value * 1e9) * 1e3, PLACES);
}

/** A rate as whole parts per million, for terms that quote it so. */
export const ppmRate = z
  .number()
  .min(0)
  .max(1000)
  .transform((value) => ppm(Math.round(value * PPM_ONE)));

export const day = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'expected a date of 1900 to 2199 as YYYY-MM-DD' });
  return z.NEVER;
});

export const days = z.int().min(0).max(100_000);
export const count = z.int().min(1).max(MOST_PERIODS);
export const perYear = z.number().positive().max(366);

/** `ceil-cent`, `half-up`, `floor to the cent` ...: the mode that the words begin with. */
export const rounding = z.string().transform((text, context): Rounding => {
  const found = ROUNDINGS.find((mode) => text.startsWith(mode));
  if (found !== undefined) return found;
  if (text === 'cent' || text.startsWith('half up') || text.startsWith('nearest')) return 'half-up';
  context.addIssue({ code: 'custom', message: `expected one of ${ROUNDINGS.join(', ')}` });
  return z.NEVER;
});

/** A unit of time, also in the plural. */
export const unit = z.string().transform((text, context): Unit => {
  const found = UNITS.find((name) => text === name || text === `${name}s`);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: `expected one of ${UNITS.join(', ')}` });
  return z.NEVER;
});

/** Money in major units. */
export function major(minor: number): number {
  return minor / MINOR;
}

/** A fraction in per cent. */
export function percent(value: number): number {
  return value * HUNDRED;
}

/** What the rate of a case comes to, in per cent, or why it has none. */
export function aprFigures(apr: Result<number, RateProblem>): Result<Figures, string> {
  if (apr.ok) return ok({ aprPct: percent(apr.value) });
  return { ok: false, error: RATE_WORDS[apr.error] };
}

/** Why there is no rate, in words. */
export const RATE_WORDS: Readonly<Record<RateProblem, string>> = {
  'no-rate': 'no rate makes these amounts worth the same',
  'several-rates': 'several rates make these amounts worth the same',
};
