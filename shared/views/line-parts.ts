import type { LinePart } from '../ledger/account.ts';
import { CARD_PARTS } from '../products/card-line.ts';
import { openDisputes } from '../products/disputed-item.ts';
import { accruedCharge } from '../products/pay-later.ts';
import type { BookLine } from '../products/loan-book.ts';
import type { PayLaterLine } from '../products/pay-later-line.ts';
import type { Day } from '../units/day.ts';
import { minus, plus, sum, type Money } from '../units/money.ts';
import type { LineView } from './line-view.ts';

/** What a line's limit is taken up by, in the order in which its ruler and its list show it. */
export const LINE_PART_KINDS = [
  'carried',
  'billed',
  'unbilled',
  'plan',
  'held',
  'overdue',
  'loan',
  'borrowed',
  'purchases',
  'protected',
  'advances',
  'promo',
  'deferred',
  'interest',
  'fees',
  'disputed',
] as const;
export type LinePartKind = (typeof LINE_PART_KINDS)[number];

export interface LinePartView {
  readonly kind: LinePartKind;
  /** The plan or parcel; null for a balance. */
  readonly ref: string | null;
  readonly amount: Money;
  /** Plans: periods not yet billed. */
  readonly periodsLeft: number | null;
  /** Parcels: when it comes. */
  readonly arrivesOn: Day | null;
}

/**
 * The parts above zero. They sum to what is owed, held and disputed, plus the charge that has
 * accrued and is not posted yet.
 */
export function lineParts(view: LineView): readonly LinePartView[] {
  const disputed = openDisputes(view.line).map(({ item, aside }) => ({
    ...part('disputed', aside),
    ref: item.id,
  }));
  return [...partsOf(view), ...disputed].filter(({ amount }) => amount > 0);
}

function partsOf(view: LineView): readonly LinePartView[] {
  const { line } = view;
  switch (line.family) {
    case 'pay-later':
      return payLaterPartViews(view, line);
    case 'overdraft':
      return overdraftParts(view);
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return loanParts(view, line);
    case 'card':
      return cardPartViews(view);
  }
}

function payLaterPartViews({ owes, plans }: LineView, line: PayLaterLine): readonly LinePartView[] {
  const balance = (kind: LinePartKind & LinePart) => part(kind, owes(kind));
  return [
    part('carried', sum([owes('carried'), owes('charges'), accruedCharge(line)])),
    balance('billed'),
    balance('unbilled'),
    ...plans.map(({ plan, periodsLeft, settlement }) => ({
      ...part('plan', settlement.principal),
      ref: plan,
      periodsLeft,
    })),
    ...line.purchases.map(({ id, amount, arrivesOn }) => ({
      ...part('held', amount),
      ref: id,
      arrivesOn,
    })),
  ];
}

/** What is overdue of all loans, each loan ahead, and interest and fees charged and unpaid. */
function loanParts({ owes, payoff }: LineView, { loans }: BookLine): readonly LinePartView[] {
  return [
    part('fees', owes('fees')),
    part('interest', plus(owes('interest'), payoff.accrued)),
    part('overdue', sum(loans.map(({ overdue }) => overdue))),
    ...loans.map((loan) => ({
      ...part('loan', minus(loan.left, loan.overdue)),
      ref: loan.id,
      periodsLeft: loan.instalments.length - loan.settled,
    })),
  ];
}

function overdraftParts({ owes, payoff }: LineView): readonly LinePartView[] {
  return [
    part('fees', owes('fees')),
    part('interest', plus(owes('interest'), payoff.accrued)),
    part('borrowed', owes('principal')),
  ];
}

/** A card's balances by their rates; interest with what has accrued and isn't posted. */
function cardPartViews({ owes, payoff }: LineView): readonly LinePartView[] {
  return CARD_PARTS.map((kind) =>
    part(kind, kind === 'interest' ? plus(owes(kind), payoff.accrued) : owes(kind)),
  );
}

function part(kind: LinePartKind, amount: Money): LinePartView {
  return { kind, ref: null, amount, periodsLeft: null, arrivesOn: null };
}
