import { z } from 'zod';
import { ok, err } from '../../result.ts';
import { averageAgeAfterOpening, countedAge } from '../../score/account-age.ts';
import { afterClosing, utilisation } from '../../score/utilisation.ts';
import { adapter, type Adapter } from './adapter.ts';
import { amountFromZero } from './case-units.ts';

const years = z.number().min(0).max(150);

/** Either what opening accounts does to an average, or whether a closed one still counts. */
const age = adapter(
  z.union([
    z.object({
      existingCount: z.int().min(1).max(1000),
      existingAvgYears: years,
      openNew: z.int().min(0).max(1000).default(1),
    }),
    z.object({
      openedYearsAgo: years,
      closed: z.boolean().default(false),
      counting: z.enum(['open-and-closed', 'open-only']).default('open-and-closed'),
    }),
  ]),
  (inputs) => {
    if ('existingCount' in inputs) {
      const accounts = { count: inputs.existingCount, average: inputs.existingAvgYears };
      return ok({ avgAfter: averageAgeAfterOpening(accounts, inputs.openNew) });
    }
    const account = { sinceOpening: inputs.openedYearsAgo, closed: inputs.closed };
    return ok({ ageCounted: countedAge(account, inputs.counting) });
  },
);

const use = adapter(
  z.object({
    cards: z
      .array(z.object({ limit: amountFromZero, balance: amountFromZero }))
      .min(1)
      .max(1000),
    closeIndex: z.int().min(0).optional(),
  }),
  ({ cards, closeIndex }) => {
    const before = utilisation(cards);
    if (closeIndex === undefined) return ok({ before, utilisation: before });
    if (closeIndex >= cards.length) return err('closeIndex is not one of the cards');
    return ok({ before, after: utilisation(afterClosing(cards, closeIndex)) });
  },
);

/** What a score reads off a credit file. */
export const CREDIT_FILES = {
  'account-age': age,
  utilisation: use,
} as const satisfies Readonly<Record<string, Adapter>>;
