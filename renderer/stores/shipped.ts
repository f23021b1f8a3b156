/** The scenarios that come with the app, as their files have them. */
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

export interface Shipped {
  readonly name: string;
  readonly text: string;
  readonly scenario: Scenario;
}

const FILES = import.meta.glob<string>('../../scenarios/*.scenario.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** By level, then in the order of their file names; a test sees that none is left out. */
export const SHIPPED: readonly Shipped[] = Object.entries(FILES)
  .flatMap(([path, text]) => {
    const parsed = parseScenario(text);
    const name = path.split('/').at(-1) ?? path;
    return parsed.ok ? [{ name, text, scenario: parsed.value.scenario }] : [];
  })
  .sort((a, b) => a.scenario.level - b.scenario.level || (a.name < b.name ? -1 : 1));

export function shippedFileNames(): readonly string[] {
  return Object.keys(FILES);
}
