import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DECIDING_HABITS } from '../../shared/analysis/playtest/habits.ts';
import { planPlaytest, USUAL_SEEDS } from '../../shared/analysis/playtest/plan.ts';
import { playOnce } from '../../shared/analysis/playtest/play.ts';
import { reportPlaytest, type PlaytestReport } from '../../shared/analysis/playtest/report.ts';
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

const played = new Map<string, PlaytestReport>();

function playtest(name: string): PlaytestReport {
  const scenario = scenarioIn(name);
  const known = played.get(name);
  if (known !== undefined) return known;
  const plan = planPlaytest(scenario, SEEDS);
  const report = reportPlaytest(
    scenario,
    plan.map((asked) => playOnce(scenario, asked)),
  );
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

  it('shows every event and every answer to somebody', () => {
    const { events, answers } = playtest(name).notSeen;
    expect({ events, answers }).toEqual({ events: [], answers: [] });
  });
});

it('has no way of living that wins everywhere', () => {
  const winners = FILES.map((name) => playtest(name).alwaysWon);
  for (const habit of DECIDING_HABITS) {
    expect(
      winners.every((names) => names.includes(habit)),
      habit,
    ).toBe(false);
  }
});
