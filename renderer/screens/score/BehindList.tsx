import { describeEvent } from '../../../shared/text/describe.ts';
import { owedBy, type Behind, type CauseShare } from '../../../shared/views/score-causes.ts';
import { LinkButton } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { entryTitle } from '../records/record-text.ts';
import { useSpeech } from '../records/use-record-list.ts';
import { useScoreWords } from './use-score-words.ts';

/** More entries than this are counted, and told in full in Records. */
const MOST_ENTRIES = 6;

/** What stands behind a cause: changes of the file, each with the entries and events it came of. */
export function BehindList({ share }: { readonly share: CauseShare }) {
  const speech = useSpeech();
  const { t, formats } = speech;
  const words = useScoreWords();
  const { cause, points, behind } = share;
  return (
    <section className="score-behind" aria-live="polite">
      <h3>
        {t('scores.why.behindTitle', {
          factor: words.factor(cause),
          points: formats.change(points),
        })}
      </h3>
      {behind.length === 0 ? <p className="secondary">{t('scores.why.noBehind')}</p> : null}
      <ul className="rows">
        {behind.toReversed().map((one, i) => (
          <li key={i}>
            <BehindItem behind={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BehindItem({ behind }: { readonly behind: Behind }) {
  const { ui } = useLab();
  const speech = useSpeech();
  const { t, say, formats, nameOf, scenario } = speech;
  const { change, entries, events, report, since } = behind;
  const line = change.account;
  const shown = entries.slice(-MOST_ENTRIES);
  const name = line === null ? '' : nameOf(line);
  return (
    <>
      <div className="row">
        <span className="strong">
          {t('scores.why.report', { day: report, what: useChangeWords(behind) })}
        </span>
        {line === null ? null : (
          <span className="end">
            <LinkButton
              aria-label={t('scores.why.inRecordsOf', { line: name, day: report })}
              onPress={() =>
                ui.getState().go({ screen: 'records', ask: { line, from: since, to: report } })
              }
            >
              {t('scores.why.inRecords')}
            </LinkButton>
          </span>
        )}
      </div>
      {shown.length + events.length === 0 ? null : (
        <ul className="score-entries">
          {entries.length > shown.length ? (
            <li>{t('scores.why.more', { count: entries.length - shown.length })}</li>
          ) : null}
          {shown.map((entry) => (
            <li key={`entry-${entry.n}`} className="row">
              <span>
                {t('scores.why.entry', {
                  n: entry.n,
                  day: entry.day,
                  what: entryTitle(entry, speech),
                })}
              </span>
              <span className="end">{formats.moneyChange(owedBy(entry, line))}</span>
            </li>
          ))}
          {events.map((event, i) => (
            <li key={`event-${i}`}>
              {t('scores.why.event', {
                day: event.day,
                what: say(describeEvent(scenario, event, nameOf).what),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function useChangeWords({ change, owed }: Behind): string {
  const { t, nameOf } = useSpeech();
  const line = change.account === null ? '' : nameOf(change.account);
  if (change.kind !== 'balance') return t(`scores.why.change.${change.kind}`, { line });
  const way = owed > 0 ? 'more' : owed < 0 ? 'less' : 'same';
  return t(`scores.why.change.balance-${way}`, { line, amount: Math.abs(owed) });
}
