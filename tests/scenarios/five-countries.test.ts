import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { HABIT_POLICIES, type PlaytestHabit } from '../../shared/analysis/playtest/habits.ts';
import { endingOf } from '../../shared/engine/goals.ts';
import { act, present, startRun, type Run } from '../../shared/engine/run.ts';
import { creditCost } from '../../shared/products/families.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { doAll, goThrough } from '../unit/shared/closing-runs.ts';
import { until } from '../unit/shared/fraud-runs.ts';

const COUNTRIES = ['cn', 'us', 'uk', 'eu', 'in'] as const;
type Country = (typeof COUNTRIES)[number];
/** Local money for one unit of the US file; see the note in each file. */
const FACTOR: Readonly<Record<Country, number>> = { cn: 3.5, us: 1, uk: 0.7, eu: 0.7, in: 22 };
const CARD = 'quarry-card';
const LOAN = 'willow-cash';

function textOf(country: Country): string {
  const file = `../../scenarios/five-countries-${country}.scenario.json`;
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

function scenarioOf(country: Country): Scenario {
  const parsed = parseScenario(textOf(country));
  if (!parsed.ok) throw new Error(`${country} has problems`);
  expect(parsed.value.advice).toEqual([]);
  return parsed.value.scenario;
}

const ALL = Object.fromEntries(COUNTRIES.map((country) => [country, scenarioOf(country)]));
const of = (country: Country): Scenario => ALL[country] ?? scenarioOf(country);
const live = (country: Country, habit: PlaytestHabit) =>
  playWithPolicy(of(country), 1, HABIT_POLICIES[habit]);
const costOf = (run: Run, line: string) => creditCost(present(run).balances, line);
const each = (measure: (country: Country) => unknown) =>
  Object.fromEntries(COUNTRIES.map((country) => [country, measure(country)]));

describe('one story in five files', () => {
  it('asks the same things on the same days', () => {
    const story = (country: Country) =>
      of(country).events.map(({ id, kind, timing }) => ({ id, kind, timing }));
    for (const country of COUNTRIES) expect(story(country)).toEqual(story('us'));
  });

  it('on one budget: wages and costs of the same purchasing power but for rounding', () => {
    for (const country of COUNTRIES) {
      const { income, costs, cash } = of(country);
      const amounts = [cash, ...income.map((one) => one.amount), ...costs.map((one) => one.amount)];
      const model = of('us');
      const same = [model.cash, ...model.income, ...model.costs].map((one) =>
        typeof one === 'number' ? one : one.amount,
      );
      amounts.forEach((amount, i) => {
        const share = amount / ((same[i] ?? 0) * FACTOR[country]);
        expect(Math.abs(share - 1)).toBeLessThan(0.15);
      });
    }
  });

  it('starts unfairly, and says so', () => {
    for (const country of COUNTRIES) expect(textOf(country)).toContain('That is unfair');
  });
});

describe('what differs is the rules', () => {
  it('whether closing waits for the debt', () => {
    const asked = each((country) => {
      const run = startRun(of(country), 1);
      return act(run, { kind: 'begin-close', line: CARD, channel: 'app' }).refusal?.code ?? 'may';
    });
    expect(asked).toEqual({
      cn: 'close-blocked',
      us: 'may',
      uk: 'may',
      eu: 'may',
      in: 'close-blocked',
    });
  });

  it('whether a loan of Saturday can be handed back in the second week', () => {
    const withdrawn = each((country) => {
      const day = until(startRun(of(country), 1), '2026-01-13');
      const begun = doAll(day, { kind: 'begin-close', line: LOAN, channel: 'app' });
      return present(begun).lines[LOAN]?.attempt?.withdrawal ?? false;
    });
    expect(withdrawn).toEqual({ cn: false, us: false, uk: true, eu: true, in: false });
  });

  it('when a card is closed: at once, after a month’s notice, or when the bank has done it', () => {
    const status = each((country) => {
      const run = startRun(of(country), 1);
      const begun = doAll(run, { kind: 'begin-close', line: CARD, channel: 'app' });
      return present(goThrough(begun, CARD)).lines[CARD]?.status;
    });
    expect(status).toEqual({
      cn: 'open',
      us: 'closed-with-balance',
      uk: 'closing',
      eu: 'closing',
      in: 'open',
    });
  });

  it('what the same minimum payments cost', () => {
    const cost = (country: Country) =>
      (costOf(live(country, 'minimum'), CARD) + costOf(live(country, 'minimum'), LOAN)) /
      FACTOR[country];
    expect(cost('eu')).toBeLessThan(cost('us'));
    expect(cost('us')).toBeLessThan(cost('in'));
  });

  it('how many due days a forgetful year misses', () => {
    const marks = each((country) =>
      Object.values(present(live(country, 'late')).lines).reduce(
        (sum, { lateMarks }) => sum + lateMarks,
        0,
      ),
    );
    for (const country of COUNTRIES) expect(marks[country]).toBeGreaterThan(5);
  });
});

describe.each(COUNTRIES)('habits, %s', (country) => {
  const scenario = of(country);

  it('comes to the endings that its habits stand for', () => {
    const ending = (habit: PlaytestHabit) => endingOf(scenario, present(live(country, habit)))?.id;
    expect(ending('late')).toBe('late');
    expect(ending('close-at-once')).toBe('both-gone');
    expect(ending('freeze')).toBe('card-gone');
    expect(ending('in-full')).toBe('clear-open');
  });
});
