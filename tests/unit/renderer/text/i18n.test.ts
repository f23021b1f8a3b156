import { expect, it } from 'vitest';
import { createWords, currencyOf, speakCurrency } from '../../../../renderer/text/i18n.ts';

const repaid = (words: ReturnType<typeof createWords>) =>
  words.t('event.paid-learner.what', { ns: 'model', amount: 123_450, line: 'Willow' });

it('says money in the currency of the run on the screen', () => {
  const words = createWords('en');
  expect(repaid(words)).toBe('Repaid ¥1,234.50 on Willow.');
  speakCurrency(words, 'USD');
  expect(repaid(words)).toBe('Repaid $1,234.50 on Willow.');
  expect(currencyOf(words)).toBe('USD');
  speakCurrency(words, 'INR');
  expect(repaid(words)).toBe('Repaid ₹1,234.50 on Willow.');
});
