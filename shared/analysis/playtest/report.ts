import type { Scenario } from '../../scenario/scenario.ts';
import type { Money } from '../../units/money.ts';
import { dominantAnswers, type DominantAnswer } from './dominance.ts';
import { DECIDING_HABITS, PLAYTEST_HABITS, type PlaytestHabit } from './habits.ts';
import { answersTo, questionsOf } from './plan.ts';
import type { PlayOutcome } from './play.ts';
import { spreadOf, type Spread } from './spread.ts';

/** How one habit fared, over all luck that it was played under. */
export interface HabitReport {
  readonly habit: PlaytestHabit;
  readonly plays: number;
  /** In how many plays each goal was met, in the scenario's order. */
  readonly goals: readonly { readonly goal: string; readonly met: number }[];
  /** In how many plays every goal was met. */
  readonly won: number;
  /** Endings that came, most frequent first; of two alike the scenario's first. */
  readonly endings: readonly { readonly ending: string; readonly plays: number }[];
  /** Of what is left after all debts. */
  readonly worth: Quartiles<Money>;
  readonly cost: Quartiles<Money>;
  /** Missed due days in all plays together. */
  readonly lateMarks: number;
  readonly minutes: number;
}

/** The lowest, the median and the highest. */
export interface Quartiles<T extends number> {
  readonly low: T;
  readonly middle: T;
  readonly high: T;
}

/** How hard it is, by the share of goals that deciding habits meet, in per cent. */
export const DIFFICULTIES = { easy: 75, middling: 45, hard: 0 } as const;
export type Difficulty = keyof typeof DIFFICULTIES;

export interface PlaytestReport {
  /** Plays in which nothing was forced. */
  readonly plays: number;
  readonly habits: readonly HabitReport[];
  /** Not seen in any play, forced ones included. That says nothing about whether they can be. */
  readonly notSeen: {
    readonly plays: number;
    readonly events: readonly string[];
    readonly endings: readonly string[];
    readonly answers: readonly { readonly event: string; readonly option: number }[];
  };
  /** Different endings among what each deciding habit comes to most often. */
  readonly differentEndings: number;
  /** Deciding habits that met every goal in every play. */
  readonly alwaysWon: readonly PlaytestHabit[];
  readonly dominant: readonly DominantAnswer[];
  readonly goalsMetPercent: number;
  readonly difficulty: Difficulty;
  /** Where the differences come from. */
  readonly spread: { readonly goals: Spread; readonly worth: Spread };
  /** Minutes of the shortest and the longest deciding habit. */
  readonly minutes: { readonly from: number; readonly to: number };
}

/** @param outcomes of every play of the plan, in any order */
export function reportPlaytest(
  scenario: Scenario,
  outcomes: readonly PlayOutcome[],
): PlaytestReport {
  const free = outcomes.filter(({ forced }) => forced === null);
  const habits = PLAYTEST_HABITS.map((habit) =>
    habitReport(
      scenario,
      habit,
      free.filter((outcome) => outcome.habit === habit),
    ),
  );
  const deciding = free.filter(({ habit }) => DECIDING_HABITS.includes(habit));
  const decidingHabits = habits.filter(({ habit }) => DECIDING_HABITS.includes(habit));
  const asked = deciding.length * scenario.goals.length;
  const met = deciding.reduce((sum, outcome) => sum + outcome.met.length, 0);
  const goalsMetPercent = asked === 0 ? 100 : Math.round((100 * met) / asked);
  const minutes = decidingHabits.map((habit) => habit.minutes);
  return {
    plays: free.length,
    habits,
    notSeen: notSeen(scenario, outcomes),
    differentEndings: new Set(decidingHabits.map(({ endings }) => endings[0]?.ending)).size,
    alwaysWon: decidingHabits
      .filter(({ plays, won }) => plays > 0 && won === plays)
      .map(({ habit }) => habit),
    dominant: dominantAnswers(scenario, outcomes),
    goalsMetPercent,
    difficulty: difficultyOf(goalsMetPercent),
    spread: {
      goals: spreadOf(deciding, ({ earned }) => earned),
      worth: spreadOf(deciding, ({ worth }) => worth),
    },
    minutes: { from: Math.min(...minutes), to: Math.max(...minutes) },
  };
}

function difficultyOf(percent: number): Difficulty {
  if (percent >= DIFFICULTIES.easy) return 'easy';
  return percent >= DIFFICULTIES.middling ? 'middling' : 'hard';
}

function habitReport(
  scenario: Scenario,
  habit: PlaytestHabit,
  plays: readonly PlayOutcome[],
): HabitReport {
  const endings = scenario.endings
    .map(({ id }) => ({ ending: id, plays: plays.filter(({ ending }) => ending === id).length }))
    .filter((row) => row.plays > 0)
    .sort((a, b) => b.plays - a.plays);
  const seconds = plays.map((play) => play.seconds);
  return {
    habit,
    plays: plays.length,
    goals: scenario.goals.map(({ id }) => ({
      goal: id,
      met: plays.filter(({ met }) => met.includes(id)).length,
    })),
    won: plays.filter(({ met }) => met.length === scenario.goals.length).length,
    endings,
    worth: quartiles(plays.map(({ worth }) => worth)),
    cost: quartiles(plays.map(({ cost }) => cost)),
    lateMarks: plays.reduce((sum, { lateMarks }) => sum + lateMarks, 0),
    minutes: Math.max(1, Math.round(quartiles(seconds).middle / 60)),
  };
}

function quartiles<T extends number>(values: readonly T[]): Quartiles<T> {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): T => sorted[index] ?? (0 as T);
  return { low: at(0), middle: at(Math.floor(sorted.length / 2)), high: at(sorted.length - 1) };
}

function notSeen(scenario: Scenario, outcomes: readonly PlayOutcome[]): PlaytestReport['notSeen'] {
  const seen = new Set(outcomes.flatMap((outcome) => outcome.seen));
  const ended = new Set(outcomes.map(({ ending }) => ending));
  const answered = new Set(
    outcomes.flatMap(({ answers }) =>
      Object.entries(answers).map(([event, option]) => `${event}:${option}`),
    ),
  );
  return {
    plays: outcomes.length,
    events: scenario.events.map(({ id }) => id).filter((id) => !seen.has(id)),
    endings: scenario.endings.map(({ id }) => id).filter((id) => !ended.has(id)),
    answers: questionsOf(scenario).flatMap((event) =>
      answersTo(event)
        .filter((option) => !answered.has(`${event.id}:${option}`))
        .map((option) => ({ event: event.id, option })),
    ),
  };
}
