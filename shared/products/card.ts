import type { Owes } from '../ledger/account.ts';
import { minimumDue, type MinimumFormula, type StatementParts } from '../rates/minimum-formula.ts';
import { addDays, nextMonthly, type Day } from '../units/day.ts';
import {
  larger,
  minus,
  money,
  mulDiv,
  negate,
  plus,
  smaller,
  sum,
  ZERO,
  type Money,
} from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import { addNights, bearingNight, interestOn, oneNight, yearly } from './card-accrual.ts';
import type { CardLine, FreePurchase } from './card-line.ts';
import { cardParts, splitTotal } from './card-payment.ts';
import type { CardDue, CardTerms, FeeRule, LateFeeTerms } from './card-terms.ts';
import type { Due, DrawRequest, PayoffQuote, PurchaseRequest } from './family.ts';
import type { LineRefusal } from './line-refusal.ts';
import { penaltyFeeCap } from './penalty-fee.ts';

/** Everything owed, on a statement or not. Goods on their way are owed: a card pays at once. */
export function cardOwed(owes: Owes): Money {
  return splitTotal(cardParts(owes));
}

/** Interest that surely runs and isn't posted, rounded as posting it now would round it. */
export function cardAccrued(line: CardLine): Money {
  return interestOn(line.accrual, line.terms, line.cycle.nights);
}

/** Tonight's interest if nothing changes. */
export function cardNightly(line: CardLine, owes: Owes): Money {
  if (line.status === 'charged-off') return ZERO;
  return interestOn(bearingNight(line, owes, line.countedTo), line.terms, 1);
}

/** A night's interest once the open due day has passed and its statement wasn't paid in full. */
export function cardNightlyAfterDue(line: CardLine, owes: Owes): Money {
  if (line.status === 'charged-off') return ZERO;
  const on = line.countedTo;
  const losing = line.free.filter((each) => losesGrace(line.terms, each));
  const more = losing.map(({ part, left }) => oneNight(line, part, left, on));
  return interestOn(addNights(bearingNight(line, owes, on), ...more), line.terms, 1);
}

/** What bears interest once a statement isn't paid in full: that statement, or new purchases too. */
export function losesGrace({ interest }: CardTerms, { billed }: FreePurchase): boolean {
  return billed || interest.method === 'average-daily-balance';
}

/**
 * Whether something bought today may be interest-free. Where new purchases depend on an earlier
 * statement: while that was paid in full, or can still be, so that enough of them are in a row.
 */
export function mayBeFree({ terms, grace, statement, fullPayments }: CardLine): boolean {
  if (terms.interest.method !== 'average-daily-balance' || grace === 'kept') return true;
  const isOpen = statement !== null && !statement.tested;
  return isOpen && fullPayments + 1 >= terms.interest.fullPayments;
}

/** Minimums missed and still unpaid. */
export function pastDueOn(line: CardLine): Money {
  return sum(line.missed.map(({ left }) => left));
}

/** What must be there not to be late, or to be late no longer. */
export function minimumNow(line: CardLine, owed: Money): Money {
  return smaller(owed, plus(pastDueOn(line), line.minimumLeft));
}

/** The statement's unpaid part. A charged-off card is due as a whole. */
export function cardDue(line: CardLine, owes: Owes, today: Day): Due | null {
  const owed = cardOwed(owes);
  if (line.status === 'charged-off') {
    return owed === 0 ? null : { on: null, amount: owed, minimum: owed };
  }
  const { statement } = line;
  const minimum = minimumNow(line, owed);
  const amount = larger(smaller(owed, line.statementLeft), minimum);
  const on =
    statement === null || statement.tested || statement.dueOn < today ? null : statement.dueOn;
  return on === null && amount === 0 ? null : { on, amount, minimum };
}

/** The exact payoff amount (结清金额): everything posted, and interest to today. */
export function cardPayoff(line: CardLine, owes: Owes): PayoffQuote {
  const accrued = cardAccrued(line);
  const repay = plus(cardOwed(owes), accrued);
  return { total: repay, repay, accrued, plans: [] };
}

/** When a statement cut on a day is due. */
export function cardDueDay(due: CardDue, cutOn: Day): Day {
  return due.kind === 'days-after' ? addDays(cutOn, due.days) : nextMonthly(cutOn, due.day);
}

export function refuseCardPurchase(
  line: CardLine,
  owes: Owes,
  { amount, periods }: PurchaseRequest,
): LineRefusal | null {
  if (periods !== null) return { code: 'not-offered', line: line.id };
  return refuseOverLimit(line, owes, amount);
}

/** The limit, and what the terms allow beyond it. */
function refuseOverLimit(line: CardLine, owes: Owes, amount: Money): LineRefusal | null {
  const { limit, overLimit } = line.terms;
  const most = plus(limit, overLimit?.upTo ?? ZERO);
  const taken = plus(cardOwed(owes), owes('disputed'));
  const free = larger(ZERO, minus(most, taken));
  if (amount <= free) return null;
  return { code: 'over-limit', line: line.id, amount, free, short: minus(amount, free) };
}

/** A cash advance with its fee must fit the limit, and what is owed in cash its own. */
export function refuseCashAdvance(
  line: CardLine,
  owes: Owes,
  { amount, method, periods }: DrawRequest,
): LineRefusal | null {
  const { cash, feeRounding } = line.terms;
  if (cash === null) return { code: 'not-offered', line: line.id };
  if (method !== null || periods !== null) return { code: 'method-not-offered', line: line.id };
  const most = larger(ZERO, minus(cash.limit, owes('advances')));
  if (amount > most) return { code: 'over-most', amount, most };
  return refuseOverLimit(line, owes, plus(amount, feeOf(cash.fee, amount, feeRounding)));
}

export function feeOf(rule: FeeRule, base: Money, rounding: CardTerms['feeRounding']): Money {
  if (rule.kind === 'amount') return rule.amount;
  return larger(rule.floor, money(mulDiv(base, rule.share, PPM_ONE, rounding)));
}

/**
 * The late fee for a missed minimum; a share is of what of it is unpaid. Where fees are capped it is
 * at most the minimum in full (12 CFR 1026.52(b)(2)(i)).
 */
export function lateFeeOf(
  line: CardLine,
  fee: LateFeeTerms,
  { missed, minimum }: { readonly missed: Money; readonly minimum: Money },
): Money {
  const { cyclesSinceLateFee: since, terms } = line;
  const isRepeated = since !== null && since <= fee.repeatWithin;
  const amount = feeOf(isRepeated ? fee.repeat : fee.first, missed, terms.feeRounding);
  if (!terms.penaltyFees.capped) return amount;
  return smaller(amount, penaltyFeeCap({ kind: 'late', minimumDue: minimum }, null));
}

/** The fee for an autopay that failed: where fees are capped, at most the minimum. */
export function failedAutopayFee({ terms, statement }: CardLine): Money {
  const fee = terms.autopay.failedFee;
  if (!terms.penaltyFees.capped || statement === null) return fee;
  return smaller(
    fee,
    penaltyFeeCap({ kind: 'returned-payment', minimumDue: statement.minimum }, null),
  );
}

/** The fee for a cycle in which the limit was passed: where capped, at most by how much. */
export function overLimitFee({ terms, cycle }: CardLine): Money {
  if (terms.overLimit === null || cycle.overLimit === 0) return ZERO;
  const { fee } = terms.overLimit;
  return terms.penaltyFees.capped ? smaller(fee, cycle.overLimit) : fee;
}

/** The minimum of a statement: missed ones are added unless the formula does so itself. */
export function cardMinimum(line: CardLine, owes: Owes): Money {
  const { terms, cycle } = line;
  const total = cardOwed(owes);
  const interest = smaller(cycle.interest, owes('interest'));
  const fees = smaller(cycle.fees, owes('fees'));
  const pastDue = smaller(pastDueOn(line), total);
  const parts: StatementParts = {
    opening: sum([total, negate(interest), negate(fees)]),
    interest,
    fees,
    pastDue,
    cash: owes('advances'),
    overLimit: larger(ZERO, minus(total, terms.limit)),
    monthlyRate: yearly(terms.purchaseRate) / 12 / PPM_ONE,
  };
  const { formula, rounding } = terms.minimum;
  const asked = minimumDue(formula, parts, rounding);
  if (asksPastDue(formula)) return larger(asked, pastDue);
  return smaller(total, plus(asked, pastDue));
}

function asksPastDue(formula: MinimumFormula): boolean {
  switch (formula.kind) {
    case 'past-due':
      return true;
    case 'sum':
    case 'largest':
    case 'smallest':
      return formula.of.some(asksPastDue);
    case 'tiers':
      return formula.tiers.some(({ minimum }) => asksPastDue(minimum));
    default:
      return false;
  }
}
