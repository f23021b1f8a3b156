import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** What can stand in the way of closing a line, in the order in which it is best cleared. */
export const BLOCKER_KINDS = [
  'billed',
  'unbilled',
  'instalments',
  'pending-receipt',
  'refund-in-flight',
] as const;
export type BlockerKind = (typeof BLOCKER_KINDS)[number];

/** How a blocker goes away. `wait`: nothing to do but let days pass. */
export type Clearing = 'repay' | 'settle-plan' | 'confirm-receipt' | 'wait';

export interface Blocker {
  readonly kind: BlockerKind;
  readonly amount: Money;
  /** Of the amount, or on top of it, what is a fee or daily charge. */
  readonly cost: Money;
  readonly clearing: Clearing;
  /** The first day on which it can be gone. */
  readonly earliest: Day;
  /** The plan, purchase or refund that it is about; null for a balance. */
  readonly ref: string | null;
}
