import { CASH, INCOME, owesOf } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { familyOf } from '../products/families.ts';
import type { Effect } from '../scenario/questions.ts';
import { addDays } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import { deskOf } from './line-desk.ts';
import { refusedBy } from './line-permit.ts';
import { setLenderLimit } from './limit-actions.ts';
import { changeSubscription, spend } from './subscriptions.ts';
import { suspend } from './suspend.ts';
import type { Story } from './story.ts';
import { lineOf, post, tell, type World } from './world.ts';

/** One thing that a chosen option does, on the day of the choice. */
export function applyEffect(world: World, from: string, effect: Effect): void {
  const { story } = world;
  switch (effect.kind) {
    case 'cash-in':
      post(world, 'income', { line: null, ref: from }, move(INCOME, CASH, effect.amount));
      tell(world, { kind: 'income', id: from, amount: effect.amount, luck: false });
      return;
    case 'cash-out':
      spend(world, { id: from, amount: effect.amount });
      return;
    case 'add-income':
      keep(world, { addedIncome: [...story.addedIncome, effect.item] });
      tellRecurring(world, effect.item.id, effect.item.amount);
      return;
    case 'add-cost':
      keep(world, { addedCosts: [...story.addedCosts, effect.item] });
      tellRecurring(world, effect.item.id, effect.item.amount);
      return;
    case 'change-recurring':
      keep(world, { changed: { ...story.changed, [effect.item]: effect.amount } });
      changeSubscription(world, effect.item, effect.amount);
      tellRecurring(world, effect.item, effect.amount);
      return;
    case 'end-recurring':
      keep(world, { changed: { ...story.changed, [effect.item]: null } });
      changeSubscription(world, effect.item, null);
      tell(world, { kind: 'recurring-ended', id: effect.item });
      return;
    case 'limit':
      setLenderLimit(world, effect.line, effect.limit);
      return;
    case 'suspend':
      suspend(world, effect);
      return;
    case 'charge':
      charge(world, from, effect.line, effect.amount);
      return;
    case 'count': {
      const value = (story.counters[effect.counter] ?? 0) + effect.by;
      keep(world, { counters: { ...story.counters, [effect.counter]: value } });
      return;
    }
    case 'set-off':
      keep(world, {
        ahead: [...story.ahead, { event: effect.event, on: addDays(world.day, effect.days) }],
      });
  }
}

function keep(world: World, change: Partial<Story>): void {
  world.story = { ...world.story, ...change };
}

function tellRecurring(world: World, id: string, amount: Money): void {
  tell(world, { kind: 'recurring-changed', id, amount });
}

/** Bought with the line where the line may; else it is paid in cash. */
function charge(world: World, from: string, id: string, amount: Money): void {
  const line = lineOf(world, id);
  const purchase = { ref: from, amount, periods: null, arrivesOn: world.day };
  const owes = owesOf(world.books.balances, id);
  const isRefused =
    refusedBy(line, 'buy') !== null || familyOf(line).refusePurchase(line, owes, purchase) !== null;
  if (isRefused) {
    spend(world, { id: from, amount });
    return;
  }
  tell(world, { kind: 'charged-by-choice', id: from, line: id, amount });
  familyOf(line).purchase(deskOf(world, id), purchase);
}
