import { HOST_LIMITS } from '../../shared/desktop-api.ts';
import { variantOf } from '../../shared/scenario/parameters-text.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { problemLines } from './check.ts';
import { readText } from './read-text.ts';

/**
 * A scenario file that can be played, with its text; null after printing its problems.
 * @param seed draws what the scenario lets each learner's seed draw; null: defaults
 */
export function readScenario(
  file: string,
  seed: number | null = null,
): { scenario: Scenario; text: string } | null {
  const given = readText(file, HOST_LIMITS.scenarioBytes);
  const first = parseScenario(given);
  const text = first.ok && seed !== null ? variantOf(given, seed) : given;
  const parsed = text === given ? first : parseScenario(text);
  if (parsed.ok) return { scenario: parsed.value.scenario, text };
  for (const line of problemLines(file, parsed.error)) console.error(line);
  return null;
}
