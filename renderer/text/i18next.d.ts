import type { modelEn } from '../../shared/text/en/model.ts';
import type { problemsEn } from '../../shared/text/en/problems.ts';
import type { uiEn } from './en.ts';

/** English gives the keys; a key or a value that isn't there is a type error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof uiEn; model: typeof modelEn; problems: typeof problemsEn };
    interpolationFormatTypeMap: { money: number; plain: number; day: number; percent: number };
  }
}
