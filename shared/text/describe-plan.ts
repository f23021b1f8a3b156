import type { PlanStep } from '../analysis/closing-plan.ts';
import { describeAction, message, moveKey, type Message, type NameOf } from './describe.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * A step of a closing plan as a sentence that says what to do.
 * @param line the line that the plan closes: payments on others keep them up
 */
export function describePlanStep(
  scenario: Scenario,
  { action, waitsFor, amount, cost }: PlanStep,
  line: string,
  nameOf: NameOf,
): Message {
  const fields = { ...action, amount, cost };
  switch (action.kind) {
    case 'advance':
      return message(`planStep.wait-${waitsFor ?? 'cash'}`, fields, nameOf);
    case 'repay': {
      const own = cost > 0 ? 'repay-cost' : 'repay';
      return message(`planStep.${action.line === line ? own : 'keep-up'}`, fields, nameOf);
    }
    case 'settle-plan': {
      const key = cost > 0 ? 'settle-plan-cost' : 'settle-plan';
      return message(`planStep.${key}`, { ...fields, id: action.plan }, nameOf);
    }
    case 'confirm-receipt':
      return message('planStep.confirm-receipt', { ...fields, id: action.purchase }, nameOf);
    case 'freeze':
    case 'set-autopay':
    case 'close':
      return message(`planStep.${action.kind}`, fields, nameOf);
    case 'move-subscription':
      return message(`planStep.${moveKey(action)}`, action, nameOf);
    case 'answer':
      return message('planStep.answer', { ...fields, id: action.offer }, nameOf);
    default:
      return describeAction(scenario, action, nameOf);
  }
}
