/** Schemas of what is kept on disk and of what the page sends. One place, so they can't differ. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HOST_LIMITS } from '../../shared/desktop-api.ts';
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

const learnerIdSchema = z.string().regex(/^[a-z0-9]{1,16}$/);

const learnerSchema = z.strictObject({
  id: learnerIdSchema,
  // Names are shown beside others': nothing that hides or turns text around.
  name: z
    .string()
    .min(1)
    .max(HOST_LIMITS.learnerNameLength)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u),
});

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
  records: z.int().nonnegative().exactOptional(),
  learner: learnerIdSchema.exactOptional(),
});

export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  language: z.enum(['en', 'zh-CN', 'system']),
  theme: z.enum(['light', 'dark', 'system']),
  lastRun: runIdSchema.nullable(),
  learners: z.array(learnerSchema).max(HOST_LIMITS.learners).exactOptional(),
  learner: learnerIdSchema.exactOptional(),
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

/**
 * Parses a value that carries its own checksum; null when it's not of that shape or was changed by
 * anything but this app. Files of the first version have no checksum and are taken as they are.
 */
export function parseSealed<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | null {
  const sealed = parseStored(z.looseObject({ sha256: z.string().optional() }), bytes);
  if (sealed === null) return null;
  const { sha256, ...value } = sealed;
  if (sha256 !== undefined && sha256 !== checksumOf(value)) return null;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The bytes of a value as it is kept: readable by people, with a checksum, ended by a newline. */
export function storedBytes(value: RunMeta | Settings): Uint8Array {
  return Buffer.from(`${JSON.stringify({ ...value, sha256: checksumOf(value) }, null, 2)}\n`);
}

function checksumOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
