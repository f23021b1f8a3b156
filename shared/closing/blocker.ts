import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** What can stand in the way of closing a line, in the order in which it is best looked at. */
export const BLOCKER_KINDS = [
  'charged-off',
  'suspended-for-fraud',
  'disputed',
  'lock-in',
  'past-due',
  'billed',
  'unbilled',
  'residual-interest',
  'instalments',
  'pending-receipt',
  'refund-in-flight',
  'credit-balance',
  'subscription',
] as const;
export type BlockerKind = (typeof BLOCKER_KINDS)[number];

/**
 * What still blocks where the debt may run on: a credit balance and a dispute must be settled, and
 * a lock-in or a suspicion of fraud holds in every region.
 */
export const ALWAYS_KEPT: readonly BlockerKind[] = [
  'credit-balance',
  'disputed',
  'lock-in',
  'suspended-for-fraud',
  'charged-off',
];

/**
 * How a blocker goes away. `wait`: nothing to do but let days pass. `talk-to-lender`: only with the
 * lender, by the ways that the terms give. `none`: never, as far as this line goes.
 */
export const CLEARINGS = [
  'repay',
  'settle-plan',
  'confirm-receipt',
  'wait',
  'claim-credit',
  'move-subscription',
  'talk-to-lender',
  'none',
] as const;
export type Clearing = (typeof CLEARINGS)[number];

export interface Blocker {
  readonly kind: BlockerKind;
  readonly amount: Money;
  /** Of the amount, or on top of it, what is a fee or daily charge. */
  readonly cost: Money;
  readonly clearing: Clearing;
  /** Another way to be rid of it, which takes longer; null when there is none. */
  readonly otherwise: Clearing | null;
  /** The first day on which it can be gone; null when nobody can name one. */
  readonly earliest: Day | null;
  /** The plan, purchase or refund that it is about; null for a balance. */
  readonly ref: string | null;
  /** Whether its amount is within what other blockers name, so that it adds nothing to the sum. */
  readonly within: boolean;
  /** When a seller charges it next; null for everything else. */
  readonly chargesOn: Day | null;
}
