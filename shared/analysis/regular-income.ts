import type { MoneyEvent, Recurring, Scenario } from '../scenario/scenario.ts';
import { addDays, isMonthly, weekdayOf, type Day } from '../units/day.ts';

/** Whether money that comes or goes by the calendar does so on a day. */
export function fallsOn({ every }: Recurring, day: Day): boolean {
  return every.kind === 'month' ? isMonthly(day, every.date) : weekdayOf(day) === every.weekday;
}

/** The days after `from`, up to the scenario's end, on which it comes. */
export function daysOf(item: Recurring, from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (fallsOn(item, day)) days.push(day);
  }
  return days;
}

/** A regular receipt told day by day, so that single days of it can be moved or left out. */
function onDays(item: Recurring, days: readonly Day[]): readonly MoneyEvent[] {
  return days.map((day) => ({
    id: `${item.id}:${day}`,
    kind: 'income',
    timing: { kind: 'on', day },
    if: null,
    title: item.label,
    text: item.label,
    amount: item.amount,
  }));
}

/** The largest regular income: what "the salary" means. Null without any. */
export function salaryOf({ income }: Scenario): Recurring | null {
  return income.reduce<Recurring | null>(
    (most, item) => (most === null || item.amount > most.amount ? item : most),
    null,
  );
}

/** The next day on which the salary comes; null when none comes within the scenario. */
export function nextSalaryOn(scenario: Scenario, today: Day): Day | null {
  const salary = salaryOf(scenario);
  return salary === null ? null : (daysOf(salary, today, scenario.end)[0] ?? null);
}

/** The scenario in which the salary stays away once, the next time it would come. */
export function withoutNextSalary(scenario: Scenario, today: Day): Scenario {
  const salary = salaryOf(scenario);
  if (salary === null) return scenario;
  const [, ...rest] = daysOf(salary, today, scenario.end);
  return {
    ...scenario,
    income: scenario.income.filter((item) => item !== salary),
    events: [...scenario.events, ...onDays(salary, rest)],
  };
}

/** The scenario in which every regular receipt comes so many days sooner, tomorrow at the earliest. */
export function incomeSooner(scenario: Scenario, today: Day, by: number): Scenario {
  const events = scenario.income.flatMap((item) => {
    const days = daysOf(item, today, addDays(scenario.end, by));
    const sooner = days.map((day) => Math.max(addDays(day, -by), addDays(today, 1)) as Day);
    return onDays(item, sooner);
  });
  return { ...scenario, income: [], events: [...scenario.events, ...events] };
}
