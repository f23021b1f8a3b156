import { owesOf } from '../ledger/account.ts';
import type { Balances } from '../ledger/books.ts';
import { accruedOn, dueOn, payoffOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import type { BookLine } from '../products/loan-book.ts';
import { missedOn } from '../products/missed.ts';
import { settlementTotal } from '../products/plan-settlement.ts';
import type { Day } from '../units/day.ts';
import { minus, plus, smaller, sum, ZERO, type Money } from '../units/money.ts';
import type { Blocker } from './blocker.ts';

/** What a debt has in common as a blocker: it can be repaid today. */
function debt(
  kind: Blocker['kind'],
  amount: Money,
  today: Day,
  change: Partial<Blocker> = {},
): Blocker {
  const base = { cost: ZERO, ref: null, within: false, chargesOn: null } as const;
  return { kind, amount, clearing: 'repay', otherwise: null, earliest: today, ...base, ...change };
}

/**
 * Everything owed that is no plan: what is due by its day, what would only be due later, and
 * interest that has accrued or trails after the last statement. One repayment clears all three, and
 * their amounts sum to it.
 */
export function balanceBlockers(balances: Balances, line: Line, today: Day): readonly Blocker[] {
  const { repay } = payoffOn(balances, line, today);
  const trailing = smaller(repay, accruedOn(balances, line, today));
  const posted = minus(repay, trailing);
  const due = smaller(posted, dueOn(balances, line, today)?.amount ?? ZERO);
  const owes = owesOf(balances, line.id);
  const charged = sum([owes('charges'), owes('interest'), owes('fees')]);
  return [
    debt('billed', due, today, { cost: smaller(due, charged) }),
    debt('unbilled', minus(posted, due), today, { otherwise: 'wait' }),
    debt('residual-interest', trailing, today, { cost: trailing }),
  ].filter(({ amount }) => amount > 0);
}

/** Each plan or loan with what ending it today takes; `cost` is on top of `amount`. */
export function planBlockers(balances: Balances, line: Line, today: Day): readonly Blocker[] {
  return payoffOn(balances, line, today).plans.map(({ plan, settlement }) =>
    debt('instalments', settlement.principal, today, {
      cost: plus(settlement.interest, settlement.fee),
      clearing: 'settle-plan',
      otherwise: 'wait',
      ref: plan,
    }),
  );
}

/**
 * What was missed on its due day and is still unpaid. It is within the debts above; it stands by
 * itself because lenders refuse a line that is late, and because it is the dearest to leave.
 */
export function pastDueBlockers(balances: Balances, line: Line, today: Day): readonly Blocker[] {
  switch (line.family) {
    case 'pay-later':
    case 'overdraft':
    case 'card': {
      const { repay } = payoffOn(balances, line, today);
      const missed = smaller(missedOn(line), repay);
      return missed > 0 ? [debt('past-due', missed, today, { within: true })] : [];
    }
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return missedLoans(balances, line, today);
  }
}

/** Loan by loan. Where the terms take nothing but the whole, the whole is what clears it. */
function missedLoans(balances: Balances, line: BookLine, today: Day): readonly Blocker[] {
  const { plans } = payoffOn(balances, line, today);
  return line.loans
    .filter(({ missed }) => missed.length > 0)
    .map(({ id, missed }) => {
      const quote = plans.find(({ plan }) => plan === id);
      const all = quote === undefined ? ZERO : settlementTotal(quote.settlement);
      return line.terms.book.early.payments === 'whole'
        ? debt('past-due', all, today, { clearing: 'settle-plan', ref: id, within: true })
        : debt('past-due', sum(missed.map(({ left }) => left)), today, { ref: id, within: true });
    });
}
