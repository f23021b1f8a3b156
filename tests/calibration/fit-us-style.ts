/**
 * Finds the fitted numbers of `us-style` again, and says how far they carry.
 *
 *   node tests/calibration/fit-us-style.ts          the fit, its misses, people it was not given
 *   node tests/calibration/fit-us-style.ts --check  the same for the numbers that are in use
 *   node tests/calibration/fit-us-style.ts --cross  each person left out in turn, and then judged
 *
 * The same seed and steps give the same numbers on every machine.
 */
import { usStyle } from '../../shared/score/models/us-style.ts';
import { US_STYLE_FIT, type UsStyleFit } from '../../shared/score/models/us-style-fit.ts';
import { halfWidthOf } from './half-width.ts';
import { answerOf, FITTED, HELD_OUT, hits, missOf, type ScoreCase } from './score-cases.ts';
import { FINE_GRID, search, START } from './search-fit.ts';

const SEED = 2;
const STEPS = 14_000;
/** At last only better steps, with losses compared at every fifth start score. */
const LAST = 1_500;
/** A fit for each person left out: fewer steps, from the same start. */
const CROSS_STEPS = 3_000;

function say(fit: UsStyleFit): void {
  const model = usStyle(fit);
  console.log(`fitted people:     ${hits(model, FITTED)}`);
  console.log(`people left aside: ${hits(model, HELD_OUT)}`);
  console.log(`half-width of the band: ${halfWidthOf(model, FITTED)}`);
  for (const one of [...FITTED, ...HELD_OUT]) {
    const answer = answerOf(model, one);
    if (missOf(one, answer) > 0) {
      console.log(`  ${one.id}: ${one.from} to ${one.to} ${one.unit}, got ${answer.toFixed(2)}`);
    }
  }
}

function crossCheck(): void {
  let rest: readonly ScoreCase[] = [];
  for (const name of new Set(FITTED.map((one) => one.name))) {
    const [others, own] = [
      FITTED.filter((one) => one.name !== name),
      FITTED.filter((one) => one.name === name),
    ];
    const model = usStyle(search(START, others, { steps: CROSS_STEPS, seed: SEED }));
    console.log(`without the person at ${name}: ${hits(model, own)}`);
    rest = [...rest, ...own];
  }
  console.log(`${rest.length} cases were judged by a fit that had not seen their person`);
}

if (process.argv.includes('--check')) say(US_STYLE_FIT);
else if (process.argv.includes('--cross')) crossCheck();
else {
  const rough = search(START, FITTED, { steps: STEPS, seed: SEED, log: console.log });
  const fit = search(rough, FITTED, { steps: LAST, seed: SEED, heat: 0, grid: FINE_GRID });
  console.log(JSON.stringify(fit, null, 2));
  say(fit);
}
