import type { Money } from '../units/money.ts';
import type { Every } from '../units/every.ts';
import type { FamilyName } from './line.ts';

/** A seller that charges a line by the calendar, by the learner's standing consent. */
export interface Subscription {
  /** The recurring cost that it is. */
  readonly id: string;
  readonly amount: Money;
  readonly every: Every;
}

/** What sellers can charge again and again: a plan or a loan is agreed purchase by purchase. */
const CHARGEABLE: readonly FamilyName[] = ['pay-later', 'card'];

/** Whether a subscription can be put on a line of this family. */
export function takesSubscriptions(family: FamilyName): boolean {
  return CHARGEABLE.includes(family);
}
