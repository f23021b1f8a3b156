import { closingDefaults } from '../../../../shared/closing/default-terms.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf, percentToPpm, toMinor } from '../../../../shared/scenario/numbers.ts';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import { isoDay } from '../../../../shared/units/day.ts';
import { changed, guideExample } from './author.ts';

function scenarioOf(text: string) {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.scenario;
}

describe('a file becomes what the engine plays', () => {
  const scenario = scenarioOf(guideExample());

  test('money in fen, rates in parts per million, dates in days', () => {
    expect(scenario.cash).toBe(150_000);
    expect(scenario.costs[0]?.amount).toBe(31_050);
    expect(isoDay(scenario.end)).toBe('2026-06-30');
    const terms = scenario.lines[0]?.terms;
    expect(terms).toMatchObject({
      family: 'pay-later',
      dailyCharge: { ppm: 500, per: 'day' },
      checkoutInstalments: [{ periods: 3, fee: { ppm: 23_000, per: 'term' } }],
    });
  });

  test('the calendar of income and costs', () => {
    expect(scenario.income[0]?.every).toEqual({ kind: 'month', date: 15 });
    expect(scenario.costs[0]?.every).toEqual({ kind: 'week', weekday: 1 });
  });

  test('fixed days and chance', () => {
    const [kettle, overtime] = scenario.events;
    expect(kettle?.timing.kind).toBe('on');
    expect(overtime?.timing).toMatchObject({ kind: 'chance', chance: 400_000 });
    const risky = changed(['"on": "2026-03-21"', '"on": "2026-03-21", "chancePercent": 12.5']);
    const timing = scenarioOf(risky).events[0]?.timing;
    expect(timing).toMatchObject({ kind: 'chance', chance: 125_000 });
    expect(timing?.kind === 'chance' && timing.from === timing.to).toBe(true);
    const sure = changed(['"chancePercent": 40,', '']);
    expect(scenarioOf(sure).events[1]?.timing).toMatchObject({ chance: 1_000_000 });
  });

  test('conditions, with yes where it is left out', () => {
    expect(scenario.events[1]?.if).toEqual({
      kind: 'not',
      of: { kind: 'metric', metric: 'bought', of: 'kettle', is: 'equal', value: 1 },
    });
    const poor = changed([
      '{ "metric": "cash", "is": "at-least", "value": 0 }',
      '{ "metric": "cash", "is": "at-least", "value": -10.5 }',
    ]);
    expect(scenarioOf(poor).goals[1]?.test).toMatchObject({ of: null, value: -1_050 });
  });

  test('defaults', () => {
    expect(scenario).toMatchObject({ author: '', licence: '', level: 1, minutes: 20, hints: [] });
    expect(scenario.lines[0]).toMatchObject({
      autopay: 'off',
      opening: { unbilled: 0, billed: 42_000, plans: [], purchases: [], refunds: [] },
      terms: {
        minimum: { share: 100_000, floor: 0, rounding: 'half-up' },
        billInstalments: [],
        earlySettlementFee: 'current-period',
        autopayPartial: true,
        autoConfirmDays: 10,
        reportDay: 31,
        closing: closingDefaults(REGIONS.CN),
      },
    });
    expect(scenario.events[0]).toMatchObject({ required: false, arrivalDays: 0, if: null });
  });

  test('notes leave no trace', () => {
    const noted = changed(['"cash": 1500', '"note": "x", "cash": 1500.00']);
    expect(scenarioOf(noted)).toEqual(scenario);
  });
});

describe('numbers are read by their digits', () => {
  test.each([
    ['0', 0],
    ['10', 0],
    ['10.0', 0],
    ['10.50', 1],
    ['0.05', 2],
    ['-0.125', 3],
    ['1e2', 0],
    ['1.5e1', 0],
    ['1.25e1', 1],
    ['5e-1', 1],
    ['50e-1', 0],
    ['1e-400', 400],
    ['0e-9', 0],
  ] as const)('%s needs %i decimals', (source, decimals) => {
    expect(decimalsOf(source)).toBe(decimals);
  });

  test('every amount of up to 1e9 yuan comes out exactly', () => {
    const amounts = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });
    const check = fc.property(amounts, (minor) => {
      const sign = minor < 0 ? '-' : '';
      const digits = String(Math.abs(minor)).padStart(3, '0');
      expect(toMinor(Number(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`))).toBe(
        minor === 0 ? 0 : minor,
      );
    });
    fc.assert(check, { seed: 20_261_123, numRuns: 2_000 });
  });

  test('every percentage with 4 decimals comes out exactly', () => {
    for (let ppm = 0; ppm <= 1_000_000; ppm += 7) {
      expect(percentToPpm(Number((ppm / 10_000).toFixed(4)))).toBe(ppm);
    }
  });
});

describe('what concerns the credit file', () => {
  const wrong = (what: string) => `"events": [
    { "id": "mix-up", "kind": "misreport", "on": "2026-04-01", "line": "flower-pay",
      "wrong": ${what}, "title": "A", "text": "B" },`;

  test.each([
    ['{ "kind": "late", "daysPastDue": 31 }', { kind: 'late', daysPastDue: 31 }],
    ['{ "kind": "still-open" }', { kind: 'still-open' }],
    ['{ "kind": "balance", "amount": 12.5 }', { kind: 'balance', balance: 1_250 }],
  ])('%s', (what, resolved) => {
    const parsed = parseScenario(changed(['"events": [', wrong(what)]));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(parsed.value.scenario.events[0]).toMatchObject({ wrong: resolved });
  });

  test('the time before the run comes in order', () => {
    const history = `"creditFile": {
      "lates": [
        { "line": "flower-pay", "on": "2025-12-31", "daysPastDue": 40 },
        { "line": "flower-pay", "on": "2025-11-30", "daysPastDue": 9 }
      ],
      "publicRecords": [{ "on": "2020-01-01", "kind": "bankruptcy" }]
    }, "events": [`;
    const parsed = parseScenario(changed(['"events": [', history]));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { creditFile } = parsed.value.scenario;
    expect(creditFile?.lates.map(({ daysPastDue }) => daysPastDue)).toEqual([9, 40]);
    expect(creditFile).toMatchObject({ inquiries: [], publicRecords: [{ kind: 'bankruptcy' }] });
  });
});
