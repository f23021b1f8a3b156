import type { Adapter } from './adapter.ts';
import { CARDS } from './cards.ts';
import { CREDIT_FILES } from './credit-files.ts';
import { EFFECTIVE_RATES } from './effective-rates.ts';
import { LOANS } from './loans.ts';
import { SCORES } from './scores.ts';
import { TIME_VALUE } from './time-value.ts';
import { US_RATES } from './us-rates.ts';

/** Who translates cases of a kind. */
export const ADAPTERS: ReadonlyMap<string, Adapter> = new Map<string, Adapter>(
  Object.entries({
    ...US_RATES,
    ...EFFECTIVE_RATES,
    ...TIME_VALUE,
    ...LOANS,
    ...CARDS,
    ...CREDIT_FILES,
    ...SCORES,
  }),
);

const RATES = 'tests/unit/shared/rates';
const PRODUCTS = 'tests/unit/shared/products';

/**
 * Kinds whose inputs are prose, and the tests that spell their terms out as named rows: no program
 * should guess a rule from a sentence.
 */
export const UNIT_TESTED: ReadonlyMap<string, string> = new Map([
  ['min-payment', `${RATES}/payment-path.test.ts > a minimum payment`],
  ['min-payment-path', `${RATES}/payment-path.test.ts > published paths`],
  ['fixed-payment-path', `${RATES}/payment-path.test.ts > published paths`],
  ['card-monthly-split', `${RATES}/payment-path.test.ts > published paths`],
  ['regz-min-payment-estimate', `${RATES}/payment-path.test.ts > the US repayment box`],
  ['annualise-daily', `${RATES}/effective-rate.test.ts > rates of a year`],
  ['card-adb-monthly-rate', `${PRODUCTS}/card-interest.test.ts > average daily balance`],
  [
    'payment-allocation-deferred',
    `${PRODUCTS}/card-allocation.test.ts > payment beyond the minimum`,
  ],
  ['grace-loss-interest-base', `${PRODUCTS}/grace-period.test.ts > a grace period that was lost`],
  [
    'protected-balance',
    `${PRODUCTS}/rate-increase.test.ts > a balance protected from a rate increase`,
  ],
  ['score-rule', 'tests/unit/shared/score/credit-file.test.ts > inquiries that count'],
]);
