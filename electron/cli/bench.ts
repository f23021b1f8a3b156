import { parseArgs } from 'node:util';
import { followPolicy } from '../../shared/analysis/follow.ts';
import { POLICIES } from '../../shared/analysis/policy.ts';
import { apply } from '../../shared/engine/apply.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { start } from '../../shared/engine/start.ts';
import { accountsOf, CASH } from '../../shared/ledger/account.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { journalHash } from '../../shared/ledger/hash-chain.ts';
import { invariant } from '../../shared/result.ts';
import { addDays, type Day } from '../../shared/units/day.ts';
import { bareLoop } from './bench/bare-loop.ts';
import { BENCH_DAYS, benchScenario } from './bench/bench-scenario.ts';
import { plainDesks, postingDesks, runDesks } from './bench/bench-desk.ts';

/** Fewer rounds say less; more take longer. Each layer runs once in every round. */
const ROUNDS = 9;
const FUTURE_DAYS = 90;
const FUTURES_A_ROUND = 40;

/** What every layer must come to: the carried parts of the three lines, and cash. */
export type Outcome = readonly number[];

interface Layer {
  readonly name: string;
  readonly run: () => Outcome;
}

/**
 * `lab bench`: nanoseconds of a day with three lines, layer on layer, as ratios within one run. The
 * layers end on the same balances, which is checked. Machines differ and are noisy: read the ratios.
 */
export function bench(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: String(ROUNDS) } },
  });
  const rounds = Number(values.rounds);
  const layers = layerList();
  const expected = layers[0]?.run() ?? [];
  for (const { name, run } of layers) {
    const got = run();
    invariant(String(got) === String(expected), `${name} came to ${got}, not ${expected}`);
  }
  const times = measure(layers, rounds);
  console.log(
    `${BENCH_DAYS} days, 3 lines, median of ${rounds} rounds; balances of all layers agree`,
  );
  layers.forEach(({ name }, i) => {
    const own = times.map((round) => (round[i] ?? 0) / BENCH_DAYS);
    const ratios = times.map((round) => (round[i] ?? 0) / (round[0] ?? 1));
    console.log(
      `${name.padEnd(28)} ${median(own).toFixed(0).padStart(8)} ns/day  x${median(ratios).toFixed(1)}` +
        ` [${Math.min(...ratios).toFixed(1)}-${Math.max(...ratios).toFixed(1)}]`,
    );
  });
  futures(rounds, median(times.map((round) => (round[0] ?? 0) / BENCH_DAYS)));
  return 0;
}

function layerList(): readonly Layer[] {
  const scenario = benchScenario();
  return [
    { name: 'bare typed-array loop', run: () => bareLoop(scenario) },
    { name: 'pure rules', run: () => runDesks(scenario, plainDesks) },
    { name: '+ postings', run: () => runDesks(scenario, postingDesks) },
    { name: '+ engine with checks', run: () => outcomeOf(wholeRun().state) },
    {
      name: '+ hash chain',
      run: () => {
        const { state, entries } = wholeRun();
        invariant(journalHash(entries).length > 0, 'a chain has a hash');
        return outcomeOf(state);
      },
    },
  ];
}

/** Day by day, as a learner's steps would be, each step checked and its entries kept. */
function wholeRun(): { readonly state: RunState; readonly entries: readonly Entry[] } {
  const scenario = benchScenario();
  const first = start(scenario, 1);
  const entries: Entry[] = [...first.entries];
  let { state } = first;
  for (let day = state.day + 1; day <= scenario.start + BENCH_DAYS; day += 1) {
    const step = apply(scenario, state, { kind: 'advance', to: day as Day });
    invariant(step.ok, 'a day passes');
    for (const entry of step.value.entries) entries.push(entry);
    state = step.value.state;
  }
  return { state, entries };
}

function outcomeOf({ balances, lines }: RunState): Outcome {
  const owed = Object.keys(lines).map((id) => -(balances[accountsOf(id).parts.carried] ?? 0));
  return [...owed, balances[CASH] ?? 0];
}

function futures(rounds: number, bareNs: number): void {
  const scenario = { ...benchScenario(), end: addDays(benchScenario().start, FUTURE_DAYS) };
  const from = start(scenario, 1).state;
  const perSecond = Array.from({ length: rounds }, () => {
    const began = process.hrtime.bigint();
    for (let n = 0; n < FUTURES_A_ROUND; n += 1)
      followPolicy(scenario, from, POLICIES['do-nothing']);
    return FUTURES_A_ROUND / (Number(process.hrtime.bigint() - began) / 1e9);
  });
  const rate = median(perSecond);
  const ratio = 1e9 / rate / FUTURE_DAYS / bareNs;
  console.log(
    `futures of ${FUTURE_DAYS} days, entries dropped: ${rate.toFixed(0)} a second, x${ratio.toFixed(1)} of the bare loop a day`,
  );
}

/** Nanoseconds of each layer in each round, layers taking turns so that noise hits all alike. */
function measure(layers: readonly Layer[], rounds: number): readonly (readonly number[])[] {
  for (const { run } of layers) for (let n = 0; n < 3; n += 1) run();
  return Array.from({ length: rounds }, () =>
    layers.map(({ run }) => {
      const began = process.hrtime.bigint();
      run();
      return Number(process.hrtime.bigint() - began);
    }),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
