import { CASH } from '../ledger/account.ts';
import type { Balances } from '../ledger/books.ts';
import { accruedOn, creditCost, heldOn, owedOn } from '../products/families.ts';
import { daysPastDue, type Line, type LineStatus } from '../products/line.ts';
import { invariant } from '../result.ts';
import type { MetricName, Metrics } from '../scenario/condition.ts';
import type { Recurring, Scenario } from '../scenario/scenario.ts';
import type { CreditFile } from '../score/credit-file.ts';
import { bandOf, type ScoreBand } from '../score/model.ts';
import { SCORE_MODELS } from '../score/models/models.ts';
import { monthsBetween, type Day } from '../units/day.ts';
import { mulDiv, type Money } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import { costsNow, type Story } from './story.ts';
import type { World } from './world.ts';

/** What the metrics look at; both a state and a world in progress have it. */
export interface Measured {
  readonly day: Day;
  readonly balances: Balances;
  readonly lines: Readonly<Record<string, Line>>;
  readonly lowestCash: Money;
  readonly answers: Readonly<Record<string, number>>;
  readonly file: CreditFile;
  readonly story: Story;
}

/**
 * The figures that conditions ask for: money in minor units, percent in parts per million, months
 * in hundredths, days as days, flags as 1 or 0.
 */
export function metricsOf(scenario: Scenario, measured: Measured): Metrics {
  return (metric, of, detail = '') => READERS[metric]({ scenario, measured, of, detail });
}

/** A world in progress, as the metrics see it. */
export function measuredIn(world: World): Measured {
  return { ...world, balances: world.books.balances };
}

export function metricsIn(world: World): Metrics {
  return metricsOf(world.scenario, measuredIn(world));
}

interface Asked {
  readonly scenario: Scenario;
  readonly measured: Measured;
  /** A line's, event's or counter's id; null for all lines or where nothing is named. */
  readonly of: string | null;
  readonly detail: string;
}

type Reader = (asked: Asked) => number;

const READERS: Readonly<Record<MetricName, Reader>> = {
  cash: ({ measured }) => measured.balances[CASH] ?? 0,
  'lowest-cash': ({ measured }) => measured.lowestCash,
  'buffer-months': bufferMonths,
  owed: (asked) => total(asked, (line) => owedWithHeld(asked.measured, line)),
  'credit-cost': (asked) => total(asked, ({ id }) => creditCost(asked.measured.balances, id)),
  utilisation,
  'late-marks': (asked) => total(asked, (line) => line.lateMarks),
  'days-past-due': (asked) =>
    Math.max(0, ...linesOf(asked).map((line) => daysPastDue(line, asked.measured.day))),
  'borrowing-stopped': (asked) => every(asked, hasStopped),
  closed: (asked) => every(asked, ({ status }) => status === 'closed'),
  frozen: (asked) => every(asked, ({ status }) => status === 'frozen'),
  status: (asked) => every(asked, ({ status }) => status === asked.detail),
  closings: ({ measured }) =>
    Object.values(measured.lines).filter(({ status }) => status === 'closed').length,
  refusals: ({ measured }) => measured.story.refusals,
  'score-from': (asked) => band(asked)?.from ?? 0,
  'score-to': (asked) => band(asked)?.to ?? 0,
  bought: ({ measured, of }) => flag((measured.answers[of ?? ''] ?? -1) >= 0),
  happened: ({ measured, of }) => flag(measured.story.happened[of ?? ''] !== undefined),
  chose: ({ measured, of, detail }) => flag(measured.story.chosen[of ?? '']?.option === detail),
  'answered-right': ({ measured, of }) => flag(measured.story.responses[of ?? '']?.right === true),
  day: ({ measured }) => measured.day,
  'days-gone': ({ scenario, measured }) => measured.day - scenario.start,
  'months-gone': ({ scenario, measured }) => monthsBetween(scenario.start, measured.day),
  counter: ({ measured, of }) => measured.story.counters[of ?? ''] ?? 0,
};

function flag(yes: boolean): number {
  return yes ? 1 : 0;
}

/** The permission to borrow is over for good, whatever is still owed. */
const ENDED: readonly LineStatus[] = ['closing', 'closed-with-balance', 'closed'];

function hasStopped({ status, freezeReason }: Line): boolean {
  return ENDED.includes(status) || (status === 'frozen' && freezeReason !== null);
}

/** A parcel not yet confirmed is counted as owed here: the learner will have to pay for it. */
function owedWithHeld(measured: Measured, line: Line): number {
  const { balances } = measured;
  return owedOn(balances, line) + heldOn(balances, line) + accruedOn(balances, line, measured.day);
}

/** Owed over limits of lines that can still lend; nothing where there is no limit left. */
function utilisation(asked: Asked): number {
  const lines = linesOf(asked).filter(({ status }) => status !== 'closed');
  const limit = lines.reduce((sum, { terms }) => sum + terms.limit, 0);
  const owed = lines.reduce((sum, line) => sum + owedWithHeld(asked.measured, line), 0);
  return limit === 0 ? 0 : mulDiv(Math.max(0, owed), PPM_ONE, limit, 'floor');
}

/** As much as can be compared with: a cushion for ever is a hundred years. */
const LONGEST_BUFFER = 120_000;

/**
 * For how many average months the cash would pay the regular costs, in hundredths; a week counts
 * 52/12 times (our choice, as in `analysis/disposable-income.ts`). Below zero when cash is.
 */
function bufferMonths({ scenario, measured }: Asked): number {
  const costs = costsNow(scenario, measured.story);
  const yearly = costs.reduce((sum, item) => sum + item.amount * timesAYear(item), 0);
  const cash = measured.balances[CASH] ?? 0;
  if (yearly === 0) return cash < 0 ? 0 : LONGEST_BUFFER;
  return Math.min(LONGEST_BUFFER, Math.floor((cash * 1_200) / yearly));
}

function timesAYear({ every: how }: Recurring): number {
  return how.kind === 'month' ? 12 : 52;
}

function band({ measured, detail }: Asked): ScoreBand | null {
  const wanted = detail === '' ? 'us-style' : detail;
  const model = SCORE_MODELS.find(({ id }) => id === wanted);
  invariant(model !== undefined, `a condition names score model ${wanted}`);
  return bandOf(model, measured.file);
}

function linesOf({ measured, of }: Asked): readonly Line[] {
  if (of === null) return Object.values(measured.lines);
  const line = measured.lines[of];
  invariant(line !== undefined, `a condition names line ${of}`);
  return [line];
}

function total(asked: Asked, of: (line: Line) => number): number {
  return linesOf(asked).reduce((sum, line) => sum + of(line), 0);
}

function every(asked: Asked, test: (line: Line) => boolean): number {
  return flag(linesOf(asked).every(test));
}
