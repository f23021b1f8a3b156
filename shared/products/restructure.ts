import {
  IN_TRANSIT,
  LINE_PARTS,
  PURCHASES,
  type CostKind,
  type LinePart,
} from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import type { Leg } from '../ledger/entry.ts';
import { civilOf } from '../units/day.ts';
import {
  larger,
  minus,
  money,
  mulDiv,
  negate,
  smaller,
  sum,
  ZERO,
  type Money,
} from '../units/money.ts';
import { PPM_ONE, ppm } from '../units/rate.ts';
import type { Desk } from './desk.ts';
import type { LineRefusal } from './line-refusal.ts';
import { daysPastDue, type Line } from './line.ts';
import type { BookTerms } from './loan-book.ts';
import { businessDues, drawUp, dueDays } from './loan-book-schedule.ts';
import { freshLoan } from './loan-book-steps.ts';
import type { LoanLine, LoanTerms } from './loan.ts';
import type { HardshipOffer } from './terms-base.ts';

/** Why no hardship plan can be agreed on this line today, or null. */
export function refuseRestructure(
  line: Line,
  today: Desk<Line>['day'],
  owed: Money,
  periods: number,
): LineRefusal | null {
  const { id, status } = line;
  if (status === 'charged-off') return { code: 'line-not-open', line: id, status };
  const offer = line.terms.hardship ?? null;
  if (offer === null) return { code: 'not-offered', line: id };
  if (owed === 0) return { code: 'nothing-owed', line: id };
  const days = daysPastDue(line, today);
  if (days < offer.afterDaysPastDue) {
    return { code: 'hardship-not-yet', line: id, days, from: offer.afterDaysPastDue };
  }
  return offer.periods.includes(periods) ? null : { code: 'periods-not-offered', periods };
}

/** What interest and fees stand in, and where they were counted as a cost. */
const COSTS: readonly (readonly [LinePart, CostKind])[] = [
  ['fees', 'penalty'],
  ['interest', 'charge'],
  ['charges', 'charge'],
];

/**
 * Agrees a hardship plan (协商还款): accrued interest is posted, a share of unpaid interest and fees
 * is given up, and everything left becomes the principal of one loan on the same line. All by
 * entries; the line keeps its name, its age and its late marks, and lends no more.
 * @param accrued interest accrued and not posted, as the line's family rounds it
 * @returns the line that takes the place of the old one
 */
export function restructure(desk: Desk<Line>, accrued: Money, periods: number): LoanLine {
  const offer = desk.line.terms.hardship ?? null;
  if (offer === null) throw new Error(`Broken invariant: no hardship plan on ${desk.line.id}`);
  if (accrued > 0) {
    const legs = move(desk.part('interest'), desk.cost('charge'), accrued);
    desk.post('interest', 'restructure', legs);
  }
  const waived = waive(desk, offer);
  const amount = gather(desk);
  const line = hardshipLoan(desk, offer, amount, periods);
  desk.tell({ kind: 'restructured', amount, periods, waived });
  return line;
}

/** Gives up the agreed share, fees first. Halves of a minor unit are given up too. */
function waive(desk: Desk<Line>, { waivedShare }: HardshipOffer): Money {
  const all = sum(COSTS.map(([part]) => desk.owes(part)));
  const waived = money(mulDiv(all, waivedShare, PPM_ONE, 'half-up'));
  let left = waived;
  for (const [part, cost] of COSTS) {
    const amount = smaller(left, desk.owes(part));
    if (amount === 0) continue;
    desk.post('waiver', part, move(desk.cost(cost), desk.part(part), amount));
    left = minus(left, amount);
  }
  return waived;
}

/** Moves every part into `principal`; what was only held counts as received. */
function gather(desk: Desk<Line>): Money {
  const others = LINE_PARTS.filter(
    (part) => part !== 'principal' && part !== 'disputed' && desk.owes(part) > 0,
  );
  const held = desk.owes('held');
  const moved = sum(others.map((part) => desk.owes(part)));
  if (moved > 0) {
    const legs: Leg[] = [
      ...others.map((part) => ({ account: desk.part(part), amount: desk.owes(part) })),
      { account: desk.part('principal'), amount: negate(moved) },
    ];
    if (held > 0) legs.push(...move(IN_TRANSIT, PURCHASES, held));
    desk.post('restructure', desk.line.id, legs);
  }
  return desk.owes('principal');
}

function hardshipLoan(
  desk: Desk<Line>,
  offer: HardshipOffer,
  amount: Money,
  periods: number,
): LoanLine {
  const { line, day } = desk;
  const dueDay = civilOf(day).date;
  const terms: LoanTerms = {
    family: 'loan',
    limit: larger(line.terms.limit, amount),
    reportDay: line.terms.reportDay,
    closing: line.terms.closing,
    hardship: null,
    dueDay,
    book: hardshipTerms(offer),
  };
  const days = dueDays(day, { kind: 'monthly', dueDay }, periods);
  const dues = businessDues(desk.region, day, days);
  const loan = {
    ...freshLoan(line.id, day, amount, 'level'),
    instalments: drawUp(terms.book, 'level', amount, day, dues),
  };
  return {
    id: line.id,
    family: 'loan',
    terms,
    openedOn: line.openedOn,
    status: 'frozen',
    freezeReason: null,
    closedOn: line.closedOn,
    autopay: line.autopay,
    lateSince: null,
    lateMarks: line.lateMarks,
    refunds: line.refunds,
    subscriptions: line.subscriptions,
    ownLimit: line.ownLimit,
    lenderLimit: line.lenderLimit,
    before: line.before,
    suspended: line.suspended,
    attempt: line.attempt,
    closesOn: line.closesOn,
    complaint: line.complaint,
    checks: line.checks,
    // One loan has come of everything: what went into it can't be told apart any more.
    items: [],
    disputes: line.disputes,
    fraud: line.fraud,
    loans: [loan],
    made: 1,
  };
}

/** Nothing but the agreed rate: no fees, no dearer rate when late (our choice). */
function hardshipTerms({ annualRate }: HardshipOffer): BookTerms {
  return {
    interest: { kind: 'equal-months', ppm: annualRate },
    overdueRate: annualRate,
    interestRounding: 'half-up',
    paymentRounding: 'half-up',
    early: { payments: 'any', fee: NO_SHARE, feeLastYear: NO_SHARE, feeWithinSaved: true },
    late: { graceDays: 0, fee: ZERO, feeKind: 'late', feeCap: null },
    autopay: { partial: true, order: 'oldest', retryDays: 0, failedFee: ZERO },
    costCap: null,
    chargeOffDays: null,
  };
}

const NO_SHARE = ppm(0);
