import { useMemo } from 'react';
import type { Blocker } from '../../../shared/closing/blocker.ts';
import { entriesBehind } from '../../../shared/views/entries-behind.ts';
import { useJournal, useLineView } from '../../stores/run-hooks.ts';
import { entryTitle } from '../records/record-text.ts';
import { useSpeech } from '../records/use-record-list.ts';

interface BlockerEntriesProps {
  readonly line: string;
  readonly blocker: Blocker;
  readonly name: string;
}

/** The journal entries that an amount comes from, behind a press; nothing where there is none. */
export function BlockerEntries({ line, blocker, name }: BlockerEntriesProps) {
  const speech = useSpeech();
  const { t, formats } = speech;
  const journal = useJournal();
  const { line: shown } = useLineView(line);
  const shares = useMemo(() => entriesBehind(journal, shown, blocker), [journal, shown, blocker]);
  if (shares.length === 0) return null;
  return (
    <details className="entries">
      <summary>
        <span aria-hidden="true">{t('closing.entries.show', { count: shares.length })}</span>
        <span className="visually-hidden">{t('closing.entries.of', { what: name })}</span>
      </summary>
      <ul className="rows">
        {shares.map(({ entry, amount }) => (
          <li key={entry.n} className="row">
            <span>
              {t('closing.entries.row', {
                n: entry.n,
                day: entry.day,
                what: entryTitle(entry, speech),
              })}
            </span>
            <span className="end">{formats.plain(amount)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
