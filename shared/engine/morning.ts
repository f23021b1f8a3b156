import { CASH, COSTS, INCOME } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { familyOf } from '../products/families.ts';
import type { Recurring, ScenarioEvent } from '../scenario/scenario.ts';
import { addDays, isMonthly, weekdayOf, type Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import { closingMorning, landRefund } from './closing-steps.ts';
import { finishRun } from './goals.ts';
import { deskOf } from './line-desk.ts';
import { openQuestion } from './questions.ts';
import { inForce } from './story.ts';
import { happensToday, isLuck, noteHappened } from './story-events.ts';
import { suspend } from './suspend.ts';
import { cashOf, lineOf, post, tell, type World } from './world.ts';

/** The night is over: its charge, then tomorrow begins. */
export function nextMorning(world: World): void {
  world.day = addDays(world.day, 1);
  for (const id in world.lines) familyOf(lineOf(world, id)).night(deskOf(world, id));
  openMorning(world);
}

/** What a morning brings, in order: arrivals, income and costs, then the story. */
export function openMorning(world: World): void {
  for (const id in world.lines) arrivals(world, id);
  for (const item of incomeOf(world)) if (isDue(item, world.day)) receive(world, item);
  for (const item of costsOf(world)) if (isDue(item, world.day)) spend(world, item);
  for (const event of world.scenario.events) if (happensToday(world, event)) happen(world, event);
  if (world.day >= world.scenario.end) finishRun(world);
}

function incomeOf({ story, scenario }: World): readonly Recurring[] {
  return inForce(story, scenario.income, story.addedIncome);
}

function costsOf({ story, scenario }: World): readonly Recurring[] {
  return inForce(story, scenario.costs, story.addedCosts);
}

function arrivals(world: World, id: string): void {
  const family = familyOf(lineOf(world, id));
  const desk = deskOf(world, id);
  family.morning(desk);
  closingMorning(world, id);
  for (const refund of lineOf(world, id).refunds) {
    if (refund.arrivesOn <= world.day) landRefund(world, lineOf(world, id), refund);
  }
}

function isDue(item: Recurring, today: Day): boolean {
  return item.every.kind === 'month'
    ? isMonthly(today, item.every.date)
    : weekdayOf(today) === item.every.weekday;
}

function happen(world: World, event: ScenarioEvent): void {
  const { id } = event;
  const luck = isLuck(event);
  noteHappened(world, id);
  switch (event.kind) {
    case 'message':
      tell(world, { kind: 'message', id, luck });
      return;
    case 'income':
      receive(world, event, luck);
      return;
    case 'cost':
      spend(world, event, luck);
      return;
    case 'suspension':
      suspend(world, event);
      return;
    case 'checkout': {
      const until = addDays(world.day, event.openDays);
      const offer = { id, openedOn: world.day, until, required: event.required };
      world.offers = [...world.offers, offer];
      tell(world, { kind: 'offer-opened', id, until, luck });
      return;
    }
    case 'choice':
    case 'check':
    case 'prediction':
      openQuestion(world, event);
  }
}

type Item = { readonly id: string; readonly amount: Money };

function receive(world: World, { id, amount }: Item, luck = false): void {
  post(world, 'income', { line: null, ref: id }, move(INCOME, CASH, amount));
  tell(world, { kind: 'income', id, amount, luck });
}

/** Living goes on: a cost is paid even when cash is short, and the learner is told. */
function spend(world: World, { id, amount }: Item, luck = false): void {
  post(world, 'cost', { line: null, ref: id }, move(CASH, COSTS, amount));
  tell(world, { kind: 'cost', id, amount, luck });
  const cash = cashOf(world);
  if (cash < 0) tell(world, { kind: 'cash-short', cash });
}
