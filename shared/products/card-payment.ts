import type { Owes } from '../ledger/account.ts';
import { assertNever } from '../result.ts';
import type { Day } from '../units/day.ts';
import { minus, plus, smaller, sum, ZERO, type Money } from '../units/money.ts';
import { ppm } from '../units/rate.ts';
import { rateOn, yearly } from './card-accrual.ts';
import {
  allocateExcess,
  allocateMinimum,
  isInLastTwoCycles,
  type CardBalance,
} from './card-allocation.ts';
import { CARD_PARTS, type CardLine, type CardPart } from './card-line.ts';
import type { AllocationRule } from './regions/region.ts';

export type CardSplit = Readonly<Record<CardPart, Money>>;

/** What a card owes, part by part. */
export function cardParts(owes: Owes): CardSplit {
  return splitOf((part) => owes(part));
}

export function splitOf(amountOf: (part: CardPart) => Money): CardSplit {
  const pairs = CARD_PARTS.map((part) => [part, amountOf(part)] as const);
  return Object.fromEntries(pairs) as Record<CardPart, Money>;
}

export function splitTotal(split: CardSplit): Money {
  return sum(CARD_PARTS.map((part) => split[part]));
}

/**
 * How a payment is used: its part up to the minimum by one rule, what is beyond it by another.
 * @param amount at most what is owed
 * @param minimum what is still asked, missed minimums included
 */
export function allocatePayment(
  line: CardLine,
  owed: CardSplit,
  { amount, minimum }: { readonly amount: Money; readonly minimum: Money },
  today: Day,
): CardSplit {
  const { allocation } = line.terms;
  const asked = smaller(amount, minimum);
  const first = byRule(line, owed, asked, { rule: allocation.minimum, today, isExcess: false });
  const left = splitOf((part) => minus(owed[part], first[part]));
  const rest = { ...line, billed: lessBilled(line.billed, first) };
  const excess = { rule: allocation.excess, today, isExcess: true };
  const second = byRule(rest, left, minus(amount, asked), excess);
  return splitOf((part) => plus(first[part], second[part]));
}

/** What of each part a statement holds once a payment is taken off it. */
export function lessBilled(billed: CardSplit, paid: CardSplit): CardSplit {
  return splitOf((part) => minus(billed[part], smaller(billed[part], paid[part])));
}

interface HowUsed {
  readonly rule: AllocationRule;
  readonly today: Day;
  readonly isExcess: boolean;
}

function byRule(line: CardLine, owed: CardSplit, amount: Money, how: HowUsed): CardSplit {
  switch (how.rule) {
    case 'cn-by-days-overdue':
      return byDaysOverdue(line, owed, amount);
    case 'lowest-rate-first':
    case 'highest-rate-first':
      return byRate(line, owed, amount, how);
    default:
      return assertNever(how.rule);
  }
}

const PRINCIPAL = ['advances', 'purchases', 'protected', 'promo', 'deferred'] as const;

/**
 * Up to 90 days past due (a term): fees, interest, principal; later principal, interest, fees. What
 * a statement holds comes before what none does. Source: card agreements of Chinese banks (CGB);
 * that dearer principal comes first within a step is our choice.
 */
function byDaysOverdue(line: CardLine, owed: CardSplit, amount: Money): CardSplit {
  const isLong = line.lateAtDawn > line.terms.allocation.principalFirstAfterDays;
  const order: readonly CardPart[] = isLong
    ? [...PRINCIPAL, 'interest', 'fees']
    : ['fees', 'interest', ...PRINCIPAL];
  const billed = inOrder(
    order,
    splitOf((part) => smaller(line.billed[part], owed[part])),
    amount,
  );
  const left = splitOf((part) => minus(owed[part], billed[part]));
  const rest = inOrder(order, left, minus(amount, splitTotal(billed)));
  return splitOf((part) => plus(billed[part], rest[part]));
}

/** Takes an amount from parts one after the other. */
export function inOrder(order: readonly CardPart[], owed: CardSplit, amount: Money): CardSplit {
  const taken: Partial<Record<CardPart, Money>> = {};
  let left = amount;
  for (const part of order) {
    const share = smaller(left, owed[part]);
    taken[part] = share;
    left = minus(left, share);
  }
  return splitOf((part) => taken[part] ?? ZERO);
}

/**
 * By rate (12 CFR 1026.53; Appendix M1 for the minimum; CONC 6.7 for the UK). In a minimum paid to
 * the lowest rate, fees and interest come first, as they are what the minimum is made of (ours).
 */
function byRate(line: CardLine, owed: CardSplit, amount: Money, how: HowUsed): CardSplit {
  if (how.rule === 'lowest-rate-first') {
    const charged = inOrder(['fees', 'interest'], owed, amount);
    const rest = minus(amount, splitTotal(charged));
    const principal = balancesOf(line, owed, how.today).filter(
      ({ id }) => id !== 'fees' && id !== 'interest',
    );
    const split = asSplit(allocateMinimum(principal, rest).parts);
    return splitOf((part) => plus(charged[part], split[part]));
  }
  const balances = balancesOf(line, owed, how.today);
  // That a deferred balance counts as 0% until its last two cycles is a rule for the excess.
  const ranked = how.isExcess ? balances : balances.map((each) => withoutDeferral(each));
  return asSplit(allocateExcess(ranked, amount).parts);
}

function withoutDeferral({ id, amount, apr }: CardBalance): CardBalance {
  return { id, amount, apr };
}

function asSplit(parts: readonly { readonly id: string; readonly amount: Money }[]): CardSplit {
  return splitOf((part) => parts.find(({ id }) => id === part)?.amount ?? ZERO);
}

function balancesOf(line: CardLine, owed: CardSplit, today: Day): readonly CardBalance[] {
  const { compounds } = line.terms.interest;
  return CARD_PARTS.map((part): CardBalance => {
    const isFree =
      (part === 'interest' && compounds === 'nothing') ||
      (part === 'fees' && compounds !== 'interest-and-fees');
    const apr = ppm(isFree ? 0 : yearly(rateOn(line, part, today)));
    const balance = { id: part, amount: owed[part], apr };
    if (part !== 'deferred' || line.terms.deferred === null) return balance;
    const { until } = line.terms.deferred;
    const isLast = isInLastTwoCycles(today, until, line.terms.statementDay);
    return { ...balance, deferred: isLast ? 'last-two-cycles' : 'earlier' };
  });
}
