import { describe, expect, test } from 'vitest';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES } from '../../../../shared/analysis/policy.ts';
import { present } from '../../../../shared/engine/run.ts';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import { problemLines } from '../../../../electron/cli/check.ts';
import { currentGuide } from '../../../scenarios/author-guide.ts';
import { problemsOf, scenarioFile, snippets } from './author.ts';

const smallest = () => snippets('smallest')[0] ?? '';

describe('the author’s guide', () => {
  test('has twenty lines that run as printed', () => {
    expect(problemsOf(smallest())).toEqual([]);
    const parsed = parseScenario(smallest());
    if (!parsed.ok) throw new Error('it has problems');
    const run = playWithPolicy(parsed.value.scenario, 1, POLICIES['pay-in-full']);
    expect(present(run).over).toBe(true);
  });

  test('prints what is told of its wrong one', () => {
    const parsed = parseScenario(snippets('wrong')[0] ?? '');
    if (parsed.ok) throw new Error('it was accepted');
    const told = problemLines('wrong.scenario.json', parsed.error).join('\n');
    expect(`${told}\n`).toBe(snippets('text')[0]);
  });

  test.each(snippets('fields').map((text, i) => [i + 1, text] as const))(
    'snippet %i fits into the smallest scenario without a problem',
    (_, text) => {
      const whole = { ...(JSON.parse(smallest()) as object), ...(JSON.parse(text) as object) };
      expect(problemsOf(JSON.stringify(whole, null, 2))).toEqual([]);
    },
  );

  test('has terms of a card that may be a line’s', () => {
    const whole = JSON.parse(smallest()) as { lines: { terms: unknown }[] };
    for (const line of whole.lines) line.terms = JSON.parse(snippets('terms')[0] ?? '');
    expect(problemsOf(JSON.stringify(whole, null, 2))).toEqual([]);
  });

  test('has the tables of the format as it is (renew: node tests/scenarios/author-guide.ts)', () => {
    const squeeze = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    const guide = scenarioFile('README.md');
    expect(squeeze(guide)).toBe(squeeze(currentGuide(guide)));
  });
});
