import { z } from 'zod';
import { BLOCKER_KINDS } from '../closing/blocker.ts';
import { DRAW_METHODS } from '../products/family.ts';
import { ROUNDINGS } from '../units/money.ts';
import { closingSchema } from './schema-closing.ts';
import {
  amount,
  amountOrZero,
  date,
  id,
  label,
  list,
  object,
  percent,
  requiredList,
  wholeNumber,
} from './schema-parts.ts';

/** Terms of the families that lend by loans, and of overdrafts, as authors write them. */

const hardshipSchema = object({
  afterDaysPastDue: wholeNumber(0, 360)
    .default(30)
    .describe('It can be asked for from this many days past due; 0 at any time.'),
  periods: requiredList(wholeNumber(2, 120), 1, 12).describe('Numbers of monthly instalments.'),
  annualRatePercent: percent(0, 100).default(0).describe('Yearly rate of the plan, percent.'),
  waivedPercent: percent(0, 100)
    .default(0)
    .describe('Share of unpaid interest and fees that is given up, percent.'),
}).describe('A plan for when payments can’t be kept up: all that is owed as one loan.');

/** What the terms of any family may have. */
export const hardship = () => hardshipSchema.nullable().default(null);

const base = {
  limit: amount('limit').describe('The most that may be owed.'),
  reportDay: wholeNumber(1, 31)
    .default(31)
    .describe('Day of the month on which the lender reports; 31 is the last day.'),
  closingBlockers: list(z.enum(BLOCKER_KINDS), 0, BLOCKER_KINDS.length, [
    ...BLOCKER_KINDS,
  ]).describe('What must be gone before the line can be closed. Left out: everything.'),
  closing: closingSchema.optional(),
  hardship: hardship(),
};

const draw = {
  drawLeast: amount().default(1).describe('Least to borrow at a time.'),
  drawMost: amount().nullable().default(null).describe('Most at a time; null: up to the limit.'),
  drawStep: amount().default(1).describe('Amounts are multiples of this.'),
};

/** What happens with instalments of any loan. */
const servicing = {
  interestRounding: z
    .enum(ROUNDINGS)
    .default('half-up')
    .describe('How interest is rounded whenever it is posted.'),
  paymentRounding: z
    .enum(ROUNDINGS)
    .default('half-up')
    .describe('How the equal payment, or equal part, is rounded; the last takes the rest.'),
  graceDays: wholeNumber(0, 13)
    .default(0)
    .describe('Days after the due day on which a payment is still in time.'),
  lateFee: amountOrZero().default(0).describe('For each due day that is missed.'),
  lateFeeCapPercent: percent(0, 100)
    .nullable()
    .default(null)
    .describe('Late fees together are at most this share of the loan, percent; null: no cap.'),
  autopayPartial: z
    .boolean()
    .default(true)
    .describe('Whether autopay takes what cash there is when it can’t take an instalment whole.'),
  autopayOrder: z
    .enum(['oldest', 'smallest'])
    .default('oldest')
    .describe('Which loan autopay pays first: the longest due, or the smallest amount.'),
  retryDays: wholeNumber(0, 30)
    .default(3)
    .describe('Evenings after the due day on which autopay tries again.'),
  failedPaymentFee: amountOrZero().default(0).describe('When autopay first finds too little.'),
  chargeOffDays: wholeNumber(1, 1000)
    .nullable()
    .default(180)
    .describe('Days past due after which the lender writes the line off; null: never.'),
};

const early = {
  earlyPayments: z
    .enum(['any', 'ending'])
    .default('any')
    .describe('Whether any part may be repaid early, or a loan only as a whole.'),
  earlyFeePercent: percent(0, 100)
    .default(0)
    .describe('Compensation on principal repaid early, percent.'),
  earlyFeeLastYearPercent: percent(0, 100)
    .nullable()
    .default(null)
    .describe('The same with a year or less to go; null: as above.'),
  earlyFeeWithinSaved: z
    .boolean()
    .default(true)
    .describe('Whether compensation is at most the interest that is saved.'),
};

const overdueMultiple = (fallback: number) =>
  percent(0, 400)
    .default(fallback)
    .describe(
      'Rate on overdue principal, percent of the ordinary rate: 150 is half as much again.',
    );

const cashLineSchema = object({
  family: z.literal('cash-line').describe('Money to hand at a daily rate, in instalments.'),
  ...base,
  ...draw,
  dailyRatePercent: percent(0, 1).describe('Simple interest a day, percent: 0.05 is 5 in 10,000.'),
  interest: z
    .enum(['actual-days', 'thirty-days'])
    .default('actual-days')
    .describe('Interest for every night, or thirty days a month by the table.'),
  methods: list(z.enum(DRAW_METHODS), 1, DRAW_METHODS.length, [...DRAW_METHODS]).describe(
    'Ways of repaying: level payments, equal principal, or interest first.',
  ),
  periods: list(wholeNumber(1, 60), 1, 12, [3, 6, 12]).describe('Numbers of instalments offered.'),
  dueDay: wholeNumber(1, 31)
    .nullable()
    .default(null)
    .describe('Day of the month for instalments; null: the day of the draw.'),
  overdueMultiplePercent: overdueMultiple(150),
  ...early,
  ...servicing,
});

const advanceSchema = object({
  family: z.literal('advance').describe('A small sum for some days, free, returned whole.'),
  ...base,
  ...draw,
  termDays: wholeNumber(1, 60)
    .default(7)
    .describe('Days to the day of return, which is not counted.'),
  drawsPerMonth: wholeNumber(1, 31).default(2).describe('How often it lends in a month.'),
  ...servicing,
});

const bnplSchema = object({
  family: z.literal('bnpl').describe('A purchase in a few equal parts without interest.'),
  ...base,
  instalments: list(wholeNumber(2, 12), 1, 11, [3]).describe('Numbers of parts offered.'),
  everyDays: wholeNumber(7, 92)
    .nullable()
    .default(14)
    .describe('Days between parts; null: a month.'),
  firstAtOnce: z.boolean().default(true).describe('Whether the first part is paid when buying.'),
  instalmentFloor: amountOrZero().default(0).describe('Nothing is spread below this price.'),
  ...servicing,
});

const paydaySchema = object({
  family: z.literal('payday').describe('One loan at a time, repaid in one payment.'),
  ...base,
  ...draw,
  termDays: wholeNumber(1, 365).describe('Days to the due day.'),
  financeChargePercent: percent(0, 200)
    .default(0)
    .describe('A charge for the whole term, percent of what is lent.'),
  dailyRatePercent: percent(0, 10).default(0).describe('Simple interest a day, percent.'),
  dailyAfterDuePercent: percent(0, 10)
    .nullable()
    .default(null)
    .describe('The same once it is overdue; null: as before.'),
  defaultFee: amountOrZero().default(0).describe('When it isn’t repaid on its day.'),
  cap: object({
    dailyPercent: percent(0, 10).nullable().default(null).describe('Most to charge for a day.'),
    defaultFee: amountOrZero().nullable().default(null).describe('Most to charge for default.'),
    totalCostPercent: percent(0, 1000)
      .nullable()
      .default(null)
      .describe('Most that the loan may cost in all, percent of what is lent.'),
  })
    .nullable()
    .default(null)
    .describe('What the law lets it cost. UK: 0.8 a day, 15 for default, 100 in all.'),
  interestRounding: servicing.interestRounding,
  autopayPartial: servicing.autopayPartial,
  retryDays: servicing.retryDays,
  failedPaymentFee: servicing.failedPaymentFee,
  chargeOffDays: servicing.chargeOffDays,
});

const loanSchema = object({
  family: z.literal('loan').describe('An instalment loan that is running already.'),
  ...base,
  dueDay: wholeNumber(1, 31).describe('Day of the month for instalments.'),
  annualRatePercent: percent(0, 100).describe('Yearly rate, percent.'),
  interest: z
    .enum(['equal-months', 'actual-365', 'actual-360'])
    .default('equal-months')
    .describe('A twelfth of the yearly rate a month, or a part of it for every night.'),
  overdueMultiplePercent: overdueMultiple(100),
  ...early,
  ...servicing,
});

const overdraftSchema = object({
  family: z.literal('overdraft').describe('Cash below zero, lent by itself up to the limit.'),
  ...base,
  annualRatePercent: percent(0, 100).describe('Simple yearly rate, percent.'),
  yearDays: z.literal([365, 360]).default(365).describe('Days of the year for interest.'),
  interestFree: amountOrZero().default(0).describe('Used up to this, it costs nothing.'),
  interestRounding: servicing.interestRounding,
  postingDay: wholeNumber(1, 31)
    .default(31)
    .describe('Day of the month on which interest is posted; 31 is the last day.'),
});

/** Members of the union of terms. */
export const LOAN_TERMS_SCHEMAS = [
  cashLineSchema,
  advanceSchema,
  bnplSchema,
  paydaySchema,
  loanSchema,
  overdraftSchema,
] as const;

export const loanTermsSchema = z.discriminatedUnion('family', LOAN_TERMS_SCHEMAS);
export type AuthoredLoanTerms = z.output<typeof loanTermsSchema>;

/** Loans that are running when the run starts. */
export const openingLoansSchema = list(
  object({
    id: id(),
    label: label(),
    principal: amount().describe('What was lent: the whole, not what is left.'),
    startedOn: date().describe('The day on which it began.'),
    periods: wholeNumber(1, 360).describe('Number of instalments in all.'),
    paid: wholeNumber(0, 359).default(0).describe('Instalments that fell due before the run.'),
    method: z.enum(DRAW_METHODS).default('level').describe('How it is repaid.'),
  }),
  0,
  20,
);

export type AuthoredLoan = z.output<typeof openingLoansSchema>[number];
