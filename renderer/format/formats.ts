import type { Currency } from '../../shared/products/regions/region.ts';
import type { Language } from '../../shared/scenario/text.ts';
import type { Day } from '../../shared/units/day.ts';
import { formatDay, formatIsoDay, formatMoment, type DayStyle } from './day.ts';
import {
  currencySign,
  formatMoney,
  formatMoneyChange,
  formatMoneyTick,
  formatPlainMoney,
} from './money.ts';
import { formatChange, formatNumber, formatPercent } from './number.ts';

/** Every formatter for one language and currency. */
export interface Formats {
  readonly language: Language;
  /** `¥1,234.50`; money is in minor units everywhere. */
  readonly money: (minor: number) => string;
  /** `¥` */
  readonly sign: string;
  /** `1,234.50` */
  readonly plain: (minor: number) => string;
  /** `+329.00` */
  readonly moneyChange: (minor: number) => string;
  /** `4,000` on an axis. */
  readonly tick: (minor: number) => string;
  readonly number: (value: number, decimals?: number) => string;
  /** `+6` */
  readonly change: (value: number) => string;
  /** 0.136 is `13.6%`. */
  readonly percent: (share: number, decimals?: number) => string;
  readonly day: (day: Day, style?: DayStyle) => string;
  readonly isoDay: (iso: string, style?: DayStyle) => string;
  /** Sentences in a row: Chinese sets no space between them. */
  readonly join: (sentences: readonly string[]) => string;
  readonly moment: (milliseconds: number) => string;
}

function formatsIn(language: Language, currency: Currency): Formats {
  return {
    language,
    money: (minor) => formatMoney(minor, language, currency),
    sign: currencySign(language, currency),
    plain: (minor) => formatPlainMoney(minor, language),
    moneyChange: (minor) => formatMoneyChange(minor, language),
    tick: (minor) => formatMoneyTick(minor, language),
    number: (value, decimals) => formatNumber(value, language, decimals),
    change: (value) => formatChange(value, language),
    percent: (share, decimals) => formatPercent(share, language, decimals),
    day: (day, style) => formatDay(day, language, style),
    isoDay: (iso, style) => formatIsoDay(iso, language, style),
    join: (sentences) => sentences.filter((one) => one !== '').join(language === 'en' ? ' ' : ''),
    moment: (milliseconds) => formatMoment(milliseconds, language),
  };
}

const made = new Map<string, Formats>();

/** The formatters of a language, for amounts in a currency. The same object every time. */
export function formatsOf(language: Language, currency: Currency): Formats {
  const key = `${language} ${currency}`;
  const known = made.get(key) ?? formatsIn(language, currency);
  made.set(key, known);
  return known;
}
