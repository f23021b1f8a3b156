import { habitPolicy, type BillHabit } from './bill-habit.ts';
import { answer, confirmArrived, type Policy } from './policy.ts';

/** Ways of paying that an early warning can assume: those of a bill, or leaving it all to autopay. */
export const OUTLOOK_HABITS = ['pay-in-full', 'minimum', 'as-before', 'autopay-only'] as const;
export type OutlookHabit = BillHabit | { readonly name: 'autopay-only' };

/** Under `autopay-only` nothing is paid by hand, and what isn't needed isn't bought. */
export function outlookPolicy(habit: OutlookHabit): Policy {
  if (habit.name !== 'autopay-only') return habitPolicy(habit);
  return (scenario, state) => answer(scenario, state, 'leave') ?? confirmArrived(state);
}
