import type { Currency } from '../../shared/products/regions/region.ts';
import type { Language } from '../../shared/scenario/text.ts';
import { formatWith } from './number.ts';

/** Minor units in a major one; every currency of the regions has two decimals. */
const MINOR_UNITS = 100;

const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** `¥1,234.50`, minus as U+2212 before the sign. Takes minor units. */
export function formatMoney(minor: number, language: Language, currency: Currency): string {
  return formatWith(minor / MINOR_UNITS, language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...TWO_DECIMALS,
  });
}

/** `1,234.50` for tables and rows where ¥ has been said once. */
export function formatPlainMoney(minor: number, language: Language): string {
  return formatWith(minor / MINOR_UNITS, language, TWO_DECIMALS);
}

/** `+329.00`, `−25.00`, `0.00`: money in and out. */
export function formatMoneyChange(minor: number, language: Language): string {
  return formatWith(minor / MINOR_UNITS, language, { signDisplay: 'exceptZero', ...TWO_DECIMALS });
}

/** `4,000`: an axis tick. Takes minor units. */
export function formatMoneyTick(minor: number, language: Language): string {
  return formatWith(minor / MINOR_UNITS, language, { maximumFractionDigits: 2 });
}

/** `¥`: the currency's own sign, for a unit that stands alone. */
export function currencySign(language: Language, currency: Currency): string {
  return formatMoney(0, language, currency).replace(/[\d.,\s]/g, '');
}
