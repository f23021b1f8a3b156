import { expect, test } from 'vitest';
import { nearest } from '../../../../shared/scenario/nearest.ts';

test.each([
  ['flowr-pay', 'flower-pay'],
  ['flower-payy', 'flower-pay'],
  ['Flower-Pay', 'flower-pay'],
  ['limti', 'limit'],
  ['lmit', 'limit'],
  ['bank', null],
  ['', null],
] as const)('%s is meant as %s', (word, meant) => {
  expect(nearest(word, ['swift-cash', 'flower-pay', 'limit'])).toBe(meant);
});
