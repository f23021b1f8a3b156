import { z } from 'zod';
import { INQUIRY_KINDS } from '../score/credit-file.ts';
import { date, id, list, object, wholeNumber } from './schema-parts.ts';

/** What the credit file says of the time before the run. */
export const creditFileSchema = object({
  lates: list(
    object({
      line: id(),
      on: date().describe('A reporting evening before the start.'),
      daysPastDue: wholeNumber(1, 180),
    }),
    0,
    60,
  ).describe('Reports that found a line late.'),
  inquiries: list(
    object({ on: date(), kind: z.enum(INQUIRY_KINDS).describe('What was applied for.') }),
    0,
    40,
  ).describe('Hard inquiries before the start.'),
  publicRecords: list(object({ on: date(), kind: z.literal('bankruptcy') }), 0, 4).describe(
    'Public records.',
  ),
}).describe('What is in the credit file before the run. Left out: every month paid on time.');

export type AuthoredCreditFile = z.output<typeof creditFileSchema>;
