import type { MonitorRule, MonitorRuleId } from '../closing/monitor-rules.ts';
import { monitor, type Alert } from '../closing/monitor.ts';
import { sum, type Money } from '../units/money.ts';
import type { BotOutcome } from './bot-play.ts';

/** What the rules do to a population: whom they find, and whom they keep waiting. In counts. */

/** One rule over everybody; or all rules together. */
export interface RuleReport {
  readonly rule: MonitorRuleId | 'all';
  /** Attackers with at least one alert, of {@link PopulationReport.attackers}. */
  readonly caught: number;
  readonly missed: number;
  /** Honest people with at least one alert, of {@link PopulationReport.honest}. */
  readonly stopped: number;
  /** Those of them who had to wait: not all actions take days. */
  readonly delayed: number;
  /** How many honest people waited how many days, the shortest wait first. */
  readonly waits: readonly Wait[];
  /** Days that honest people waited, all together. */
  readonly days: number;
}

export interface Wait {
  readonly days: number;
  readonly people: number;
}

export interface PopulationReport {
  readonly attackers: number;
  readonly honest: number;
  /** In the order of the rules. */
  readonly rules: readonly RuleReport[];
  readonly all: RuleReport;
  /** What the attackers who were missed owe at the end, and all attackers together. */
  readonly owedByMissed: Money;
  readonly owedByAttackers: Money;
}

/**
 * The report on people who have been played. An attacker counts as caught when any alert was
 * raised: a person then looks, and we take it that a person who looks sees it. Both is our choice,
 * and kinder to the rules than life is.
 */
export function populationReport(
  outcomes: readonly BotOutcome[],
  rules: readonly MonitorRule[],
): PopulationReport {
  const watched = outcomes.map((outcome) => ({
    outcome,
    alerts: monitor(outcome.facts, rules),
  }));
  const attackers = watched.filter(({ outcome }) => outcome.bot.isAttacker);
  const missed = attackers.filter(({ alerts }) => alerts.length === 0);
  const owed = (list: typeof watched) => sum(list.map(({ outcome }) => outcome.owed));
  return {
    attackers: attackers.length,
    honest: watched.length - attackers.length,
    rules: rules.map(({ test }) => reportOf(test.kind, watched)),
    all: reportOf('all', watched),
    owedByMissed: owed(missed),
    owedByAttackers: owed(attackers),
  };
}

interface Watched {
  readonly outcome: BotOutcome;
  readonly alerts: readonly Alert[];
}

function reportOf(rule: RuleReport['rule'], watched: readonly Watched[]): RuleReport {
  const found = watched.map(({ outcome, alerts }) => ({
    isAttacker: outcome.bot.isAttacker,
    alerts: alerts.filter((alert) => rule === 'all' || alert.rule === rule),
  }));
  const attackers = found.filter(({ isAttacker }) => isAttacker);
  const caught = attackers.filter(({ alerts }) => alerts.length > 0).length;
  const stopped = found.filter(({ isAttacker, alerts }) => !isAttacker && alerts.length > 0);
  const waited = stopped.map(({ alerts }) => daysWaited(alerts)).filter((days) => days > 0);
  return {
    rule,
    caught,
    missed: attackers.length - caught,
    stopped: stopped.length,
    delayed: waited.length,
    waits: countWaits(waited),
    days: waited.reduce((total, days) => total + days, 0),
  };
}

/** Days on which at least one action ran: holds run side by side, not one after the other. */
export function daysWaited(alerts: readonly Alert[]): number {
  const days = new Set<number>();
  for (const { day, action } of alerts) {
    for (let n = 0; n < action.days; n += 1) days.add(day + n);
  }
  return days.size;
}

function countWaits(waited: readonly number[]): readonly Wait[] {
  return [...new Set(waited)]
    .toSorted((a, b) => a - b)
    .map((days) => ({ days, people: waited.filter((other) => other === days).length }));
}
