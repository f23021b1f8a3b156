import { z } from 'zod';
import { amount, id, label, object, wholeNumber } from './schema-parts.ts';

/** Monday is 1, as ISO 8601 counts. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const everySchema = z
  .union([
    object({
      dayOfMonth: wholeNumber(1, 31).describe(
        'Day of the month; a month without it uses its last day, so 31 is always the last day.',
      ),
    }),
    object({ weekday: z.enum(WEEKDAYS).describe('Every week on this day.') }),
  ])
  .describe('How often: { "dayOfMonth": 15 } or { "weekday": "monday" }.');

export const recurringSchema = object({
  id: id(),
  label: label().describe('What it is, as the journal shows it: "Salary", "Rent".'),
  amount: amount(),
  every: everySchema,
});

export type AuthoredEvery = z.output<typeof everySchema>;
