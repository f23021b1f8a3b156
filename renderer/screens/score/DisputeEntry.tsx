import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import type { EntryInReport } from '../../../shared/views/credit-report.ts';
import { Button } from '../../components/Button.tsx';
import { useNames, usePresent } from '../../stores/run-hooks.ts';
import { useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { useDisputeReason, useDisputeState, useEntryName } from './report-words.ts';

interface DisputeEntryProps {
  readonly entry: EntryInReport;
  readonly isToday: boolean;
}

/** How the dispute of an entry stands; where none is open, the button that makes one. */
export function DisputeEntry({ entry: { dispute, ...about }, isToday }: DisputeEntryProps) {
  const { t } = useWords();
  const say = useSay();
  const act = useAct();
  const nameOf = useNames();
  const entryName = useEntryName();
  const stateOf = useDisputeState();
  const reasonOf = useDisputeReason();
  const { over } = usePresent();
  const state = useRef<HTMLSpanElement>(null);
  const pressed = useRef(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { account: line, entry, on } = about;
  const isOpen = dispute?.state.kind === 'open';
  useEffect(() => {
    // The button that was pressed has gone: the keyboard and the reader go on at what stands there.
    if (!isOpen || !pressed.current) return;
    pressed.current = false;
    state.current?.focus();
  }, [isOpen]);
  return (
    <>
      {dispute === null ? null : (
        <span
          ref={state}
          tabIndex={-1}
          className={`dispute-state ${dispute.state.kind}`}
          title={reasonOf(dispute)}
        >
          {stateOf(dispute.state)}
        </span>
      )}
      {!isToday || over || isOpen ? null : (
        <span className="no-print">
          <Button
            size="small"
            aria-label={t('creditReport.disputeName', { entry: entryName(about) })}
            onPress={() => {
              pressed.current = true;
              setRefusal(act({ kind: 'dispute-entry', line, entry, on }));
            }}
          >
            {t('creditReport.dispute')}
          </Button>
        </span>
      )}
      {refusal === null ? null : (
        <span className="small no-print">{say(describeRefusal(refusal, nameOf))}</span>
      )}
    </>
  );
}
