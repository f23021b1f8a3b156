import type { RunState } from '../engine/state.ts';
import { owesOf } from '../ledger/account.ts';
import { bearing, rateOn } from '../products/card-accrual.ts';
import type { CardLine, CardPart } from '../products/card-line.ts';
import type { CardInterestMethod } from '../products/card-terms.ts';
import { cardAccrued, lateFeeOf, losesGrace, mayBeFree } from '../products/card.ts';
import { addDays, nextMonthly, type Day } from '../units/day.ts';
import { plus, sum, type Money } from '../units/money.ts';
import type { Rate } from '../units/rate.ts';
import { latestStatement, type Statement } from './statement.ts';

/** A card's statement, whether purchases are interest-free, and its rates. */
export interface CardDetails {
  readonly of: 'card';
  /** The latest; null while none holds anything. */
  readonly statement: Statement | null;
  /** Interest and fees that were posted in that statement's cycle. */
  readonly charged: { readonly interest: Money; readonly fees: Money } | null;
  /** Of the statement's total, what no payment has covered yet. */
  readonly statementLeft: Money;
  /** Whether the statement can still be paid in full in time. */
  readonly isOpen: boolean;
  readonly nextStatementOn: Day;
  readonly grace: CardGrace;
  readonly rates: readonly CardRate[];
  /** What missing the open minimum would cost; null where no fee would come. */
  readonly lateFee: Money | null;
  /** Interest accrued by today and not posted. */
  readonly accrued: Money;
}

/** Whether purchases have their interest-free period (免息期), and what that means now. */
export interface CardGrace {
  readonly method: CardInterestMethod;
  /** Whether what is bought today may cost no interest. */
  readonly newAreFree: boolean;
  /** Purchases that cost nothing if the open statement is paid in full, and those that do cost. */
  readonly free: Money;
  readonly bearing: Money;
  /** Statements still to be paid in full in a row until new purchases are free; 0 when they are. */
  readonly fullPaymentsLeft: number;
}

/** A rate of the card and when it holds. */
export interface CardRate {
  readonly kind: 'purchases' | 'protected' | 'advances' | 'promo' | 'deferred' | 'penalty' | 'next';
  readonly rate: Rate;
  /** The last day on which it holds. */
  readonly until: Day | null;
  /** The first day on which it holds, where that is ahead. */
  readonly from: Day | null;
  /** A penalty rate that is not in force: from more than so many days late. */
  readonly afterDays: number | null;
}

export function cardDetails({ balances, day }: RunState, line: CardLine): CardDetails {
  const { statement, terms } = line;
  return {
    of: 'card',
    statement: latestStatement(line),
    charged: statement === null ? null : { interest: statement.interest, fees: statement.fees },
    statementLeft: line.statementLeft,
    isOpen: statement !== null && !statement.tested && line.status !== 'charged-off',
    // Cut in the evening: today's is still ahead.
    nextStatementOn: nextMonthly(addDays(day, -1), terms.statementDay),
    grace: graceOf(balances, line),
    rates: ratesOf(balances, line, day),
    lateFee: lateFeeAhead(line),
    accrued: cardAccrued(line),
  };
}

function graceOf(balances: RunState['balances'], line: CardLine): CardGrace {
  const owes = owesOf(balances, line.id);
  const { terms, fullPayments, free } = line;
  const newAreFree = mayBeFree(line);
  return {
    method: terms.interest.method,
    newAreFree,
    free: sum(free.filter((each) => losesGrace(terms, each)).map(({ left }) => left)),
    bearing: plus(bearing(line, owes, 'purchases'), bearing(line, owes, 'protected')),
    fullPaymentsLeft: newAreFree ? 0 : Math.max(1, terms.interest.fullPayments - fullPayments),
  };
}

function lateFeeAhead(line: CardLine): Money | null {
  const { statement, terms, minimumLeft } = line;
  if (terms.lateFee === null || statement === null || statement.tested) return null;
  if (minimumLeft === 0) return null;
  const { minimum } = statement;
  const fee = lateFeeOf(line, terms.lateFee, { missed: minimumLeft, minimum });
  return fee > 0 ? fee : null;
}

function ratesOf(balances: RunState['balances'], line: CardLine, today: Day): readonly CardRate[] {
  const owes = owesOf(balances, line.id);
  const { terms, penalty } = line;
  const always = { until: null, from: null, afterDays: null };
  const inForce = (part: CardPart): Rate => rateOn(line, part, today);
  const rates: CardRate[] = [{ ...always, kind: 'purchases', rate: inForce('purchases') }];
  if (owes('protected') > 0) {
    rates.push({ ...always, kind: 'protected', rate: inForce('protected') });
  }
  if (terms.cash !== null) rates.push({ ...always, kind: 'advances', rate: inForce('advances') });
  for (const kind of ['promo', 'deferred'] as const) {
    const promotion = terms[kind];
    if (promotion === null || promotion.until < today) continue;
    rates.push({ ...always, kind, rate: promotion.rate, until: promotion.until });
  }
  const { announced, penaltyRate } = terms;
  if (announced !== null && announced.effectiveOn > today) {
    const { rate, effectiveOn } = announced;
    rates.push({ ...always, kind: 'next', rate, from: effectiveOn });
  }
  if (penaltyRate !== null) {
    const { rate, afterDays } = penaltyRate;
    const isAhead = penalty !== null && penalty.effectiveOn > today;
    rates.push({
      ...always,
      kind: 'penalty',
      rate,
      from: isAhead ? penalty.effectiveOn : null,
      afterDays: penalty === null ? afterDays : null,
    });
  }
  return rates;
}
