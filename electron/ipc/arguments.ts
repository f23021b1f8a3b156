/** What each call accepts. Whatever the page sends is a stranger's until it passed here. */
import { z } from 'zod';
import { HOST_LIMITS } from '../../shared/desktop-api.ts';
import type { DesktopApi, HostProblem } from '../../shared/desktop-api.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { runIdSchema, runMetaSchema, settingsSchema } from '../files/stored-values.ts';
import type { Call } from './contract.ts';

export type ArgumentsOf<K extends Call> = Parameters<DesktopApi[K]>;

const FILE_NAME_LENGTH = 400;
const text = z.string();

const SCHEMAS: { readonly [K in Call]: z.ZodType<ArgumentsOf<K>> } = {
  info: z.tuple([]),
  readSettings: z.tuple([]),
  writeSettings: z.tuple([settingsSchema]),
  listRuns: z.tuple([]),
  damagedRuns: z.tuple([]),
  createRun: z.tuple([runMetaSchema, text]),
  appendToRun: z.tuple([runIdSchema, text, runMetaSchema]),
  writeSnapshot: z.tuple([runIdSchema, text]),
  readRun: z.tuple([runIdSchema]),
  setTailAside: z.tuple([runIdSchema, z.int().nonnegative()]),
  deleteRun: z.tuple([runIdSchema]),
  resetStation: z.tuple([]),
  openTextFile: z.tuple([z.literal('scenario-or-run')]),
  saveTextFile: z.tuple([z.string().min(1).max(FILE_NAME_LENGTH), text]),
  printPage: z.tuple([z.string().min(1).max(FILE_NAME_LENGTH)]),
  noteProblem: z.tuple([text]),
  diagnostics: z.tuple([]),
};

/** Which argument is a long text, and how many bytes of UTF-8 it may have. */
const TEXT_CAPS: { readonly [K in Call]?: { readonly index: number; readonly limit: number } } = {
  createRun: { index: 1, limit: HOST_LIMITS.journalAppendBytes },
  appendToRun: { index: 1, limit: HOST_LIMITS.journalAppendBytes },
  writeSnapshot: { index: 1, limit: HOST_LIMITS.snapshotBytes },
  saveTextFile: { index: 1, limit: HOST_LIMITS.runFileBytes },
  noteProblem: { index: 0, limit: HOST_LIMITS.problemBytes },
};

/** Checks size, shape and values, cheapest first. */
export function parseArguments<K extends Call>(
  call: K,
  raw: readonly unknown[],
): Result<ArgumentsOf<K>, HostProblem> {
  const cap = TEXT_CAPS[call];
  const long = cap === undefined ? undefined : raw[cap.index];
  if (cap !== undefined && typeof long === 'string') {
    const bytes = Buffer.byteLength(long);
    if (bytes > cap.limit) return err({ code: 'too-large', bytes, limit: cap.limit });
  }
  if (!raw.every((value) => isPlain(value, DEEPEST))) return err(badArguments(call));
  const schema: z.ZodType<ArgumentsOf<K>> = SCHEMAS[call];
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : err(badArguments(call));
}

/** The detail names the call only: the values may be a learner's. */
function badArguments(call: Call): HostProblem {
  return { code: 'bad-request', detail: `arguments of ${call}` };
}

const DEEPEST = 4;
const WIDEST = 64;
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Only plain data, shallow, and no key that reaches for a prototype. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return typeof value !== 'function';
  if (depth === 0) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isList = Array.isArray(value) && prototype === Array.prototype;
  if (!isList && prototype !== Object.prototype && prototype !== null) return false;
  const keys = Reflect.ownKeys(value);
  if (keys.length > WIDEST) return false;
  return keys.every(
    (key) =>
      typeof key === 'string' &&
      !PROTOTYPE_KEYS.includes(key) &&
      isPlain(Reflect.get(value, key), depth - 1),
  );
}
