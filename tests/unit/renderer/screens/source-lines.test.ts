import { describe, expect, it } from 'vitest';
import { refuseHtml } from '../../../../renderer/host/trusted-types.ts';
import {
  markLine,
  shorten,
  sourceLines,
  stretchAround,
} from '../../../../renderer/screens/problems/source-lines.ts';
import type { Problem } from '../../../../shared/scenario/problem.ts';

const problem = (column: number, length: number): Problem => ({
  severity: 'error',
  code: 'missing',
  data: {},
  line: 1,
  column,
  length,
});

describe('the lines of a file', () => {
  it('are counted as the parser counts them', () => {
    expect(sourceLines('\ufeffa\r\nb\rc\n')).toEqual(['a', 'b', 'c', '']);
  });

  it('are shown around a place, within the file', () => {
    expect(stretchAround(3, 40)).toEqual({ from: 1, to: 15 });
    expect(stretchAround(40, 40)).toEqual({ from: 28, to: 40 });
  });

  it('are cut at the problem', () => {
    expect(markLine('"level": 9,', problem(10, 1))).toEqual({
      before: '"level": ',
      marked: '9',
      after: ',',
    });
    expect(markLine('abc', problem(9, 4))).toEqual({ before: 'abc', marked: ' ', after: '' });
  });

  it('are shortened for the eye at the end that is further from the problem', () => {
    expect(shorten('x'.repeat(500), 'start')).toHaveLength(401);
    expect(shorten(`${'x'.repeat(500)}y`, 'end').endsWith('y')).toBe(true);
    expect(shorten('short', 'end')).toBe('short');
  });
});

describe('HTML from text', () => {
  it('is refused unless it is empty', () => {
    expect(refuseHtml('')).toBe('');
    expect(() => refuseHtml('<b>')).toThrow(TypeError);
  });
});
