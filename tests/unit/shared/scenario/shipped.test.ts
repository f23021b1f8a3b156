import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES, type Policy } from '../../../../shared/analysis/policy.ts';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import { parseDay } from '../../../../shared/units/day.ts';
import { summarise } from '../../../../shared/views/summary.ts';
import { jsonSchemaText } from '../../../scenarios/write-json-schema.ts';
import { guideExample, problemsOf, scenarioFile } from './author.ts';

const AT = new URL('../../../../scenarios/', import.meta.url);
const files = readdirSync(AT).filter((name) => name.endsWith('.scenario.json'));

describe('shipped scenarios', () => {
  test.each(files)('%s has no problem and no advice', (name) => {
    expect(problemsOf(scenarioFile(name))).toEqual([]);
  });

  test.each(files)('%s is plain JSON and named by its id', (name) => {
    const plain: unknown = JSON.parse(scenarioFile(name));
    expect(plain).toMatchObject({ id: name.replace('.scenario.json', '') });
  });
});

test('the guide’s example is a scenario as printed', () => {
  expect(problemsOf(guideExample())).toEqual([]);
});

test('the committed JSON Schema is current', () => {
  expect(scenarioFile('scenario.schema.json')).toBe(jsonSchemaText());
});

describe('can-i-still-close-it has decisions in it', () => {
  const parsed = parseScenario(scenarioFile('can-i-still-close-it.scenario.json'));
  if (!parsed.ok) throw new Error('it has problems');
  const { scenario } = parsed.value;
  const seeds = [1, 2, 3, 5, 8, 13, 21, 34];
  const play = (policy: Policy) =>
    seeds.map((seed) => {
      const summary = summarise(playWithPolicy(scenario, seed, policy, scenario.end));
      const open = summary.goals.filter(({ status }) => status !== 'met').map(({ id }) => id);
      return `${summary.ending}; ${open.join(' ')}`;
    });
  const only = (outcomes: readonly string[]) => [...new Set(outcomes)];
  const inFullUntil = (iso: string): Policy => {
    const day = parseDay(iso) ?? scenario.end;
    return (of, state) => POLICIES[state.day < day ? 'pay-in-full' : 'close-asap'](of, state);
  };

  /** What the worst luck of all takes: a coat in March and an envelope in May. */
  const luck = (ending: string, open = '') => [
    `${ending}; ${open}the-list`,
    `${ending}; ${open}steady the-list`,
  ];
  const within = (found: readonly string[], all: readonly string[]) => {
    expect(all).toEqual(expect.arrayContaining([...found]));
  };

  test('freezing on the first day stops and clears, and leaves the list', () => {
    within(play(POLICIES.freeze), luck('frozen-clear'));
  });

  test('a freeze whose reason is left blank has an ending of its own', () => {
    const blank: Policy = (of, state) => {
      const action = POLICIES.freeze(of, state);
      return action?.kind === 'freeze' ? { ...action, reason: null } : action;
    };
    within(play(blank), luck('frozen-unsaid', 'stopped '));
  });

  test('closing from the middle of June costs no more than closing late', () => {
    const both = ['closed-clean; the-list', 'closed-tight; steady the-list'];
    within(play(inFullUntil('2026-06-15')), both);
    expect(play(inFullUntil('2026-06-15'))).toEqual(play(inFullUntil('2026-10-20')));
  });

  test('closing in May hangs on luck', () => {
    expect(only(play(inFullUntil('2026-05-15'))).length).toBe(2);
  });

  test('rushing the payoff leaves too little for the rent', () => {
    expect(only(play(POLICIES['close-asap']))).toEqual(['closed-tight; steady the-list']);
  });

  test('paying in full without stopping leaves the door open', () => {
    within(play(POLICIES['pay-in-full']), luck('clear-open', 'stopped '));
  });

  test('minimums, ticked defaults and looking away each fall short of something else', () => {
    for (const outcome of play(POLICIES.minimum)) {
      expect(outcome).toContain('still-running; stopped nothing-owed low-cost');
    }
    for (const outcome of play(POLICIES['take-the-default'])) {
      expect(outcome).toContain('still-running; stopped nothing-owed');
    }
    expect(only(play(POLICIES['do-nothing']))).toEqual([
      'late; stopped nothing-owed steady low-cost the-list',
    ]);
  });
});
