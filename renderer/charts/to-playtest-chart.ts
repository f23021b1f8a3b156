import type { HabitReport, PlaytestReport } from '../../shared/analysis/playtest/report.ts';
import type { PlaytestHabit } from '../../shared/analysis/playtest/habits.ts';
import type { Ending } from '../../shared/scenario/scenario.ts';
import { HUES, type Hue } from './hues.ts';

/** What habits come to. Chart, table and sentence are made of one list. */
export interface PlaytestChart {
  /** Endings that came, in the scenario's order: what the parts of the bars mean. */
  readonly endings: readonly EndingKey[];
  readonly rows: readonly PlaytestRow[];
  /** `playtest.<key>` of the words. */
  readonly sentence: {
    readonly key: 'sentence' | 'sentenceNone';
    readonly params: Readonly<Record<'plays' | 'endings' | 'percent', number>>;
  };
}

export interface EndingKey {
  readonly ending: string;
  /** Written into the bars: colour alone says nothing. */
  readonly n: number;
  readonly hue: Hue;
}

export interface PlaytestRow {
  readonly habit: PlaytestHabit;
  readonly plays: number;
  readonly won: number;
  /** Parts of the bar with their share of its length, 0 to 1; they sum to 1. */
  readonly parts: readonly (EndingKey & { readonly plays: number; readonly share: number })[];
  readonly report: HabitReport;
}

export function toPlaytestChart(
  report: PlaytestReport,
  endings: readonly Pick<Ending, 'id'>[],
): PlaytestChart {
  const came = new Set(report.habits.flatMap((habit) => habit.endings.map(({ ending }) => ending)));
  const keys = endings
    .filter(({ id }) => came.has(id))
    .map(({ id }, i): EndingKey => ({
      ending: id,
      n: i + 1,
      hue: HUES[i % HUES.length] ?? 'slate',
    }));
  const rows = report.habits
    .filter(({ plays }) => plays > 0)
    .map((habit): PlaytestRow => ({
      habit: habit.habit,
      plays: habit.plays,
      won: habit.won,
      parts: keys.flatMap((key) => {
        const plays = habit.endings.find(({ ending }) => ending === key.ending)?.plays ?? 0;
        return plays === 0 ? [] : [{ ...key, plays, share: plays / habit.plays }];
      }),
      report: habit,
    }));
  const params = {
    plays: report.plays,
    endings: report.differentEndings,
    percent: report.goalsMetPercent,
  };
  return {
    endings: keys,
    rows,
    sentence: { key: rows.length === 0 ? 'sentenceNone' : 'sentence', params },
  };
}
