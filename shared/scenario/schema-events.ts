import { z } from 'zod';
import { SUSPENSION_REASONS } from '../products/line.ts';
import { eventBase } from './schema-event-base.ts';
import { amount, id, object, requiredList, wholeNumber } from './schema-parts.ts';
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
    'An event: a message, income, a cost, a checkout, a suspension, a choice, a check, a prediction.',
  );
