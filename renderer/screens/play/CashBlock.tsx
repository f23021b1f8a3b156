import { useState } from 'react';
import type { Habit, Path } from '../../../shared/analysis/forecast.ts';
import { CASH } from '../../../shared/ledger/account.ts';
import { cashScale } from '../../charts/to-cash-chart.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { CashPicture } from '../CashPicture.tsx';
import { Subscriptions } from '../Subscriptions.tsx';
import { useExpectedPath } from '../use-forecast.ts';
import { OutlookLine } from './OutlookLine.tsx';

const CASH_HABITS = ['pay-in-full', 'minimum'] as const satisfies readonly Habit[];
type CashHabit = (typeof CASH_HABITS)[number];

/** Cash in hand, and how low it gets ahead if a named habit goes on. */
export function CashBlock() {
  const [habit, setHabit] = useState<CashHabit>('pay-in-full');
  const { t } = useWords();
  const formats = useFormats();
  const { balances, over } = usePresent();
  const path = useExpectedPath(habit);
  return (
    <section className="cash-block" aria-label={t('play.cash.label')}>
      <p className="row">
        <span className="secondary">{t('play.cash.label')}</span>
        <span className="figure-number">{formats.money(balances[CASH] ?? 0)}</span>
      </p>
      <Subscriptions payer={null} />
      {over ? null : (
        <>
          <div className="cash-ahead">{path === null ? null : <CashAhead path={path} />}</div>
          <p className="secondary">
            {path === null ? t('play.cash.counting') : <Lowest path={path} />}
          </p>
          <OutlookLine habit={habit} />
          <div className="habit">
            <p className="small">
              {t('play.cash.habit', { habit: t(`play.cash.habits.${habit}`) })}
            </p>
            <SegmentedControl
              label={t('play.cash.habitLabel')}
              segments={CASH_HABITS.map((key) => ({
                key,
                label: t(`play.cash.habitNames.${key}`),
              }))}
              value={habit}
              onChange={setHabit}
            />
          </div>
        </>
      )}
    </section>
  );
}

function Lowest({ path }: { readonly path: Path }) {
  const { t } = useWords();
  const { lowestCash, lowestOn: day } = path;
  return lowestCash < 0
    ? t('play.cash.short', { amount: -lowestCash, day })
    : t('play.cash.ahead', { amount: lowestCash, day });
}

/** In pixels. */
const LINE_HEIGHT = 34;
const FIRST_WIDTH = 264;

function CashAhead({ path }: { readonly path: Path }) {
  const { t } = useWords();
  const { end } = useScenario();
  const { lowestCash: amount, lowestOn } = path;
  return (
    <CashPicture
      path={path}
      scale={cashScale([path])}
      label={t('play.cash.picture', { day: end, amount, lowestOn })}
      height={LINE_HEIGHT}
      firstWidth={FIRST_WIDTH}
    />
  );
}
