import { assertNever, invariant } from '../result.ts';
import { scaleExact, type Fraction } from '../units/fraction.ts';
import { money, type Money, type Rounding } from '../units/money.ts';
import { payment } from './annuity.ts';
import { roundFloat } from './round.ts';

/**
 * Which balance a share is of: before this month's interest and fees, with them, or only what was
 * bought (before interest and fees, without cash taken).
 */
export type BalanceBase = 'opening' | 'statement' | 'purchases';

/**
 * A minimum payment as data, the way card terms word it. "The larger of 2% and 15.00" is
 * `largest` of a `share` and an `amount`; "1% of the balance plus interest and fees" is a `sum`.
 */
export type MinimumFormula =
  | { readonly kind: 'share'; readonly of: BalanceBase; readonly share: Fraction }
  | { readonly kind: 'amount'; readonly amount: Money }
  | { readonly kind: 'interest' | 'fees' | 'past-due' | 'whole-balance' | 'cash' | 'over-limit' }
  /** The level payment that would repay the opening balance in so many months. */
  | { readonly kind: 'level-over'; readonly months: number }
  | { readonly kind: 'sum' | 'largest' | 'smallest'; readonly of: readonly MinimumFormula[] }
  /** The last tier whose `from` the balance reaches; below all of them, nothing. Ascending. */
  | { readonly kind: 'tiers'; readonly on: BalanceBase; readonly tiers: readonly MinimumTier[] };

export interface MinimumTier {
  readonly from: Money;
  readonly minimum: MinimumFormula;
}

/** What a month's statement says before its minimum is known. */
export interface StatementParts {
  /** Owed before this month's interest and fees. */
  readonly opening: Money;
  readonly interest: Money;
  readonly fees: Money;
  /** Missed minimums of earlier months; a part of the opening balance. */
  readonly pastDue: Money;
  /** Cash taken; a part of the opening balance. Left out: none. */
  readonly cash?: Money;
  /** What is owed beyond the limit. Left out: nothing. */
  readonly overLimit?: Money;
  /** A month's rate, 0.015 for 1.5%: for `level-over` alone. */
  readonly monthlyRate: number;
}

/**
 * The minimum payment due, never more than is owed.
 * @param rounding of each share and level payment
 */
export function minimumDue(
  formula: MinimumFormula,
  parts: StatementParts,
  rounding: Rounding,
): Money {
  const due = evaluate(formula, parts, rounding);
  return money(Math.max(0, Math.min(due, statementBalance(parts))));
}

/** All that is owed: the opening balance with this month's interest and fees. */
export function statementBalance({ opening, interest, fees }: StatementParts): Money {
  return money(opening + interest + fees);
}

function evaluate(formula: MinimumFormula, parts: StatementParts, rounding: Rounding): number {
  switch (formula.kind) {
    case 'share':
      return scaleExact(base(formula.of, parts), [formula.share], rounding);
    case 'amount':
      return formula.amount;
    case 'interest':
      return parts.interest;
    case 'fees':
      return parts.fees;
    case 'past-due':
      return parts.pastDue;
    case 'whole-balance':
      return statementBalance(parts);
    case 'cash':
      return parts.cash ?? 0;
    case 'over-limit':
      return parts.overLimit ?? 0;
    case 'level-over':
      return levelOver(formula.months, parts, rounding);
    case 'sum':
    case 'largest':
    case 'smallest':
      return combine(formula, parts, rounding);
    case 'tiers': {
      const balance = base(formula.on, parts);
      const tier = formula.tiers.findLast(({ from }) => balance >= from);
      return tier === undefined ? 0 : evaluate(tier.minimum, parts, rounding);
    }
    default:
      return assertNever(formula);
  }
}

function combine(
  { kind, of }: Extract<MinimumFormula, { kind: 'sum' | 'largest' | 'smallest' }>,
  parts: StatementParts,
  rounding: Rounding,
): number {
  invariant(of.length > 0, 'a minimum is made of something');
  const amounts = of.map((each) => evaluate(each, parts, rounding));
  if (kind === 'sum') return amounts.reduce((total, amount) => total + amount, 0);
  return kind === 'largest' ? Math.max(...amounts) : Math.min(...amounts);
}

function base(which: BalanceBase, parts: StatementParts): Money {
  switch (which) {
    case 'opening':
      return parts.opening;
    case 'statement':
      return statementBalance(parts);
    case 'purchases':
      return money(parts.opening - (parts.cash ?? 0));
    default:
      return assertNever(which);
  }
}

function levelOver(months: number, parts: StatementParts, rounding: Rounding): number {
  const level = payment({
    rate: parts.monthlyRate,
    periods: months,
    presentValue: -parts.opening,
    futureValue: 0,
    timing: 'end',
  });
  return roundFloat(level, rounding);
}
