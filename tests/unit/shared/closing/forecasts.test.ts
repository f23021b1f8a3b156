import { describe, expect, it } from 'vitest';
import { forecast, futurePath } from '../../../../shared/analysis/forecast.ts';
import { start } from '../../../../shared/engine/start.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { cardScenario, HARD_WAY } from '../closing-lines.ts';

const half = ppm(500_000);
const RISKY = {
  ...HARD_WAY,
  channels: { ...HARD_WAY.channels, app: { ...HARD_WAY.channels.app, mishap: half } },
  lateCharge: { amount: money(4_000), afterDays: 10, chance: half },
};
const SCENARIO = cardScenario(RISKY);
const seeded = (seed: number) => start(SCENARIO, seed).state;

describe('a forecast of a closing', () => {
  it('never looks at the run’s own chance', () => {
    const seeds = Array.from({ length: 8 }, (_, n) => n);
    const fates = seeds.map((seed) => JSON.stringify(seeded(seed).chances));
    expect(new Set(fates).size).toBeGreaterThan(2);
    const told = seeds.map((seed) =>
      JSON.stringify(forecast(SCENARIO, seeded(seed), 'close-asap')),
    );
    expect(new Set(told).size).toBe(1);
  });

  it('goes through every step: nothing goes wrong in what is expected, some of it in futures', () => {
    const { expected } = forecast(SCENARIO, seeded(1), 'close-asap');
    expect(expected.statuses).toEqual({ card: 'closed' });
    const futures = Array.from({ length: 50 }, (_, n) =>
      futurePath(SCENARIO, seeded(1), { habit: 'close-asap', first: [], n }),
    );
    const ends = new Set(futures.map(({ statuses }) => statuses['card']));
    // A lost request that nobody complains about is never done.
    expect(ends).toEqual(new Set(['closed', 'closing']));
    // A late charge is paid as soon as it comes.
    expect(expected.paid).toBe(0);
    expect(new Set(futures.map(({ paid }) => paid))).toEqual(new Set([0, 4_000]));
  });
});
