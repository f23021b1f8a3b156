/** Schemas of what is kept on disk and of what the page sends. One place, so they can't differ. */
import { z } from 'zod';
import type { RunMeta, Settings } from '../../shared/desktop-api.ts';

// The page's CSP would block compiled schemas, and one way of parsing everywhere is easier to trust.
z.config({ jitless: true });

/** Names that Windows keeps for devices, whatever the folder. */
const RESERVED_NAME = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const TITLE_LENGTH = 400;

export const runIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .refine((id) => !RESERVED_NAME.test(id));

const title = z.string().max(TITLE_LENGTH);
const day = z.string().regex(ISO_DAY);

export const runMetaSchema: z.ZodType<RunMeta> = z.strictObject({
  id: runIdSchema,
  scenarioId: z.string().min(1).max(200),
  title: z.union([title, z.record(z.string().regex(LANGUAGE_TAG), title)]),
  day,
  startDay: day,
  endDay: day,
  over: z.boolean(),
  savedAt: z.int().nonnegative(),
});

export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  language: z.enum(['en', 'zh-CN', 'system']),
  theme: z.enum(['light', 'dark', 'system']),
  lastRun: runIdSchema.nullable(),
});

/** Parses text from the disk; null when it's not JSON or not of that shape. */
export function parseStored<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The bytes of a value as it is kept: readable by people, ended by a newline. */
export function storedBytes(value: RunMeta | Settings): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
