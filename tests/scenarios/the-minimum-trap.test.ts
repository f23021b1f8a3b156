import { describe, expect, it } from 'vitest';
import { spareCash } from '../../shared/analysis/close-line.ts';
import { forecastValue } from '../../shared/analysis/predictions.ts';
import type { Action } from '../../shared/engine/action.ts';
import { eventsOf, present, startRun } from '../../shared/engine/run.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { payoffOn } from '../../shared/products/families.ts';
import { money } from '../../shared/units/money.ts';
import { endOf, habitEnd, metGoals, playDeeds, readLibrary } from './library-play.ts';

const { scenario, advice } = readLibrary('the-minimum-trap');
const SEEDS = [1, 2, 3];
const [CAMP, DOCK, HOME] = [0, 1, 2];
/** Tires and the lake in cash. */
const CASH = { tyres: 0, lake: 1 };

/** Beyond so much and a month of living costs everything goes to Maple & Main, then to Heron. */
function paysBeyond(state: RunState, kept: number): Action | null {
  for (const id of ['maple', 'heron']) {
    const line = state.lines[id];
    if (line === undefined) continue;
    const { repay } = payoffOn(state.balances, line, state.day);
    const amount = money(Math.min(repay, Math.max(0, spareCash(scenario, state) - kept)));
    // Less than 100 is not worth the walk.
    if (amount >= 10_000 || (amount > 0 && amount === repay)) {
      return { kind: 'repay', line: id, amount };
    }
  }
  return null;
}

const careful = (seed: number, summer: number, kept: number) =>
  playDeeds(scenario, seed, {
    answers: { ...CASH, summer },
    else: (state) => paysBeyond(state, kept),
  });

describe('the minimum trap', () => {
  it('has no problems, not even advice', () => expect(advice).toEqual([]));

  it('takes 244 months at the minimum: over twenty years', () => {
    const months = { kind: 'forecast', figure: 'months-at-minimum', line: 'heron' } as const;
    expect(forecastValue(scenario, present(startRun(scenario, 1)), months)).toBe(244);
  });

  it('charges a year of deferred interest on July 1 to whoever paid minimums in time', () => {
    const run = playDeeds(scenario, 1, { answers: { ...CASH, summer: CAMP } });
    const ended = eventsOf(run).filter(({ kind }) => kind === 'promo-ended');
    expect(ended).toHaveLength(1);
    expect(ended[0]).toMatchObject({ line: 'maple', amount: 107_000, interest: 36_968 });
    expect(present(run).lines.maple?.lateMarks).toBe(0);
    expect(endOf(scenario, run)).toBe('cliff');
  });

  it('charges none of it to whoever has paid Maple & Main off by then', () => {
    for (const seed of SEEDS) {
      const run = careful(seed, CAMP, 120_000);
      expect(eventsOf(run).some(({ kind }) => kind === 'promo-ended')).toBe(false);
      expect(metGoals(scenario, run)).toContain('no-cliff');
    }
  });

  it.each(SEEDS)('comes to other ends by other habits, luck %d', (seed) => {
    expect(habitEnd(scenario, 'minimum', seed)).toBe('cliff');
    expect(habitEnd(scenario, 'late', seed)).toBe('late');
    // All of the bill on the day: the rent that follows finds nothing.
    expect(habitEnd(scenario, 'as-ticked', seed)).toBe('thin');
    expect(habitEnd(scenario, 'close-at-once', seed)).toBe('even');
  });

  it('goes downhill with care, and comes out even after nights at the dock', () => {
    for (const seed of SEEDS) {
      expect(endOf(scenario, careful(seed, CAMP, 120_000))).toBe('moving');
      expect(endOf(scenario, careful(seed, DOCK, 120_000))).toBe('even');
    }
  });

  it('lets a summer at home be paid for only by whoever kept the refund for it', () => {
    const spent = careful(1, HOME, 120_000);
    expect(present(spent).lowestCash).toBeLessThan(0);
    const kept = careful(1, HOME, 425_000);
    expect(metGoals(scenario, kept)).toEqual(['on-time', 'no-cliff', 'summer-money', 'junie']);
    expect(endOf(scenario, kept)).toBe('bold-number');
  });

  it('closes Heron with its balance, and leaves it frozen to whoever only froze it', () => {
    const paysMaple = (state: RunState) =>
      state.day < scenario.start + 100 ? null : paysBeyond(state, 120_000);
    const doing = (action: Action) =>
      playDeeds(scenario, 1, {
        answers: { ...CASH, summer: CAMP },
        on: { '2026-02-20': () => action },
        else: paysMaple,
      });
    const closed = doing({ kind: 'close', line: 'heron' });
    expect(present(closed).lines.heron?.status).toBe('closed-with-balance');
    expect(endOf(scenario, closed)).toBe('closed-owing');
    const frozen = doing({ kind: 'freeze', line: 'heron', reason: 'stop-spending' });
    expect(endOf(scenario, frozen)).toBe('frozen');
  });
});
