import { useEffect, useMemo, useRef, useState } from 'react';
import { habitOfLastBills } from '../../../shared/analysis/bill-habit.ts';
import { WARNING_FUTURES, WARNING_MONTHS } from '../../../shared/analysis/missed-payment.ts';
import type { OutlookHabit } from '../../../shared/analysis/outlook-habit.ts';
import { monthsAfter } from '../../../shared/analysis/past-the-end.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useEvents, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { CounselSection } from './CounselSection.tsx';
import { HelpSection } from './HelpSection.tsx';
import './outlook.css';
import { useOutlookWords } from './use-outlook-words.ts';
import { useQuestion } from '../use-question.ts';
import { WarningSection } from './WarningSection.tsx';

const PLAIN_HABITS: readonly OutlookHabit[] = [
  { name: 'pay-in-full' },
  { name: 'minimum' },
  { name: 'autopay-only' },
];

/** What may come, why, what helps today, and the ways through what is owed. */
export function OutlookPanel() {
  const { t } = useWords();
  const { day, over } = usePresent();
  const habits = useHabits();
  const [name, setName] = useState<OutlookHabit['name']>('pay-in-full');
  const habit = habits.find((one) => one.name === name) ?? habits[0] ?? { name: 'pay-in-full' };
  const words = useOutlookWords();
  const question = useQuestion(habit);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // The link on Play that led here is gone: the keyboard and the reader start at what it named.
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  const end = monthsAfter(day, WARNING_MONTHS);
  return (
    <div className="columns outlook-columns">
      <section className="column stack" tabIndex={0} aria-label={t('outlook.title')} ref={place}>
        {over ? (
          <p className="prose">{t('outlook.over')}</p>
        ) : (
          <>
            <p className="secondary">{t('outlook.lead', { day, end, futures: WARNING_FUTURES })}</p>
            <div>
              <SegmentedControl
                label={t('outlook.habitLabel')}
                segments={habits.map((one) => ({
                  key: one.name,
                  label: t(`outlook.habits.${one.name}`),
                }))}
                value={habit.name}
                onChange={setName}
              />
            </div>
            <p className="small">{words.habit(habit)}</p>
            <WarningSection question={question} />
          </>
        )}
      </section>
      <section className="column sheet stack" tabIndex={0} aria-label={t('outlook.counsel.title')}>
        {over ? null : <CounselSection question={question} />}
        <HelpSection />
      </section>
    </div>
  );
}

/** What the last bills show is offered once there was one. */
function useHabits(): readonly OutlookHabit[] {
  const events = useEvents();
  const { day } = usePresent();
  const { lines } = useScenario();
  return useMemo(() => {
    if (lines.length === 0) return PLAIN_HABITS;
    const before = habitOfLastBills(events, day);
    return before === null ? PLAIN_HABITS : [...PLAIN_HABITS, before];
  }, [events, day, lines]);
}
