import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import golden from '../golden/runs.json' with { type: 'json' };
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { POLICIES, type PolicyName } from '../../shared/analysis/policy.ts';
import { RULES_VERSION } from '../../shared/engine/apply.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { summarise } from '../../shared/views/summary.ts';

const parsed = parseScenario(
  readFileSync(
    new URL('../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
    'utf8',
  ),
);
if (!parsed.ok) throw new Error('the shipped scenario has problems');
const { scenario } = parsed.value;

describe('saved runs replay as they did: every entry of these is pinned', () => {
  it('under the rules that they were pinned for', () => expect(golden.rules).toBe(RULES_VERSION));

  it.each(golden.runs)('$policy, seed $seed', ({ policy, seed, ...expected }) => {
    const run = playWithPolicy(scenario, seed, POLICIES[policy as PolicyName]);
    const { ending, cash, creditCost, score, journalHash } = summarise(run);
    expect({ ending, cash, cost: creditCost.total, band: score.band, journalHash }).toEqual(
      expected,
    );
  });
});
