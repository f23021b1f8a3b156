import type { EngineEvent } from '../engine/event.ts';
import type { Due } from '../products/family.ts';
import type { Line } from '../products/line.ts';
import type { Day } from '../units/day.ts';
import { larger, minus, money, mulDiv, smaller, sum, type Money } from '../units/money.ts';
import { PPM_ONE, ppm, type Ppm } from '../units/rate.ts';
import { answer, confirmArrived, onDueDays, POLICIES, type Policy } from './policy.ts';

/** How a learner goes on paying bills: what a forecast's habit is named after. */
export const BILL_HABITS = ['pay-in-full', 'minimum', 'as-before'] as const;
export type BillHabitName = (typeof BILL_HABITS)[number];

export type BillHabit =
  | { readonly name: 'pay-in-full' | 'minimum' }
  /** The share of a bill that was paid by its due day, of the last bills together. */
  | { readonly name: 'as-before'; readonly share: Ppm };

/** How many bills are looked back at. */
export const BILLS_LOOKED_AT = 3;

/**
 * The habit that the last three bills due by today show, over all lines; null when none was due yet.
 * @param events everything that happened up to the present, in order
 */
export function habitOfLastBills(events: readonly EngineEvent[], today: Day): BillHabit | null {
  const due = billsIn(events)
    .filter(({ dueOn, total }) => dueOn <= today && total > 0)
    .sort((a, b) => a.dueOn - b.dueOn)
    .slice(-BILLS_LOOKED_AT);
  if (due.length === 0) return null;
  const total = sum(due.map((bill) => bill.total));
  const paid = sum(due.map((bill) => smaller(bill.total, paidOn(events, bill))));
  return { name: 'as-before', share: ppm(mulDiv(paid, PPM_ONE, total, 'half-even')) };
}

interface BillSeen {
  readonly line: string;
  readonly cutOn: Day;
  readonly dueOn: Day;
  readonly total: Money;
}

/** Bills and statements: where there is a choice of how much to pay. */
function billsIn(events: readonly EngineEvent[]): readonly BillSeen[] {
  return events.flatMap((event) => {
    if (event.kind === 'bill-cut') {
      const { cutOn, dueOn, total } = event.bill;
      return [{ line: event.line, cutOn, dueOn, total }];
    }
    if (event.kind !== 'statement') return [];
    const { line, day, dueOn, total } = event;
    return [{ line, cutOn: day, dueOn, total }];
  });
}

/** Paid from the evening of the cut to the due day's. A payment after the cut is for the bill. */
function paidOn(events: readonly EngineEvent[], { line, cutOn, dueOn }: BillSeen): Money {
  const amounts = events.map((event) => {
    if (event.kind !== 'paid' || event.line !== line) return money(0);
    return event.day > cutOn && event.day <= dueOn ? event.amount : money(0);
  });
  return sum(amounts);
}

/** The way of living of a habit: bills paid on their due days; autopay does as it is set. */
export function habitPolicy(habit: BillHabit): Policy {
  if (habit.name !== 'as-before') return POLICIES[habit.name];
  const { share } = habit;
  return (scenario, state) =>
    answer(scenario, state, 'leave') ??
    onDueDays(state, (due, line) => asBefore(due, line, share)) ??
    confirmArrived(state);
}

/** Of a bill the share, less what has been paid of it already; never less than the minimum. */
function asBefore(due: Due, line: Line, share: Ppm): Money {
  const total = larger(due.amount, billTotal(line) ?? due.amount);
  const wanted = money(mulDiv(total, share, PPM_ONE, 'half-even'));
  const paid = minus(total, due.amount);
  return larger(due.minimum, wanted > paid ? minus(wanted, paid) : money(0));
}

/** Null where there is no bill but an amount that falls due as a whole. */
function billTotal(line: Line): Money | null {
  switch (line.family) {
    case 'pay-later':
      return line.bill?.total ?? null;
    case 'card':
      return line.statement?.total ?? null;
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
    case 'overdraft':
      return null;
  }
}
