/** Numbers for people. `Intl` is used in this folder and nowhere else. */
import type { Language } from '../../shared/scenario/text.ts';

/** Locales for numbers: both languages group by thousands and use a full stop. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en', 'zh-CN': 'zh-CN' };

/** U+2212: as wide as the plus sign, unlike the hyphen that Intl writes. */
const MINUS = '−';

const cache = new Map<string, Intl.NumberFormat>();

function formatterOf(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[language], options);
  cache.set(key, made);
  return made;
}

export function formatWith(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions,
): string {
  // Replaced part by part: a hyphen elsewhere in a pattern stays one.
  return formatterOf(language, options)
    .formatToParts(value)
    .map(({ type, value: text }) => (type === 'minusSign' ? MINUS : text))
    .join('');
}

export function formatNumber(value: number, language: Language, decimals = 0): string {
  return formatWith(value, language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** `+6`, `−14`, `0`: a change of points. */
export function formatChange(value: number, language: Language): string {
  return formatWith(value, language, { signDisplay: 'exceptZero' });
}

/** A share as a percentage: 0.1363 is `13.6%`. */
export function formatPercent(share: number, language: Language, decimals = 1): string {
  return formatWith(share, language, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
