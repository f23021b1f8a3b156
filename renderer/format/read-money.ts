import { MAX_MONEY, money, type Money } from '../../shared/units/money.ts';

/** Sign, grouped digits, at most two decimals; the currency's sign may stand before. */
const AMOUNT = /^([-−]?)[¥￥]?(\d[\d,]*)(?:\.(\d{0,2}))?$/;

/**
 * Reads an amount as a person types it: full-width digits, grouping commas, a yuan sign, a minus.
 * @returns minor units; null when it is no amount, has more than two decimals, or is out of bounds
 */
export function readMoney(text: string): Money | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/。/g, '.');
  const match = AMOUNT.exec(plain);
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  const minor = Number(`${whole.replace(/,/g, '')}${decimals.padEnd(2, '0')}`);
  if (!Number.isSafeInteger(minor) || minor > MAX_MONEY) return null;
  return money(sign === '' ? minor : -minor);
}

/** The same amount as one would type it; empty for none. */
export function writeMoney(amount: Money | null): string {
  if (amount === null) return '';
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
