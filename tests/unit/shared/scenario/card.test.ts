import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import type { ProblemCode } from '../../../../shared/scenario/problem.ts';
import { fraction } from '../../../../shared/units/fraction.ts';
import { money } from '../../../../shared/units/money.ts';
import { on } from '../small-scenario.ts';
import { problemsOf, unmark } from './author.ts';

/** A small scenario whose one line is a card; `terms` and `opening` are JSON without braces. */
function cardFile(terms: string, opening = '', start = '2026-03-02'): string {
  return `{
  "formatVersion": 1, "id": "card", "title": "Card", "summary": "A card.",
  "start": "${start}", "end": "2026-09-30",
  "persona": { "name": "An", "age": 22, "about": "First card." },
  "cash": 1500,
  "lines": [{
    "id": "iris-card", "name": "Iris card", "openedOn": "2024-09-01",
    "terms": { "family": "card", "limit": 8000, "purchaseRatePercent": 18, ${terms} },
    "opening": { ${opening} }
  }],
  "goals": [{ "id": "g", "label": "G", "test": { "metric": "owed", "is": "at-most", "value": 0 } }],
  "endings": [{ "id": "done", "title": "Done", "text": "Done." }]
}`;
}

const FINE = '"statementDay": 5, "dueDay": 25';

describe('a card as authors write it', () => {
  test('becomes terms in minor units, parts per million and days', () => {
    const parsed = parseScenario(
      cardFile(
        `${FINE}, "ratePer": "year", "dayCount": "actual/actual",
         "cash": { "limit": 2000, "ratePercent": 20, "fee": { "amount": 10, "sharePercent": 1 } },
         "promo": { "ratePercent": 0, "until": "2026-05-31" },
         "minimum": { "sharePercent": 10, "of": "purchases", "floor": 50, "adds": ["cash", "fees"] },
         "lateFee": { "first": { "amount": 30, "sharePercent": 5 }, "repeat": { "sharePercent": 6 } },
         "announcedRate": { "noticeOn": "2026-03-10", "effectiveOn": "2026-04-24", "ratePercent": 21.5 },
         "allocation": "us"`,
        '"unbilled": 12.5, "card": { "promo": 300, "grace": "lost" }',
      ),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const setup = parsed.value.scenario.lines[0];
    expect(setup?.terms).toMatchObject({
      family: 'card',
      limit: 800_000,
      due: { kind: 'day-of-month', day: 25 },
      purchaseRate: { ppm: 180_000, per: 'year' },
      dayCount: 'actual/actual',
      promo: { rate: { ppm: 0, per: 'year' }, until: on('2026-05-31'), covers: 'opening' },
      cash: {
        limit: 200_000,
        rate: { ppm: 200_000, per: 'year' },
        fee: { kind: 'share', share: 10_000, floor: 1_000 },
      },
      minimum: {
        formula: {
          kind: 'largest',
          of: [
            { kind: 'amount', amount: 5_000 },
            {
              kind: 'sum',
              of: [
                { kind: 'share', of: 'purchases', share: fraction(100_000, 1_000_000) },
                { kind: 'cash' },
                { kind: 'fees' },
              ],
            },
          ],
        },
      },
      lateFee: {
        first: { kind: 'share', share: 50_000, floor: 3_000 },
        repeat: { kind: 'share', share: 60_000, floor: 0 },
        repeatWithin: 6,
      },
      announced: {
        noticeOn: on('2026-03-10'),
        effectiveOn: on('2026-04-24'),
        rate: { ppm: 215_000, per: 'year' },
      },
      allocation: { minimum: 'lowest-rate-first', excess: 'highest-rate-first' },
    });
    expect(setup?.opening).toMatchObject({
      unbilled: money(1_250),
      card: { promo: 30_000, carried: 0, grace: 'lost' },
    });
  });

  test('needs little: the rest has defaults', () => {
    expect(problemsOf(cardFile('"statementDay": 31'))).toEqual([]);
  });
});

type Row = readonly [name: string, terms: string, opening: string, code: ProblemCode];

describe('terms that contradict each other are told at their place', () => {
  const rows: readonly Row[] = [
    ['due on the statement day', '"statementDay": 5, "dueDay": ¦5', '', 'due-on-statement-day'],
    [
      'grace past the next statement',
      '"statementDay": 5, "dueDay": 2, "interest": { "graceDays": ¦4 }',
      '',
      'due-past-next-statement',
    ],
    [
      'many days and some of grace',
      '"statementDay": 5, "dueDays": 27, "interest": { "graceDays": ¦2 }',
      '',
      'due-past-next-statement',
    ],
    ['a floor above the limit', `${FINE}, "minimum": { "floor": ¦9000 }`, '', 'floor-over-limit'],
    [
      'a minimum below the interest',
      `${FINE}, "minimum": { "sharePercent": ¦1 }`,
      '',
      'minimum-below-interest',
    ],
    [
      'tiers out of order',
      `${FINE}, "minimum": { "tiers": [{ "from": 500, "amount": 50 }, { "from": ¦100, "amount": 25 }] }`,
      '',
      'tiers-not-ascending',
    ],
    [
      'a penalty below the ordinary rate',
      `${FINE}, "penaltyRate": { "ratePercent": ¦10 }`,
      '',
      'raised-rate-lower',
    ],
    [
      'a promotion that is over',
      `${FINE}, "promo": { "ratePercent": 0, "until": ¦"2026-03-01" }`,
      '',
      'promotion-over',
    ],
    [
      'more cash than the limit',
      `${FINE}, "cash": { "limit": ¦8000.5, "ratePercent": 20 }`,
      '',
      'cash-limit-over-limit',
    ],
    [
      'a rise announced too late',
      `${FINE}, "announcedRate": { "noticeOn": "2026-04-01", "effectiveOn": ¦"2026-04-14", "ratePercent": 20 }`,
      '',
      'notice-too-short',
    ],
    [
      'a penalty for new purchases without notice',
      `${FINE}, "penaltyRate": { "ratePercent": 28, "appliesTo": ¦"new-purchases" }`,
      '',
      'notice-too-short',
    ],
    [
      'a rise announced before the start',
      `${FINE}, "announcedRate": { "noticeOn": ¦"2026-03-01", "effectiveOn": "2026-04-24", "ratePercent": 20 }`,
      '',
      'date-before-start',
    ],
    [
      'a plan on a card',
      FINE,
      '"plans": ¦[{ "id": "p", "label": "P", "principal": 90, "periods": 3, "feePercent": 1, "billed": 1 }]',
      'opening-not-for-family',
    ],
    ['a promotion without terms', FINE, '"card": { "promo": ¦50 }', 'opening-without-terms'],
    [
      'more than the limit at the start',
      '"statementDay": 5, "dueDay": 25, "limit": ¦100',
      '"unbilled": 60, "card": { "carried": 50 }',
      'opening-over-limit',
    ],
    [
      'a statement past its due day',
      '"statementDay": 25, "dueDays": 2',
      '"billed": ¦100',
      'statement-not-open',
    ],
    ['cents of cents', `${FINE}, "failedAutopayFee": ¦1.005`, '', 'too-many-decimals'],
    ['a negative rate', `${FINE}, "cash": { "limit": 1, "ratePercent": ¦-1 }`, '', 'too-small'],
  ];

  test.each(rows)('%s', (name, terms, opening, code) => {
    const marked = cardFile(terms, opening);
    // A limit of the row's own replaces the file's.
    const file = terms.includes('"limit": ¦100') ? marked.replace('"limit": 8000, ', '') : marked;
    const { text, places } = unmark(file);
    expect(problemsOf(text), name).toEqual([`${places[0]} ${code}`]);
  });

  test('a card’s opening on a pay-later line', () => {
    const { text, places } = unmark(
      cardFile(FINE, '"card": ¦{ "carried": 10 }').replace(
        /"terms": \{[^}]*\}/,
        '"terms": { "family": "pay-later", "limit": 800, "billDay": 1, "dueDay": 10, "dailyChargePercent": 0.05 }',
      ),
    );
    expect(problemsOf(text)).toEqual([`${places[0]} opening-not-for-family`]);
  });

  test('rates and fees that no books could hold', () => {
    const terms = `${FINE}, "ratePer": "day", "penaltyRate": { "ratePercent": 200 }, "minimum": { "adds": ["interest"] }`;
    expect(problemsOf(cardFile(terms)).map((each) => each.split(' ')[1])).toEqual([
      'amounts-too-big',
    ]);
  });
});
