import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MONEY, money } from '../../../../shared/units/money.ts';
import { toCsv, type CsvCell } from '../../../../shared/views/csv.ts';
import { readCsv } from '../../read-csv.ts';
import { on } from '../small-scenario.ts';

const text = (words: string): CsvCell => ({ kind: 'text', text: words });
const amount = (minor: number): CsvCell => ({ kind: 'money', amount: money(minor) });

/** The one line of a file of one cell. */
const written = (cell: CsvCell) => toCsv([], [[cell]]).replace('\uFEFF\r\n', '');

describe('a CSV file', () => {
  it('begins with a byte order mark and its head, and ends each line with CRLF', () => {
    const file = toCsv(['Date', 'What'], [[{ kind: 'day', day: on('2026-03-05') }, text('现金')]]);
    expect(file).toBe('\uFEFFDate,What\r\n2026-03-05,现金\r\n');
  });

  it.each([
    ['plain words', 'plain words'],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=cmd|"/c calc"', '"\'=cmd|""/c calc"""'],
    ['＝1+1', "'＝1+1"],
    ['a=1', 'a=1'],
  ])('writes %j so that no program runs or splits it', (words, cell) => {
    expect(written(text(words))).toBe(`${cell}\r\n`);
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [-123_450, '-1234.50'],
    [MAX_MONEY, '1000000000.00'],
  ])('writes %i as the number %s', (minor, cell) => {
    expect(written(amount(minor))).toBe(`${cell}\r\n`);
  });

  it('guards its head as any text, and leaves empty what is empty', () => {
    expect(toCsv(['=x'], [[{ kind: 'empty' }], [{ kind: 'number', number: 12 }]])).toBe(
      "\uFEFF'=x\r\n\r\n12\r\n",
    );
  });

  it('is read back cell by cell, whatever the words', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab,"\r\n=+-@\t现 ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1 }), (rows) => {
        const file = toCsv(
          ['a', 'b'],
          rows.map((row) => row.map(text)),
        );
        const guarded = (cell: string) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell);
        expect(readCsv(file)).toEqual([['a', 'b'], ...rows.map((row) => row.map(guarded))]);
      }),
      { seed: 4_180, numRuns: 200 },
    );
  });
});
