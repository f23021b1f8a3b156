import { z } from 'zod';
import { STEP_CHOICES } from '../closing/attempt.ts';
import { CHANNELS } from '../closing/closing-terms.ts';
import { ACTION_KINDS, type Action } from '../engine/action.ts';
import { REFUSAL_CODES } from '../engine/refusal.ts';
import type { RunRecord } from '../engine/run.ts';
import { DRAW_METHODS } from '../products/family.ts';
import { AUTOPAY_MODES, FREEZE_REASONS } from '../products/line.ts';
import { FILE_ENTRY_KINDS } from '../score/file-entry.ts';
import { day } from '../units/day.ts';
import { MAX_MONEY, money } from '../units/money.ts';

// A strict content security policy forbids the code that zod would otherwise compile.
z.config({ jitless: true });

/** The first record of a run file. */
export interface RunHeader {
  readonly kind: 'run';
  readonly format: 1;
  readonly rules: number;
  readonly seed: number;
  /** The scenario file's own text, so that the run stands alone. */
  readonly scenario: string;
}

export const RUN_FORMAT = 1;

const id = z.string().min(1).max(64);
const amount = z.int().min(-MAX_MONEY).max(MAX_MONEY).transform(money);
const simDay = z.int().min(-25_567).max(84_005).transform(day);

const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('advance'), to: simDay }),
  z.strictObject({
    kind: z.literal('answer'),
    offer: id,
    option: z.int().min(0).max(99).nullable(),
  }),
  z.strictObject({
    kind: z.literal('respond'),
    offer: id,
    picked: z.array(z.int().min(0).max(99)).max(20),
    figure: z.int().min(-MAX_MONEY).max(MAX_MONEY).nullable(),
  }),
  z.strictObject({ kind: z.literal('repay'), line: id, amount }),
  z.strictObject({
    kind: z.literal('draw'),
    line: id,
    amount,
    method: z.enum(DRAW_METHODS).nullable(),
    periods: z.int().min(1).max(999).nullable(),
  }),
  z.strictObject({ kind: z.literal('settle-plan'), line: id, plan: id }),
  z.strictObject({ kind: z.literal('spread-bill'), line: id, periods: z.int().min(1).max(999) }),
  z.strictObject({ kind: z.literal('confirm-receipt'), line: id, purchase: id }),
  z.strictObject({ kind: z.literal('set-autopay'), line: id, mode: z.enum(AUTOPAY_MODES) }),
  z.strictObject({
    kind: z.literal('freeze'),
    line: id,
    reason: z.enum(FREEZE_REASONS).nullable(),
  }),
  z.strictObject({ kind: z.literal('unfreeze'), line: id }),
  z.strictObject({ kind: z.literal('restructure'), line: id, periods: z.int().min(1).max(999) }),
  z.strictObject({ kind: z.literal('cut-limit'), line: id, limit: amount }),
  z.strictObject({ kind: z.literal('restore-limit'), line: id }),
  z.strictObject({ kind: z.literal('set-default'), line: id.nullable() }),
  z.strictObject({ kind: z.literal('move-subscription'), cost: id, line: id.nullable() }),
  z.strictObject({ kind: z.literal('close'), line: id }),
  z.strictObject({ kind: z.literal('begin-close'), line: id, channel: z.enum(CHANNELS) }),
  z.strictObject({
    kind: z.literal('step-close'),
    line: id,
    choice: z.enum(STEP_CHOICES),
  }),
  z.strictObject({ kind: z.literal('cancel-close'), line: id }),
  z.strictObject({ kind: z.literal('reopen'), line: id }),
  z.strictObject({ kind: z.literal('complain'), line: id }),
  z.strictObject({
    kind: z.literal('dispute-entry'),
    line: id,
    entry: z.enum(FILE_ENTRY_KINDS),
    on: simDay.nullable(),
  }),
  z.strictObject({ kind: z.literal('dispute'), line: id, item: id }),
  z.strictObject({ kind: z.literal('report-fraud'), line: id }),
]) satisfies z.ZodType<Action>;

/** Names of the actions that a run file may hold; a test compares it with the engine's. */
export const FILED_ACTIONS = ACTION_KINDS;

const position = z.int().min(0).max(1_000_000);

export const headerSchema = z.strictObject({
  kind: z.literal('run'),
  format: z.int().min(1),
  rules: z.int().min(1),
  seed: z.int().min(0).max(0xffffffff),
  scenario: z.string().max(2 * 1024 * 1024),
});

export const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('do'), n: position, parent: position, action: actionSchema }),
  z.strictObject({
    kind: z.literal('refused'),
    n: position,
    parent: position,
    action: actionSchema,
    code: z.enum(REFUSAL_CODES),
  }),
  z.strictObject({ kind: z.literal('move'), n: position, to: position }),
]) satisfies z.ZodType<RunRecord>;

/** Reads an action from outside (a policy file, a test); null when it isn't one. */
export function parseAction(value: unknown): Action | null {
  const parsed = actionSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
