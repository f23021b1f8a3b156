import { CASH, chartOfAccounts, OPENING } from '../ledger/account.ts';
import { move, openBooks } from '../ledger/books.ts';
import { FAMILIES } from '../products/families.ts';
import type { LineSetup, Scenario } from '../scenario/scenario.ts';
import { EMPTY_FILE } from '../score/credit-file.ts';
import { ZERO } from '../units/money.ts';
import { EMPTY_BUREAU } from './bureau-state.ts';
import { drawChances } from './chances.ts';
import { openMorning } from './morning.ts';
import { openLoans } from './open-loans.ts';
import { openOverdraft } from './open-overdraft.ts';
import { openCard } from './open-card.ts';
import { openPayLater } from './open-pay-later.ts';
import { openingFile } from './opening-file.ts';
import { openStory } from './story.ts';
import { openSubscriptions } from './subscriptions.ts';
import { changeLine, closeWorld, post, tell, type Step, type World } from './world.ts';

/**
 * The first morning of a scenario.
 * @param seed unsigned 32-bit; decides every chance event and nothing else
 * @returns the state with its opening entries and what happened that morning
 */
export function start(scenario: Scenario, seed: number): Step {
  const world = emptyWorld(scenario, seed);
  if (scenario.cash > 0) {
    post(world, 'opening', { line: null, ref: 'cash' }, move(OPENING, CASH, scenario.cash));
  }
  world.lowestCash = scenario.cash;
  for (const setup of scenario.lines) {
    openLine(world, setup);
    subscribe(world, setup.id);
  }
  world.file = openingFile(world);
  tell(world, { kind: 'reported', file: world.file });
  openMorning(world);
  return closeWorld(world);
}

function emptyWorld(scenario: Scenario, seed: number): World {
  return {
    scenario,
    seed: seed >>> 0,
    books: openBooks(
      chartOfAccounts(
        scenario.lines.map(({ id, terms }) => ({ id, parts: FAMILIES[terms.family].parts })),
      ),
    ),
    lines: {},
    answers: {},
    missedGoals: {},
    chances: drawChances(scenario, seed >>> 0),
    events: [],
    desks: {},
    ownLines: new Set(),
    day: scenario.start,
    over: false,
    lowestCash: ZERO,
    offers: [],
    file: EMPTY_FILE,
    bureau: EMPTY_BUREAU,
    defaultLine: scenario.defaultLine ?? null,
    intrusions: {},
    watch: [],
    actor: 'owner',
    story: openStory(scenario.counters),
  };
}

function openLine(world: World, setup: LineSetup): void {
  switch (setup.terms.family) {
    case 'pay-later':
      return openPayLater(world, { ...setup, terms: setup.terms });
    case 'overdraft':
      return openOverdraft(world, setup, setup.terms);
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return openLoans(world, setup, setup.terms);
    case 'card':
      return openCard(world, { ...setup, terms: setup.terms });
  }
}

/** Sellers that charge the line from the start. */
function subscribe(world: World, id: string): void {
  const subscriptions = openSubscriptions(world.scenario, id);
  if (subscriptions.length > 0) changeLine(world, id, { subscriptions });
}
