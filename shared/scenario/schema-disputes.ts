import { z } from 'zod';
import { amount, id, object, percent, requiredList, wholeNumber } from './schema-parts.ts';

/** What a seller's charge has beside what every event has. */
export const chargeFields = {
  line: id().describe('A pay-later line or a card: the others are not charged unasked.'),
  amount: amount(),
  right: z
    .boolean()
    .describe('Whether the seller is right. Only the lender’s inquiry brings it to light.'),
  answerDays: wholeNumber(1, 120)
    .nullable()
    .default(null)
    .describe('Days until a dispute is answered; null: all the time that the region gives.'),
};

const base = {
  line: id(),
  afterDays: wholeNumber(0, 120).describe('Days after the event’s day.'),
};

const moveSchema = z
  .discriminatedUnion('do', [
    object({ do: z.literal('sign-in'), ...base }).describe('Signs in from a new device.'),
    object({
      do: z.literal('guess'),
      ...base,
      times: wholeNumber(1, 10).describe('How many wrong answers.'),
    }).describe('Tries the identity check of a closing and fails.'),
    object({
      do: z.literal('borrow'),
      ...base,
      sharePercent: percent(1, 100).describe('Of what the limit leaves that morning, percent.'),
    }).describe('Borrows money or, where the line lends none, buys goods.'),
    object({
      do: z.literal('close'),
      ...base,
      passes: z.boolean().describe('Whether they can prove to be the owner.'),
    }).describe('Asks for the line to be closed, and keeps at it for two weeks.'),
  ])
  .describe('What the stranger does, in the order of the days.');

/** What an intrusion has beside what every event has. */
export const intrusionFields = {
  moves: requiredList(moveSchema, 1, 24).describe('What the stranger does, one after the other.'),
  inquiryDays: wholeNumber(1, 120)
    .nullable()
    .default(null)
    .describe('Days of the inquiry after a report; null: all the time that the region gives.'),
};

export type AuthoredMove = z.output<typeof moveSchema>;
