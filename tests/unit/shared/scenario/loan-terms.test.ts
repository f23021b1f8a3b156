import { describe, expect, it } from 'vitest';
import { startRun, present } from '../../../../shared/engine/run.ts';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import type { ProblemCode } from '../../../../shared/scenario/problem.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { changed, problemsOf, unmark } from './author.ts';

/** The guide's example with a second line of these terms and what it carries. */
const withLine = (terms: string, opening = '{}', option = '') => {
  const line = `{ "id": "second", "name": "Second", "openedOn": "2024-09-01", "terms": ${terms}, "opening": ${opening} }`;
  const swaps: [string, string][] = [['"lines": [', `"lines": [${line}, `]];
  if (option !== '') swaps.push(['{ "kind": "cash" },', `{ "kind": "cash" }, ${option},`]);
  return changed(...swaps);
};

const CASH = '"family": "cash-line", "limit": 5000, "dailyRatePercent": 0.03';
const PAYDAY = '"family": "payday", "limit": 500, "termDays": 30, "dailyRatePercent": 0.8';
const CAP = '"cap": { "dailyPercent": 0.8, "defaultFee": 15, "totalCostPercent": 100 }';
const LOAN = '"family": "loan", "limit": 20000, "dueDay": 12, "annualRatePercent": 6';
const BNPL = '"family": "bnpl", "limit": 500';
const course = (more: string) =>
  `{ "loans": [{ "id": "course", "label": "Course", "principal": 12000, "startedOn": "2025-09-01", "periods": 24, ${more} }] }`;

type Row = readonly [name: string, text: string, code: ProblemCode];

describe('terms that contradict themselves are told at their place', () => {
  const rows: readonly Row[] = [
    ['no days to pay', withLine('{ "family": "payday", "limit": 9, "termDays": ¦0 }'), 'too-small'],
    ['no periods', withLine(`{ ${CASH}, "periods": [¦0] }`), 'too-small'],
    ['no periods at all', withLine(`{ ${CASH}, "periods": ¦[] }`), 'too-few'],
    [
      'a negative rate',
      withLine('{ "family": "cash-line", "limit": 5000, "dailyRatePercent": ¦-0.01 }'),
      'too-small',
    ],
    ['half a fen', withLine(`{ ${CASH}, "lateFee": ¦1.005 }`), 'too-many-decimals'],
    ['a family that is not', withLine('{ "family": ¦"mortgage", "limit": 5000 }'), 'not-one-of'],
    ['a least above the limit', withLine(`{ ${CASH}, "drawLeast": ¦6000 }`), 'draw-least-too-big'],
    [
      'a least above the most',
      withLine(`{ ${CASH}, "drawMost": 200, "drawLeast": ¦300 }`),
      'draw-least-too-big',
    ],
    [
      'a step that fits nothing',
      withLine(`{ ${CASH}, "drawLeast": 100, "drawMost": 300, "drawStep": ¦400 }`),
      'draw-step-fits-nothing',
    ],
    [
      'instalments that repay nothing',
      withLine('{ "family": "cash-line", "limit": 5000, "dailyRatePercent": 1, "periods": ¦[60] }'),
      'loan-never-repaid',
    ],
    [
      'a due day beside the table',
      withLine(`{ ${CASH}, "interest": "thirty-days", "dueDay": ¦9 }`),
      'due-day-by-table',
    ],
    [
      'a daily rate above the cap',
      withLine(
        `{ "family": "payday", "limit": 500, "termDays": 30, "dailyRatePercent": ¦0.9, ${CAP} }`,
      ),
      'above-cap',
    ],
    ['a default fee above it', withLine(`{ ${PAYDAY}, "defaultFee": ¦16, ${CAP} }`), 'above-cap'],
    [
      'a charge for the term above it',
      withLine(
        `{ "family": "payday", "limit": 500, "termDays": 14, "financeChargePercent": ¦15, ${CAP} }`,
      ),
      'above-cap',
    ],
    [
      'grace up to the next part',
      withLine(`{ ${BNPL}, "everyDays": 7, "graceDays": ¦7 }`),
      'grace-too-long',
    ],
    ['a bill on a loan', withLine(`{ ${LOAN} }`, '{ "billed": ¦20 }'), 'opening-not-for-family'],
    [
      'a loan on an overdraft',
      withLine(
        '{ "family": "overdraft", "limit": 500, "annualRatePercent": 39.9 }',
        '{ "loans": ¦[{ "id": "a", "label": "A", "principal": 9, "startedOn": "2026-01-01", "periods": 2 }] }',
      ),
      'opening-not-for-family',
    ],
    [
      'more in use than the limit',
      withLine(
        '{ "family": "overdraft", "limit": 500, "annualRatePercent": 39.9 }',
        '{ "borrowed": ¦501 }',
      ),
      'opening-over-limit',
    ],
    ['a wrong count of paid', withLine(`{ ${LOAN} }`, course('"paid": ¦5')), 'loan-paid-differs'],
    [
      'a loan from tomorrow',
      withLine(`{ ${LOAN} }`, course('"paid": 6').replace('"2025-09-01"', '¦"2026-03-02"')),
      'date-after-start',
    ],
    [
      'a payday loan in parts',
      withLine(
        `{ ${PAYDAY} }`,
        course('"paid": 0').replace('"periods": 24', '"periods": ¦24').replace('12000', '300'),
      ),
      'one-payment-only',
    ],
    [
      'parts that are not offered',
      withLine(
        `{ ${BNPL}, "instalments": [3] }`,
        '{}',
        '{ "kind": "instalments", "line": "second", "periods": ¦4 }',
      ),
      'periods-not-offered',
    ],
    [
      'an id twice',
      withLine(`{ ${LOAN} }`, course('"paid": 6')).replace('"id": "kettle"', '"id": ¦"course"'),
      'duplicate-id',
    ],
  ];

  it.each(rows)('%s', (_, marked, code) => {
    const { text, places } = unmark(marked);
    expect(problemsOf(text)).toContain(`${places[0]} ${code}`);
  });
});

describe('terms that fit are played', () => {
  it.each([
    ['a cash line', `{ ${CASH} }`, '{}', 0],
    ['an advance', '{ "family": "advance", "limit": 500 }', '{}', 0],
    ['a payday loan', `{ ${PAYDAY}, "defaultFee": 15, ${CAP} }`, '{}', 0],
    ['parts at the checkout', `{ ${BNPL} }`, '{}', 0],
    // 12,000 over 24 at equal principal, 6 paid: 9,000 left.
    ['a loan', `{ ${LOAN} }`, course('"paid": 6, "method": "equal-principal"'), 900_000],
    // A daily rate counts the real days from the loan's own start.
    [
      'a loan on a cash line',
      `{ ${CASH} }`,
      '{ "loans": [{ "id": "sofa", "label": "Sofa", "principal": 1200, "startedOn": "2026-02-25", "periods": 12, "paid": 0, "method": "level" }] }',
      120_000,
    ],
    [
      'an overdraft',
      '{ "family": "overdraft", "limit": 900, "annualRatePercent": 39.9, "hardship": { "periods": [6] } }',
      '{ "borrowed": 12.5 }',
      1_250,
    ],
  ])('%s', (_, terms, opening, owed) => {
    const parsed = parseScenario(withLine(terms, opening));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const state = present(startRun(parsed.value.scenario, 1));
    expect(lineView(state, 'second').owed).toBe(owed);
  });

  it('with quoted rates in parts per million and the overdue rate multiplied', () => {
    const parsed = parseScenario(withLine(`{ ${CASH}, "overdueMultiplePercent": 150 }`));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(parsed.value.scenario.lines[0]?.terms).toMatchObject({
      book: { interest: { kind: 'daily', ppm: 300 }, overdueRate: 450 },
    });
  });
});
