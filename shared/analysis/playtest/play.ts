import type { Action } from '../../engine/action.ts';
import { endingOf, goalStatuses } from '../../engine/goals.ts';
import { start } from '../../engine/start.ts';
import type { RunState } from '../../engine/state.ts';
import { CASH } from '../../ledger/account.ts';
import { creditCost, owedOn } from '../../products/families.ts';
import { goalsEarned } from '../../views/goal-shares.ts';
import type { Scenario, ScenarioEvent } from '../../scenario/scenario.ts';
import type { Text } from '../../scenario/text.ts';
import { money, ZERO, type Money } from '../../units/money.ts';
import { followPolicy, tryAction } from '../follow.ts';
import type { Policy } from '../policy.ts';
import { HABIT_POLICIES, type PlaytestHabit } from './habits.ts';

/** What one play is of. */
export interface PlayAsked {
  readonly habit: PlaytestHabit;
  /** Decides every chance event, as in a learner's run. */
  readonly seed: number;
  /** One question answered in a given way whatever the habit says; null: none. */
  readonly forced: ForcedAnswer | null;
}

/** An option by its position; -1 for leaving it. */
export interface ForcedAnswer {
  readonly event: string;
  readonly option: number;
}

/** What one play came to. */
export interface PlayOutcome extends PlayAsked {
  readonly ending: string;
  /** Ids of goals that were met. */
  readonly met: readonly string[];
  /** What the goals earned together, by their weights and shares, in parts per thousand. */
  readonly earned: number;
  /** Events that happened, in the order of the scenario. */
  readonly seen: readonly string[];
  /** The option taken at each question that was answered; -1 for none of them. */
  readonly answers: Readonly<Record<string, number>>;
  /** What is left after all debts. */
  readonly worth: Money;
  /** Interest, charges and fees, over all lines. */
  readonly cost: Money;
  readonly lateMarks: number;
  /** Lines closed at the end. */
  readonly closed: number;
  /** Seconds that a person would take; see {@link READING}. */
  readonly seconds: number;
}

/**
 * What a person is taken to need. Adults read about 240 English words or 260 to 300 Chinese
 * characters a minute silently (published averages); young readers of money matters are taken as
 * slower. The rest is our choice: a look at each month, and a pause over each decision.
 */
export const READING = {
  englishCharactersPerMinute: 1_000,
  secondsADecision: 15,
  secondsAMonth: 20,
} as const;

const DAYS_A_MONTH = 30;

/** Plays a scenario once. The same question gives the same outcome everywhere. */
export function playOnce(scenario: Scenario, asked: PlayAsked): PlayOutcome {
  const habit = HABIT_POLICIES[asked.habit];
  const track: Track = { decisions: 0, today: 0 };
  const policy = counting(asked.forced === null ? habit : forcing(habit, asked.forced), track);
  const last = followPolicy(scenario, start(scenario, asked.seed).state, policy);
  return { ...asked, ...outcomeOf(scenario, last, track) };
}

interface Track {
  decisions: number;
  /** Decisions since the day began. */
  today: number;
}

/** More decisions than this on one day, and the player goes to bed. */
const MOST_A_DAY = 100;

/** The same way of living, with its decisions counted. */
function counting(policy: Policy, track: Track): Policy {
  let day = -1;
  return (scenario, state) => {
    if (state.day !== day) [day, track.today] = [state.day, 0];
    const action = track.today < MOST_A_DAY ? policy(scenario, state) : null;
    if (action !== null) {
      track.today += 1;
      track.decisions += 1;
    }
    return action;
  };
}

/** The habit, but for one question; where that answer isn't possible, the habit's own. */
function forcing(habit: Policy, { event, option }: ForcedAnswer): Policy {
  return (scenario, state) => {
    if (state.offers[0]?.id !== event) return habit(scenario, state);
    const wished: Action = { kind: 'answer', offer: event, option: option < 0 ? null : option };
    return tryAction(scenario, state, wished) === null ? habit(scenario, state) : wished;
  };
}

function outcomeOf(scenario: Scenario, state: RunState, track: Track) {
  const lines = Object.values(state.lines);
  const owed = lines.reduce((sum, line) => sum + owedOn(state.balances, line), 0);
  const goals = goalStatuses(scenario, state);
  const seen = scenario.events.filter(({ id }) => state.story.happened[id] !== undefined);
  return {
    ending: endingOf(scenario, state)?.id ?? '',
    met: goals.filter(({ status }) => status === 'met').map(({ goal }) => goal.id),
    earned: goalsEarned(scenario, state, goals),
    seen: seen.map(({ id }) => id),
    answers: state.answers,
    worth: money((state.balances[CASH] ?? ZERO) - owed),
    cost: money(lines.reduce((sum, { id }) => sum + creditCost(state.balances, id), 0)),
    lateMarks: lines.reduce((sum, { lateMarks }) => sum + lateMarks, 0),
    closed: lines.filter(({ status }) => status === 'closed').length,
    seconds: secondsOf(scenario, seen, track.decisions),
  };
}

function secondsOf(scenario: Scenario, seen: readonly ScenarioEvent[], decisions: number): number {
  const characters = seen.reduce(
    (sum, { title, text }) => sum + lengthOf(title) + lengthOf(text),
    0,
  );
  const reading = Math.round((characters * 60) / READING.englishCharactersPerMinute);
  const months = Math.ceil((scenario.end - scenario.start) / DAYS_A_MONTH);
  return reading + decisions * READING.secondsADecision + months * READING.secondsAMonth;
}

/** By the English words where there are any; another language is read at its own pace. */
function lengthOf(text: Text): number {
  return typeof text === 'string' ? text.length : (text.en ?? text['zh-CN'] ?? '').length;
}
