import { z } from 'zod';
import { BLOCKER_KINDS } from '../closing/blocker.ts';
import { REGION_IDS } from '../products/regions/region.ts';
import { AUTOPAY_MODES } from '../products/line.ts';
import { ROUNDINGS } from '../units/money.ts';
import { closingSchema } from './schema-closing.ts';
import { MAX_EVENTS } from './limits.ts';
import { conditionSchema } from './schema-condition.ts';
import { creditFileSchema } from './schema-credit-file.ts';
import { drawSchema } from './schema-event-base.ts';
import { eventSchema } from './schema-events.ts';
import { recurringSchema } from './schema-recurring.ts';
import {
  countersSchema,
  goalSchema,
  hintSchema,
  parametersSchema,
  questionSchema,
} from './schema-story.ts';
import { hardship, LOAN_TERMS_SCHEMAS, openingLoansSchema } from './schema-terms-loans.ts';
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
  story,
  wholeNumber,
  type StandIn,
} from './schema-parts.ts';
import { cardTermsSchema, openingCardSchema } from './schema-terms-card.ts';

const costSchema = recurringSchema.extend({
  payWith: id()
    .optional()
    .describe('The line that the seller charges: a subscription. Left out: paid in cash.'),
});

const instalmentOfferSchema = object({
  periods: wholeNumber(2, 60).describe('Number of monthly parts.'),
  feePercent: percent(0, 100).describe('Flat fee on the whole amount for the whole term, percent.'),
});

const payLaterTermsSchema = object({
  family: z.literal('pay-later').describe('Bills by the month, and instalment plans.'),
  limit: amount('limit').describe('The credit limit, in the region’s currency.'),
  billDay: wholeNumber(1, 28).describe('Day of the month on whose evening the bill is cut.'),
  dueDay: wholeNumber(1, 28).describe(
    'Day of the month by whose end the bill is due; of the next month when not after billDay.',
  ),
  dailyChargePercent: percent(0, 1).describe(
    'Charge a day on what a due day left unpaid, percent: 0.05 is 5 in 10,000 a day.',
  ),
  minimumPercent: percent(0, 100)
    .default(10)
    .describe('Share of a bill that is enough not to be late, percent.'),
  minimumFloor: amountOrZero()
    .default(0)
    .describe('The minimum is at least this, in the region’s currency.'),
  minimumRounding: z.enum(ROUNDINGS).default('half-up').describe('How the minimum is rounded.'),
  chargeRounding: z.enum(ROUNDINGS).default('half-up').describe('How the charge is rounded.'),
  checkoutInstalments: list(instalmentOfferSchema, 0, 12).describe('Plans offered when buying.'),
  billInstalments: list(instalmentOfferSchema, 0, 12).describe('Plans offered for a bill.'),
  instalmentFloor: amountOrZero()
    .default(0)
    .describe('No plan below this price, in the region’s currency.'),
  earlySettlementFee: z
    .enum(['current-period', 'all', 'none'])
    .default('current-period')
    .describe('What ending a plan early still charges: the running period, all fees, or none.'),
  autopayPartial: z
    .boolean()
    .default(true)
    .describe('Whether autopay takes what cash there is when it can’t take all.'),
  autoConfirmDays: wholeNumber(0, 60)
    .default(10)
    .describe('Days after arrival on which a receipt counts as confirmed by itself.'),
  reportDay: wholeNumber(1, 31)
    .default(31)
    .describe('Day of the month on which the lender reports; 31 is the last day.'),
  hardship: hardship(),
  closingBlockers: list(z.enum(BLOCKER_KINDS), 0, BLOCKER_KINDS.length, [
    ...BLOCKER_KINDS,
  ]).describe('What must be gone before the line can be closed. Left out: everything.'),
  closing: closingSchema.optional(),
});

/** The terms of a line; the catalogue's products are checked against it too. */
export const termsSchema = z
  .discriminatedUnion('family', [payLaterTermsSchema, cardTermsSchema, ...LOAN_TERMS_SCHEMAS])
  .meta({
    description:
      'The terms, by product family; or { "from": "cn-pay-later" } for a product of the catalogue, ' +
      'with "override" for what differs.',
    standIn: 'catalogue-terms' satisfies StandIn,
  });

const openingSchema = object({
  unbilled: amountOrZero()
    .default(0)
    .describe('Bought since the last bill, in the region’s currency.'),
  billed: amount()
    .nullable()
    .default(null)
    .describe('The open bill, in the region’s currency; null for none.'),
  plans: list(
    object({
      id: id(),
      label: label(),
      principal: amount().describe(
        'What was spread, in the region’s currency: the whole, not what is left.',
      ),
      periods: wholeNumber(2, 60),
      feePercent: percent(0, 100).describe('Flat fee for the whole term, percent.'),
      billed: wholeNumber(0, 59).describe('Periods already billed before the run.'),
    }),
    0,
    20,
  ).describe('Instalment plans that are running.'),
  purchases: list(
    object({ id: id(), label: label(), amount: amount(), boughtOn: date(), arrivesOn: date() }),
    0,
    20,
  ).describe('Bought with the line, receipt not confirmed yet: they hold limit.'),
  refunds: list(
    object({ id: id(), label: label(), amount: amount(), arrivesOn: date() }),
    0,
    20,
  ).describe('Refunds on their way to the line.'),
  loans: openingLoansSchema.describe('Loans that are running, on lines that lend by loans.'),
  borrowed: amountOrZero().default(0).describe('What of an overdraft is in use.'),
  card: openingCardSchema.optional(),
});

const lineSchema = object({
  id: id(),
  name: label().describe('A made-up brand; real names belong in explanations only.'),
  openedOn: date().describe('When the line was opened: its age counts in the score.'),
  terms: termsSchema,
  autopay: z.enum(AUTOPAY_MODES).default('off').describe('How autopay is set at the start.'),
  opening: openingSchema.prefault({}).describe('What the line carries when the run starts.'),
});

const endingSchema = object({
  id: id(),
  title: label(),
  text: story(),
  if: conditionSchema.optional().describe('The first ending whose condition holds is shown.'),
});

/** A scenario as authors write it: format v1. `resolve.ts` turns it into what the engine plays. */
export const scenarioSchema = object({
  formatVersion: z.literal(1).describe('Always 1.'),
  id: id().describe('A name for files and links, in small letters, digits and hyphens.'),
  title: label(),
  summary: story().describe('What the Library says before a run.'),
  author: z.string().max(200).default('').describe('Who wrote it.'),
  licence: z.string().max(200).default('').describe('Under which terms others may use it.'),
  level: z.literal([1, 2, 3]).default(1).describe('1 for a first run, 3 for a hard one.'),
  minutes: wholeNumber(1, 600).default(20).describe('Playing time to expect.'),
  parameters: parametersSchema,
  start: date().describe('The first day.'),
  end: date().describe('The last day: the run is over on its morning.'),
  region: z
    .enum(REGION_IDS)
    .default('CN')
    .describe('Whose rules and currency: CN yuan, US dollar, UK pound, EU euro, IN rupee.'),
  persona: object({
    name: label(),
    age: wholeNumber(10, 120),
    about: story().describe('Who it is, in two or three sentences.'),
  }).describe('Whose money it is.'),
  cash: amountOrZero().describe('Cash on the first morning, in the region’s currency.'),
  income: list(recurringSchema, 0, 30).describe('Money that comes by the calendar.'),
  costs: list(costSchema, 0, 60).describe('Money that goes by the calendar.'),
  lines: requiredList(lineSchema, 1, 8).describe('The credit lines.'),
  lendersUseMonitor: z
    .boolean()
    .default(false)
    .describe('Whether lenders hold up closings that their monitor finds abnormal.'),
  defaultLine: id().optional().describe('The line that is ticked when something is bought.'),
  creditFile: creditFileSchema.optional(),
  events: list(eventSchema, 0, MAX_EVENTS).describe('The story, in any order.'),
  draws: list(drawSchema, 0, 40).describe('Events of which chance chooses one.'),
  counters: countersSchema,
  goals: requiredList(goalSchema, 1, 12).describe('What the learner tries to reach.'),
  endings: requiredList(endingSchema, 1, 30).describe(
    'The first whose condition holds is shown; the last has none.',
  ),
  hints: list(hintSchema, 0, 20).describe('Shown one by one when asked for, the gentlest first.'),
  questions: list(questionSchema, 0, 20).describe('Asked in the debrief.'),
});

export type AuthoredScenario = z.output<typeof scenarioSchema>;
export type AuthoredPayLaterTerms = z.output<typeof payLaterTermsSchema>;
