import { useMemo } from 'react';
import { eventsOf } from '../../../shared/engine/run.ts';
import { describeEvent } from '../../../shared/text/describe.ts';
import { strangersDeeds } from '../../../shared/views/strangers.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useNames, useRun } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';

/** What somebody else did with the learner's lines, known afterwards; nothing where nobody did. */
export function StrangerPart() {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const formats = useFormats();
  const run = useRun();
  const deeds = useMemo(() => strangersDeeds(eventsOf(run)), [run]);
  if (deeds.length === 0) return null;
  const caption = t('lender.run.stranger');
  return (
    <section className="section" aria-labelledby="lender-stranger">
      <h2 id="lender-stranger">{caption}</h2>
      <p className="secondary">{t('lender.run.strangerLead')}</p>
      <DataTable
        caption={caption}
        columns={[
          { key: 'day', label: t('lender.run.date') },
          { key: 'what', label: t('lender.run.strangerWhat') },
        ]}
        rows={deeds.map((event, n) => ({
          key: String(n),
          cells: [formats.day(event.day), say(describeEvent(run.scenario, event, nameOf).what)],
        }))}
      />
    </section>
  );
}
