import { accountsOf, owesOf, type AccountId } from '../ledger/account.ts';
import type { Day } from '../units/day.ts';
import { larger, minus, money, ZERO, type Money } from '../units/money.ts';
import { ADVANCE } from './advance.ts';
import { BNPL } from './bnpl.ts';
import { CASH_LINE } from './cash-line.ts';
import { CARD } from './card-family.ts';
import type { Due, Family, PayoffQuote } from './family.ts';
import type { FamilyName, Line, LineOf } from './line.ts';
import { LOAN } from './loan.ts';
import { OVERDRAFT } from './overdraft.ts';
import { PAY_LATER } from './pay-later-family.ts';
import { PAYDAY } from './payday.ts';

/** The one table of rules: every product family by its name. */
export const FAMILIES: { readonly [F in FamilyName]: Family<LineOf<F>> } = {
  'pay-later': PAY_LATER,
  'cash-line': CASH_LINE,
  advance: ADVANCE,
  bnpl: BNPL,
  payday: PAYDAY,
  loan: LOAN,
  overdraft: OVERDRAFT,
  card: CARD,
};

/** The family of a line. The cast joins what the compiler can't: a line and its own family. */
export function familyOf<L extends Line>(line: L): Family<L> {
  return FAMILIES[line.family] as unknown as Family<L>;
}

type Balances = Readonly<Record<AccountId, Money>>;

/** Everything owed on a line, billed or not; accrued interest not posted yet is not in it. */
export function owedOn(balances: Balances, line: Line): Money {
  return familyOf(line).owed(line, owesOf(balances, line.id));
}

/** What has been bought and not received: it holds limit and will be owed. */
export function heldOn(balances: Balances, line: Line): Money {
  return owesOf(balances, line.id)('held');
}

/** What is under dispute: on the books and within the limit, but not asked for. */
export function disputedOn(balances: Balances, line: Line): Money {
  return owesOf(balances, line.id)('disputed');
}

/** What can still be borrowed: the limit less what takes it up, never below zero. */
export function freeOn(balances: Balances, line: Line): Money {
  const taken = familyOf(line).used(line, owesOf(balances, line.id));
  return larger(ZERO, minus(line.terms.limit, taken));
}

export function accruedOn(balances: Balances, line: Line, today: Day): Money {
  return familyOf(line).accrued(line, owesOf(balances, line.id), today);
}

/** What tonight costs if nothing changes. */
export function nightlyOn(balances: Balances, line: Line, today: Day): Money {
  return familyOf(line).nightly(line, owesOf(balances, line.id), today);
}

/** What a night costs once the open due day has passed, if nothing more is paid. */
export function nightlyAfterDueOn(balances: Balances, line: Line, today: Day): Money {
  return familyOf(line).nightlyAfterDue(line, owesOf(balances, line.id), today);
}

export function dueOn(balances: Balances, line: Line, today: Day): Due | null {
  return familyOf(line).due(line, owesOf(balances, line.id), today);
}

/** The most that one repayment can settle today. */
export function repayableOn(balances: Balances, line: Line, today: Day): Money {
  return familyOf(line).repayable(line, owesOf(balances, line.id), today);
}

/** The exact payoff amount (结清金额) on this day. */
export function payoffOn(balances: Balances, line: Line, today: Day): PayoffQuote {
  return familyOf(line).payoff(line, owesOf(balances, line.id), today);
}

/** What the line has cost so far in this run: interest, charges, fees and penalties posted. */
export function creditCost(balances: Balances, id: string): Money {
  const { charge, fee, penalty } = accountsOf(id).costs;
  return money((balances[charge] ?? 0) + (balances[fee] ?? 0) + (balances[penalty] ?? 0));
}
