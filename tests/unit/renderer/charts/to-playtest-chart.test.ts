import { describe, expect, it } from 'vitest';
import { toPlaytestChart } from '../../../../renderer/charts/to-playtest-chart.ts';
import { planPlaytest } from '../../../../shared/analysis/playtest/plan.ts';
import { playOnce } from '../../../../shared/analysis/playtest/play.ts';
import { reportPlaytest } from '../../../../shared/analysis/playtest/report.ts';
import { checkout, scenario } from '../../shared/small-scenario.ts';

const bought = { kind: 'metric', metric: 'bought', of: 'lamp', is: 'equal', value: 1 } as const;
const story = scenario({
  events: [checkout()],
  endings: [
    { id: 'lit', title: 'Lit', text: 'Lit.', if: bought },
    { id: 'dark', title: 'Dark', text: 'Dark.', if: null },
  ],
});
const report = reportPlaytest(
  story,
  planPlaytest(story, 3).map((asked) => playOnce(story, asked)),
);
const chart = toPlaytestChart(report, story.endings);

describe('the chart of a playtest', () => {
  it('has a bar a habit whose parts are its plays', () => {
    expect(chart.rows).toHaveLength(report.habits.length);
    for (const { parts, plays } of chart.rows) {
      expect(parts.reduce((sum, part) => sum + part.plays, 0)).toBe(plays);
      expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('numbers the endings that came, in the scenario’s order', () => {
    expect(chart.endings.map(({ ending, n }) => [n, ending])).toEqual([
      [1, 'lit'],
      [2, 'dark'],
    ]);
    const never = { ...report, habits: report.habits.filter(({ habit }) => habit === 'nothing') };
    expect(toPlaytestChart(never, story.endings).endings).toMatchObject([{ n: 1, ending: 'dark' }]);
  });

  it('says what the report says', () => {
    expect(chart.sentence.params).toEqual({
      plays: report.plays,
      endings: report.differentEndings,
      percent: report.goalsMetPercent,
    });
  });
});
