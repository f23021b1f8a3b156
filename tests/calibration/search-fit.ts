import { US } from '../../shared/products/regions/us.ts';
import { generator } from './small-generator.ts';
import { afterEvent, creditEventOf } from '../../shared/score/credit-event.ts';
import { scoreOf, type ScoreModel } from '../../shared/score/model.ts';
import { usStyle } from '../../shared/score/models/us-style.ts';
import type { UsStyleFit } from '../../shared/score/models/us-style-fit.ts';
import { addMonths } from '../../shared/units/day.ts';
import { listedOn } from '../../shared/score/retention.ts';
import {
  REPRESENTED_ON,
  representativeFile,
  type Person,
} from '../../shared/score/representative-file.ts';
import { curveAt, type Curve } from '../../shared/score/curve.ts';
import type { CreditFile } from '../../shared/score/credit-file.ts';
import { missOf, type ScoreCase } from './score-cases.ts';

/** Bounds of every fitted number, in the order of {@link toFit}: what a curve may be at all. */
export const BOUNDS: readonly (readonly [name: string, low: number, high: number])[] = [
  ['late30', 0.05, 0.6],
  ['late90', 0.1, 0.8],
  ['settled', 0.1, 0.8],
  ['foreclosure', 0.1, 0.9],
  ['bankruptcy', 0.3, 0.95],
  ['minor', 0, 0.6],
  ['serious', 0, 0.2],
  ['youth', 0, 2],
  ['again', 0, 0.5],
  ['use25', 0.4, 0.95],
  ['use55', 0.1, 0.8],
  ['use100', 0, 0.6],
  ['fullestLine', 0, 0.6],
  ['oldestHalf', 60, 240],
  ['averageHalf', 24, 180],
  ['inquiry', 0.01, 0.09],
  ['account', 0.05, 1],
  ['accountsHalf', 0.5, 12],
  ['at80', 640, 840],
  ['at60', 560, 800],
  ['at40', 480, 740],
  ['at20', 400, 660],
  ['weakFile', 0, 1],
  ['useShare', 0, 1],
];

/** Where every search begins: round numbers that look plausible. */
export const START: UsStyleFit = {
  severity: { late30: 0.2, late90: 0.3, settled: 0.3, foreclosure: 0.42, bankruptcy: 0.62 },
  fading: { minor: 0.25, serious: 0.1 },
  youth: 0.4,
  again: 0.05,
  use: { use25: 0.62, use55: 0.25, use100: 0.1, fullestLine: 0.05 },
  length: { oldestHalf: 80, averageHalf: 60 },
  newCredit: { inquiry: 0.06, account: 0.4 },
  mix: { accountsHalf: 3 },
  derogatory: { at80: 730, at60: 662, at40: 560, at20: 535, weakFile: 1, useShare: 0.4 },
};

export function toFit(x: readonly number[]): UsStyleFit {
  const at = (name: string): number => x[BOUNDS.findIndex(([n]) => n === name)] ?? 0;
  return {
    severity: {
      late30: at('late30'),
      late90: at('late90'),
      settled: at('settled'),
      foreclosure: at('foreclosure'),
      bankruptcy: at('bankruptcy'),
    },
    fading: { minor: at('minor'), serious: at('serious') },
    youth: at('youth'),
    again: at('again'),
    use: {
      use25: at('use25'),
      use55: at('use55'),
      use100: at('use100'),
      fullestLine: at('fullestLine'),
    },
    length: { oldestHalf: at('oldestHalf'), averageHalf: at('averageHalf') },
    newCredit: { inquiry: at('inquiry'), account: at('account') },
    mix: { accountsHalf: at('accountsHalf') },
    derogatory: {
      at80: at('at80'),
      at60: at('at60'),
      at40: at('at40'),
      at20: at('at20'),
      weakFile: at('weakFile'),
      useShare: at('useShare'),
    },
  };
}

export function fromFit(fit: UsStyleFit): readonly number[] {
  const flat: Readonly<Record<string, number>> = {
    ...fit.severity,
    ...fit.fading,
    youth: fit.youth,
    again: fit.again,
    ...fit.use,
    ...fit.length,
    ...fit.newCredit,
    ...fit.mix,
    ...fit.derogatory,
  };
  return BOUNDS.map(([name]) => flat[name] ?? 0);
}

export const FINE_GRID = Array.from({ length: 41 }, (_, i) => 600 + i * 5);
const GRID = Array.from({ length: 21 }, (_, i) => 600 + i * 10);
const EVENTS = [
  'maxed-out-card',
  'max-out-cards',
  '30-day-late',
  '90-day-late',
  '90-day-late-mortgage',
  'debt-settlement',
  'foreclosure',
  'bankruptcy',
  'new-5000-personal-loan',
];

/** The publisher's two people use 40 to 50% at 680 and 15 to 25% at 780; straight on from there. */
const USE: Curve = [
  [600, 0.65],
  [680, 0.45],
  [780, 0.2],
  [800, 0.12],
];

/** What the search makes small: misses, losses that fall as the start rises, starts not reached. */
export function costOf(
  fit: UsStyleFit,
  cases: readonly ScoreCase[],
  grid: readonly number[] = GRID,
): number {
  const model = usStyle(fit);
  const files = new Map<string, CreditFile>();
  const fileOf = (person: Person): CreditFile => {
    const key = JSON.stringify(person);
    const known = files.get(key) ?? representativeFile(model, person);
    files.set(key, known);
    return known;
  };
  let cost = shapeCost(fit);
  for (const one of cases) cost += caseCost(model, fileOf(one.person), one);
  for (const person of new Set(cases.map(({ person }) => person))) {
    cost += Math.abs(scoreOf(model, fileOf(person), REPRESENTED_ON) - person.score) / 100;
  }
  const starts = grid.map((score) => fileOf({ score }));
  const scores = starts.map((file) => scoreOf(model, file, REPRESENTED_ON));
  scores.forEach((score, i) => (cost += Math.abs(score - (grid[i] ?? 0)) / 4));
  starts.forEach((file, i) => {
    const { balance, limit } = file.accounts[0] ?? { balance: 0, limit: 1 };
    cost += 8 * Math.max(0, Math.abs(balance / limit - curveAt(USE, grid[i] ?? 0)) - 0.05);
  });
  for (const name of EVENTS) {
    let before = -Infinity;
    starts.forEach((file, i) => {
      const loss = (scores[i] ?? 0) - after(model, file, name);
      if (loss < before) cost += 0.3 + (before - loss) / 3;
      before = Math.max(before, loss);
    });
  }
  return cost;
}

function after(model: ScoreModel, file: CreditFile, name: string): number {
  const event = creditEventOf(name);
  if (event === null) throw new Error(name);
  return scoreOf(model, afterEvent(file, event, REPRESENTED_ON), REPRESENTED_ON);
}

/** Use must not cost more where more is used already; marks must get harder. */
function shapeCost({ use, severity, derogatory }: UsStyleFit): number {
  const slopes = [
    (1 - use.use25) / 0.25,
    (use.use25 - use.use55) / 0.3,
    (use.use55 - use.use100) / 0.45,
    0,
  ];
  let cost = 0;
  for (let i = 1; i < slopes.length; i += 1) {
    cost += 20 * Math.max(0, (slopes[i] ?? 0) - (slopes[i - 1] ?? 0));
  }
  const { late30, late90, settled, foreclosure, bankruptcy } = severity;
  cost += 20 * Math.max(0, late30 - late90) + 20 * Math.max(0, settled - foreclosure);
  cost += 20 * Math.max(0, foreclosure - bankruptcy);
  const reached = [300, derogatory.at20, derogatory.at40, derogatory.at60, derogatory.at80, 850];
  for (let i = 1; i < reached.length; i += 1) {
    cost += Math.max(0, (reached[i - 1] ?? 0) - (reached[i] ?? 0));
  }
  return cost;
}

function caseCost(model: ScoreModel, file: CreditFile, one: ScoreCase): number {
  const start = scoreOf(model, file, REPRESENTED_ON);
  const changed = one.event.reduce((at, name) => {
    const event = creditEventOf(name);
    if (event === null) throw new Error(name);
    return afterEvent(at, event, REPRESENTED_ON);
  }, file);
  const answer =
    one.unit === 'points'
      ? scoreOf(model, changed, REPRESENTED_ON) - start
      : yearsBack(model, changed, start);
  const miss = missOf(one, answer) / (one.unit === 'points' ? 10 : 0.5);
  const exact = one.unit === 'points' && miss > 0 ? 0.4 : 0;
  const middle = (one.from + one.to) / 2;
  const pull = one.unit === 'points' ? Math.abs(answer - middle) / 400 : miss / 20;
  return Math.min(miss, 9) * 0.5 + exact + (miss > 1 ? 1 : 0) + pull;
}

/** The score only rises with time when all is paid: halve the interval of months. */
function yearsBack(model: ScoreModel, file: CreditFile, target: number): number {
  let [low, high] = [-1, 144];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const then = addMonths(REPRESENTED_ON, middle);
    if (scoreOf(model, listedOn(file, US.file, then), then) >= target) high = middle;
    else low = middle;
  }
  return high / 12;
}

export interface SearchOptions {
  readonly steps: number;
  readonly seed: number;
  /** How much worse a step may be at first; 0 only ever improves. */
  readonly heat?: number;
  /** Start scores at which losses are compared. */
  readonly grid?: readonly number[];
  readonly log?: (text: string) => void;
}

/**
 * Simulated annealing: random steps in one to four numbers at a time. Worse ones are kept with a
 * chance that sinks to nought, so that the search leaves hollows early and settles late.
 */
export function search(
  from: UsStyleFit,
  cases: readonly ScoreCase[],
  { steps, seed, heat: most = 0.3, grid = GRID, log }: SearchOptions,
): UsStyleFit {
  const next = generator(seed);
  let here = fromFit(from);
  let cost = costOf(toFit(here), cases, grid);
  let [best, least] = [here, cost];
  for (let step = 0; step < steps; step += 1) {
    const left = 1 - step / steps;
    const tried = stepFrom(here, next, left);
    const triedCost = costOf(toFit(tried), cases, grid);
    const heat = most * left * left;
    // Kept when it is no worse than a random allowance above where the search stands.
    if (triedCost <= cost + heat * next() * 2 * next()) [here, cost] = [tried, triedCost];
    if (cost < least) [best, least] = [here, cost];
    if (step % 1000 === 0) log?.(`${step} ${cost.toFixed(3)} ${least.toFixed(3)}`);
  }
  log?.(`${steps} ${least.toFixed(3)}`);
  return toFit(best);
}

const WIDTHS = [0.3, 0.1, 0.03, 0.01];

function stepFrom(here: readonly number[], next: () => number, left: number): readonly number[] {
  const width = (WIDTHS[Math.floor(next() * WIDTHS.length)] ?? 0.1) * (0.2 + 0.8 * left);
  const tried = [...here];
  const count = 1 + Math.floor(next() * 4);
  for (let k = 0; k < count; k += 1) {
    const i = Math.floor(next() * BOUNDS.length);
    const [, low, high] = BOUNDS[i] ?? ['', 0, 1];
    const moved = (tried[i] ?? 0) + (next() + next() - 1) * (high - low) * width;
    tried[i] = round(Math.max(low, Math.min(high, moved)), high - low);
  }
  return tried;
}

/** Three figures are more than the ranges can tell. */
function round(value: number, span: number): number {
  const unit = span > 20 ? 1 : 0.001;
  return Number((Math.round(value / unit) * unit).toFixed(3));
}
