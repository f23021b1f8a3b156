import { useState } from 'react';
import type { Habit, Path } from '../../../shared/analysis/forecast.ts';
import { CASH } from '../../../shared/ledger/account.ts';
import { firstsBetween } from '../../charts/axes.ts';
import { cashScale, toCashChart } from '../../charts/to-cash-chart.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useExpectedPath } from '../use-forecast.ts';
import { useWidth } from '../use-width.ts';

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
      {over ? null : (
        <>
          {path === null ? <div className="cash-ahead" /> : <CashAhead path={path} />}
          <p className="secondary">
            {path === null ? t('play.cash.counting') : <Lowest path={path} />}
          </p>
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

const HEIGHT = 34;
const FIRST_WIDTH = 264;
const MARGIN = 2;

function CashAhead({ path }: { readonly path: Path }) {
  const { t } = useWords();
  const formats = useFormats();
  const { end } = useScenario();
  const from = path.points[0]?.day ?? end;
  const months = firstsBetween(from, end);
  // Drawn at its real width, so that words keep their size.
  const [box, outer] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const width = outer - 2 * MARGIN;
  const chart = toCashChart(path, { width, height: HEIGHT }, cashScale([path]), months);
  const { lowestCash: amount, lowestOn } = path;
  return (
    <div className="cash-ahead" ref={box}>
      <svg
        width={outer}
        height={HEIGHT + 22}
        viewBox={`${-MARGIN} -5 ${outer} ${HEIGHT + 22}`}
        role="img"
        aria-label={t('play.cash.picture', { day: end, amount, lowestOn })}
      >
        <path className="zero" d={`M0 ${chart.zero}H${width}`} />
        {chart.months.map(({ day, x }, i) => (
          <g key={day}>
            <path className="zero" d={`M${x} ${chart.zero}v4`} />
            {i % 2 === 0 ? (
              <text x={x} y={HEIGHT + 15}>
                {formats.day(day, 'month')}
              </text>
            ) : null}
          </g>
        ))}
        {chart.short === '' ? null : <path className="short" d={chart.short} />}
        <path className="step" d={chart.line} />
        <circle cx={chart.lowest.x} cy={chart.lowest.y} r="3.5" />
      </svg>
    </div>
  );
}
