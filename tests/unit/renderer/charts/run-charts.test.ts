import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedPath } from '../../../../shared/analysis/forecast.ts';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES, POLICY_NAMES } from '../../../../shared/analysis/policy.ts';
import { eventsOf, journalOf, present, type Run } from '../../../../shared/engine/run.ts';
import { CASH } from '../../../../shared/ledger/account.ts';
import { SCORE_MODELS } from '../../../../shared/score/models/models.ts';
import { US_STYLE } from '../../../../shared/score/models/us-style.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { decisions } from '../../../../shared/views/decisions.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { scoreChange } from '../../../../shared/views/score-causes.ts';
import { toWaterfall } from '../../../../renderer/charts/to-waterfall.ts';
import { scoreHistory } from '../../../../shared/views/score-history.ts';
import { dailyRows } from '../../../../shared/views/series.ts';
import { firstsBetween, moneyAxis, monthAxis } from '../../../../renderer/charts/axes.ts';
import { cashScale, toCashChart } from '../../../../renderer/charts/to-cash-chart.ts';
import { OWED_HEIGHT, owedLabels } from '../../../../renderer/charts/owed-labels.ts';
import { toOwedChart } from '../../../../renderer/charts/to-owed-chart.ts';
import { toScoreChart } from '../../../../renderer/charts/to-score-chart.ts';
import { formatsOf } from '../../../../renderer/format/formats.ts';
import { busyScenario } from '../../shared/busy-scenario.ts';
import { on } from '../../shared/small-scenario.ts';

const BUSY = busyScenario();
const LINES = BUSY.lines.map(({ id }) => id);
const FORMATS = formatsOf('en', 'CNY');
const WORDS = {
  nameOf: (id: string) => id,
  cash: 'Cash',
  others: (count: number) => `${count} others`,
  formats: FORMATS,
};

/** Runs of every policy, stopped on different days. */
const RUNS = POLICY_NAMES.flatMap((name, i) =>
  [1, 2, 3, 4].map((seed) =>
    playWithPolicy(BUSY, seed, POLICIES[name], addDays(BUSY.start, 11 + i * 23 + seed * 17)),
  ),
);

function owedOf(run: Run) {
  const rows = dailyRows(journalOf(run), LINES, BUSY.start, present(run).day);
  const pins = decisions(run).map(({ number, day }) => ({ number, day, label: `d${number}` }));
  return { rows, chart: toOwedChart(rows, LINES, pins, WORDS) };
}

describe('the chart of what is owed', () => {
  it('ends at the balances of the present', () => {
    for (const run of RUNS) {
      const { chart } = owedOf(run);
      const last = chart.tableRows.at(-1);
      const owed = LINES.map((id) => lineView(present(run), id).owed);
      expect(last?.owed).toEqual(owed);
      expect(last?.cash).toBe(present(run).balances[CASH]);
    }
  });

  it('draws and tables the same figures', () => {
    for (const run of RUNS) {
      const { chart } = owedOf(run);
      const tops = chart.spec.series.filter(({ key }) => key !== 'cash');
      for (const row of chart.tableRows) {
        const drawn = tops.map(({ points }) => points.find(({ x }) => x === row.day)?.y);
        const stacked = row.owed.map((_, n) => row.owed.slice(0, n + 1).reduce((a, b) => a + b, 0));
        expect(drawn).toEqual(stacked);
      }
    }
  });

  it('says the total and the peak that it draws', () => {
    for (const run of RUNS) {
      const { chart, rows } = owedOf(run);
      const top = chart.spec.series.findLast(({ key }) => key !== 'cash');
      const highest = Math.max(...(top?.points ?? []).map(({ y }) => y));
      if (chart.sentence.key === 'nothing') expect(highest).toBe(0);
      else expect(chart.sentence.params).toMatchObject({ now: rows.at(-1)?.total, peak: highest });
    }
  });

  it('keeps everything inside its axes and a pin for every decision', () => {
    for (const run of RUNS) {
      const { chart } = owedOf(run);
      const { x, y, series, pins } = chart.spec;
      for (const { points } of series) {
        for (const point of points) {
          expect(point.y).toBeGreaterThanOrEqual(y.min);
          expect(point.y).toBeLessThanOrEqual(y.max);
          expect(point.x).toBeGreaterThanOrEqual(x.min);
          expect(point.x).toBeLessThanOrEqual(x.max);
        }
      }
      expect(pins?.map(({ n }) => n)).toEqual(decisions(run).map(({ number }) => number));
    }
  });

  it('says that nothing was owed when nothing was', () => {
    expect(toOwedChart([], LINES, [], WORDS).sentence.key).toBe('nothing');
  });
});

describe('the words beside the needle', () => {
  const y = { min: 0, max: 400_000, ticks: [] };
  const lines = ['a', 'b', 'c', 'd', 'e', 'f'];
  const rowOf = (amounts: readonly number[], cash: number) => {
    const owed = amounts.map((amount) => money(amount));
    const total = money(amounts.reduce((sum, amount) => sum + amount, 0));
    return { day: BUSY.start, cash: money(cash), owed, total };
  };

  it('name every line while there is room, and the largest when there is none', () => {
    const row = rowOf([10_000, 20_000, 30_000, 40_000, 50_000, 0], 60_000);
    const texts = (pins: number) => owedLabels(row, lines, y, pins, WORDS).map(({ text }) => text);
    expect(texts(0).toSorted()).toEqual(['Cash', 'a', 'b', 'c', 'd', 'e']);
    expect(texts(3).toSorted()).toEqual(['2 others', 'Cash', 'c', 'd', 'e']);
    const others = owedLabels(row, lines, y, 9, WORDS).find(({ text }) => text === '2 others');
    expect(others?.second).toBe('300.00');
  });

  it('never meet each other or the axis', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(66_000), { minLength: 6, maxLength: 6 }),
        fc.nat(400_000),
        fc.nat(5),
        (amounts, cash, pins) => {
          const labels = owedLabels(rowOf(amounts, cash), lines, y, pins, WORDS);
          const plot = OWED_HEIGHT - 34 - 23 * Math.min(3, pins);
          const pixel = (at: number) => (at / y.max) * plot;
          const places = labels.map((label) => pixel(label.y));
          for (const [i, at] of places.entries()) {
            expect(at).toBeGreaterThanOrEqual(20);
            expect(at).toBeLessThanOrEqual(plot - 10);
            if (i > 0) expect((places[i - 1] ?? 0) - at).toBeGreaterThanOrEqual(33.9);
          }
        },
      ),
      { seed: 303, numRuns: 200 },
    );
  });
});

describe('the chart of the score band', () => {
  it('steps at each report, and its causes sum to the latest change', () => {
    for (const run of RUNS) {
      const today = present(run).day;
      const reports = scoreHistory(eventsOf(run), US_STYLE);
      const chart = toScoreChart(reports, { from: BUSY.start, today }, FORMATS);
      const [low, high] = chart.spec.series;
      expect(low?.points.slice(0, -1).map(({ y }) => y)).toEqual(reports.map((r) => r.band.from));
      expect(high?.points.at(-1)?.y).toBe(reports.at(-1)?.band.to);
      const sum = chart.causes.reduce((total, { points }) => total + points, 0);
      expect(sum).toBe(reports.at(-1)?.change ?? 0);
      if ('points' in chart.sentence.params) {
        expect(Math.abs(sum)).toBe(chart.sentence.params.points);
      }
    }
  });

  it('has words for a run without any report', () => {
    const span = { from: BUSY.start, today: BUSY.start };
    expect(toScoreChart([], span, FORMATS).sentence.key).toBe('none');
  });
});

describe('the waterfall of a change', () => {
  it('begins each bar where the one before it ended, and ends at the later band', () => {
    for (const run of RUNS) {
      const told = { events: eventsOf(run), journal: journalOf(run) };
      for (const model of SCORE_MODELS) {
        const to = scoreHistory(told.events, model).length - 1;
        const change = scoreChange(told, model, { from: 0, to });
        if (change === null) continue;
        const rows = toWaterfall(change);
        const middles = rows.map(({ middle }) => middle);
        for (const { bar } of rows) {
          expect(bar.left).toBeGreaterThanOrEqual(0);
          expect(bar.left + bar.width).toBeLessThanOrEqual(1);
        }
        rows.forEach((row, i) => {
          if (row.kind !== 'cause') return;
          const next = middles[i + 1] ?? NaN;
          expect(Math.min(row.middle, next)).toBeCloseTo(row.bar.left, 9);
          expect(Math.abs(next - row.middle)).toBeCloseTo(row.bar.width, 9);
          expect(Math.sign(next - row.middle)).toBe(Math.sign(row.points));
        });
      }
    }
  });
});

describe('the chart of cash ahead', () => {
  it('marks the lowest point of the path inside its box', () => {
    for (const run of RUNS) {
      const path = expectedPath(BUSY, present(run), 'minimum');
      const box = { width: 264, height: 40 };
      const chart = toCashChart(path, box, cashScale([path]));
      expect(chart.lowest.cash).toBe(Math.min(...path.points.map(({ cash }) => cash)));
      expect(chart.lowest.y).toBeLessThanOrEqual(box.height);
      expect(chart.short === '').toBe(path.lowestCash >= 0);
    }
  });
});

describe('axes', () => {
  it('have round money ticks, at most five of them', () => {
    for (const high of [0, 1, 99, 100, 12_345, 778_899, 123_456_789]) {
      const axis = moneyAxis(0, high, FORMATS);
      expect(axis.ticks.length).toBeLessThanOrEqual(5);
      expect(axis.max).toBeGreaterThanOrEqual(high);
      expect(axis.ticks.every(({ at }) => at % 50 === 0)).toBe(true);
    }
  });

  it('have a tick below zero when cash was short', () => {
    expect(moneyAxis(-50_000, 100_000, FORMATS).min).toBeLessThanOrEqual(-50_000);
  });

  it('name each month once', () => {
    const axis = monthAxis(on('2026-03-02'), on('2026-10-31'), FORMATS);
    const words = axis.ticks.map(({ label }) => label);
    expect(new Set(words).size).toBe(words.length);
    expect(firstsBetween(on('2026-03-01'), on('2026-05-01'))).toHaveLength(3);
  });
});
