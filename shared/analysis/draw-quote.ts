import { apply } from '../engine/apply.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { RunState } from '../engine/state.ts';
import type { DrawMethod } from '../products/family.ts';
import type { Line } from '../products/line.ts';
import { invariant } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Money } from '../units/money.ts';
import { borrowingQuote, isQuote, type BorrowingQuote } from './borrowing-quote.ts';

/** One way of repaying money drawn from a line; null where there is nothing to choose. */
export interface DrawWay {
  readonly method: DrawMethod | null;
  readonly periods: number | null;
}

/** A way with what it would mean for an amount. */
export interface DrawQuote extends DrawWay {
  /** Null when even an empty line would not lend so. */
  readonly quote: BorrowingQuote | null;
  /** Why it can't be drawn now; null when it can. */
  readonly refusal: Refusal | null;
}

/** Every way of drawing on a line; none when it lends no money to hand. */
export function drawWays(line: Line): readonly DrawWay[] {
  switch (line.family) {
    case 'cash-line': {
      const { methods, periods } = line.terms;
      return methods.flatMap((method) => periods.map((count) => ({ method, periods: count })));
    }
    case 'advance':
    case 'payday':
      return [{ method: null, periods: null }];
    case 'card':
      return line.terms.cash === null ? [] : [{ method: null, periods: null }];
    case 'pay-later':
    case 'bnpl':
    case 'loan':
    case 'overdraft':
      return [];
  }
}

/** What drawing an amount would cost each way, before it is drawn. */
export function drawQuotes(
  scenario: Scenario,
  state: RunState,
  id: string,
  amount: Money,
): readonly DrawQuote[] {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  return drawWays(line).map((way) => {
    const action = { kind: 'draw' as const, line: id, amount, ...way };
    const tried = apply(scenario, state, action, { keepEntries: false });
    const quoted = amount > 0 ? borrowingQuote(scenario, state.day, action) : null;
    return {
      ...way,
      quote: quoted !== null && isQuote(quoted) ? quoted : null,
      refusal: tried.ok ? null : tried.error,
    };
  });
}
