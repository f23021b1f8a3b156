import { CASH, chartOfAccounts, OPENING } from '../ledger/account.ts';
import { move, openBooks } from '../ledger/books.ts';
import { FAMILIES, owedOn } from '../products/families.ts';
import type { LineSetup, Scenario } from '../scenario/scenario.ts';
import { EMPTY_FILE, type CreditFile } from '../score/credit-file.ts';
import { lastMonthly, monthsBetween } from '../units/day.ts';
import { ZERO } from '../units/money.ts';
import { drawChances } from './chances.ts';
import { openMorning } from './morning.ts';
import { openLoans } from './open-loans.ts';
import { openOverdraft } from './open-overdraft.ts';
import { openCard } from './open-card.ts';
import { openPayLater } from './open-pay-later.ts';
import { kindFiled } from './kind-filed.ts';
import { openStory } from './story.ts';
import { closeWorld, lineOf, post, tell, type Step, type World } from './world.ts';

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
  for (const setup of scenario.lines) openLine(world, setup);
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
    defaultLine: scenario.defaultLine ?? null,
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

/** What the lenders last reported before the run: every month since opening paid on time. */
function openingFile(world: World): CreditFile {
  const accounts = world.scenario.lines.map(({ id, openedOn, terms }) => ({
    id,
    ...kindFiled({ terms }),
    openedOn,
    status: 'open' as const,
    limit: terms.limit,
    balance: owedOn(world.books.balances, lineOf(world, id)),
    monthsReported: Math.max(0, monthsBetween(openedOn, world.day)),
    lates: [],
  }));
  const days = world.scenario.lines.map(({ terms }) => lastMonthly(world.day, terms.reportDay));
  return { reportedOn: days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : null, accounts };
}
