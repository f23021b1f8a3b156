/** Words for components: typed keys of the interface, and messages that the model made. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { HostProblem } from '../../shared/desktop-api.ts';
import type { RunProblem } from '../../shared/run-file/parse-run.ts';
import type { Message } from '../../shared/text/describe.ts';
import { formatsOf, type Formats } from '../format/formats.ts';
import { currencyOf } from './i18n.ts';

export type Words = TFunction<'ui'>;

/** `t('library.title')`: keys are checked; a missing one is a type error. */
export function useWords(): { readonly t: Words } {
  return useTranslation('ui');
}

/** Every formatter, in the reader's language and the run's currency. */
export function useFormats(): Formats {
  const { i18n } = useTranslation('ui');
  return formatsOf(i18n.language === 'zh-CN' ? 'zh-CN' : 'en', currencyOf(i18n));
}

/** Says what `describeEvent`, `describeRefusal` and their kind return. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation('model');
  // The key comes from the model as text: a test checks that each of them exists.
  return useCallback(
    ({ key, params }: Message) =>
      (t as (key: string, params: Message['params']) => string)(key, params),
    [t],
  );
}

/** Why a disk or a saved run can't be read, as one sentence. */
export function useReason(): (problem: HostProblem | RunProblem) => string {
  const { t } = useTranslation('ui');
  const say = useSay();
  return useCallback(
    (problem: HostProblem | RunProblem) => {
      if (!problem.code.startsWith('run-')) {
        return t(`notices.problem.${(problem as HostProblem).code}`);
      }
      return say({ key: `runProblem.${problem.code}`, params: { ...problem } });
    },
    [t, say],
  );
}
