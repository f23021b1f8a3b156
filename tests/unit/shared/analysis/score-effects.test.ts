import { describe, expect, it } from 'vitest';
import { askEffects, baseline, effectOf } from '../../../../shared/analysis/score-effects.ts';
import { act, present, startRun } from '../../../../shared/engine/run.ts';
import { REGION_IDS } from '../../../../shared/products/regions/region.ts';
import { money } from '../../../../shared/units/money.ts';
import { manyLines } from '../every-family.ts';

const HABIT = { name: 'pay-in-full' } as const;
const DRAW = 30_000;

function asked(region: (typeof REGION_IDS)[number]) {
  const scenario = { ...manyLines(['till-payday', 'willow-card']), region, cash: money(500_000) };
  const { run } = act(startRun(scenario, 1), {
    kind: 'draw',
    line: 'till-payday',
    amount: money(DRAW),
    method: null,
    periods: null,
  });
  return askEffects(scenario, present(run), HABIT);
}

describe('what would move a score', () => {
  it.each(REGION_IDS)(
    'is first read on a day on which a report gets into the file, under the rules of %s',
    (region) => {
      const question = asked(region);
      expect(baseline(question).files.map(({ day }) => day)).toContain(question.nextReport);
    },
  );

  it('counts as paid now what a closing pays on its own line today', () => {
    const question = asked('CN');
    const { paidNow } = effectOf(question, baseline(question), {
      kind: 'close',
      line: 'till-payday',
    });
    expect(paidNow).toBeGreaterThanOrEqual(DRAW);
    const other = effectOf(question, baseline(question), { kind: 'close', line: 'willow-card' });
    expect(other.paidNow).toBe(0);
  });
});
