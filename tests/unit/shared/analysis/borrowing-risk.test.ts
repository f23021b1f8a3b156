import { describe, expect, it } from 'vitest';
import { borrowingRisk, SHARE_ASKED_ABOUT } from '../../../../shared/analysis/borrowing-risk.ts';
import { nextSalaryOn, withoutNextSalary } from '../../../../shared/analysis/regular-income.ts';
import type { Action } from '../../../../shared/engine/action.ts';
import { act, eventsOf, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { CASH_LINE_TERMS } from '../loan-lines.ts';
import { checkout, line, on, scenario } from '../small-scenario.ts';

const CASH_LINE = line({ id: 'swift', name: 'Swift', terms: CASH_LINE_TERMS });
const draw = (amount: number): Action => ({
  kind: 'draw',
  line: 'swift',
  amount: money(amount),
  method: 'level',
  periods: 12,
});
const begun = (change: Partial<Scenario> = {}) =>
  startRun(scenario({ lines: [CASH_LINE], ...change }), 1);
const riskOf = (run: Run, action: Action) =>
  borrowingRisk(run.scenario, present(run), eventsOf(run), action);
const newsOf = (run: Run, action: Action) => riskOf(run, action)?.news.map(({ kind }) => kind);

describe('what stands beside a borrowing', () => {
  it('is the share of what is left after regular costs, before and after', () => {
    // 6,200 less 2,100 are left; 12 payments of about 1,052 for 12,000 at 0.03% a day.
    const share = riskOf(begun(), draw(1_200_000))?.share;
    expect(share?.before).toBe(0);
    expect(share?.after).toBeCloseTo(1_061 / 4_100, 1);
  });

  it.each([6, 12])('counts the last payment of %i months with interest first', (periods) => {
    const balloon: Action = {
      kind: 'draw',
      line: 'swift',
      amount: money(1_200_000),
      method: 'interest-first',
      periods,
    };
    expect(riskOf(begun(), balloon)?.share?.after).toBeGreaterThan(12_000 / 4_100);
  });

  it('has no share where regular costs take everything', () => {
    expect(riskOf(begun({ income: [] }), draw(100_000))?.share).toBeNull();
  });

  it('is the buffer at its lowest, in tenths of a month of costs, rounded down', () => {
    // 5,000 - 2,100 of rent on 3 March, with 1,000 drawn: 3,900 are 1.857 months.
    expect(riskOf(begun(), draw(100_000))?.bufferTenths).toBe(18);
    expect(riskOf(begun({ costs: [] }), draw(100_000))?.bufferTenths).toBeNull();
  });

  it('is what one missed salary would do, by running on without it', () => {
    expect(riskOf(begun(), draw(100_000))?.withoutSalary).toMatchObject({
      on: on('2026-03-15'),
      missed: null,
    });
    const poor = riskOf(begun({ cash: money(10_000) }), draw(100_000))?.withoutSalary;
    expect(poor?.missed?.line).toBe('swift');
    expect(poor?.lowestCash).toBeLessThan(0);
    expect(riskOf(begun({ income: [] }), draw(100_000))?.withoutSalary).toBeNull();
  });

  it('is the same whatever the seed of the run', () => {
    const texts = [1, 2, 3].map((seed) => {
      const run = startRun(scenario({ lines: [CASH_LINE] }), seed);
      return JSON.stringify(riskOf(run, draw(100_000)));
    });
    expect(new Set(texts).size).toBe(1);
  });

  it('is nothing for what borrows nothing or is refused', () => {
    expect(riskOf(begun(), { kind: 'freeze', line: 'swift', reason: null })).toBeNull();
    expect(riskOf(begun(), draw(99_000_000))).toBeNull();
  });
});

describe('a borrowing asks once more', () => {
  it('the first time that a line is used, and not the second', () => {
    const run = begun();
    expect(newsOf(run, draw(100_000))).toEqual(['first-use']);
    const { run: drawn } = act(run, draw(100_000));
    expect(newsOf(drawn, draw(100_000))).toEqual([]);
  });

  it('not for the first use of a line that carries a debt from before', () => {
    const carried = line({ opening: { ...line().opening, unbilled: money(5_000) } });
    const offer = checkout({ timing: { kind: 'on', day: on('2026-03-02') } });
    const pay: Action = { kind: 'answer', offer: 'lamp', option: 1 };
    const fresh = startRun(scenario({ events: [offer] }), 1);
    expect(newsOf(fresh, pay)).toEqual(['first-use']);
    expect(newsOf(startRun(scenario({ lines: [carried], events: [offer] }), 1), pay)).toEqual([]);
  });

  it('when lenders come to take more than the threshold, and not again above it', () => {
    const { run } = act(begun(), draw(100_000));
    expect(newsOf(run, draw(1_600_000))).toEqual([]);
    const less = { income: [{ ...scenario().income[0]!, amount: money(480_000) }] };
    const { run: poorer } = act(begun(less), draw(100_000));
    const risk = riskOf(poorer, draw(1_600_000));
    expect(risk?.news.map(({ kind }) => kind)).toEqual(['share']);
    expect(risk?.share?.after).toBeGreaterThan(SHARE_ASKED_ABOUT.value);
    const { run: deep } = act(poorer, draw(1_500_000));
    expect(riskOf(deep, draw(100_000))?.share?.before).toBeGreaterThan(SHARE_ASKED_ABOUT.value);
    expect(newsOf(deep, draw(100_000))).toEqual([]);
  });

  it('when a minimum that could be paid can’t be any more', () => {
    const little = { income: [{ ...scenario().income[0]!, amount: money(215_000) }] };
    const { run } = act(begun({ ...little, cash: money(215_000) }), draw(10_000));
    const risk = riskOf(run, { ...draw(40_000), periods: 1 } as Action);
    expect(risk?.news.map(({ kind }) => kind)).not.toContain('first-use');
    const offer = checkout({
      timing: { kind: 'on', day: on('2026-03-02') },
      price: money(500_000),
      options: [{ kind: 'pay-later', line: 'flower-pay' }],
      preselected: null,
    });
    const broke = scenario({ income: [], costs: [], cash: money(20_000), events: [offer] });
    const news = newsOf(startRun(broke, 1), { kind: 'answer', offer: 'lamp', option: 0 });
    expect(news).toContain('minimum');
  });
});

describe('a salary that stays away once', () => {
  it('is left out on its next day alone', () => {
    const less = withoutNextSalary(scenario(), on('2026-03-02'));
    expect(nextSalaryOn(scenario(), on('2026-03-02'))).toBe(on('2026-03-15'));
    const days = less.events.flatMap(({ timing }) => (timing.kind === 'on' ? [timing.day] : []));
    expect(less.income).toEqual([]);
    expect(days).toEqual(
      ['2026-04-15', '2026-05-15', '2026-06-15', '2026-07-15', '2026-08-15'].map(on),
    );
  });
});
