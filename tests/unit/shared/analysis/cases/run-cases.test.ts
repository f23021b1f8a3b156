import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import published from '../../../../golden/published-facts.json' with { type: 'json' };
import { UNIT_TESTED } from '../../../../../shared/analysis/cases/adapters.ts';
import { compare } from '../../../../../shared/analysis/cases/outcome.ts';
import {
  countByProvenance,
  countCases,
  runCases,
  type CaseResult,
} from '../../../../../shared/analysis/cases/run-cases.ts';

const ROOT = new URL('../../../../../', import.meta.url);

function run(...cases: readonly unknown[]): readonly CaseResult[] {
  const ran = runCases(JSON.stringify({ cases }));
  if (!ran.ok) throw new Error(ran.error.message);
  return ran.value;
}
const level = {
  id: 'a',
  kind: 'us-apr-level',
  inputs: { advance: 50, payment: 12, count: 5, perYear: 12 },
  expected: { aprPct: 76.83 },
  tolerance: 0.005,
  provenance: 'read',
};

describe('published facts', () => {
  const results = run(...published.cases);
  it.each(results)('$id of kind $kind', (result) => {
    expect(result).toMatchObject(
      UNIT_TESTED.has(result.kind) ? { status: 'unit-tested' } : { status: 'matched' },
    );
  });
  it.each(results.filter(({ status }) => status === 'unit-tested'))(
    '$id is a named row of the test that holds it',
    ({ id, kind }) => {
      const path = UNIT_TESTED.get(kind)?.split(' > ')[0] ?? '';
      expect(readFileSync(new URL(path, ROOT), 'utf8')).toContain(id);
    },
  );
});

describe('published ranges of scores', () => {
  const scored = (inputs: object, expected: object, kind = 'score-delta-range') =>
    run({ id: 'a', kind, inputs, expected, tolerance: null, provenance: 'read' })[0];
  const lost = scored({ startScore: 700, event: 'bankruptcy' }, { pointsLost: [0, 1] });
  const points = Number(lost?.status === 'missed' ? lost.got?.pointsLost : NaN);

  it.each([
    ['inside', [points - 1, points + 1], 'matched', true],
    ['within ten points', [points + 10, points + 20], 'matched', false],
    ['beyond them', [points + 11, points + 20], 'missed', false],
  ])('a range: %s', (_, pointsLost, status, exact) =>
    expect(scored({ startScore: 700, event: 'bankruptcy' }, { pointsLost })).toMatchObject({
      status,
      exact,
    }),
  );

  it('takes several events together, and one after the other is no less', () => {
    const of = (event: string | readonly string[]) => {
      const found = scored({ startScore: 760, event }, { pointsLost: [0, 1] });
      return Number(found?.status === 'missed' ? found.got?.pointsLost : NaN);
    };
    const both = of(['30-day-late', 'max-out-cards']);
    expect(of('30-day-late + max-out-cards')).toBe(both);
    expect(both).toBeGreaterThanOrEqual(of('30-day-late'));
  });

  it('reads thin and spotless files as they are told', () => {
    const thin = { score: 690, accounts: 1, historyYears: 0.5, utilization: 0.1 };
    for (const delinquencies of [[], ['none'], ['no late payments']]) {
      const inputs = { profile: { ...thin, delinquencies }, event: '30-day-late' };
      const found = scored(inputs, { deltaFromStart: [-200, -20] }, 'score-simulation-range');
      expect(found?.status).toBe('matched');
    }
  });

  it('judges the change where it is given, not the score after', () => {
    const inputs = { profile: { score: 700, delinquencies: [] }, event: 'bankruptcy' };
    const expected = { scoreAfter: [1, 2], deltaFromStart: [-400, -50] };
    expect(scored(inputs, expected, 'score-simulation-range')).toMatchObject({ status: 'matched' });
  });

  it('takes a time within a factor of one and a half', () => {
    const inputs = { startScore: 780, event: 'bankruptcy' };
    const years = (yearsToFullRecovery: unknown) =>
      scored(inputs, { yearsToFullRecovery }, 'score-recovery-time')?.status;
    expect([years(0.5), years([1, 14]), years(40)]).toEqual(['missed', 'matched', 'missed']);
  });

  it('reads marks of the past however they are told', () => {
    const after = (delinquencies: unknown) => {
      const profile = { score: 640, utilisation: 0.5, historyYears: 8, delinquencies };
      const result = scored(
        { profile, event: '30-day-late' },
        { deltaFromStart: [0, 1] },
        'score-simulation-range',
      );
      return result?.status === 'missed' ? result.got?.deltaFromStart : null;
    };
    expect(after(['30-day 12 months ago'])).toBe(after([{ daysPastDue: 30, monthsAgo: 12 }]));
    expect(after(1)).toBe(after([{ daysPastDue: 30, monthsAgo: 12 }]));
    expect(after(['charge-off in the last 2 years'])).toBe(
      after([{ type: 'charge-off', yearsAgo: 2 }]),
    );
  });

  it('says which event it does not know', () =>
    expect(scored({ startScore: 700, event: 'lottery' }, { pointsLost: [1, 2] })).toMatchObject({
      status: 'missed',
      problems: [
        { path: 'inputs', message: '"lottery" is no event of a credit file that we know' },
      ],
    }));
});

describe('inputs told in other ways', () => {
  it.each([
    [
      'payments one by one',
      'us-apr-actuarial',
      {
        advances: [{ date: '2023-01-01', amount: 100 }],
        payments: [
          { date: '2023-02-01', amount: 51 },
          { date: '2023-03-01', amount: 51 },
        ],
        unitPeriod: { unit: 'month', n: 1 },
      },
      { aprPct: 15.965 },
    ],
    [
      'times alone',
      'us-apr-actuarial',
      {
        advances: [{ t: 0, f: 0, amount: 100 }],
        payments: [
          { t: 1, f: 0, amount: 51 },
          { t: 2, f: 0, amount: 51 },
        ],
        unitPeriod: { unit: 'months', n: 1 },
      },
      { aprPct: 15.965 },
    ],
    [
      'days between two dates',
      'us-apr-single-payment',
      {
        advance: { date: '1978-01-03', amount: 1000 },
        payment: { date: '1978-09-15', amount: 1080 },
      },
      { aprPct: 11.45 },
    ],
    [
      'a term in days',
      'us-apr-single-payment',
      { advance: 1000, payment: 1080, days: 255 },
      { aprPct: 11.45 },
    ],
    [
      'equal months',
      'eu-apr',
      {
        advances: [{ date: '1994-01-01', amount: 1000 }],
        payments: [{ date: '1995-07-01', amount: 1200 }],
        dayCount: 'equal months',
      },
      { aprPct: 12.92 },
    ],
    [
      'months',
      'eu-apr',
      { advances: [{ months: 0, amount: 1000 }], payments: [{ months: 18, amount: 1200 }] },
      { aprPct: 12.92 },
    ],
    [
      'a series',
      'uk-apr',
      {
        advances: [{ date: '2023-01-01', amount: 1000 }],
        payments: [{ first: '2023-02-01', count: 12, amount: 90 }],
        dayCount: 'equal months',
      },
      { aprPct: 15.449 },
    ],
    [
      'a named safe harbor less than the minimum',
      'penalty-fee-cap',
      { violation: 'late', minDue: 60, safeHarbor: 32 },
      { maxFee: 32 },
    ],
    ['closing', 'penalty-fee-cap', { violation: 'closing', safeHarbor: 32 }, { maxFee: 0 }],
    [
      'several purchases',
      'cn-card-full-interest',
      {
        purchases: [
          { date: '2023-03-30', amount: 500 },
          { date: '2023-03-30', amount: 500 },
        ],
        payments: [{ date: '2023-04-23', amount: 100 }],
        statementDate: '2023-05-05',
        dailyRatePct: 0.05,
        includeStatementDay: true,
      },
      { interest: 17.85 },
    ],
    [
      'paid a day late',
      'cn-card-full-interest',
      {
        purchase: 1000,
        postDate: '2023-03-30',
        payDate: '2023-04-24',
        paid: 1000,
        dueDate: '2023-04-23',
        statementDate: '2023-05-05',
        dailyRatePct: 0.05,
      },
      { interest: 12.5 },
    ],
    ['not late', 'dpd-bucket', { dpd: 0, scheme: 'PBOC' }, { code: 'N' }],
    ['a state', 'dpd-bucket', { status: 'nothing-due', scheme: 'PBOC' }, { code: '*' }],
    ['sixty days in the US', 'dpd-bucket', { dpd: 65, scheme: 'US' }, { bucket: '60' }],
    [
      'a rate with more decimals than ppm',
      'simple-daily-interest',
      { principal: 10_000, dailyRatePct: 0.05479, days: 10 },
      { interest: 54.79 },
    ],
    [
      'listed payments',
      'annualised-rate-disclosure',
      { principal: 100, payments: [51, 51] },
      { simplePct: 15.965 },
    ],
    [
      'an EMI as printed',
      'in-apr',
      { sanctioned: 20_000, nominalPct: 15, count: 24, upfrontFees: 400, emi: 969.73 },
      { aprPct: 17.07 },
    ],
    [
      'two hundred days under the cap',
      'price-cap',
      { principal: 300, days: 200 },
      { maxInterest: 300, maxDefaultFee: 0 },
    ],
    [
      'in cents, rounded up',
      'loan-epi',
      { principal: 28_500, annualRate: 0.0399, months: 60, rounding: 'ceil-cent' },
      { payment: 524.75, totalInterest: 2985 },
    ],
    ['a guess', 'irr', { cashflows: [-100, 230, -132], guess: 0.15 }, { rate: 0.2 }],
    [
      'begin',
      'tvm',
      { fn: 'pmt', rate: 0.08 / 12, nper: 10, pv: 10_000, type: 'begin' },
      { value: -1030.16 },
    ],
    [
      'nulls for what is absent',
      'tvm',
      { fn: 'pmt', rate: 0, nper: 60, pv: 15_000, fv: null, type: null },
      { value: -250 },
    ],
    ['an effective rate', 'tvm', { fn: 'effect', rate: 0.0525, npery: 4 }, { value: 0.0535 }],
    ['a nominal rate', 'tvm', { fn: 'nominal', rate: 0.053543, npery: 4 }, { value: 0.0525 }],
    [
      'growth by a tenth',
      'tvm',
      { fn: 'pduration', rate: 0.025, pv: 2000, fv: 2200 },
      { value: 3.86 },
    ],
    [
      'the rate of growth',
      'tvm',
      { fn: 'rri', nper: 96, pv: 10_000, fv: 11_000 },
      { value: 0.001 },
    ],
    [
      'a year of 365.25 days',
      'eu-apr',
      {
        advances: [{ date: '1994-01-01', amount: 1000 }],
        payments: [{ date: '1995-07-01', amount: 1200 }],
        dayCount: 'days/365.25',
      },
      { aprPct: 12.97 },
    ],
    [
      'a month of interest',
      'card-adb-interest',
      { adb: 117.05, monthlyRate: 0.02 },
      { interest: 2.34 },
    ],
    [
      'a daily rate of an average',
      'card-adb-interest',
      { adb: 1000, dailyRatePct: 0.05, days: 30 },
      { interest: 15 },
    ],
    [
      'a balance all in dispute',
      'payment-allocation-excess',
      {
        balances: [
          { name: 'a', amount: 5, apr: 0.2, disputed: true },
          { name: 'b', amount: 5, apr: 0.1 },
        ],
        excessPayment: 5,
      },
      { allocation: { a: 0, b: 5 } },
    ],
    [
      'another spelling',
      'penalty-fee-cap',
      { violation: 'over-limit', limit: 100, start: 90, transactions: [20] },
      { maxFee: 10 },
    ],
    [
      'a loan counted in payments',
      'loan-ep',
      { principal: 1200, annualRate: 0.12, count: 12 },
      { firstPayment: 112, monthlyDecrease: 1, lastPayment: 101 },
    ],
    [
      'a card that may not count',
      'account-age',
      { openedYearsAgo: 9, closed: true, counting: 'open-only' },
      { ageCounted: null },
    ],
    ['no closing', 'utilisation', { cards: [{ limit: 10, balance: 5 }] }, { before: 0.5 }],
  ] as const)('%s', (_, kind, inputs, expected) => {
    const [result] = run({ id: 'x', kind, inputs, expected, tolerance: 0.0051 });
    expect(result).toMatchObject({ status: 'matched' });
  });
});

describe('what is off with a case', () => {
  it.each([
    ['a missing amount', { ...level, inputs: { payment: 12, count: 5 } }, 'inputs.advance'],
    [
      'a text for a number',
      { ...level, inputs: { ...level.inputs, payment: '12' } },
      'inputs.payment',
    ],
    ['no inputs', { ...level, inputs: undefined }, 'inputs'],
    ['a count that is none', { ...level, inputs: { ...level.inputs, count: 1e9 } }, 'inputs.count'],
    ['a figure that is not given', { ...level, expected: { wishPct: 1 } }, 'expected.wishPct'],
    [
      'a text in one of several shapes',
      {
        ...level,
        kind: 'uk-apr',
        inputs: {
          advances: [{ date: '2023-01-01', amount: 1 }],
          payments: [{ date: '2023-02-01', amount: '2' }],
        },
      },
      'inputs.payments[0].amount',
    ],
    ['no expectation', { ...level, expected: 5 }, 'expected'],
    ['nothing to repay', { ...level, inputs: { ...level.inputs, payment: 1 } }, 'inputs'],
    [
      'a date that is none',
      {
        id: 'x',
        kind: 'xnpv',
        inputs: { rate: 0.1, flows: [{ date: '2023-02-30', amount: 1 }] },
        expected: {},
      },
      'inputs.flows[0].date',
    ],
    [
      'a third decimal',
      {
        id: 'x',
        kind: 'simple-daily-interest',
        inputs: { principal: 1.005, dailyRatePct: 1, days: 1 },
        expected: {},
      },
      'inputs.principal',
    ],
    [
      'a period outside',
      { id: 'x', kind: 'tvm', inputs: { fn: 'ipmt', rate: 0.1, per: 4, nper: 3 }, expected: {} },
      'inputs',
    ],
    [
      'a sum past all bounds',
      {
        id: 'x',
        kind: 'simple-daily-interest',
        inputs: { principal: 1e9, dailyRatePct: 100_000, days: 9999 },
        expected: {},
      },
      'inputs',
    ],
    [
      'a closed card that is not there',
      {
        id: 'x',
        kind: 'utilisation',
        inputs: { cards: [{ limit: 1, balance: 1 }], closeIndex: 4 },
        expected: {},
      },
      'inputs',
    ],
  ])('%s is told with its place', (_, broken, path) => {
    const [good, bad] = run(level, broken);
    expect(good).toMatchObject({ status: 'matched', line: 1 });
    expect(bad).toMatchObject({ status: 'missed' });
    const paths = bad?.status === 'missed' ? bad.problems.map((problem) => problem.path) : [];
    expect(paths).toContain(path);
  });

  it('has the line and column of its case', () => {
    const text = `{ "about": ["{", { "cases": [1] }],\n  "cases": [\n    ${JSON.stringify(level)},\n      7\n] }`;
    const ran = runCases(text);
    expect(ran.ok && ran.value.map(({ line, column, status }) => [line, column, status])).toEqual([
      [3, 5, 'matched'],
      [4, 7, 'missed'],
    ]);
  });

  it.each([
    ['no JSON', '{ "cases": [ }', 1],
    ['nothing', '', 1],
    ['no list', '{ "cases": {} }', 1],
    ['a list alone', '[]', 1],
    ['JSON broken in its third line', '{\n"cases":\n[,] }', 3],
  ])('is told for a file of %s', (_, text, line) => {
    const ran = runCases(text);
    expect(ran.ok ? null : ran.error.line).toBe(line);
  });

  it('can be very deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const ran = runCases(
      `{ "cases": [{ "id": "x", "kind": "irr", "inputs": ${deep}, "expected": ${deep} }] }`,
    );
    expect(ran.ok && ran.value[0]?.status).toBe('missed');
  });
});

describe('the summary', () => {
  it('counts what became of the cases, by where they come from', () => {
    const results = run(
      level,
      { ...level, expected: { aprPct: 76.8 }, tolerance: 0.05 },
      { ...level, expected: { aprPct: 70 }, provenance: 'recalled' },
      { ...level, kind: 'min-payment', provenance: 'recalled' },
      { ...level, kind: 'tea-leaves' },
    );
    expect(countCases(results)).toEqual({
      matched: 2,
      exact: 2,
      missed: 1,
      unitTested: 1,
      unsupported: 1,
    });
    expect([...countByProvenance(results)]).toEqual([
      ['read', { matched: 2, exact: 2, missed: 0, unitTested: 0, unsupported: 1 }],
      ['recalled', { matched: 0, exact: 0, missed: 1, unitTested: 1, unsupported: 0 }],
    ]);
  });
});

describe('a comparison', () => {
  it.each([
    [{ a: 1 }, { a: 1.004 }, 0.005, true],
    [{ a: 1 }, { a: 1.006 }, 0.005, false],
    [{ a: 1 }, { a: 1.006 }, { a: 0.01 }, true],
    [{ a: 1 }, { a: 1.006 }, { b: 0.01 }, false],
    [{ a: 1 }, { a: 1 }, null, true],
    [{ a: 0.3 }, { a: 0.1 + 0.2 }, null, true],
    [{ a: 'M1' }, { a: 'M1', b: 2 }, 0, true],
    [{ a: 'M1' }, { a: 'M2' }, 0, false],
    [{ a: 1 }, { a: '1' }, 0, false],
    [{ a: null }, { a: null }, 0, true],
    [{ a: [[1, 2]] }, { a: [[1, 2.001]] }, { a: 0.01 }, true],
    [{ a: [1] }, { a: [1, 2] }, 0, false],
    [{ a: { x: 1 } }, { a: { x: 1, y: 2 } }, 0, true],
    [{ a: { x: 1 } }, { a: { y: 1 } }, 0, false],
    [{ a: [1] }, { a: { 0: 1 } }, 0, false],
    [{ a: 1 }, {}, 1, false],
    [{ a: 1 }, { a: NaN }, 1, false],
  ])('of %j with %j within %j', (expected, got, tolerance, ok) => {
    expect(compare(expected, got, tolerance).ok).toBe(ok);
  });
  it('tells a figure as printed from one within its tolerance', () => {
    expect(compare({ a: 12.3 }, { a: 12.34 }, 0).exact).toBe(true);
    expect(compare({ a: 12.3 }, { a: 12.36 }, 1)).toMatchObject({ ok: true, exact: false });
  });
});
