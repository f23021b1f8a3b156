import { z } from 'zod';
import { FACT_NAMES } from './fact.ts';
import { MAX_PARAMETERS } from './limits.ts';
import { PARAMETER_UNITS } from './parameter.ts';
import { conditionSchema, metricValue, subjectFields } from './schema-condition.ts';
import {
  id,
  label,
  list,
  object,
  requiredList,
  standing,
  story,
  wholeNumber,
} from './schema-parts.ts';

/** What stands around the events: parameters, counters, goals, hints and questions. */

const plainNumber = (what: string) =>
  z.number().min(-1_000_000_000).max(1_000_000_000).describe(what);

export const parametersSchema = list(
  object({
    id: id(),
    label: label().describe('What it is, as the form before a run shows it: "Monthly rent".'),
    unit: z
      .enum(PARAMETER_UNITS)
      .describe('money, percent, count or days. It must be the unit of the fields that use it.'),
    min: plainNumber('The least that may be chosen.'),
    max: plainNumber('The most that may be chosen.'),
    step: plainNumber('Values are min, min + step, min + 2 steps…'),
    default: plainNumber('What is used unless something else is chosen.'),
    drawn: z
      .boolean()
      .default(false)
      .describe('Whether each learner’s seed draws a value instead of the default.'),
  }),
  0,
  MAX_PARAMETERS,
).describe(
  'Numbers that a teacher may change without editing. { "parameter": "rent" } stands for the ' +
    'number anywhere; {rent} for it in a text.',
);

export const countersSchema = list(
  object({
    id: id(),
    start: standing(z.int().min(-1_000_000).max(1_000_000)).default(0).describe('Where it begins.'),
  }),
  0,
  20,
).describe('Counters of the scenario’s own, changed by the options of choices.');

const partialSchema = object({
  ...subjectFields,
  from: metricValue().describe('Where nothing is earned yet.'),
  to: metricValue().describe('Where all of it is earned.'),
}).describe('A share for coming near: how far the metric has come from "from" to "to".');

export const goalSchema = object({
  id: id(),
  label: label().describe('What is to be reached, in a few words.'),
  hold: z
    .enum(['always', 'at-end'])
    .default('at-end')
    .describe('always: must hold every evening. at-end: must hold when the run is over.'),
  test: conditionSchema,
  weight: wholeNumber(1, 100).default(1).describe('What it counts against the other goals.'),
  partial: partialSchema.optional(),
});

export const hintSchema = z
  .union([
    story(),
    object({
      steps: requiredList(story(), 1, 6).describe('Shown one by one, the gentlest first.'),
      if: conditionSchema.optional().describe('The hint is offered while this holds.'),
    }),
  ])
  .describe('A hint: one text, or { "steps": ["…", "…"] } that go further each time.');

const factSchema = object({
  name: id().describe('The placeholder in the text: "day" fills {day}.'),
  is: z.enum(FACT_NAMES).describe('What of the run it is. The author’s guide lists them all.'),
  line: id().optional().describe('The line it is about.'),
  event: id().optional().describe('The event it is about.'),
}).describe('Something of the learner’s own run that the text names.');

export const questionSchema = z
  .union([
    story(),
    object({
      text: story().describe('With a placeholder for each fact: "On {day} a due day was missed."'),
      facts: list(factSchema, 0, 6).describe(
        'A question whose facts never came about isn’t asked.',
      ),
      if: conditionSchema.optional().describe('Asked only when this holds at the end.'),
    }),
  ])
  .describe('A question for the debrief: one text, or one that names what happened in the run.');
