import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../shared/analysis/forecast.ts';
import { act, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import { LINE_PARTS, lineAccount, type AccountId } from '../../shared/ledger/account.ts';
import { checkBalances, checkJournal } from '../../shared/ledger/checks.ts';
import { canonicalJson, type Canonical } from '../../shared/ledger/canonical-json.ts';
import { openDisputes } from '../../shared/products/disputed-item.ts';
import { disputedOn, familyOf } from '../../shared/products/families.ts';
import type { Line } from '../../shared/products/line.ts';
import type { Scenario, ScenarioEvent, StrangerMove } from '../../shared/scenario/scenario.ts';
import { addDays } from '../../shared/units/day.ts';
import { money, sum } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';
import { on } from '../unit/shared/small-scenario.ts';

const IDS = Object.keys(FAMILY_TERMS);
const START = on('2026-03-02');
const REGIONS = ['CN', 'US', 'UK', 'EU', 'IN'] as const;

/** A deed as elsewhere, or one of those that this is about. */
type Turn = Deed & { readonly turn: number };
const turns = fc.array(
  fc.tuple(deed, fc.nat(9)).map(([one, turn]): Turn => ({ ...one, turn })),
  { minLength: 20, maxLength: 90 },
);

const charges = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 200 }),
    amount: fc.integer({ min: 1, max: 60_000 }),
    isRight: fc.boolean(),
    answerDays: fc.option(fc.integer({ min: 1, max: 60 })),
  }),
  { maxLength: 5 },
);
const moves = fc.array(
  fc.record({
    deed: fc.nat(3),
    line: fc.nat(99),
    afterDays: fc.nat(20),
    share: fc.integer({ min: 10_000, max: 1_000_000 }),
    passes: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);
const stories = fc.record({
  region: fc.constantFrom(...REGIONS),
  ids: fc.subarray(IDS, { minLength: 1, maxLength: 4 }),
  monitor: fc.boolean(),
  charges,
  moves,
  from: fc.integer({ min: 1, max: 120 }),
});
type Story = typeof stories extends fc.Arbitrary<infer T> ? T : never;

function told(id: string, after: number) {
  const timing = { kind: 'on', day: addDays(START, after) } as const;
  return { id, timing, if: null, title: id, text: id };
}

function moveOf(ids: readonly string[], one: Story['moves'][number]): StrangerMove {
  const base = { line: ids[one.line % ids.length] ?? '', afterDays: one.afterDays };
  switch (one.deed) {
    case 0:
      return { ...base, do: 'sign-in' };
    case 1:
      return { ...base, do: 'guess', times: 2 };
    case 2:
      return { ...base, do: 'borrow', share: ppm(one.share) };
    default:
      return { ...base, do: 'close', passes: one.passes };
  }
}

function scenarioOf({ region, ids, monitor, from, ...story }: Story): Scenario {
  const shops = ids.filter((id) => /pay|card/.test(id) && id !== 'till-payday');
  const charged = story.charges.flatMap(
    ({ after, amount, ...rest }, n): readonly ScenarioEvent[] => {
      const line = shops[n % Math.max(1, shops.length)];
      if (line === undefined) return [];
      return [
        { ...told(`charge-${n}`, after), kind: 'charge', line, amount: money(amount), ...rest },
      ];
    },
  );
  const stranger: ScenarioEvent = {
    ...told('stranger', from),
    kind: 'intrusion',
    moves: story.moves.map((one) => moveOf(ids, one)),
    inquiryDays: null,
  };
  const plain = manyLines(ids, { region });
  return {
    ...plain,
    ...(monitor ? { monitor } : {}),
    events: [...plain.events, ...charged, stranger],
  };
}

/** A year in which much is disputed and reported. */
function year(story: Story, seed: number, list: readonly Turn[]): Run {
  const scenario = scenarioOf(story);
  let run = startRun(scenario, seed);
  for (const one of list) run = act(run, turnOf(run, one)).run;
  while (!present(run).over) {
    const { day, offers } = present(run);
    const offer = offers.find(({ required }) => required);
    const to = addDays(day, Math.min(30, scenario.end - day));
    run = act(
      run,
      offer === undefined
        ? { kind: 'advance', to }
        : { kind: 'answer', offer: offer.id, option: 0 },
    ).run;
  }
  return run;
}

function turnOf(run: Run, one: Turn): Parameters<typeof act>[1] {
  const lines = Object.values(present(run).lines);
  const line = lines[one.a % lines.length];
  if (line === undefined || one.turn > 3) return likelyDeed(present(run), one);
  const item = line.items[one.b % Math.max(1, line.items.length)]?.id ?? 'none';
  if (one.turn === 0) return { kind: 'report-fraud', line: line.id };
  return { kind: 'dispute', line: line.id, item };
}

function changeOn(journal: ReturnType<typeof journalOf>, accounts: ReadonlySet<AccountId>): number {
  return journal
    .flatMap(({ legs }) => legs)
    .filter(({ account }) => accounts.has(account))
    .reduce((total, { amount }) => total - amount, 0);
}

describe('years with charges, disputes, strangers and a monitor', () => {
  it('keep the books, and hold in dispute exactly what open disputes set aside', () => {
    fc.assert(
      fc.property(stories, fc.nat(0xffff), turns, (story, seed, list) => {
        const run = year(story, seed, list);
        const { balances, lines } = present(run);
        const chart = Object.values(lines).map((line) => ({
          id: line.id,
          parts: familyOf(line).parts,
        }));
        expect(checkBalances(balances, chart)).toEqual([]);
        expect(checkJournal(balances, journalOf(run))).toEqual([]);
        for (const line of Object.values(lines)) {
          const aside = sum(openDisputes(line).map((one) => one.aside));
          expect(disputedOn(balances, line)).toBe(aside);
          expect(loansAddUp(line, balances)).toBe(true);
        }
      }),
      { seed: 901, numRuns: howMany(80, 5_000) },
    );
  });

  it('move a dispute within the line, and take off only what is reversed', () => {
    fc.assert(
      fc.property(stories, fc.nat(0xffff), turns, (story, seed, list) => {
        const run = year(story, seed, list);
        for (const id of Object.keys(present(run).lines)) {
          const own = new Set(LINE_PARTS.map((part) => lineAccount(id, part)));
          const of = (kinds: readonly string[]) =>
            journalOf(run).filter(({ kind, line }) => line === id && kinds.includes(kind));
          expect(changeOn(of(['dispute', 'dispute-return', 'stolen']), own)).toBe(0);
          expect(changeOn(of(['reversal']), own)).toBeLessThanOrEqual(0);
        }
      }),
      { seed: 902, numRuns: howMany(40, 3_000) },
    );
  });

  it('replay to the same bytes', () => {
    fc.assert(
      fc.property(stories, fc.nat(0xffff), turns, (story, seed, list) => {
        const text = (run: Run) => canonicalJson(present(run) as unknown as Canonical);
        const once = year(story, seed, list);
        let again = startRun(once.scenario, seed);
        for (const record of once.records) {
          if (record.kind !== 'move') again = act(again, record.action).run;
        }
        expect(text(again)).toBe(text(once));
      }),
      { seed: 903, numRuns: howMany(25, 2_000) },
    );
  });

  it('have forecasts that know neither the seed, nor the stranger, nor who is right', () => {
    fc.assert(
      fc.property(stories, fc.nat(0xffff), turns, (story, seed, list) => {
        const scenario = scenarioOf(story);
        let run = startRun(scenario, seed);
        for (const one of list.slice(0, 25)) run = act(run, turnOf(run, one)).run;
        const state = present(run);
        fc.pre(!state.over);
        const other = {
          ...scenario,
          events: scenario.events
            .filter(({ kind }) => kind !== 'intrusion')
            .map((event) =>
              event.kind === 'charge' ? { ...event, isRight: !event.isRight } : event,
            ),
        };
        const first = forecast(scenario, state, 'minimum');
        expect(forecast(other, { ...state, seed: seed + 1 }, 'minimum')).toEqual(first);
      }),
      { seed: 904, numRuns: howMany(6, 300) },
    );
  });
});

/** What a line's loans say of themselves is what its books say of them together. */
function loansAddUp(line: Line, balances: Readonly<Record<AccountId, number>>): boolean {
  if (!('loans' in line)) return true;
  const of = (part: 'principal' | 'interest' | 'fees') =>
    -(balances[lineAccount(line.id, part)] ?? 0);
  return (
    of('principal') === sum(line.loans.map(({ left }) => left)) &&
    of('interest') === sum(line.loans.map(({ interest }) => interest)) &&
    of('fees') === sum(line.loans.map(({ fees }) => fees))
  );
}
