/**
 * What the worker can be asked to do: a name, a plain question, a plain answer, worked out step by
 * step. Long work of another screen becomes one more entry here.
 */
import { counselling } from '../../shared/analysis/counselling.ts';
import { earlyWarning } from '../../shared/analysis/early-warning.ts';
import { missedOutOf } from '../../shared/analysis/missed-payment.ts';
import { playtest } from '../../shared/analysis/playtest/playtest.ts';
import type { Stepwise } from '../../shared/analysis/stepwise.ts';

export const JOBS = {
  'early-warning': earlyWarning,
  'missed-payment': missedOutOf,
  counselling,
  playtest,
} as const;

export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type Question<N extends JobName> = Parameters<Jobs[N]>[0];
export type Answer<N extends JobName> = ReturnType<Jobs[N]> extends Stepwise<infer T> ? T : never;
