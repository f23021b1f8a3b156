import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { BILL_HABITS } from '../../../../shared/analysis/bill-habit.ts';
import { closingPlan, OBSTACLES, WAIT_REASONS } from '../../../../shared/analysis/closing-plan.ts';
import { PREVIEW_WAYS } from '../../../../shared/analysis/closing-preview.ts';
import type { PlanStep } from '../../../../shared/analysis/closing-plan.ts';
import { start } from '../../../../shared/engine/start.ts';
import {
  describeFileDates,
  describeLost,
  describeReopening,
} from '../../../../shared/text/describe-preview.ts';
import type { Message } from '../../../../shared/text/describe.ts';
import { describePlanStep } from '../../../../shared/text/describe-plan.ts';
import { modelEn } from '../../../../shared/text/en/model.ts';
import { nameOfIn } from '../../../../shared/text/names.ts';
import { modelZhCn } from '../../../../shared/text/zh-cn/model.ts';
import { money } from '../../../../shared/units/money.ts';
import { busyScenario } from '../busy-scenario.ts';
import { on } from '../small-scenario.ts';

const SCENARIO = busyScenario();
const day = on('2026-03-02');

/** Steps of real plans, and the few that this story doesn't come to. */
function steps(): readonly PlanStep[] {
  const poor = { ...SCENARIO, cash: money(90_000) };
  const { state } = start(SCENARIO, 1);
  const planned = [SCENARIO, poor].flatMap((scenario) =>
    Object.keys(state.lines).flatMap(
      (id) => closingPlan(scenario, start(scenario, 1).state, id).steps,
    ),
  );
  const blank = { on: day, amount: money(7), cost: money(0), cash: money(0), waitsFor: null };
  return [
    ...planned,
    ...WAIT_REASONS.map((waitsFor): PlanStep => ({
      ...blank,
      waitsFor,
      action: { kind: 'advance', to: day },
    })),
    { ...blank, action: { kind: 'repay', line: 'river-pay', amount: money(7) } },
    { ...blank, action: { kind: 'repay', line: 'flower-pay', amount: money(7) }, cost: money(2) },
    { ...blank, action: { kind: 'repay', line: 'flower-pay', amount: money(7) } },
    { ...blank, action: { kind: 'settle-plan', line: 'flower-pay', plan: 'phone' } },
    { ...blank, action: { kind: 'move-subscription', cost: 'rent', line: null } },
    { ...blank, action: { kind: 'move-subscription', cost: 'rent', line: 'river-pay' } },
    { ...blank, action: { kind: 'answer', offer: 'lamp', option: 0 } },
  ];
}

function messages(): readonly Message[] {
  const nameOf = nameOfIn(SCENARIO, 'en');
  const band = { from: 600, to: 624 };
  const reaches = ['surely', 'perhaps', 'not', 'unknown'] as const;
  return [
    ...steps().map((step) => describePlanStep(SCENARIO, step, 'flower-pay', nameOf)),
    describeLost({ kind: 'free-credit', amount: money(5) }),
    describeLost({ kind: 'interest-free-days', days: 40 }),
    describeLost({ kind: 'promotion', until: day }),
    describeLost({ kind: 'interest-free-overdraft', amount: money(5) }),
    ...describeFileDates({ reportedOn: day, inFileOn: day, leavesOn: null, lateLeavesOn: day }),
    ...describeFileDates({
      reportedOn: day,
      inFileOn: on('2026-03-09'),
      leavesOn: day,
      lateLeavesOn: null,
    }),
    ...describeReopening({ from: null, score: null, lateUntil: null }),
    ...reaches.flatMap((reach) =>
      describeReopening({
        from: day,
        score: { floor: 600, band, reaches: reach },
        lateUntil: day,
      }),
    ),
    { key: 'ofFutures', params: { some: 7, all: 50 } },
    ...(['until', 'never'] as const).map((key) => ({
      key: `planShort.${key}`,
      params: { on: day, needs: 1, kept: 2, missing: 3, until: day },
    })),
    ...OBSTACLES.map((kind) => ({ key: `planNone.${kind}`, params: { line: 'Flower Pay' } })),
    ...PREVIEW_WAYS.map((way) => ({ key: `previewWay.${way}`, params: {} })),
    ...BILL_HABITS.map((habit) => ({ key: `habit.${habit}`, params: {} })),
  ];
}

describe.each([
  ['en', modelEn],
  ['zh-CN', modelZhCn],
] as const)('words of closing in %s', (language, table) => {
  const i18n = i18next.createInstance();
  beforeAll(async () => {
    await i18n.init({
      lng: language,
      ns: ['model'],
      defaultNS: 'model',
      resources: { [language]: { model: table } },
      interpolation: { escapeValue: false },
    });
  });

  it('fill every placeholder of every message', () => {
    for (const { key, params } of messages()) {
      expect(i18n.exists(key), key).toBe(true);
      expect(i18n.t(key, { ...params }), key).not.toMatch(/\{\{|\}\}|undefined|\[object/);
    }
  });

  it('have no sentence that nothing says', () => {
    const said = new Set(messages().map(({ key }) => key));
    for (const section of ['planStep', 'planNone', 'planShort', 'previewWay'] as const) {
      for (const key of Object.keys(table[section])) expect(said).toContain(`${section}.${key}`);
    }
    for (const section of ['lostBenefit', 'fileDate', 'reopening'] as const) {
      for (const key of Object.keys(table[section])) expect(said).toContain(`${section}.${key}`);
    }
  });
});
