/**
 * What of a run a debrief question may name: `needs` says what a fact must name beside it. Each is
 * a day, an amount, a count or a name; a fact that never came about leaves its question out.
 */
export const FACTS = {
  'event-day': { needs: 'event' },
  'option-taken': { needs: 'event' },
  'option-cost': { needs: 'event' },
  'missed-due-day': { needs: 'line' },
  'closed-on': { needs: 'line' },
  'frozen-on': { needs: 'line' },
  'cost-of-line': { needs: 'line' },
  'owed-at-end': { needs: 'line' },
  'lowest-cash': { needs: 'none' },
  'lowest-cash-day': { needs: 'none' },
  'cost-of-credit': { needs: 'none' },
} as const satisfies Record<string, { readonly needs: 'event' | 'line' | 'none' }>;

export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];
