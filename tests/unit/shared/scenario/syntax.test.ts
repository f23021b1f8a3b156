import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../../../shared/scenario/problem.ts';
import { changed, problemsOf, unmark } from './author.ts';

type Row = readonly [name: string, text: string, code: ProblemCode];

describe('syntax errors are told at their place', () => {
  const rows: readonly Row[] = [
    ['an empty file', '¦', 'empty-file'],
    ['only a comment', '¦// nothing yet\n', 'empty-file'],
    ['a list instead of an object', '¦[1, 2]', 'root-not-object'],
    ['a word alone', '¦scenario', 'syntax-symbol'],
    ['a missing comma', changed(['3000,', '3000¦']), 'syntax-comma-expected'],
    ['a missing comma, commented', changed(['3000,', '3000¦ // y']), 'syntax-comma-expected'],
    ['a missing colon', changed(['"cash": 1500', '"cash" ¦1500']), 'syntax-colon-expected'],
    ['a missing value', changed(['"cash": 1500', '"cash": ¦']), 'syntax-value-expected'],
    ['a name without quotes', changed(['"cash": 1500', '¦cash: 1500']), 'syntax-symbol'],
    ['single quotes', changed(['"cash": 1500', "¦'cash': 1500"]), 'syntax-symbol'],
    ['full-width quotes', changed(['"Rent"', '¦“Rent”']), 'syntax-full-width'],
    ['a full-width comma', changed(['1500,', '1500¦，']), 'syntax-full-width'],
    [
      'a text left open',
      changed(['"The kettle gives up",', '¦"The kettle gives up,']),
      'syntax-string-open',
    ],
    ['an unknown escape', changed(['"Tea"', '¦"T\\ea"']), 'syntax-escape'],
    ['a leading zero', changed(['"price": 129', '"price": ¦0129']), 'syntax-number'],
    ['a point without digits', changed(['"price": 129', '"price": ¦129.']), 'syntax-number'],
    ['not a number', changed(['"price": 129', '"price": ¦NaN']), 'syntax-symbol'],
    ['text after the end', `${changed()}¦{}`, 'syntax-extra'],
    ['a bracket left open', `${changed().trimEnd().slice(0, -1)}¦`, 'syntax-close-expected'],
  ];
  test.each(rows)('%s', (_, marked, code) => {
    const { text, places } = unmark(marked);
    expect(problemsOf(text)).toEqual([`${places[0]} ${code}`]);
  });

  test('two on two lines are told at once', () => {
    const { text, places } = unmark(
      changed(['3000,', '3000¦'], ['"price": 129', '"price": ¦nine']),
    );
    expect(problemsOf(text)).toEqual([
      `${places[0]} syntax-comma-expected`,
      `${places[1]} syntax-symbol`,
    ]);
  });

  test('a missing comma, a wrong type, a late date and an unknown line in one go', () => {
    const { text, places } = unmark(
      changed(
        ['"limit": 3000,', '"limit": 3000¦'],
        ['"dueDay": 10', '"dueDay": ¦"10"'],
        ['"2026-03-21"', '¦"2026-11-14"'],
        ['"line": "flower-pay" }', '"line": ¦"flowr-pay" }'],
      ),
    );
    expect(problemsOf(text)).toEqual([
      `${places[0]} syntax-comma-expected`,
      `${places[1]} number-as-text`,
      `${places[2]} date-outside`,
      `${places[3]} unknown-line`,
    ]);
  });

  test('comments, trailing commas and a byte order mark are accepted', () => {
    const text = changed(
      ['3000,', '3000, /* yuan */ // a month'],
      ['"preselected": 2', '"preselected": 2,'],
    );
    expect(problemsOf(`\ufeff${text}`)).toEqual([]);
  });

  test('a byte order mark moves no column', () => {
    expect(problemsOf('\ufeff{ "a": 1 x }')[0]).toBe(problemsOf('{ "a": 1 x }')[0]);
  });

  test('lines end at LF, CR LF and CR alike', () => {
    const { text, places } = unmark(changed(['"cash": 1500', '"cash": ¦"x"']));
    for (const ending of ['\n', '\r\n', '\r']) {
      expect(problemsOf(text.replaceAll('\n', ending))).toEqual([`${places[0]} needs-number`]);
    }
  });
});
