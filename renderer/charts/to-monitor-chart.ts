import type {
  PopulationReport,
  RuleReport,
  Wait,
} from '../../shared/analysis/closing-population.ts';

/**
 * Attackers caught and honest people kept waiting, rule by rule. Chart, table and sentence are made
 * of one list.
 */
export interface MonitorChart {
  /** The rules in their order; all of them together come last. */
  readonly rows: readonly MonitorRow[];
  /** `lender.people.<key>` of the words. */
  readonly sentence: {
    readonly key: 'sentence' | 'sentenceNone';
    readonly params: Readonly<
      Record<'caught' | 'attackers' | 'delayed' | 'honest' | 'days', number>
    >;
  };
}

export interface MonitorRow {
  readonly rule: RuleReport['rule'];
  readonly caught: number;
  readonly missed: number;
  readonly attackers: number;
  readonly stopped: number;
  readonly delayed: number;
  readonly honest: number;
  readonly waits: readonly Wait[];
  /** Lengths of the bars, from 0 to 1: of all attackers, and of the most that waited by any row. */
  readonly caughtLength: number;
  readonly delayedLength: number;
}

export function toMonitorChart({ attackers, honest, rules, all }: PopulationReport): MonitorChart {
  const reports = [...rules, all];
  // Few of many wait: against all of them no bar would be seen. The figure beside it says of how many.
  const most = Math.max(1, ...reports.map(({ delayed }) => delayed));
  const rows = reports.map(({ rule, caught, missed, stopped, delayed, waits }): MonitorRow => ({
    rule,
    caught,
    missed,
    attackers,
    stopped,
    delayed,
    honest,
    waits,
    caughtLength: attackers === 0 ? 0 : caught / attackers,
    delayedLength: delayed / most,
  }));
  const { caught, delayed, days } = all;
  const key = delayed === 0 ? 'sentenceNone' : 'sentence';
  return { rows, sentence: { key, params: { caught, attackers, delayed, honest, days } } };
}
