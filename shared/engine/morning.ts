import { CASH, INCOME } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { familyOf } from '../products/families.ts';
import type { ScenarioEvent } from '../scenario/scenario.ts';
import { addDays } from '../units/day.ts';
import { fallsOn } from '../units/every.ts';
import type { Money } from '../units/money.ts';
import { addInquiry, giveNotices } from './bureau.ts';
import { chargeLine } from './charges.ts';
import { closingMorning, landRefund } from './closing-steps.ts';
import { disputeMorning } from './disputes.ts';
import { answerDisputes } from './entry-disputes.ts';
import { fraudMorning } from './fraud-report.ts';
import { finishRun } from './goals.ts';
import { intrusionMorning } from './intrusion.ts';
import { deskOf } from './line-desk.ts';
import { openQuestion } from './questions.ts';
import { beginError } from './reporting-errors.ts';
import { costsNow, incomeNow } from './story.ts';
import { happensToday, isLuck, noteHappened } from './story-events.ts';
import { meetCost, spend } from './subscriptions.ts';
import { suspend } from './suspend.ts';
import { lineOf, post, tell, type World } from './world.ts';

/** The night is over: its charge, then tomorrow begins. */
export function nextMorning(world: World): void {
  world.day = addDays(world.day, 1);
  for (const id in world.lines) familyOf(lineOf(world, id)).night(deskOf(world, id));
  openMorning(world);
}

/** What a morning brings, in order: arrivals, income and costs, then the story. */
export function openMorning(world: World): void {
  for (const id in world.lines) arrivals(world, id);
  answerDisputes(world);
  giveNotices(world);
  for (const item of incomeNow(world.scenario, world.story))
    if (fallsOn(item.every, world.day)) receive(world, item);
  for (const item of costsNow(world.scenario, world.story))
    if (fallsOn(item.every, world.day)) meetCost(world, item);
  for (const event of world.scenario.events) if (happensToday(world, event)) happen(world, event);
  intrusionMorning(world);
  if (world.day >= world.scenario.end) finishRun(world);
}

function arrivals(world: World, id: string): void {
  const family = familyOf(lineOf(world, id));
  const desk = deskOf(world, id);
  family.morning(desk);
  closingMorning(world, id);
  fraudMorning(world, id);
  disputeMorning(world, id);
  for (const refund of lineOf(world, id).refunds) {
    if (refund.arrivesOn <= world.day) landRefund(world, lineOf(world, id), refund);
  }
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
    case 'inquiry':
      tell(world, { kind: 'message', id, luck });
      addInquiry(world, event.of, null);
      return;
    case 'misreport':
      beginError(world, event);
      return;
    case 'charge':
      chargeLine(world, event);
      return;
    case 'intrusion':
      world.intrusions = { ...world.intrusions, [id]: world.day };
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
