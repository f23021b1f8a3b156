/** Words of the interface (`ui`), of the model (`model`) and of file problems (`problems`). */
import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Currency } from '../../shared/products/regions/region.ts';
import type { Language } from '../../shared/scenario/text.ts';
import { modelEn } from '../../shared/text/en/model.ts';
import { problemsEn } from '../../shared/text/en/problems.ts';
import { modelZhCn } from '../../shared/text/zh-cn/model.ts';
import { problemsZhCn } from '../../shared/text/zh-cn/problems.ts';
import type { Day } from '../../shared/units/day.ts';
import { formatsOf } from '../format/formats.ts';
import { uiEn } from './en.ts';
import { uiZhCn } from './zh-cn.ts';

export const RESOURCES = {
  en: { ui: uiEn, model: modelEn, problems: problemsEn },
  'zh-CN': { ui: uiZhCn, model: modelZhCn, problems: problemsZhCn },
} as const;

/** A fresh instance: tests make their own, the app makes one. */
export function createWords(language: Language): I18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'zh-CN'],
    // `zh-CN` is the language, not a variant of one that must be looked for as well.
    load: 'currentOnly',
    ns: ['ui', 'model', 'problems'],
    defaultNS: 'ui',
    resources: RESOURCES,
    // Everything is bundled, so there is nothing to wait for.
    initAsync: false,
    react: { useSuspense: false },
    // The model says nothing where there is nothing to explain; the key would be noise.
    returnEmptyString: true,
    // React escapes; a second time would show entities to the reader.
    interpolation: { escapeValue: false },
  });
  addFormats(words);
  return words;
}

/** Where no run is open: the currency of most shipped scenarios. */
const HOME_CURRENCY: Currency = 'CNY';

/** From now on `{{amount, money}}` is in this currency: the one of the run on the screen. */
export function speakCurrency(words: I18n, currency: Currency): void {
  words.options.interpolation = {
    ...words.options.interpolation,
    defaultVariables: { currency },
  };
}

export function currencyOf(words: I18n): Currency {
  return (words.options.interpolation?.defaultVariables?.['currency'] ?? HOME_CURRENCY) as Currency;
}

/** `{{amount, money}}`, `{{amount, plain}}`, `{{due, day}}` and `{{share, percent}}`. */
function addFormats(words: I18n): void {
  const formatter = words.services.formatter;
  if (formatter === undefined) throw new Error('i18next has no formatter');
  const formats = (lng: string | undefined, currency: unknown = HOME_CURRENCY) =>
    formatsOf(lng === 'zh-CN' ? 'zh-CN' : 'en', currency as Currency);
  formatter.add('money', (value, lng, { currency }) => formats(lng, currency).money(Number(value)));
  formatter.add('plain', (value, lng) => formats(lng).plain(Number(value)));
  formatter.add('day', (value, lng) => formats(lng).day(Number(value) as Day));
  formatter.add('number', (value, lng) => formats(lng).number(Number(value)));
  formatter.add('percent', (value, lng) => formats(lng).percent(Number(value)));
}
