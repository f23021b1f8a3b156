import type { Scenario } from '../scenario/scenario.ts';
import { readText, type Language, type Text } from '../scenario/text.ts';
import { isoDay, type Day } from '../units/day.ts';
import type { NameOf } from './describe.ts';

/** Text by id for everything in a scenario that has a name. */
function namesIn(scenario: Scenario): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>();
  for (const { id, label } of [...scenario.income, ...scenario.costs]) names.set(id, label);
  for (const { id, title } of [...scenario.events, ...scenario.endings]) names.set(id, title);
  for (const event of scenario.events) {
    if (event.kind !== 'choice') continue;
    for (const option of event.options) {
      names.set(`${event.id}/${option.id}`, option.label);
      for (const effect of option.effects) {
        if (effect.kind !== 'add-income' && effect.kind !== 'add-cost') continue;
        names.set(effect.item.id, effect.item.label);
      }
    }
  }
  for (const { id, label } of scenario.goals) names.set(id, label);
  for (const { id, name, opening } of scenario.lines) {
    names.set(id, name);
    for (const item of [
      ...opening.plans,
      ...opening.purchases,
      ...opening.refunds,
      ...(opening.loans ?? []),
    ]) {
      names.set(item.id, item.label);
    }
  }
  return names;
}

/**
 * Names things for a reader. A bill plan is named by its bill's day and a loan by the day
 * on which it was lent: `billName` and `loanName` put that in words.
 */
export function nameOfIn(
  scenario: Scenario,
  language: Language,
  billName: (cutOn: Day) => string = isoDay,
  loanName: (day: Day) => string = isoDay,
): NameOf {
  const names = namesIn(scenario);
  return (id) => {
    const text = names.get(id);
    if (text !== undefined) return readText(text, language).words;
    const bill = /^bill-(\d+)$/.exec(id);
    if (bill) return billName(Number(bill[1]) as Day);
    const loan = /^(?:loan|cash)-(\d+)(?:-\d+)?$/.exec(id);
    if (loan) return loanName(Number(loan[1]) as Day);
    // Of one event, a later thing on the line is numbered.
    const event = names.get(id.replace(/-\d+$/, ''));
    return event === undefined ? id : readText(event, language).words;
  };
}
