/** Days of the simulation for people. They have no clock and no zone: UTC stands in for both. */
import type { Language } from '../../shared/scenario/text.ts';
import { civilOf, parseDay, type Day } from '../../shared/units/day.ts';

export type DayStyle = 'short' | 'long' | 'weekday' | 'month' | 'monthYear';

const ENGLISH: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
};

const CHINESE: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'long' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
};

const cache = new Map<string, Intl.DateTimeFormat>();

export function formatDay(day: Day, language: Language, style: DayStyle = 'short'): string {
  const { year, month, date } = civilOf(day);
  const parts = formatterOf(language, style).formatToParts(Date.UTC(year, month - 1, date));
  if (language === 'zh-CN') return parts.map(({ value }) => value).join('');
  // Day before month, with American names of months: British ones shorten September to four.
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  return [of('weekday'), of('day'), of('month'), of('year')]
    .filter((part) => part !== '')
    .join(' ');
}

/** A day that a file holds as `2026-06-20`; the text itself when it isn't one. */
export function formatIsoDay(iso: string, language: Language, style: DayStyle = 'short'): string {
  const day = parseDay(iso);
  return day === null ? iso : formatDay(day, language, style);
}

/** When a run was saved, by the machine's clock. */
export function formatMoment(milliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(milliseconds);
}

function formatterOf(language: Language, style: DayStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const options = { timeZone: 'UTC', ...(language === 'en' ? ENGLISH : CHINESE)[style] };
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'zh-CN', options);
  cache.set(key, made);
  return made;
}
