import { z } from 'zod';
import { COMPARISONS, METRIC_NAMES, type Comparison, type MetricName } from './condition.ts';
import { MAX_AMOUNT } from './limits.ts';
import { id, object, requiredList } from './schema-parts.ts';

/** A condition as authors write it. */
export type AuthoredCondition =
  | { all: AuthoredCondition[] }
  | { any: AuthoredCondition[] }
  | { not: AuthoredCondition }
  | {
      metric: MetricName;
      line?: string | undefined;
      event?: string | undefined;
      is: Comparison;
      value: number;
    };

const metricSchema = object({
  metric: z
    .enum(METRIC_NAMES)
    .describe(
      'cash, lowest-cash, owed, credit-cost: money. late-marks: a count. borrowing-stopped, closed, ' +
        'frozen, bought: 1 for yes, 0 for no.',
    ),
  line: id().optional().describe('One line; left out: all lines together.'),
  event: id().optional().describe('The checkout event that "bought" asks about.'),
  is: z
    .enum(COMPARISONS)
    .default('equal')
    .describe('How to compare. May be left out for yes-or-no metrics.'),
  value: z
    .number()
    .min(-MAX_AMOUNT)
    .max(MAX_AMOUNT)
    .default(1)
    .describe('What to compare with: money, a count, or 1 and 0. Left out for a yes.'),
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
