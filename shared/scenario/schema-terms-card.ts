import { z } from 'zod';
import { BLOCKER_KINDS } from '../closing/blocker.ts';
import { CARD_INTEREST_METHODS } from '../products/card-terms.ts';
import { DAY_COUNTS } from '../products/regions/region.ts';
import { ROUNDINGS } from '../units/money.ts';
import { closingSchema } from './schema-closing.ts';
import { amount, amountOrZero, date, list, object, percent, wholeNumber } from './schema-parts.ts';
import { hardship } from './schema-terms-loans.ts';

const ratePercent = () => percent(0, 200).describe('Percent for a period of "ratePer".');

const feeSchema = () =>
  object({
    amount: amountOrZero().default(0).describe('The fee, or its floor when it is a share.'),
    sharePercent: percent(0, 100).default(0).describe('Above 0: a share, percent.'),
  });

/** What a minimum payment may ask for beside its share. */
export const MINIMUM_ADDITIONS = ['interest', 'fees', 'cash', 'past-due', 'over-limit'] as const;

const additions = () =>
  list(z.enum(MINIMUM_ADDITIONS), 0, MINIMUM_ADDITIONS.length).describe(
    'What is asked in full beside the share.',
  );

const minimumSchema = object({
  sharePercent: percent(0, 100).default(10).describe('Share of the balance below, percent.'),
  of: z
    .enum(['purchases', 'opening', 'statement'])
    .default('statement')
    .describe(
      'purchases: without cash, new interest and fees. opening: without new interest and fees. statement: all.',
    ),
  floor: amountOrZero()
    .default(0)
    .describe('At least this, in the region’s currency; never more than is owed.'),
  adds: additions(),
  tiers: list(
    object({
      from: amountOrZero().describe('From this statement balance on, in the region’s currency.'),
      sharePercent: percent(0, 100).default(0),
      amount: amountOrZero().default(0),
      adds: additions(),
    }),
    0,
    8,
  ).describe('Other rules by balance, ascending: they replace the share above.'),
  rounding: z.enum(ROUNDINGS).default('half-up'),
});

const promotionSchema = () =>
  object({
    ratePercent: ratePercent(),
    until: date().describe('The last day on which it holds.'),
    covers: z
      .enum(['opening', 'purchases'])
      .default('opening')
      .describe('opening: only what the card starts with. purchases: what is bought until then.'),
  });

const interestSchema = object({
  method: z
    .enum(CARD_INTEREST_METHODS)
    .default('average-daily-balance')
    .describe(
      'What a statement that isn’t paid in full costs. full-back: every purchase of it, in full, from its day. remaining-only: what is left, from its day. average-daily-balance: what is left, from the statement, and new purchases.',
    ),
  statementDayCounts: z
    .boolean()
    .default(false)
    .describe('Whether a cycle includes the night of the statement day.'),
  compounds: z
    .enum(['nothing', 'interest', 'interest-and-fees'])
    .default('nothing')
    .describe('What bears interest beside what was bought or drawn.'),
  fullPayments: wholeNumber(1, 12)
    .default(1)
    .describe('Statements in full in a row that bring the interest-free period back.'),
  tolerance: amountOrZero().default(0).describe('A statement short by this much counts as paid.'),
  graceDays: wholeNumber(0, 10).default(0).describe('Days after the due day that are in time.'),
  averageRounding: z
    .enum(ROUNDINGS)
    .nullable()
    .default(null)
    .describe('How an average daily balance is rounded before the rate; null: not at all.'),
  rounding: z.enum(ROUNDINGS).default('half-up').describe('Of the interest, when it is posted.'),
});

const feeTerms = {
  lateFee: object({
    first: feeSchema().describe('A share is of the unpaid part of the minimum.'),
    repeat: feeSchema().optional().describe('Left out: the same.'),
    repeatWithin: wholeNumber(1, 24).default(6).describe('Statements within which it is a repeat.'),
  })
    .nullable()
    .default(null),
  overLimit: object({
    upTo: amountOrZero().describe(
      'How far beyond the limit the card goes, in the region’s currency.',
    ),
    fee: amountOrZero()
      .default(0)
      .describe('Once in a cycle in which it did, in the region’s currency.'),
  })
    .nullable()
    .default(null)
    .describe('null: never beyond the limit.'),
  cappedFees: z
    .boolean()
    .default(false)
    .describe('Whether a penalty fee is at most what was missed or passed, as US law has it.'),
  oneFeePerEvent: z
    .boolean()
    .default(false)
    .describe('Whether a failed autopay and being late after it cost one fee.'),
  feeRounding: z.enum(ROUNDINGS).default('half-up').describe('Of fees that are a share.'),
};

const rateTerms = {
  ratePer: z
    .enum(['year', 'month', 'day'])
    .default('year')
    .describe('The period for which every rate here is quoted.'),
  purchaseRatePercent: ratePercent(),
  promo: promotionSchema().nullable().default(null).describe('A lower rate until a day.'),
  deferred: promotionSchema()
    .nullable()
    .default(null)
    .describe('Interest that is only charged if the balance isn’t paid off by a day.'),
  dayCount: z.enum(DAY_COUNTS).default('actual/365').describe('How a yearly rate is spread.'),
  cash: object({
    limit: amount('limit').describe('The most that may be owed in cash, in the region’s currency.'),
    ratePercent: ratePercent(),
    fee: feeSchema().prefault({}),
  })
    .nullable()
    .default(null)
    .describe('Cash advances; null for none.'),
  penaltyRate: object({
    ratePercent: ratePercent(),
    afterDays: wholeNumber(0, 365).default(60).describe('After more than so many days late.'),
    appliesTo: z.enum(['all', 'new-purchases']).default('all'),
    noticeDays: wholeNumber(0, 90).default(0).describe('Days from the notice until it applies.'),
    cureAfter: wholeNumber(1, 36).default(6).describe('Minimums on time in a row that end it.'),
  })
    .nullable()
    .default(null),
  announcedRate: object({
    noticeOn: date(),
    effectiveOn: date(),
    ratePercent: ratePercent(),
  })
    .nullable()
    .default(null)
    .describe('A higher rate for new purchases; those up to the notice’s 14th day keep theirs.'),
};

/** The terms of a revolving card as authors write them. */
export const cardTermsSchema = object({
  family: z.literal('card').describe('A revolving card: statements, minimums, cash advances.'),
  limit: amount('limit').describe('The credit limit, in the region’s currency.'),
  statementDay: wholeNumber(1, 31).describe(
    'Day of the month on whose evening the statement is cut; 31 is the last day.',
  ),
  dueDay: wholeNumber(1, 28)
    .optional()
    .describe('Day of the month by whose end a statement is due. Left out: see dueDays.'),
  dueDays: wholeNumber(1, 28)
    .default(21)
    .describe('Days after the statement on which it is due, when dueDay is left out.'),
  ...rateTerms,
  interest: interestSchema.prefault({}),
  minimum: minimumSchema.prefault({}).describe('The least that keeps the card from being late.'),
  ...feeTerms,
  autopayPartial: z
    .boolean()
    .default(true)
    .describe('Whether autopay takes what cash there is when it can’t take all.'),
  failedAutopayFee: amountOrZero().default(0).describe('For an autopay that finds too little.'),
  autopayRetryDays: wholeNumber(0, 10).default(0).describe('Evenings on which it tries again.'),
  allocation: z
    .enum(['cn', 'us', 'highest-rate-first'])
    .default('cn')
    .describe(
      'What a payment clears first. cn: fees, interest, principal; after 90 days late principal first. us: the minimum to the lowest rate, the rest to the highest.',
    ),
  refunds: z
    .enum(['next-bill', 'reduces-due'])
    .default('next-bill')
    .describe('Whether a refund after the statement leaves what is due as it was.'),
  chargeOffDays: wholeNumber(30, 720)
    .default(180)
    .describe('Days past due from which the lender writes the debt off.'),
  reportDay: wholeNumber(1, 31)
    .default(31)
    .describe('Day of the month on which the lender reports; 31 is the last day.'),
  closingBlockers: list(z.enum(BLOCKER_KINDS), 0, BLOCKER_KINDS.length, [
    ...BLOCKER_KINDS,
  ]).describe('What must be gone before the line can be closed. Left out: everything.'),
  closing: closingSchema.optional(),
  hardship: hardship(),
});

export type AuthoredCardTerms = z.output<typeof cardTermsSchema>;

/** What a card carries at the start, beside "unbilled" and "billed", which are its purchases. */
export const openingCardSchema = object({
  carried: amountOrZero()
    .default(0)
    .describe('Purchases that bear interest already, in the region’s currency.'),
  advances: amountOrZero().default(0).describe('Cash advances, in the region’s currency.'),
  promo: amountOrZero().default(0).describe('At the promotional rate, in the region’s currency.'),
  deferred: amountOrZero().default(0).describe('With deferred interest, in the region’s currency.'),
  deferredInterest: amountOrZero()
    .default(0)
    .describe('Interest deferred so far, in the region’s currency.'),
  grace: z
    .enum(['kept', 'lost'])
    .default('kept')
    .describe('Whether the statement before was paid in full.'),
}).describe('Cards only. With an open bill, all of these are on it.');

export type AuthoredOpeningCard = z.output<typeof openingCardSchema>;
