import { createWords, speakCurrency } from '../../renderer/text/i18n.ts';
import { formatsOf } from '../../renderer/format/formats.ts';
import type { Currency } from '../../shared/products/regions/region.ts';
import type { Language } from '../../shared/scenario/text.ts';

/** The app's own words and formats, so that one specification reads the screens in both languages. */
/** @param currency that of the run on the screen */
export function wordsIn(language: Language, currency: Currency = 'CNY') {
  const i18n = createWords(language);
  speakCurrency(i18n, currency);
  const t = i18n.t as unknown as (key: string, params?: object) => string;
  return {
    language,
    formats: formatsOf(language, currency),
    /** Words of the screens, e.g. `play.repay.submitEmpty`. */
    ui: (key: string, params: object = {}) => t(key, { ns: 'ui', ...params }),
    /** Words of the model, e.g. `status.closed`. */
    model: (key: string, params: object = {}) => t(key, { ns: 'model', ...params }),
    /** The first scenario's names. */
    line: language === 'en' ? 'Flower Pay' : '花付',
    scenario: language === 'en' ? 'Can I still close it?' : '还能关掉吗？',
  };
}

export type WordsIn = ReturnType<typeof wordsIn>;
