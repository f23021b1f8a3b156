import { z } from 'zod';
import { SUSPENSION_REASONS } from '../products/line.ts';
import { INQUIRY_KINDS } from '../score/credit-file.ts';
import { conditionSchema } from './schema-condition.ts';
import { chargeFields, intrusionFields } from './schema-disputes.ts';
import {
  amount,
  amountOrZero,
  date,
  id,
  label,
  object,
  percent,
  requiredList,
  story,
  wholeNumber,
} from './schema-parts.ts';

const optionSchema = z
  .discriminatedUnion('kind', [
    object({ kind: z.literal('cash') }).describe('Pay now.'),
    object({ kind: z.literal('pay-later'), line: id() }).describe('On the line’s next bill.'),
    object({
      kind: z.literal('instalments'),
      line: id(),
      periods: wholeNumber(2, 60).describe('One of the numbers in checkoutInstalments.'),
    }).describe('In monthly parts.'),
  ])
  .describe('A way to pay.');

const base = {
  id: id(),
  on: date().optional().describe('The day of the event. Write this or "between".'),
  between: z
    .tuple([date(), date()])
    .optional()
    .describe('The first and the last day that chance may choose. Write this or "on".'),
  chancePercent: percent(0, 100)
    .optional()
    .describe('How likely it is to happen at all, percent. Left out: it happens.'),
  if: conditionSchema.optional().describe('Looked at on its morning; else it doesn’t happen.'),
  title: label(),
  text: story(),
};

const wrongSchema = z
  .discriminatedUnion('kind', [
    object({ kind: z.literal('late'), daysPastDue: wholeNumber(1, 180) }).describe(
      'One report says so many days late.',
    ),
    object({ kind: z.literal('still-open') }).describe(
      'Reported as open when it is closed, until put right.',
    ),
    object({ kind: z.literal('balance'), amount: amountOrZero() }).describe(
      'This balance is reported, whatever is owed, until put right.',
    ),
  ])
  .describe('What the lender says that is not so.');

/** One moment of the story. */
export const eventSchema = z
  .discriminatedUnion('kind', [
    object({ kind: z.literal('message'), ...base }).describe('Only tells something.'),
    object({ kind: z.literal('income'), ...base, amount: amount() }).describe('Money comes.'),
    object({ kind: z.literal('cost'), ...base, amount: amount() }).describe('Money goes.'),
    object({
      kind: z.literal('suspension'),
      ...base,
      line: id(),
      reason: z.enum(SUSPENSION_REASONS).describe('Why the lender stops new borrowing.'),
      days: wholeNumber(1, 720).nullable().default(null).describe('For how long; null: for good.'),
    }).describe('The lender suspends a line.'),
    object({ kind: z.literal('charge'), ...base, ...chargeFields }).describe(
      'A seller charges a line without being asked. It can be disputed.',
    ),
    object({ kind: z.literal('intrusion'), ...base, ...intrusionFields }).describe(
      'A stranger uses the learner’s lines for some days. Title and text are not shown by day.',
    ),
    object({
      kind: z.literal('inquiry'),
      ...base,
      of: z.enum(INQUIRY_KINDS).describe('What was applied for.'),
    }).describe('A lender outside the run looks the credit file up: a hard inquiry.'),
    object({
      kind: z.literal('misreport'),
      ...base,
      line: id(),
      wrong: wrongSchema,
    }).describe(
      'From its next reporting day on the lender reports the line wrongly. Nobody is told: the learner can find it in the credit report. The title is told when it is put right.',
    ),
    object({
      kind: z.literal('checkout'),
      ...base,
      price: amount(),
      openDays: wholeNumber(0, 60)
        .default(0)
        .describe('The offer stands to the end of this many days after the event’s day.'),
      required: z
        .boolean()
        .default(false)
        .describe('True for what can’t be left: days don’t pass until it is paid for.'),
      options: requiredList(optionSchema, 1, 8).describe('The ways to pay, in the order shown.'),
      preselected: wholeNumber(0, 7)
        .nullable()
        .default(null)
        .describe('Which option the seller has ticked, counting from 0; null for none.'),
      arrivalDays: wholeNumber(0, 60)
        .default(0)
        .describe('Days until the goods arrive; 0 when the purchase is complete at once.'),
    }).describe('A moment of buying: the learner chooses how to pay, or not to.'),
  ])
  .describe(
    'An event: a message, income, a cost, a checkout, a suspension, a charge, an intrusion, or something about the credit file.',
  );
