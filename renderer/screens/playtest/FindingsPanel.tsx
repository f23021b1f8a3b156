import type { ReactNode } from 'react';
import type { PlaytestReport } from '../../../shared/analysis/playtest/report.ts';
import type { Spread } from '../../../shared/analysis/playtest/spread.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { nameOfIn } from '../../../shared/text/names.ts';
import { useUi } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';
import { wayWords } from '../play/use-way-words.ts';

interface FindingsProps {
  readonly scenario: Scenario;
  readonly report: PlaytestReport;
}

/** What a playtest found, each with what it rests on. It says what is so, not what is good. */
export function FindingsPanel({ scenario, report }: FindingsProps) {
  const { t } = useWords();
  const { alwaysWon, minutes, spread } = report;
  const habits = alwaysWon.map((habit) => t(`playtest.habit.${habit}`)).join(t('play.score.comma'));
  return (
    <dl className="findings">
      <Finding name={t('playtest.difficulty.name')}>
        {t(`playtest.difficulty.${report.difficulty}`, { percent: report.goalsMetPercent })}
      </Finding>
      <Finding name={t('playtest.minutesName')}>
        {minutes.from === minutes.to
          ? t('playtest.minutesOne', { n: minutes.from })
          : t('playtest.minutes', { ...minutes })}
      </Finding>
      <Finding name={t('playtest.always.name')}>
        {alwaysWon.length === 0 ? t('playtest.always.none') : t('playtest.always.some', { habits })}
      </Finding>
      <Dominant scenario={scenario} report={report} />
      <NotSeen scenario={scenario} report={report} />
      <Finding name={t('playtest.spread.name')}>
        <SpreadBar name={t('playtest.spread.goals')} spread={spread.goals} />
        <SpreadBar name={t('playtest.spread.worth')} spread={spread.worth} />
      </Finding>
    </dl>
  );
}

function Finding({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Dominant({ scenario, report: { dominant } }: FindingsProps) {
  const { t } = useWords();
  const titleOf = useTitles(scenario);
  const answerOf = useAnswers(scenario);
  return (
    <Finding name={t('playtest.dominant.name')}>
      {dominant.length === 0 ? (
        t('playtest.dominant.none')
      ) : (
        <ul className="rows">
          {dominant.map(({ event, option, compared }) => (
            <li key={event}>
              {t('playtest.dominant.one', {
                event: titleOf(event),
                answer: answerOf(event, option),
                compared,
              })}
            </li>
          ))}
        </ul>
      )}
    </Finding>
  );
}

function NotSeen({ scenario, report: { notSeen } }: FindingsProps) {
  const { t } = useWords();
  const titleOf = useTitles(scenario);
  const answerOf = useAnswers(scenario);
  const { plays, events, endings, answers } = notSeen;
  const rows = [
    ...events.map((event) => t('playtest.notSeen.event', { event: titleOf(event) })),
    ...endings.map((ending) => t('playtest.notSeen.ending', { ending: titleOf(ending) })),
    ...answers.map(({ event, option }) =>
      t('playtest.notSeen.answer', { event: titleOf(event), answer: answerOf(event, option) }),
    ),
  ];
  return (
    <Finding name={t('playtest.notSeen.name', { plays })}>
      {rows.length === 0 ? (
        t('playtest.notSeen.none')
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      )}
    </Finding>
  );
}

const PARTS = ['decisions', 'luck', 'both'] as const;
const PART_HUES = { decisions: 'blue', luck: 'ochre', both: 'moss' } as const;

/** One bar that is all the difference there was, and its three parts in words. */
function SpreadBar({ name, spread }: { readonly name: string; readonly spread: Spread }) {
  const { t } = useWords();
  const isSame = PARTS.every((part) => spread[part] === 0);
  return (
    <div className="spread">
      <span>{name}</span>
      {isSame ? (
        <span className="secondary">{t('playtest.spread.same')}</span>
      ) : (
        <>
          <span className="bar" aria-hidden="true">
            {PARTS.map((part) => (
              <span
                key={part}
                className={`part hue-${PART_HUES[part]}`}
                style={{ flexGrow: Math.max(0, spread[part]) }}
              />
            ))}
          </span>
          <span className="secondary">{t('playtest.spread.parts', { ...spread })}</span>
        </>
      )}
    </div>
  );
}

/** Names of events and endings in the reader's language. */
function useTitles(scenario: Scenario): (id: string) => string {
  return nameOfIn(
    scenario,
    useUi((state) => state.language),
  );
}

function useAnswers(scenario: Scenario): (event: string, option: number) => string {
  const { t } = useWords();
  const nameOf = useTitles(scenario);
  const { events, lines } = scenario;
  return (id, option) => {
    const event = events.find((one) => one.id === id);
    const course = event?.kind === 'choice' ? event.options[option] : undefined;
    if (course !== undefined) return nameOf(`${id}/${course.id}`);
    const payment = event?.kind === 'checkout' ? (event.options[option] ?? null) : null;
    return wayWords(payment, { t, nameOf, lines });
  };
}
