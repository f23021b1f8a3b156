import { z } from 'zod';
import { SUSPENSION_REASONS } from '../products/line.ts';
import { INQUIRY_KINDS } from '../score/credit-file.ts';
import { chargeFields, intrusionFields } from './schema-disputes.ts';
import { eventBase } from './schema-event-base.ts';
import { amount, amountOrZero, id, object, requiredList, wholeNumber } from './schema-parts.ts';
import { checkSchema, choiceSchema, predictionSchema } from './schema-questions.ts';

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
    object({ kind: z.literal('message'), ...eventBase }).describe('Only tells something.'),
    object({ kind: z.literal('income'), ...eventBase, amount: amount() }).describe('Money comes.'),
    object({ kind: z.literal('cost'), ...eventBase, amount: amount() }).describe('Money goes.'),
    object({
      kind: z.literal('suspension'),
      ...eventBase,
      line: id(),
      reason: z.enum(SUSPENSION_REASONS).describe('Why the lender stops new borrowing.'),
      days: wholeNumber(1, 720).nullable().default(null).describe('For how long; null: for good.'),
    }).describe('The lender suspends a line.'),
    object({ kind: z.literal('charge'), ...eventBase, ...chargeFields }).describe(
      'A seller charges a line without being asked. It can be disputed.',
    ),
    object({ kind: z.literal('intrusion'), ...eventBase, ...intrusionFields }).describe(
      'A stranger uses the learner’s lines for some days. Title and text are not shown by day.',
    ),
    object({
      kind: z.literal('inquiry'),
      ...eventBase,
      of: z.enum(INQUIRY_KINDS).describe('What was applied for.'),
    }).describe('A lender outside the run looks the credit file up: a hard inquiry.'),
    object({
      kind: z.literal('misreport'),
      ...eventBase,
      line: id(),
      wrong: wrongSchema,
    }).describe(
      'From its next reporting day on the lender reports the line wrongly. Nobody is told: the learner can find it in the credit report. The title is told when it is put right.',
    ),
    object({
      kind: z.literal('checkout'),
      ...eventBase,
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
    choiceSchema,
    checkSchema,
    predictionSchema,
  ])
  .describe(
    'An event: a message, income, a cost, a checkout, a suspension, a charge, an intrusion, something about the credit file, a choice, a check, a prediction.',
  );
