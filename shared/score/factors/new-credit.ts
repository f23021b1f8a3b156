import { monthsBetween, type Day } from '../../units/day.ts';
import type { CreditFile, Inquiry, InquiryKind } from '../credit-file.ts';

/** How applications and new accounts are read. */
export interface NewCredit {
  readonly inquiry: number;
  readonly account: number;
}

/** Published: scored for a year; shopping for one loan counts once, and not in its first 30 days. */
const SCORED_MONTHS = 12;
const SHOPPING_WINDOW_DAYS = 45;
const SHOPPING_BUFFER_DAYS = 30;
const SHOPPED: readonly InquiryKind[] = ['mortgage', 'auto', 'student'];

/** How long an account is new. Our choice. */
const NEW_MONTHS = 24;

/** The reading of newness, 0 to 1: each further inquiry or new account takes less than the last. */
export function newCreditReading(file: CreditFile, on: Day, rules: NewCredit): number {
  let newness = 0;
  for (const { openedOn } of file.accounts) {
    const age = Math.max(0, monthsBetween(openedOn, on));
    if (age < NEW_MONTHS) newness += 1 - age / NEW_MONTHS;
  }
  return (
    1 / (1 + rules.account * newness + rules.inquiry * countedInquiries(file.inquiries ?? [], on))
  );
}

/**
 * How many inquiries count on a day. Those for a loan of one kind within 45 days of the first are
 * one search; cards and personal loans each count.
 */
export function countedInquiries(inquiries: readonly Inquiry[], on: Day): number {
  const scored = inquiries.filter(
    (inquiry) => inquiry.on <= on && monthsBetween(inquiry.on, on) < SCORED_MONTHS,
  );
  let count = scored.filter(({ kind }) => !SHOPPED.includes(kind)).length;
  for (const kind of SHOPPED) {
    let windowEnds = -Infinity;
    const days = scored
      .filter((inquiry) => inquiry.kind === kind && on - inquiry.on >= SHOPPING_BUFFER_DAYS)
      .map((inquiry) => inquiry.on)
      .toSorted((a, b) => a - b);
    for (const day of days) {
      if (day <= windowEnds) continue;
      windowEnds = day + SHOPPING_WINDOW_DAYS;
      count += 1;
    }
  }
  return count;
}
