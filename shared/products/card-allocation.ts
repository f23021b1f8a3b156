import { invariant } from '../result.ts';
import { nextMonthly, addDays, type Day } from '../units/day.ts';
import { money, smaller, type Money } from '../units/money.ts';
import type { Ppm } from '../units/rate.ts';

/** A part of a card's balance with a rate of its own. */
export interface CardBalance {
  readonly id: string;
  readonly amount: Money;
  /** Annual rate. */
  readonly apr: Ppm;
  /** The part under dispute in good faith: a payment passes it by. */
  readonly disputed?: Money;
  /** Deferred interest: counts as 0% until its last two cycles, then is paid before all others. */
  readonly deferred?: 'earlier' | 'last-two-cycles';
}

export interface Allocation {
  readonly parts: readonly { readonly id: string; readonly amount: Money }[];
  /** What is left when nothing more is owed. */
  readonly unallocated: Money;
}

/**
 * What is paid beyond the minimum: to the balance with the highest rate first, then descending.
 * Equal rates are paid in the order given. Source: 12 CFR 1026.53(a) and (b)(1).
 */
export function allocateExcess(balances: readonly CardBalance[], payment: Money): Allocation {
  const ranked = balances.map((balance, index) => ({ balance, index, rank: rankOf(balance) }));
  ranked.sort((a, b) => b.rank - a.rank || a.index - b.index);
  return allocate(
    balances,
    ranked.map(({ balance }) => balance),
    payment,
  );
}

/**
 * The minimum itself, where the issuer may choose: lowest rate first, as 12 CFR 1026 Appendix M1
 * assumes. Equal rates are paid in the order given.
 */
export function allocateMinimum(balances: readonly CardBalance[], payment: Money): Allocation {
  const ranked = balances.map((balance, index) => ({ balance, index }));
  ranked.sort((a, b) => a.balance.apr - b.balance.apr || a.index - b.index);
  return allocate(
    balances,
    ranked.map(({ balance }) => balance),
    payment,
  );
}

function rankOf({ apr, deferred }: CardBalance): number {
  if (deferred === undefined) return apr;
  return deferred === 'last-two-cycles' ? Number.MAX_SAFE_INTEGER : 0;
}

function allocate(
  balances: readonly CardBalance[],
  order: readonly CardBalance[],
  payment: Money,
): Allocation {
  invariant(payment >= 0, 'a payment is not negative');
  let left = payment;
  const paid = new Map<CardBalance, Money>();
  for (const balance of order) {
    const payable = money(Math.max(0, balance.amount - (balance.disputed ?? 0)));
    const part = smaller(left, payable);
    paid.set(balance, part);
    left = money(left - part);
  }
  const parts = balances.map((balance) => ({
    id: balance.id,
    amount: paid.get(balance) ?? money(0),
  }));
  return { parts, unallocated: left };
}

/**
 * Whether a payment day lies in the last two billing cycles of a deferred-interest period, the cycle
 * in which it expires being the last. Source: 12 CFR 1026.53(b)(1)(i).
 * @param closingDate day of the month on which cycles end; 31 for the last of every month
 */
export function isInLastTwoCycles(payment: Day, expiry: Day, closingDate: number): boolean {
  const thisClosing = nextMonthly(addDays(payment, -1), closingDate);
  return payment <= expiry && expiry <= nextMonthly(thisClosing, closingDate);
}
