import { describe, expect, it } from 'vitest';
import { closingPlan, planActions } from '../../../../shared/analysis/closing-plan.ts';
import { act, present, startRun } from '../../../../shared/engine/run.ts';
import { start } from '../../../../shared/engine/start.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { checkout, line, on, scenario } from '../small-scenario.ts';

const LINE = 'flower-pay';
const opening = {
  unbilled: money(14_280),
  billed: money(60_000),
  plans: [
    {
      id: 'phone',
      label: 'Phone',
      principal: money(399_900),
      periods: 6,
      fee: ppm(45_000),
      billed: 3,
    },
  ],
  purchases: [
    {
      id: 'desk-lamp',
      label: 'Lamp',
      amount: money(23_900),
      boughtOn: on('2026-02-26'),
      arrivesOn: on('2026-03-04'),
    },
  ],
  refunds: [{ id: 'shoes', label: 'Shoes', amount: money(10_000), arrivesOn: on('2026-03-06') }],
};
const full = (cash: number) =>
  scenario({ cash: money(cash), lines: [line({ opening, autopay: 'full' })] });

describe('the plan for a line with everything in its way', () => {
  const rich = full(1_000_000);
  const plan = closingPlan(rich, start(rich, 1).state, LINE);

  it('clears today what it can, waits for the rest, and closes', () => {
    expect(
      plan.steps.map(({ on: day, action, amount, cost, waitsFor }) => [
        day,
        action.kind,
        amount,
        cost,
        waitsFor,
      ]),
    ).toEqual([
      [on('2026-03-02'), 'freeze', 0, 0, null],
      [on('2026-03-02'), 'repay', 74_280, 0, null],
      [on('2026-03-02'), 'settle-plan', 202_949, 2_999, null],
      [on('2026-03-02'), 'advance', 0, 0, 'parcel'],
      [on('2026-03-04'), 'confirm-receipt', 0, 0, null],
      [on('2026-03-04'), 'repay', 23_900, 0, null],
      [on('2026-03-04'), 'advance', 0, 0, 'refund'],
      [on('2026-03-06'), 'set-autopay', 0, 0, null],
      [on('2026-03-06'), 'close', 0, 0, null],
    ]);
    expect(plan).toMatchObject({
      obstacle: null,
      shortfall: null,
      cost: 2_999,
      closesOn: on('2026-03-06'),
      inTime: true,
    });
  });

  it('tells the cash left after each step', () => {
    // The rent of the 3rd falls within the first wait, the refund at the end of the second.
    expect(plan.steps.map(({ cash }) => cash)).toEqual([
      1_000_000, 925_720, 722_771, 512_771, 512_771, 488_871, 498_871, 498_871, 498_871,
    ]);
  });

  it('gives what to do now: up to the first wait, then from there on', () => {
    const run = startRun(rich, 1);
    expect(planActions(plan, present(run)).map(({ kind }) => kind)).toEqual([
      'freeze',
      'repay',
      'settle-plan',
      'advance',
    ]);
    const later = planActions(
      plan,
      present(act(run, { kind: 'advance', to: on('2026-03-04') }).run),
    );
    expect(later.map(({ kind }) => kind)).toEqual(['confirm-receipt', 'repay', 'advance']);
  });
});

describe('a plan that cash doesn’t reach for', () => {
  it('says by how much, and when income makes it possible', () => {
    const poor = full(250_000);
    const { shortfall, closesOn } = closingPlan(poor, start(poor, 1).state, LINE);
    expect(shortfall).toEqual({
      on: on('2026-03-02'),
      needs: 74_280 + 202_949,
      cash: 250_000,
      kept: 210_000,
      missing: 74_280 + 202_949 + 210_000 - 250_000,
      until: on('2026-03-15'),
    });
    expect(closesOn).toBe(on('2026-03-15'));
  });

  it('says so when no income within a year does', () => {
    const broke = { ...full(0), income: [] };
    const plan = closingPlan(broke, start(broke, 1).state, LINE);
    expect(plan).toMatchObject({ closesOn: null, inTime: false, shortfall: { until: null } });
  });
});

describe('a plan', () => {
  it('is one step where nothing is in the way, and none once the line is closed', () => {
    const clean = scenario();
    const run = startRun(clean, 1);
    expect(closingPlan(clean, present(run), LINE).steps).toMatchObject([
      { action: { kind: 'close' } },
    ]);
    const closed = present(act(run, { kind: 'close', line: LINE }).run);
    expect(closingPlan(clean, closed, LINE)).toMatchObject({
      steps: [],
      closesOn: on('2026-03-02'),
    });
  });

  it('has none for a line that was written off', () => {
    const { state } = start(scenario(), 1);
    const own = { ...state.lines[LINE]!, status: 'charged-off' as const };
    const off = { ...state, lines: { [LINE]: own } };
    expect(closingPlan(scenario(), off, LINE)).toMatchObject({
      obstacle: 'charged-off',
      steps: [],
    });
  });

  it('asks for an answer that days can’t pass without', () => {
    const due = checkout({ required: true, timing: { kind: 'on', day: on('2026-03-03') } });
    const story = { ...full(1_000_000), events: [due] };
    const { steps } = closingPlan(story, start(story, 1).state, LINE);
    expect(steps.map(({ action }) => action)).toContainEqual({
      kind: 'answer',
      offer: 'lamp',
      option: 0,
    });
  });

  it('says when it can only be done after the scenario has ended', () => {
    const short = { ...full(250_000), end: on('2026-03-10') };
    expect(closingPlan(short, start(short, 1).state, LINE)).toMatchObject({
      closesOn: on('2026-03-15'),
      inTime: false,
    });
  });
});
