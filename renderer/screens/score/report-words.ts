import type { FileEntry } from '../../../shared/score/file-entry.ts';
import type { DisputeState, ReportDispute } from '../../../shared/views/credit-report.ts';
import { useNames } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';

/** Names an entry of the file: which line, what of it. */
export function useEntryName(): (entry: FileEntry) => string {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  return ({ account, entry, on }) =>
    t(`creditReport.entryName.${entry}`, {
      line: nameOf(account),
      day: on === null ? '' : formats.day(on, 'long'),
    });
}

/** How a dispute stands, in a few words. */
export function useDisputeState(): (state: DisputeState) => string {
  const { t } = useWords();
  const formats = useFormats();
  return (state) => {
    const day = formats.day(state.kind === 'open' ? state.answerBy : state.on, 'long');
    return t(`creditReport.state.${state.kind}`, { day });
  };
}

/** Why an answer came out as it did; nothing while it is open. */
export function useDisputeReason(): (dispute: ReportDispute) => string {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  return ({ state, entry }) => {
    if (state.kind === 'open') return '';
    if (state.kind === 'corrected') {
      return t('creditReport.reason.corrected', { what: nameOf(state.id) });
    }
    const { figuresOn, balance, daysPastDue } = state;
    return t(`creditReport.reason.${entry}`, {
      day: formats.day(figuresOn, 'long'),
      amount: formats.money(balance),
      count: daysPastDue,
    });
  };
}
