import type { MonitorFact } from '../closing/monitor-fact.ts';
import { CASH, type ChartedLine } from '../ledger/account.ts';
import { postEntry, type Books } from '../ledger/books.ts';
import { checkBalances } from '../ledger/checks.ts';
import type { Entry, EntryKind, Leg } from '../ledger/entry.ts';
import type { BusinessCalendar } from '../products/business-day.ts';
import type { Desk } from '../products/desk.ts';
import { familyOf } from '../products/families.ts';
import type { Line, LineBase, LineId } from '../products/line.ts';
import type { RegionPack } from '../products/regions/region.ts';
import { REGIONS } from '../products/regions/regions.ts';
import type { CreditFile } from '../score/credit-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { money, smaller, type Money } from '../units/money.ts';
import type { BureauState } from './bureau-state.ts';
import type { EngineEvent } from './event.ts';
import { factOf, REMEMBERED_DAYS } from './monitor-watch.ts';
import type { OpenOffer, RunState } from './state.ts';
import type { Story } from './story.ts';

/** A private, changeable copy of the state while one action works on it. */
export interface World {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly books: Books;
  readonly lines: Record<string, Line>;
  readonly answers: Record<string, number>;
  readonly missedGoals: Record<string, Day>;
  readonly chances: Readonly<Record<string, Day | null>>;
  readonly events: EngineEvent[];
  /** Desks made so far, by line. */
  readonly desks: Record<string, Desk<Line>>;
  /** Lines that are this world's own copies and may be changed in place. */
  readonly ownLines: Set<string>;
  day: Day;
  over: boolean;
  lowestCash: Money;
  offers: readonly OpenOffer[];
  file: CreditFile;
  bureau: BureauState;
  defaultLine: LineId | null;
  intrusions: Readonly<Record<string, Day>>;
  watch: readonly MonitorFact[];
  /** Who acts: what a stranger does is marked as such. */
  actor: 'owner' | 'stranger';
  story: Story;
}

/** What a step gives back: the new state and what it added. */
export interface Step {
  readonly state: RunState;
  readonly entries: readonly Entry[];
  readonly events: readonly EngineEvent[];
}

/** @param keepEntries false for forecasts, which have no use for a journal. */
export function openWorld(scenario: Scenario, state: RunState, keepEntries: boolean): World {
  return {
    scenario,
    seed: state.seed,
    books: {
      balances: { ...state.balances },
      entries: keepEntries ? [] : null,
      nextEntry: state.nextEntry,
    },
    lines: { ...state.lines },
    answers: { ...state.answers },
    missedGoals: { ...state.missedGoals },
    chances: state.chances,
    events: [],
    desks: {},
    ownLines: new Set(),
    day: state.day,
    over: state.over,
    lowestCash: state.lowestCash,
    offers: state.offers,
    file: state.file,
    bureau: state.bureau,
    defaultLine: state.defaultLine,
    intrusions: state.intrusions,
    watch: state.watch,
    actor: 'owner',
    story: state.story,
  };
}

/**
 * The finished step. Checks the books first: a breach is a bug and throws.
 */
export function closeWorld(world: World): Step {
  const breaches = checkBalances(world.books.balances, chartedLines(world.lines));
  if (breaches.length > 0) {
    throw new Error(`Broken invariant: ${breaches.map(({ detail }) => detail).join('; ')}`);
  }
  const state: RunState = {
    scenario: world.scenario.id,
    seed: world.seed,
    day: world.day,
    over: world.over,
    balances: world.books.balances,
    nextEntry: world.books.nextEntry,
    lowestCash: world.lowestCash,
    lines: world.lines,
    offers: world.offers,
    answers: world.answers,
    chances: world.chances,
    missedGoals: world.missedGoals,
    file: world.file,
    bureau: world.bureau,
    defaultLine: world.defaultLine,
    intrusions: world.intrusions,
    watch: world.watch,
    story: world.story,
  };
  return { state, entries: world.books.entries ?? [], events: world.events };
}

/** Posts today's entry and keeps the lowest cash. */
export function post(
  world: World,
  kind: EntryKind,
  about: { readonly line: string | null; readonly ref: string },
  legs: readonly Leg[],
): void {
  const { line, ref } = about;
  const { actor } = world;
  postEntry(world.books, { day: world.day, kind, line, ref, ...markOf(actor), legs });
  world.lowestCash = smaller(world.lowestCash, cashOf(world));
}

/** How what somebody does is marked: the owner's deeds are not. */
export function markOf(actor: World['actor']): { readonly actor?: 'stranger' } {
  return actor === 'stranger' ? { actor } : {};
}

/** Records an event of today. */
export function tell(world: World, event: WithoutDay<EngineEvent>): void {
  const { actor } = world;
  world.events.push({ day: world.day, ...markOf(actor), ...event } as EngineEvent);
  noteForMonitor(world);
}

/** A lender with a monitor remembers what it has just noticed. */
function noteForMonitor(world: World): void {
  const event = world.events.at(-1);
  if (world.scenario.monitor !== true || event === undefined) return;
  const fact = factOf(world.scenario, world.lines, event);
  if (fact === null) return;
  const recent = world.watch.filter(({ day }) => world.day - day <= REMEMBERED_DAYS);
  world.watch = [...recent, fact];
}

type WithoutDay<T> = T extends EngineEvent ? Omit<T, 'day'> : never;

/** The business days of the region that the run plays in. */
export function calendarOf({ scenario }: World): BusinessCalendar {
  return REGIONS[scenario.region].calendar.business;
}

/** The rules of the region that the run plays in. */
export function regionOf({ scenario }: World): RegionPack {
  return REGIONS[scenario.region];
}

export function cashOf(world: World): Money {
  return money(world.books.balances[CASH] ?? 0);
}

/** The line an action names, if there is one. Ids come from files: own keys only. */
export function findLine(world: World, id: string): Line | undefined {
  return Object.hasOwn(world.lines, id) ? world.lines[id] : undefined;
}

export function lineOf(world: World, id: string): Line {
  const line = findLine(world, id);
  if (line === undefined) throw new Error(`Broken invariant: no line ${id}`);
  return line;
}

/** Everything that has an account of its own, for the checks. */
function chartedLines(lines: Readonly<Record<string, Line>>): readonly ChartedLine[] {
  return Object.values(lines).map((line) => ({ id: line.id, parts: familyOf(line).parts }));
}

export function changeLine(world: World, id: string, change: Partial<LineBase>): void {
  world.lines[id] = { ...lineOf(world, id), ...change };
  world.ownLines.add(id);
}
