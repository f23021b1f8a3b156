import { HOST_LIMITS } from '../../shared/desktop-api.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { problemLines } from './check.ts';
import { readText } from './read-text.ts';

/** A scenario file that can be played, with its text; null after printing its problems. */
export function readScenario(file: string): { scenario: Scenario; text: string } | null {
  const text = readText(file, HOST_LIMITS.scenarioBytes);
  const parsed = parseScenario(text);
  if (parsed.ok) return { scenario: parsed.value.scenario, text };
  for (const line of problemLines(file, parsed.error)) console.error(line);
  return null;
}
