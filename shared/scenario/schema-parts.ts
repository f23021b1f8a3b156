import { z } from 'zod';
import { dayWithinCalendar } from './dates.ts';
import { MAX_AMOUNT, MAX_ID, MAX_LABEL, MAX_LIMIT, MAX_TEXT } from './limits.ts';

// The content security policy of the app forbids `new Function`, which zod would compile with.
z.config({ jitless: true });

const ignored = () => z.unknown().optional();

const names = new Set<string>();

/** An object that knows its fields. Every one may carry a note and a schema link, both ignored. */
export function object<T extends z.core.$ZodLooseShape>(shape: T) {
  for (const name of Object.keys(shape)) names.add(name);
  return z.strictObject({
    ...shape,
    $schema: ignored().describe('Ignored: a link to the schema, for editors.'),
    note: ignored().describe('Ignored: room for your own notes.'),
  });
}

/** Every field name of the format, wherever it belongs. For suggestions. */
export function fieldNames(): readonly string[] {
  return [...names, 'note'];
}

/**
 * What may stand in for a value of the schema. It is put in place before the schema looks
 * (`substitute.ts`), so that a value is checked the same wherever it comes from; the JSON Schema
 * for editors offers both (`json-schema.ts`).
 */
export type StandIn = 'parameter' | 'day-of-run' | 'catalogue-terms';

/** Marks a number as one that a parameter may stand in for. */
export function standing<T extends z.ZodType>(schema: T): T {
  return schema.meta({ standIn: 'parameter' satisfies StandIn });
}

/** A list that a file may leave out. */
export function list<T extends z.ZodType>(
  item: T,
  min: number,
  max: number,
  fallback: z.output<T>[] = [],
) {
  return z.array(item).min(min).max(max).default(fallback);
}

export function requiredList<T extends z.ZodType>(item: T, min: number, max: number) {
  return z.array(item).min(min).max(max);
}

export function id() {
  return z
    .string()
    .max(MAX_ID)
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('A name that is used once: small letters, digits and hyphens.');
}

export function date() {
  return z
    .string()
    .refine((text) => dayWithinCalendar(text) !== null)
    .meta({
      format: 'date',
      description: 'A day as YYYY-MM-DD.',
      examples: ['2026-03-10'],
      standIn: 'day-of-run' satisfies StandIn,
    });
}

function text(max: number) {
  const words = z.string().min(1).max(max);
  return z
    .union([words, object({ en: words.optional(), 'zh-CN': words.optional() })])
    .describe('One text for all readers, or { "en": "…", "zh-CN": "…" }.');
}

/** A name or a short line. */
export function label() {
  return text(MAX_LABEL);
}

/** A few sentences. `\n` makes a paragraph. Plain text: no HTML, no links. */
export function story() {
  return text(MAX_TEXT);
}

export function amount(kind: 'amount' | 'limit' = 'amount') {
  return standing(
    z
      .number()
      .min(0.01)
      .max(kind === 'limit' ? MAX_LIMIT : MAX_AMOUNT),
  ).describe('In the region’s currency, with at most 2 decimals: 499.5.');
}

export function amountOrZero() {
  return standing(z.number().min(0).max(MAX_AMOUNT)).describe(
    'In the region’s currency, with at most 2 decimals: 499.5.',
  );
}

export function percent(min: number, max: number) {
  return standing(z.number().min(min).max(max)).describe('Percent, with at most 4 decimals: 4.5.');
}

export function wholeNumber(min: number, max: number) {
  return standing(z.int().min(min).max(max));
}
