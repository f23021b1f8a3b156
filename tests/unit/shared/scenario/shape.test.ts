import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import type { ProblemCode } from '../../../../shared/scenario/problem.ts';
import { changed, problemsOf, unmark } from './author.ts';

type Row = readonly [name: string, from: string, to: string, code: ProblemCode];

const CASH_TEST = '{ "metric": "cash", "is": "at-least", "value": 0 }';

describe('what has the wrong shape is told at its place', () => {
  const rows: readonly Row[] = [
    ['a number as text', '"cash": 1500', '"cash": ¦"1500"', 'number-as-text'],
    ['a word for a number', '"cash": 1500', '"cash": ¦"much"', 'needs-number'],
    ['null for a number', '"cash": 1500', '"cash": ¦null', 'needs-number'],
    ['a number for a text', '"Salary"', '¦4', 'needs-text-or-languages'],
    ['a number for an id', '"id": "salary"', '"id": ¦7', 'needs-text'],
    ['an object for a list', '"cash"', '"hints": ¦{}, "cash"', 'needs-list'],
    ['a number for an object', '{ "billed": 420 }', '¦3', 'needs-object'],
    ['text for true', '"openDays": 2', '"required": ¦"yes"', 'needs-true-or-false'],
    ['something missing in the file', '"cash": 1500,', '', 'missing'],
    ['an unknown field', '"limit": 3000', '"limit": 3000, ¦"limt": 4', 'unknown-key'],
    ['a field of another object', '"summary"', '¦"price": 3, "summary"', 'unknown-key-unlike'],
    ['a field like no other', '"summary"', '¦"qqqqqq": 3, "summary"', 'unknown-key-unlike'],
    ['an unknown kind', '"kind": "checkout"', '"kind": ¦"chekout"', 'not-one-of'],
    ['an unknown weekday', '"monday"', '¦"Monday"', 'not-one-of'],
    ['an unknown metric', '"metric": "cash"', '"metric": ¦"money"', 'not-one-of'],
    ['an unknown level', '"summary"', '"level": ¦4, "summary"', 'not-one-of'],
    ['too small', '"billDay": 1', '"billDay": ¦0', 'too-small'],
    ['too big', '"billDay": 1', '"billDay": ¦29', 'too-big'],
    ['more than a billion', '"cash": 1500', '"cash": ¦1000000000.01', 'too-big'],
    ['below zero', '"cash": 1500', '"cash": ¦-1', 'too-small'],
    ['a price of nothing', '"price": 129', '"price": ¦0', 'too-small'],
    ['an empty text', '"Tea"', '¦""', 'too-short'],
    ['too long a text', '"Tea"', `¦"${'a'.repeat(121)}"`, 'too-long'],
    ['no lines', '"lines": [', '"lines": ¦[], "note": [', 'too-few'],
    ['too many hints', '"cash"', `"hints": ¦[${'"h",'.repeat(21)}], "cash"`, 'too-many'],
    ['a span of one day', '"2026-04-06", "2026-04-24"', '"2026-04-06"', 'too-few'],
    ['an impossible date', '"2026-06-30"', '¦"2026-06-31"', 'not-a-date'],
    ['a date in another order', '"2026-06-30"', '¦"30.06.2026"', 'not-a-date'],
    ['a far date', '"2026-06-30"', '¦"2199-06-30"', 'not-a-date'],
    ['an id with capitals', '"the-kettle"', '¦"The kettle"', 'bad-id'],
    ['an id that objects answer to', '"overtime"', '¦"constructor"', 'bad-id'],
    ['an id too long', '"overtime"', `¦"${'a'.repeat(41)}"`, 'too-long'],
    ['three decimals of money', '310.5', '¦310.505', 'too-many-decimals'],
    ['more decimals than are kept', '310.5', '¦310.10000000000000000001', 'too-many-decimals'],
    ['decimals by exponent', '310.5', '¦310505e-3', 'too-many-decimals'],
    ['five decimals of a rate', '0.05', '¦0.05001', 'too-many-decimals'],
    ['half a day', '"openDays": 2', '"openDays": ¦2.5', 'not-whole'],
    ['a shade over a day', '"openDays": 2', '"openDays": ¦2.00000000000000000001', 'not-whole'],
    [
      'half a mark',
      CASH_TEST,
      CASH_TEST.replace('cash', 'late-marks').replace('0', '¦0.5'),
      'not-whole',
    ],
    ['an empty condition', CASH_TEST, '¦{}', 'condition-shape'],
    ['a text for a condition', CASH_TEST, '¦"rich"', 'condition-shape'],
    ['a slip inside a condition', '"event": "kettle"', '¦"evnt": "kettle"', 'unknown-key'],
    ['a slip inside all', CASH_TEST, '{ "all": [{ "metric": ¦5 }] }', 'not-one-of'],
    ['an empty every', '{ "dayOfMonth": 15 }', '¦{}', 'every-shape'],
    ['a slip inside every', '"dayOfMonth": 15', '"dayOfMonth": ¦32', 'too-big'],
    [
      'a text in no language',
      '{ "en": "Flower Pay", "zh-CN": "花付" }',
      '¦{}',
      'text-without-language',
    ],
  ];
  test.each(rows)('%s', (_, from, to, code) => {
    const { text, places } = unmark(changed([from, to]));
    const told = problemsOf(text);
    if (places[0] === undefined) expect(told.join('\n')).toContain(` ${code}`);
    else expect(told).toContain(`${places[0]} ${code}`);
  });

  test('what is missing is told at the opening of its object', () => {
    const { text, places } = unmark(changed(['"terms": {', '"terms": ¦{'], ['"limit": 3000,', '']));
    expect(problemsOf(text)).toEqual([`${places[0]} missing`]);
    expect(problemsOf(changed(['"cash": 1500,', '']))).toEqual(['1:1 missing']);
  });

  test('an unknown format version is the only thing told', () => {
    const text = changed(
      ['"formatVersion": 1', '"formatVersion": 2'],
      ['"cash": 1500', '"cash": "x"'],
      ['"limit": 3000,', '"limit": 3000'],
    );
    const parsed = parseScenario(text);
    expect(parsed.ok ? [] : parsed.error).toEqual([
      {
        severity: 'error',
        code: 'format-version-unknown',
        data: { found: '2', supported: 1 },
        line: 3,
        column: 20,
        length: 1,
      },
    ]);
  });

  test('notes and schema links are ignored in every object, whatever they hold', () => {
    const note = '"note": { "price": 0.12345, "on": [] }, "$schema": 5,';
    const text = changed(['"$schema": "./scenario.schema.json",', '']);
    expect(problemsOf(text.replaceAll(/\{(?=[\s"])/g, () => `{ ${note} `))).toEqual([]);
  });

  test('a problem carries what its words need', () => {
    const dataOf = (text: string) => {
      const parsed = parseScenario(text);
      return parsed.ok ? null : parsed.error[0]?.data;
    };
    expect(dataOf(changed(['"limit": 3000', '"limit": 3000, "limt": 4']))).toEqual({
      key: 'limt',
      nearest: 'limit',
    });
    expect(dataOf(changed(['"dueDay": 10', '"dueDay": "10"']))).toEqual({
      key: 'dueDay',
      found: '"10"',
      repair: '10',
    });
  });
});
