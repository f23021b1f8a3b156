import { costsNow, incomeNow, type Story } from '../engine/story.ts';
import type { Recurring, Scenario } from '../scenario/scenario.ts';
import { money, mulDiv, type Money } from '../units/money.ts';

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;

/** Regular income less regular costs of an average month; a week counts 52/12 times. */
export function disposableIncome(scenario: Scenario, story: Story): Money {
  return money(monthly(incomeNow(scenario, story)) - monthly(costsNow(scenario, story)));
}

/** Regular living costs of an average month. */
export function monthlyCosts(scenario: Scenario, story: Story): Money {
  return money(monthly(costsNow(scenario, story)));
}

function monthly(items: readonly Recurring[]): number {
  return items.reduce((total, { amount, every }) => {
    if (every.kind === 'month') return total + amount;
    return total + mulDiv(amount, WEEKS_A_YEAR, MONTHS_A_YEAR, 'half-even');
  }, 0);
}
