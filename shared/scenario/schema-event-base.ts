import { conditionSchema } from './schema-condition.ts';
import { z } from 'zod';
import { date, id, label, object, percent, story, wholeNumber } from './schema-parts.ts';

const afterSchema = object({
  event: id().describe('The event after which this one happens.'),
  option: id()
    .optional()
    .describe('Only when this option of that choice was taken; the days count from the answer.'),
  days: wholeNumber(1, 720).describe('So many days later.'),
}).describe('Chained: so many days after another event, or after an option was taken.');

/** What every event has: who it is, when it happens, and its words. */
export const eventBase = {
  id: id(),
  on: date()
    .optional()
    .describe('The day of the event. Write one of "on", "between", "firstWithin", "after".'),
  between: z
    .tuple([date(), date()])
    .optional()
    .describe('The first and the last day that chance may choose.'),
  firstWithin: z
    .tuple([date(), date()])
    .optional()
    .describe('Once, on the first morning of this span on which "if" holds.'),
  after: afterSchema.optional(),
  chancePercent: percent(0, 100)
    .optional()
    .describe('How likely it is to happen at all, percent. Left out: it happens.'),
  if: conditionSchema.optional().describe('Looked at on its morning; else it doesn’t happen.'),
  title: label(),
  text: story(),
};

/** How long a question to the learner stays open. */
export const questionBase = {
  ...eventBase,
  openDays: wholeNumber(0, 60)
    .default(0)
    .describe('It can be answered to the end of this many days after the event’s day.'),
};

/** One of several events by weight; the others don’t happen. */
export const drawSchema = object({
  id: id(),
  on: date().optional().describe('The day of the draw. Write this or "between".'),
  between: z
    .tuple([date(), date()])
    .optional()
    .describe('The first and the last day that chance may choose.'),
  oneOf: z
    .array(
      object({
        event: id()
          .optional()
          .describe('An event without a timing of its own. Left out: nothing happens.'),
        weight: wholeNumber(1, 1_000).default(1).describe('How often, against the other weights.'),
      }),
    )
    .min(2)
    .max(20)
    .describe('The alternatives: exactly one comes.'),
}).describe('Chance chooses one of several events by weight.');
