import { useCallback } from 'react';
import { assertNever } from '../../../shared/result.ts';
import type { OfferField, OfferProblem } from '../../../shared/analysis/offer.ts';
import { useFormats, useWords } from '../../text/words.ts';

/** Why a field's value makes no offer, as one sentence. */
export function useProblemWords(): (problem: OfferProblem) => string {
  const { t } = useWords();
  const formats = useFormats();
  return useCallback(
    (problem: OfferProblem) => {
      const label = t(`trueCost.field.${problem.field}`);
      switch (problem.code) {
        case 'missing':
          return t('trueCost.problem.missing', { label });
        case 'out-of-range': {
          const say = (value: number) => boundWords(problem.field, value, formats);
          const [least, most] = [say(problem.least), say(problem.most)];
          return t('trueCost.problem.out-of-range', { label, least, most });
        }
        case 'takes-all':
          return t('trueCost.problem.takes-all', { amount: problem.amount });
        case 'never-repaid': {
          const { paid, received, least } = problem;
          return t('trueCost.problem.never-repaid', { paid, received, least });
        }
        default:
          return assertNever(problem);
      }
    },
    [t, formats],
  );
}

const PPM = 1_000_000;

function boundWords(
  field: OfferField,
  value: number,
  formats: ReturnType<typeof useFormats>,
): string {
  switch (field) {
    case 'rate':
      return formats.percent(value / PPM, 0);
    case 'months':
    case 'days':
      return formats.number(value);
    case 'amount':
    case 'perDay':
    case 'fee':
    case 'payment':
      return formats.money(value);
    default:
      return assertNever(field);
  }
}
