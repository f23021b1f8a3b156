import { z } from 'zod';
import { SUSPENSION_REASONS } from '../products/line.ts';
import { MAX_AMOUNT } from './limits.ts';
import { FIGURE_UNITS, FORECAST_FIGURES, LINE_FIGURES } from './live-value.ts';
import { conditionSchema, subjectFields } from './schema-condition.ts';
import { questionBase } from './schema-event-base.ts';
import { recurringSchema } from './schema-recurring.ts';
import {
  amount,
  id,
  label,
  list,
  object,
  requiredList,
  standing,
  story,
  wholeNumber,
} from './schema-parts.ts';

/** What an option does. Amounts count on the day of the answer; changes hold from then on. */
export const effectSchema = z
  .discriminatedUnion('kind', [
    object({ kind: z.literal('cash-in'), amount: amount() }).describe('Money comes.'),
    object({ kind: z.literal('cash-out'), amount: amount() }).describe('Money goes.'),
    object({ kind: z.literal('add-income'), item: recurringSchema }).describe(
      'A new regular income.',
    ),
    object({ kind: z.literal('add-cost'), item: recurringSchema }).describe('A new regular cost.'),
    object({
      kind: z.literal('change-recurring'),
      item: id().describe('The income or cost that changes.'),
      amount: amount(),
    }).describe('A regular income or cost is another amount from now on.'),
    object({
      kind: z.literal('end-recurring'),
      item: id().describe('The income or cost that ends.'),
    }).describe('A regular income or cost comes no more.'),
    object({ kind: z.literal('limit'), line: id(), limit: amount('limit') }).describe(
      'The lender sets another limit.',
    ),
    object({
      kind: z.literal('suspend'),
      line: id(),
      reason: z.enum(SUSPENSION_REASONS).describe('Why the lender stops new borrowing.'),
      days: wholeNumber(1, 720).nullable().default(null).describe('For how long; null: for good.'),
    }).describe('The lender suspends a line.'),
    object({
      kind: z.literal('charge'),
      line: id(),
      amount: amount(),
    }).describe('An amount is charged to a pay-later line or a card; in cash when it is declined.'),
    object({
      kind: z.literal('count'),
      counter: id(),
      by: standing(z.int().min(-1_000_000).max(1_000_000))
        .default(1)
        .describe('How much is added; below zero it is taken away.'),
    }).describe('A counter of the scenario’s own changes.'),
    object({
      kind: z.literal('set-off'),
      event: id().describe('An event without a timing of its own.'),
      days: wholeNumber(1, 720).describe('So many days later.'),
    }).describe('Another event happens later.'),
  ])
  .describe('One thing that an option does.');

const choiceOption = object({
  id: id(),
  label: label().describe('What the learner would do, in a few words.'),
  effects: list(effectSchema, 0, 12).describe('What it does, in this order.'),
  text: story().optional().describe('What came of it, told when it has been chosen.'),
  if: conditionSchema.optional().describe('When it can be chosen; left out: always.'),
  unavailable: label().optional().describe('Why it can’t be chosen while "if" doesn’t hold.'),
});

export const choiceSchema = object({
  kind: z.literal('choice'),
  ...questionBase,
  required: z
    .boolean()
    .default(true)
    .describe('Whether days don’t pass until it is answered. False: it can be left.'),
  options: requiredList(choiceOption, 2, 6).describe('What the learner may do, in this order.'),
}).describe('A choice between courses of action, each with its effects.');

const checkOption = object({
  id: id(),
  label: label(),
  right: z.boolean().optional().describe('Whether it is right. Write this or "rightIf".'),
  rightIf: conditionSchema
    .optional()
    .describe('Right when this holds in the run on the day of the answer.'),
  why: story().optional().describe('Why it is right or wrong, told after the answer.'),
});

const metricAnswer = object({ ...subjectFields }).describe('The metric’s value on that day.');
const lineAnswer = object({
  figure: z
    .enum(LINE_FIGURES)
    .describe('payoff: what ends all debt today. minimum-due, due: of what falls due next.'),
  line: id(),
});

const forecastAnswer = object({
  figure: z
    .enum(FORECAST_FIGURES)
    .describe(
      'months-at-minimum, cost-at-minimum: until nothing is owed, with nothing new. option-cost: ' +
        'what paying that way costs on top of the price.',
    ),
  line: id().optional().describe('The line, except for option-cost.'),
  event: id().optional().describe('The checkout, for option-cost.'),
  option: wholeNumber(0, 7).optional().describe('Its option, counting from 0, for option-cost.'),
});

const figure = () => standing(z.number().min(-MAX_AMOUNT).max(MAX_AMOUNT));
const unit = () =>
  z.enum(FIGURE_UNITS).describe('What the learner writes: money, percent, a count.');

const askSchema = z
  .discriminatedUnion('kind', [
    object({
      kind: z.literal('single'),
      options: requiredList(checkOption, 2, 8).describe('Exactly one is right.'),
    }),
    object({
      kind: z.literal('multiple'),
      options: requiredList(checkOption, 2, 8).describe('All that are right must be ticked.'),
    }),
    object({
      kind: z.literal('number'),
      unit: unit(),
      answer: z
        .union([figure(), metricAnswer, lineAnswer])
        .describe('A number, or a live value: { "figure": "payoff", "line": "…" } or a metric.'),
      tolerance: standing(z.number().min(0).max(MAX_AMOUNT))
        .default(0)
        .describe('How far off still counts as right, in the same unit.'),
    }),
  ])
  .describe('How it is asked: single, multiple or number.');

export const checkSchema = object({
  kind: z.literal('check'),
  ...questionBase,
  required: z.boolean().default(false).describe('Whether days don’t pass until it is answered.'),
  ask: askSchema,
  explanation: story().describe('Told after the answer, right or wrong.'),
}).describe('A check for understanding. It changes nothing in the run.');

export const predictionSchema = object({
  kind: z.literal('prediction'),
  ...questionBase,
  required: z.boolean().default(false).describe('Whether days don’t pass until it is answered.'),
  unit: unit(),
  answer: z
    .union([metricAnswer, lineAnswer, forecastAnswer])
    .describe('What the engine computes: { "figure": "months-at-minimum", "line": "…" }.'),
  explanation: story().describe('Told with the computed value, after the answer.'),
}).describe('A guess before the figure is shown; how near it came is kept for the debrief.');
