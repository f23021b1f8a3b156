import { payoffOn, creditCost } from '../products/families.ts';
import { metricsOf } from '../engine/metrics.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { RunState } from '../engine/state.ts';
import { borrowingQuote, isQuote } from '../analysis/borrowing-quote.ts';
import { holds } from '../scenario/condition.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Fact, Question } from '../scenario/think.ts';
import type { Text } from '../scenario/text.ts';
import type { Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';
import type { dailyRows } from './series.ts';

/** What a placeholder of a debrief question stands for in this run. */
export type FactValue =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'money'; readonly amount: Money }
  | { readonly kind: 'text'; readonly text: Text };

/** A question as it is asked of this run. */
export interface AskedQuestion {
  readonly text: Text;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** What facts are read from. */
export interface Told {
  readonly scenario: Scenario;
  readonly state: RunState;
  readonly events: readonly EngineEvent[];
  /** Cash by day, as the charts have it. */
  readonly daily: ReturnType<typeof dailyRows>;
}

/** The questions of the scenario whose condition holds and whose facts came about. */
export function askedQuestions(told: Told): readonly AskedQuestion[] {
  return told.scenario.questions.flatMap((question) => {
    const asked = ask(told, question);
    return asked === null ? [] : [asked];
  });
}

function ask(told: Told, { text, facts, if: when }: Question): AskedQuestion | null {
  if (when !== null && !holds(when, metricsOf(told.scenario, told.state))) return null;
  const values: Record<string, FactValue> = {};
  for (const fact of facts) {
    const value = valueOf(told, fact);
    if (value === null) return null;
    values[fact.name] = value;
  }
  return { text, facts: values };
}

/** A fact of this run, or null when it never came about. */
function valueOf(told: Told, { is, of }: Fact): FactValue | null {
  const { scenario, state, events } = told;
  const { story } = state;
  const id = of ?? '';
  const line = state.lines[id];
  switch (is) {
    case 'event-day':
      return dayFact(story.happened[id]);
    case 'option-taken':
      return optionTaken(told, id);
    case 'option-cost':
      return optionCost(told, id);
    case 'missed-due-day':
      return dayFact(onLine(events, 'due-missed', id));
    case 'closed-on':
      return dayFact(line?.closedOn ?? undefined);
    case 'frozen-on':
      return dayFact(onLine(events, 'frozen', id));
    case 'cost-of-line':
      return moneyFact(creditCost(state.balances, id));
    case 'owed-at-end':
      return line === undefined ? null : moneyFact(payoffOn(state.balances, line, state.day).total);
    case 'lowest-cash':
      return moneyFact(state.lowestCash);
    case 'lowest-cash-day':
      return dayFact(lowestDay(told));
    case 'cost-of-credit':
      return moneyFact(
        money(scenario.lines.reduce((sum, each) => sum + creditCost(state.balances, each.id), 0)),
      );
  }
}

function dayFact(day: Day | undefined): FactValue | null {
  return day === undefined ? null : { kind: 'day', day };
}

function moneyFact(amount: Money): FactValue {
  return { kind: 'money', amount };
}

/** The first day on which something of the kind was told of a line. */
function onLine(
  events: readonly EngineEvent[],
  kind: 'due-missed' | 'frozen',
  line: string,
): Day | undefined {
  return events.find((event) => event.kind === kind && event.line === line)?.day;
}

/** Only a choice's options have words of their own. */
function optionTaken({ scenario, state }: Told, id: string): FactValue | null {
  const event = scenario.events.find((candidate) => candidate.id === id);
  const taken = state.story.chosen[id]?.option;
  if (event?.kind !== 'choice' || taken === undefined) return null;
  const option = event.options.find((each) => each.id === taken);
  return option === undefined ? null : { kind: 'text', text: option.label };
}

/** What the way of paying that was taken costs on top of the price, as it was quoted that day. */
function optionCost({ scenario, state }: Told, id: string): FactValue | null {
  const event = scenario.events.find((candidate) => candidate.id === id);
  const option = state.answers[id] ?? -1;
  const on = state.story.happened[id];
  if (event?.kind !== 'checkout' || option < 0 || on === undefined) return null;
  if (event.options[option]?.kind === 'cash') return moneyFact(money(0));
  const quoted = borrowingQuote(scenario, on, { kind: 'purchase', event, option });
  return isQuote(quoted) ? moneyFact(quoted.path.cost) : null;
}

function lowestDay({ daily }: Told): Day | undefined {
  let lowest = daily[0];
  for (const row of daily) if (lowest === undefined || row.cash < lowest.cash) lowest = row;
  return lowest?.day;
}
