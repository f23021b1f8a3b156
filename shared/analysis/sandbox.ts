import { start } from '../engine/start.ts';
import type { RunState } from '../engine/state.ts';
import { accountsOf, CASH, IN_TRANSIT, OPENING, REFUNDS_DUE, STOLEN } from '../ledger/account.ts';
import { familyOf } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import { invariant } from '../result.ts';
import {
  EMPTY_OPENING,
  type CheckoutEvent,
  type LineSetup,
  type Scenario,
} from '../scenario/scenario.ts';
import { day, type Day } from '../units/day.ts';
import { money, negate, sum, type Money } from '../units/money.ts';

/** One line alone with plenty of cash: what it costs is then its own doing. */
export interface Sandbox {
  readonly scenario: Scenario;
  readonly state: RunState;
  readonly line: string;
}

/** Enough for any limit that the format allows, many times over. */
const PLENTY = money(50_000_000_000);

/** Where a quote gives up: a debt still there after so many years counts as never paid off. */
const HORIZON_YEARS = 60;
const DAYS_PER_YEAR = 366;
/** The last day of the calendar, less a margin for due days after it. */
const LAST_DAY = 83_900;

/** A line as it would be opened today, with nothing on it. */
export function freshSandbox(
  scenario: Scenario,
  today: Day,
  id: string,
  checkout: CheckoutEvent | null = null,
): Sandbox {
  const setup = setupOf(scenario, id);
  const alone = aloneWith(scenario, today, {
    ...setup,
    openedOn: today,
    autopay: 'off',
    opening: EMPTY_OPENING,
  });
  const events = checkout === null ? [] : [onDay(checkout, today)];
  const withEvents = { ...alone, events };
  return { scenario: withEvents, state: start(withEvents, 0).state, line: id };
}

/** The line as it stands in a run, cut out of everything around it. */
export function standingSandbox(scenario: Scenario, run: RunState, id: string): Sandbox {
  const setup = setupOf(scenario, id);
  const line = run.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  const empty = { ...setup, openedOn: run.day, opening: EMPTY_OPENING };
  const alone = aloneWith(scenario, run.day, empty);
  const fresh = start(alone, 0).state;
  const own: Line = { ...line, autopay: 'off' };
  return {
    scenario: alone,
    state: { ...fresh, lines: { [id]: own }, balances: balancesOf(fresh, run, own) },
    line: id,
  };
}

/** The line's own accounts, with what they stand against, and the rest as opening balance. */
function balancesOf(fresh: RunState, run: RunState, line: Line): RunState['balances'] {
  const { parts, costs } = accountsOf(line.id);
  const balances: Record<string, Money> = { ...fresh.balances };
  const own = familyOf(line).parts.map((part) => parts[part]);
  // What is disputed, and what a stranger took, is given back or returns within the sandbox too.
  const kept = [...own, parts.disputed, STOLEN, ...Object.values(costs)];
  for (const account of kept) balances[account] = run.balances[account] ?? money(0);
  balances[IN_TRANSIT] = negate(balances[parts.held] ?? money(0));
  balances[REFUNDS_DUE] = sum(line.refunds.map(({ amount }) => amount));
  balances[CASH] = PLENTY;
  balances[OPENING] = money(0);
  balances[OPENING] = negate(sum(Object.values(balances)));
  return balances;
}

function setupOf(scenario: Scenario, id: string): LineSetup {
  const setup = scenario.lines.find((line) => line.id === id);
  invariant(setup !== undefined, `no line ${id} in the scenario`);
  return setup;
}

function aloneWith(scenario: Scenario, today: Day, setup: LineSetup): Scenario {
  const end = Math.min(today + HORIZON_YEARS * DAYS_PER_YEAR, LAST_DAY);
  return {
    ...scenario,
    start: today,
    end: day(end),
    cash: PLENTY,
    income: [],
    costs: [],
    lines: [setup],
    events: [],
    goals: [],
    endings: [{ id: 'end', title: '', text: '', if: null }],
  };
}

function onDay(event: CheckoutEvent, today: Day): CheckoutEvent {
  return { ...event, timing: { kind: 'on', day: today }, if: null };
}
