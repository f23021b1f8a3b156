import type { ClosingPlan, PlanStep } from '../analysis/closing-plan.ts';

/** A row of a plan: one step, or the steps of closing that are gone through one after the other. */
export interface PlanRow {
  /** The last of them where there are several. */
  readonly step: PlanStep;
  readonly steps: number;
}

/** The steps of a plan as a reader follows them: those of one way out on one day are one row. */
export function planRows({ steps }: ClosingPlan): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  for (const step of steps) {
    const last = rows.at(-1);
    const goesOn = step.action.kind === 'step-close' && step.on === last?.step.on;
    if (goesOn && isClosing(last.step)) rows.pop();
    const before = goesOn && isClosing(last.step) ? last.steps : 0;
    rows.push({ step, steps: before + 1 });
  }
  return rows;
}

function isClosing({ action }: PlanStep): boolean {
  return action.kind === 'close' || action.kind === 'begin-close' || action.kind === 'step-close';
}
