import type { RunState } from '../engine/state.ts';
import { cardDueDay } from '../products/card.ts';
import { freeOn } from '../products/families.ts';
import type { Line, LineId } from '../products/line.ts';
import { dueDayIn } from '../products/due-day.ts';
import type { RegionPack } from '../products/regions/region.ts';
import { invariant } from '../result.ts';
import { lastMonthly, nextMonthly, type Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** Something that a line gives and that ends with it. */
export type LostBenefit =
  /** Credit that could be used today. */
  | { readonly kind: 'free-credit'; readonly amount: Money }
  /** The most days from buying to the due day that cost nothing, of what would be bought next. */
  | { readonly kind: 'interest-free-days'; readonly days: number }
  /** A lower rate for a time. */
  | { readonly kind: 'promotion'; readonly until: Day }
  /** What can be overdrawn at no cost. */
  | { readonly kind: 'interest-free-overdraft'; readonly amount: Money };

/** What closing or freezing the line today gives up, by its own terms. */
export function lostBenefits(
  region: RegionPack,
  state: RunState,
  id: LineId,
): readonly LostBenefit[] {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  if (line.status !== 'open') return [];
  const free = freeOn(state.balances, line);
  const credit: readonly LostBenefit[] =
    free > 0 && line.family !== 'loan' ? [{ kind: 'free-credit', amount: free }] : [];
  return [...credit, ...ofFamily(region, line, state.day)];
}

function ofFamily(region: RegionPack, line: Line, today: Day): readonly LostBenefit[] {
  switch (line.family) {
    case 'pay-later': {
      const { billDay, dueDay } = line.terms;
      const cut = nextMonthly(today, billDay);
      const due = dueDayIn(region, nextMonthly(cut, dueDay));
      return [{ kind: 'interest-free-days', days: due - lastMonthly(cut, billDay) }];
    }
    case 'card': {
      const { statementDay, due, promo } = line.terms;
      const cut = nextMonthly(today, statementDay);
      const days = cardDueDay(due, cut) - lastMonthly(cut, statementDay);
      return [
        ...(line.grace === 'kept' ? [{ kind: 'interest-free-days', days } as const] : []),
        ...(promo !== null && promo.until >= today
          ? [{ kind: 'promotion', until: promo.until } as const]
          : []),
      ];
    }
    case 'overdraft': {
      const amount = line.terms.interestFree;
      return amount > 0 ? [{ kind: 'interest-free-overdraft', amount }] : [];
    }
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return [];
  }
}
