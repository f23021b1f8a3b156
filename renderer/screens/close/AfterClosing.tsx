import { useMemo, useState } from 'react';
import { fileDates } from '../../../shared/analysis/file-dates.ts';
import type { Action } from '../../../shared/engine/action.ts';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import { describeEvent, describeRefusal } from '../../../shared/text/describe.ts';
import { describeFileDates } from '../../../shared/text/describe-preview.ts';
import { Button } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import {
  useEvents,
  useLineView,
  useNames,
  usePresent,
  useScenario,
} from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { LineRecord } from './LineRecord.tsx';
import { useClosing } from './use-closing.ts';

/** What a closed line leaves behind, and what coming back would take. */
export function AfterClosing({ line }: { readonly line: string }) {
  const { t } = useWords();
  const { ui } = useLab();
  return (
    <div className="stack after-closing no-print">
      <FileDates line={line} />
      <Again line={line} />
      <LineRecord line={line} />
      <div>
        <Button kind="bare" onPress={() => ui.getState().go({ screen: 'records' })}>
          {t('closing.after.records')}
        </Button>
      </div>
    </div>
  );
}

function FileDates({ line }: { readonly line: string }) {
  const { t } = useWords();
  const say = useSay();
  const { region } = useScenario();
  const { file } = usePresent();
  const { line: shown } = useLineView(line);
  const told = useMemo(() => {
    if (shown.closedOn === null) return [];
    const account = file.accounts.find(({ id }) => id === line) ?? null;
    return describeFileDates(fileDates(REGIONS[region], shown, account, shown.closedOn));
  }, [region, file, line, shown]);
  return (
    <section className="stack">
      <h2>{t('closing.after.file')}</h2>
      <ul className="points">
        {told.map((message) => (
          <li key={message.key}>{say(message)}</li>
        ))}
      </ul>
    </section>
  );
}

function Again({ line }: { readonly line: string }) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const formats = useFormats();
  const run = useAct();
  const { over, day } = usePresent();
  const { terms, complaint } = useLineView(line).line;
  const { reopenFrom } = useClosing(line);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = (action: Action) => setRefusal(run(action));
  const answered = useLastAnswer(line);
  const answer = refusal === null ? answered : say(describeRefusal(refusal, nameOf));
  const { allowed, scoreFloor, noLateMonths } = terms.closing.reopening;
  const asked = [
    t('closing.after.againLead'),
    !allowed
      ? t('closing.after.never')
      : reopenFrom !== null && reopenFrom > day
        ? t('closing.after.allowedFrom', { day: reopenFrom })
        : t('closing.after.allowedNow'),
    allowed && scoreFloor !== null ? t('closing.after.floor', { floor: scoreFloor }) : '',
    allowed && noLateMonths > 0 ? t('closing.after.noLate', { count: noLateMonths }) : '',
  ];
  return (
    <section className="stack">
      <h2>{t('closing.after.again')}</h2>
      <p>{formats.join(asked)}</p>
      {answer === '' ? null : (
        <p className="note-box" role="status">
          {answer}
        </p>
      )}
      {over ? null : (
        <div className="cluster">
          <Button onPress={() => act({ kind: 'reopen', line })}>{t('closing.after.ask')}</Button>
          <Button onPress={() => act({ kind: 'complain', line })}>
            {t('closing.wait.complain')}
          </Button>
          {complaint === null ? null : (
            <span className="secondary">
              {t('closing.wait.complaint', { day: complaint.madeOn, by: complaint.answerBy })}
            </span>
          )}
        </div>
      )}
    </section>
  );
}

/** What the lender said when the line was last asked for again; empty when it wasn't. */
function useLastAnswer(line: string): string {
  const say = useSay();
  const formats = useFormats();
  const nameOf = useNames();
  const scenario = useScenario();
  const last = useEvents().findLast(
    (event) => event.kind === 'reopen-refused' && event.line === line,
  );
  if (last === undefined) return '';
  const { what, why } = describeEvent(scenario, last, nameOf);
  return formats.join([say(what), why === null ? '' : say(why)]);
}
