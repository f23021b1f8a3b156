import { useDeferredValue, useMemo, useState } from 'react';
import {
  borrowingRisk,
  type BorrowingNews,
  type BorrowingRisk,
} from '../../../shared/analysis/borrowing-risk.ts';
import type { Action } from '../../../shared/engine/action.ts';
import { useEvents, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useAct } from '../use-act.ts';

/** A borrowing with what it would mean, asked about once more only when something is new. */
export interface RiskCheck {
  /** Null while nothing that borrows is chosen. */
  readonly risk: BorrowingRisk | null;
  /** What is to be confirmed; null while nothing is being asked. */
  readonly asking: readonly BorrowingNews[] | null;
  /** Does it at once, or asks first. */
  begin(): void;
  confirm(): void;
  cancel(): void;
}

/**
 * @param action what would be done; null while nothing is chosen. The same object for the same choice
 * @param onDone called once it is done and was not refused
 */
export function useRiskCheck(action: Action | null, onDone: () => void): RiskCheck {
  const act = useAct();
  const scenario = useScenario();
  const state = usePresent();
  const events = useEvents();
  // The engine runs a year ahead for it: a choice must not wait for that.
  const shown = useDeferredValue(action);
  const [asking, setAsking] = useState<readonly BorrowingNews[] | null>(null);
  const risk = useMemo(
    () => (shown === null ? null : borrowingRisk(scenario, state, events, shown)),
    [scenario, state, events, shown],
  );
  const confirm = () => {
    setAsking(null);
    if (action !== null && act(action) === null) onDone();
  };
  const begin = () => {
    if (action === null) return;
    const now = shown === action ? risk : borrowingRisk(scenario, state, events, action);
    if (now === null || now.news.length === 0) confirm();
    else setAsking(now.news);
  };
  return { risk, asking, begin, confirm, cancel: () => setAsking(null) };
}
