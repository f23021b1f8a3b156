import i18next, { type i18n } from 'i18next';
import type { Message } from '../../shared/text/describe.ts';
import { modelEn } from '../../shared/text/en/model.ts';
import { problemsEn } from '../../shared/text/en/problems.ts';
import { isoDay, type Day } from '../../shared/units/day.ts';

/** English words for the command line, from the same tables as the app's. */
export function openWords(): (message: Message) => string {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    ns: ['model', 'problems'],
    defaultNS: 'model',
    resources: { en: { model: modelEn, problems: problemsEn } },
  });
  const { formatter } = instance.services;
  formatter?.add('money', (minor: number) => formatMoney(minor));
  formatter?.add('plain', (minor: number) => formatMoney(minor));
  formatter?.add('day', (day: number) => isoDay(day as Day));
  return ({ key, params }) => instance.t(key, { ...params });
}

/** Minor units as a plain decimal: 123456 is 1234.56. */
export function formatMoney(minor: number): string {
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
