import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/scenario/problem.ts';
import { useWords } from '../../text/words.ts';

export interface ProblemText {
  readonly message: string;
  readonly hint: string;
  /** `line 28, column 23` */
  readonly at: string;
}

/** A problem's words in the reader's language. */
export function useProblemText(): (problem: Problem) => ProblemText {
  const { t: say } = useTranslation('problems');
  const { t } = useWords();
  return useCallback(
    ({ code, data, line, column }: Problem) => {
      // The code chooses the key at run time; a test holds every code to its words.
      const words = say as (key: string, data: Problem['data']) => string;
      return {
        message: words(`${code}.message`, data),
        hint: words(`${code}.hint`, data),
        at: t('places.at', { line, column }),
      };
    },
    [say, t],
  );
}
