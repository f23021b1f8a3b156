import type { OutlookHabit } from '../../../shared/analysis/outlook-habit.ts';
import type { WarningCause } from '../../../shared/analysis/warning-cause.ts';
import type { Remedy } from '../../../shared/analysis/warning-remedy.ts';
import { assertNever } from '../../../shared/result.ts';
import { PPM_ONE } from '../../../shared/units/rate.ts';
import { useNames } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';

/** Causes, remedies and habits in the reader's words. */
export function useOutlookWords() {
  const { t } = useWords();
  const nameOf = useNames();
  return {
    habit: (habit: OutlookHabit) =>
      t(`outlook.habitWhy.${habit.name}`, {
        share: habit.name === 'as-before' ? habit.share / PPM_ONE : 0,
      }),
    cause: (cause: WarningCause): string => {
      switch (cause.kind) {
        case 'chance':
        case 'unsure-income':
        case 'known-cost':
          return t(`outlook.reasons.${cause.kind}`, { event: nameOf(cause.event) });
        case 'debt':
          return t('outlook.reasons.debt', { amount: cause.amount, line: nameOf(cause.line) });
        case 'autopay-off':
          return t('outlook.reasons.autopay-off', { line: nameOf(cause.line) });
        case 'late-income':
        case 'habit':
          return t(`outlook.reasons.${cause.kind}`);
        case 'thin-buffer':
          return t('outlook.reasons.thin-buffer', { amount: cause.amount });
        default:
          return assertNever(cause);
      }
    },
    remedy: (remedy: Remedy): string => {
      switch (remedy.kind) {
        case 'autopay': {
          const mode = t(`outlook.remedy.mode.${remedy.mode}`);
          return t('outlook.remedy.autopay', { line: nameOf(remedy.line), mode });
        }
        case 'pay-now':
          return t('outlook.remedy.pay-now', { amount: remedy.amount, line: nameOf(remedy.line) });
        case 'settle-plan':
          return t('outlook.remedy.settle-plan', { plan: nameOf(remedy.plan) });
        case 'freeze': {
          const lines = remedy.lines.map(nameOf).join(t('outlook.remedy.comma'));
          return t('outlook.remedy.freeze', { lines });
        }
        case 'no-default':
          return t('outlook.remedy.no-default');
        case 'spread-bill':
        case 'hardship':
          return t(`outlook.remedy.${remedy.kind}`, {
            line: nameOf(remedy.line),
            periods: remedy.periods,
          });
        default:
          return assertNever(remedy);
      }
    },
  };
}
