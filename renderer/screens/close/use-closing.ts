import { useMemo } from 'react';
import { closingView, type ClosingView } from '../../../shared/views/closing-view.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';

/** Where a line stands on its way out. */
export function useClosing(line: string): ClosingView {
  const scenario = useScenario();
  const state = usePresent();
  return useMemo(() => closingView(scenario, state, line), [scenario, state, line]);
}
