/** Where a line leads, worked out between two paints: running decades must not hold up a key. */
import { useEffect, useState } from 'react';
import {
  inOrder,
  lineQuote,
  repayRank,
  type LineQuote,
  type RepayRank,
} from '../../../shared/analysis/line-quote.ts';
import type { RunState } from '../../../shared/engine/state.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';

export interface Outlook {
  readonly quote: LineQuote;
  /** The cheapest order over all lines; null until every line has been run. */
  readonly order: readonly RepayRank[] | null;
}

const known = new WeakMap<RunState, Map<string, Outlook>>();

/** Null until it is there. */
export function useOutlook(line: string): Outlook | null {
  const scenario = useScenario();
  const state = usePresent();
  const [, setTurn] = useState(0);
  useEffect(() => {
    const outlooks = known.get(state) ?? new Map<string, Outlook>();
    known.set(state, outlooks);
    const ids = Object.keys(state.lines);
    const ranks: (RepayRank | null)[] = [];
    let timer = 0;
    // One line a turn.
    const turn = () => {
      const before = outlooks.get(line);
      if (before === undefined) {
        outlooks.set(line, { quote: lineQuote(scenario, state, line), order: null });
      } else if (before.order === null) {
        const next = ids[ranks.length];
        if (next === undefined) outlooks.set(line, { ...before, order: inOrder(ranks) });
        else ranks.push(repayRank(scenario, state, next));
      } else return;
      setTurn((n) => n + 1);
      timer = window.setTimeout(turn, 0);
    };
    timer = window.setTimeout(turn, 0);
    return () => window.clearTimeout(timer);
  }, [scenario, state, line]);
  return known.get(state)?.get(line) ?? null;
}
