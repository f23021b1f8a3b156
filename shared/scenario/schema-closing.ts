import { z } from 'zod';
import {
  CHANNELS,
  IDENTITY_METHODS,
  LEFT_SUBSCRIPTIONS,
  PROOFS,
} from '../closing/closing-terms.ts';
import { CLOSING_RULES } from '../products/regions/region.ts';
import { amount, date, list, object, percent, wholeNumber } from './schema-parts.ts';

/** How a line can be ended, as authors write it. What is left out is the region's rule. */

const channelSchema = object({
  steps: wholeNumber(0, 40).default(0).describe('Screens, menus or counters before anything else.'),
  waitBusinessDays: wholeNumber(0, 60)
    .default(0)
    .describe('Business days from the confirmation until the lender has done it.'),
  officeHours: z.boolean().default(false).describe('Whether it is only there on business days.'),
  mishapPercent: percent(0, 100)
    .default(0)
    .describe('How likely a request through this channel is lost once, percent.'),
  proof: z.enum(PROOFS).default('message').describe('What shows afterwards that it was done.'),
}).describe('A channel. Listing it makes it available.');

const keepDays = wholeNumber(0, 720)
  .default(0)
  .describe('Days for which taking the offer rules out closing.');

const offerSchema = z
  .discriminatedUnion('kind', [
    object({ kind: z.literal('limit-raise'), amount: amount(), keepDays }),
    object({
      kind: z.literal('fee-waiver'),
      amount: amount().describe('Fees paid back, at most, in yuan.'),
      keepDays,
    }),
    object({
      kind: z.literal('points'),
      points: wholeNumber(1, 1_000_000),
      amount: amount().describe('What the points are worth, in yuan.'),
      keepDays,
    }),
  ])
  .describe('What is offered so that the line is kept.');

const stepSchema = z
  .discriminatedUnion('kind', [
    object({ kind: z.literal('notice') }).describe('A page that says what closing does.'),
    object({ kind: z.literal('confirm') }).describe('One more “are you sure”.'),
    object({ kind: z.literal('reason') }).describe('Asks why, from a list.'),
    object({ kind: z.literal('offer'), offer: offerSchema }),
    object({ kind: z.literal('freeze-first'), days: wholeNumber(1, 90) }).describe(
      'The line must stay frozen for so many days first.',
    ),
  ])
  .describe('One step of the way out.');

const identitySchema = object({
  methods: list(z.enum(IDENTITY_METHODS), 0, 3).describe('Checks, one after the other.'),
  wrongAnswers: wholeNumber(1, 10).default(3).describe('So many wrong answers lock the check.'),
  lockDays: wholeNumber(1, 30).default(1).describe('For how many days.'),
  recovery: z
    .enum(CHANNELS)
    .nullable()
    .default(null)
    .describe('The channel where a person looks instead; null for none.'),
});

const designSchema = object({
  buriedScreens: wholeNumber(0, 40).default(0).describe('Screens before the entry is found.'),
  joiningSteps: wholeNumber(1, 60)
    .default(1)
    .describe('Steps that opening the line took, to compare with.'),
  steps: list(stepSchema, 1, 20, [{ kind: 'confirm' }]).describe('The way out, in order.'),
});

const reopeningSchema = object({
  allowed: z.boolean().default(true).describe('Whether a closed line can be asked for again.'),
  waitDays: wholeNumber(0, 720).default(0).describe('Days after closing before that.'),
  scoreFloor: wholeNumber(0, 1_000)
    .nullable()
    .default(null)
    .describe('Least points of the simulated score; null: not looked at.'),
  noLateMonths: wholeNumber(0, 84)
    .default(0)
    .describe('No late payment reported on any line within so many months; 0: not looked at.'),
});

/** The `closing` field of the terms of any family. */
export const closingSchema = object({
  rule: z
    .enum(CLOSING_RULES)
    .optional()
    .describe('settled-first: nothing may be owed. balance-runs-on: the debt goes on.'),
  coolingOffDays: wholeNumber(0, 90).default(0).describe('Days in which closing can be undone.'),
  noticeDays: wholeNumber(0, 120).default(0).describe('Days from the confirmation to the end.'),
  cancellable: z
    .boolean()
    .default(false)
    .describe('Whether it can be taken back while the notice runs.'),
  lockInUntil: date().nullable().default(null).describe('The first day on which it may close.'),
  channels: object({
    app: channelSchema.optional(),
    phone: channelSchema.optional(),
    branch: channelSchema.optional(),
    letter: channelSchema.optional(),
  })
    .optional()
    .describe('Where closing can be asked for. Left out: in the app, at once.'),
  identity: identitySchema.optional().describe('Who asks? Left out: nobody checks.'),
  design: designSchema.optional().describe('The frictions. Left out: one confirmation.'),
  finalCollection: z
    .boolean()
    .default(false)
    .describe('Whether what is owed on the last day is taken from cash, when all of it is there.'),
  reopening: reopeningSchema.optional(),
  creditBalanceDays: wholeNumber(0, 60)
    .optional()
    .describe('Business days until a credit balance is paid out.'),
  lateCharge: object({
    amount: amount(),
    afterDays: wholeNumber(1, 365),
    chancePercent: percent(0, 100).default(100),
  })
    .nullable()
    .default(null)
    .describe('A merchant that charges the line after it was closed.'),
  leftSubscriptions: z
    .enum(LEFT_SUBSCRIPTIONS)
    .default('refused')
    .describe('A subscription left on the closed line: refused, or charged late.'),
  deadline: object({ businessDays: wholeNumber(1, 60), perLateDay: amount() })
    .nullable()
    .optional()
    .describe('When the lender must have closed, and what each late day costs it.'),
  withdrawal: object({ days: wholeNumber(1, 60), repayWithinDays: wholeNumber(0, 90) })
    .nullable()
    .optional()
    .describe('Leaving a new contract: within so many days, repaid within so many.'),
}).describe('How the line can be ended.');

export type AuthoredClosing = z.output<typeof closingSchema>;
