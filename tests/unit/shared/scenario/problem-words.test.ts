import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../../../shared/scenario/problem.ts';
import { problemsEn } from '../../../../shared/text/en/problems.ts';
import { problemsZhCn } from '../../../../shared/text/zh-cn/problems.ts';

const placeholders = (words: string) =>
  [...new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

test('every code has words in both languages, and no other', () => {
  expect(Object.keys(problemsEn).sort()).toEqual([...PROBLEM_CODES].sort());
  expect(Object.keys(problemsZhCn).sort()).toEqual([...PROBLEM_CODES].sort());
});

describe.each(PROBLEM_CODES)('%s', (code) => {
  test('has the same placeholders in both languages', () => {
    for (const part of ['message', 'hint'] as const) {
      expect(placeholders(problemsZhCn[code][part])).toEqual(placeholders(problemsEn[code][part]));
    }
  });

  test('states and repairs without shouting', () => {
    for (const { message, hint } of [problemsEn[code], problemsZhCn[code]]) {
      expect(message).toMatch(/[.。]$/);
      expect(hint).not.toBe('');
      expect(`${message}${hint}`).not.toMatch(
        /[!！]|sorry|fail|invalid|illegal|抱歉|失败|非法|无效/i,
      );
    }
  });
});
