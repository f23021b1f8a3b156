import { z } from 'zod';
import { LINE_STATUSES } from '../products/line.ts';
import { MODEL_IDS } from '../score/model.ts';
import { COMPARISONS, METRIC_NAMES, type Comparison, type MetricName } from './condition.ts';
import { MAX_AMOUNT } from './limits.ts';
import { date, id, object, requiredList, standing } from './schema-parts.ts';

/** What a metric is of, as authors write it. */
export interface AuthoredSubject {
  metric: MetricName;
  line?: string | undefined;
  event?: string | undefined;
  option?: string | undefined;
  counter?: string | undefined;
  status?: string | undefined;
  model?: string | undefined;
}

/** A condition as authors write it. */
export type AuthoredCondition =
  | { all: AuthoredCondition[] }
  | { any: AuthoredCondition[] }
  | { not: AuthoredCondition }
  | (AuthoredSubject & { is: Comparison; value: number; date?: string | undefined });

/** The fields that say which metric, and of what. The guide's table says which metric takes which. */
export const subjectFields = {
  metric: z
    .enum(METRIC_NAMES)
    .describe(
      'What to look at. The author’s guide has a table of all metrics: their units, and what each ' +
        'must name beside it.',
    ),
  line: id().optional().describe('One line; left out: all lines together.'),
  event: id().optional().describe('The event that the metric asks about.'),
  option: id().optional().describe('The option of the choice that "chose" asks about.'),
  counter: id().optional().describe('The counter that "counter" reads.'),
  status: z
    .enum(LINE_STATUSES)
    .optional()
    .describe('The state of the line that "status" asks for.'),
  model: z
    .enum(MODEL_IDS)
    .optional()
    .describe('The score model that "score-from" and "score-to" read. Left out: us-style.'),
};

/** A figure to compare with, in the metric's own unit. */
export function metricValue() {
  return standing(z.number().min(-MAX_AMOUNT).max(MAX_AMOUNT));
}

const metricSchema = object({
  ...subjectFields,
  is: z
    .enum(COMPARISONS)
    .default('equal')
    .describe('How to compare. May be left out for yes-or-no metrics.'),
  value: metricValue()
    .default(1)
    .describe('What to compare with: money, percent, a count, or 1 and 0. Left out for a yes.'),
  date: date().optional().describe('What "day" is compared with, instead of a value.'),
});

/** Structured data, never code. Nesting is bounded by the pre-scan. */
export const conditionSchema: z.ZodType<AuthoredCondition> = z
  .lazy(() =>
    z.union([
      metricSchema,
      object({ all: requiredList(conditionSchema, 1, 20) }),
      object({ any: requiredList(conditionSchema, 1, 20) }),
      object({ not: conditionSchema }),
    ]),
  )
  .meta({
    id: 'condition',
    description:
      'What must hold: { "metric": "owed", "is": "at-most", "value": 0 }, { "all": […] }, ' +
      '{ "any": […] } or { "not": … }.',
  });
