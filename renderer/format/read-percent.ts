import { ppm, type Ppm } from '../../shared/units/rate.ts';

/** Digits with at most four decimals: a millionth is the finest rate that is stored. */
const PERCENT = /^(\d[\d,]*)(?:\.(\d{0,4}))?%?$/;

/**
 * Reads a percentage as a person types it: full-width digits, a percent sign or none.
 * @returns parts per million, 0.6 being 6,000; null when it is no such number
 */
export function readPercent(text: string): Ppm | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/。/g, '.');
  const match = PERCENT.exec(plain);
  if (match === null) return null;
  const [, whole = '', decimals = ''] = match;
  const parts = Number(`${whole.replace(/,/g, '')}${decimals.padEnd(4, '0')}`);
  return Number.isSafeInteger(parts) ? ppm(parts) : null;
}

/** The same percentage as one would type it, without zeros that say nothing; empty for none. */
export function writePercent(rate: Ppm | null): string {
  if (rate === null) return '';
  const digits = String(rate).padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/, '');
  return decimals === '' ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${decimals}`;
}
