import { dueOn, payoffOn } from '../products/families.ts';
import { invariant } from '../result.ts';
import type { LiveValue } from '../scenario/live-value.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { metricsOf, type Measured } from './metrics.ts';

/**
 * A live value on the day that a state or world stands at: minor units, parts per million or whole
 * numbers. What is due is nothing when no due day is open.
 */
export function liveValue(scenario: Scenario, measured: Measured, value: LiveValue): number {
  if (value.kind === 'metric') {
    return metricsOf(scenario, measured)(value.metric, value.of, value.detail);
  }
  const line = measured.lines[value.line];
  invariant(line !== undefined, `a question names line ${value.line}`);
  const { balances, day } = measured;
  switch (value.figure) {
    case 'payoff':
      return payoffOn(balances, line, day).total;
    case 'minimum-due':
      return dueOn(balances, line, day)?.minimum ?? 0;
    case 'due':
      return dueOn(balances, line, day)?.amount ?? 0;
  }
}
