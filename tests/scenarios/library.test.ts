import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { USUAL_SEEDS } from '../../shared/analysis/playtest/plan.ts';
import { playtest as playtestOf } from '../../shared/analysis/playtest/playtest.ts';
import type { PlaytestReport } from '../../shared/analysis/playtest/report.ts';
import { finish } from '../../shared/analysis/stepwise.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { howMany } from '../how-many.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.scenario.json'))
  .toSorted();
const SEEDS = howMany(6, USUAL_SEEDS);

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function scenarioIn(name: string): Scenario {
  const parsed = parseScenario(read(name));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error, null, 2)}`);
  expect(parsed.value.advice).toEqual([]);
  return parsed.value.scenario;
}

/** Endings that no habit comes to: each is played by hand in the scenario's own test. */
const LEFT_TO_PEOPLE: Readonly<Record<string, readonly string[]>> = {
  'someone-else.scenario.json': ['fifty'],
  'the-cash-line.scenario.json': ['frozen-clear', 'drawn-again', 'repaid-open'],
  'the-minimum-trap.scenario.json': ['closed-owing', 'moving', 'bold-number'],
  'the-oldest-card.scenario.json': ['keys-fewer'],
};

const played = new Map<string, PlaytestReport>();

function playtest(name: string): PlaytestReport {
  const scenario = scenarioIn(name);
  const known = played.get(name);
  if (known !== undefined) return known;
  const report = finish(playtestOf({ scenario, seeds: SEEDS }));
  played.set(name, report);
  return report;
}

/** Texts that only one language has. */
function halves(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => key === 'en' || key === 'zh-CN')) {
    return keys.length === 2 ? [] : [value];
  }
  return Object.values(value).flatMap(halves);
}

describe.each(FILES)('%s', (name) => {
  it('has no problems and no advice, and links the schema', () => {
    scenarioIn(name);
    expect(JSON.parse(read(name))).toMatchObject({ $schema: './scenario.schema.json' });
  });

  it('is complete in both languages', () => expect(halves(JSON.parse(read(name)))).toEqual([]));

  it('ends differently for at least four habits that decide something', () => {
    expect(playtest(name).differentEndings).toBeGreaterThanOrEqual(4);
  });

  it('asks nothing that has one best answer whoever plays', () => {
    expect(playtest(name).dominant).toEqual([]);
  });

  it('shows every event, answer and ending to somebody, but for what is left to people', () => {
    const { events, answers, endings } = playtest(name).notSeen;
    const left = LEFT_TO_PEOPLE[name] ?? [];
    expect({ events, answers }).toEqual({ events: [], answers: [] });
    // More plays may bring one of them all the same.
    expect(left).toEqual(expect.arrayContaining([...endings]));
  });

  it('is won every time by no habit, and is as hard as its level says', () => {
    const { level } = scenarioIn(name);
    const { alwaysWon, difficulty, minutes } = playtest(name);
    expect(alwaysWon).toEqual([]);
    expect(level === 1 ? 'hard' : 'easy').not.toBe(difficulty);
    expect(minutes.from).toBeGreaterThanOrEqual(5);
  });
});
