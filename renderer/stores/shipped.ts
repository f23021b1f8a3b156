/** The scenarios that come with the app, as their files have them. */
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

export interface Shipped {
  readonly name: string;
  readonly text: string;
  readonly scenario: Scenario;
}

/** Each is a file of its own: the first screen doesn't wait for stories that nobody opens. */
const FILES = import.meta.glob<string>('../../scenarios/*.scenario.json', {
  query: '?raw',
  import: 'default',
});

let loaded: Promise<readonly Shipped[]> | null = null;

/**
 * All of them, by level, then in the order of their file names; read once. A test sees that none is
 * left out. Rejects when the app's own files can't be had; the next call tries again.
 */
export function loadShipped(): Promise<readonly Shipped[]> {
  loaded ??= readAll().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function readAll(): Promise<readonly Shipped[]> {
  const files = await Promise.all(
    Object.entries(FILES).map(async ([path, read]) => {
      const text = await read();
      const parsed = parseScenario(text);
      const name = path.split('/').at(-1) ?? path;
      return parsed.ok ? [{ name, text, scenario: parsed.value.scenario }] : [];
    }),
  );
  return files
    .flat()
    .sort((a, b) => a.scenario.level - b.scenario.level || (a.name < b.name ? -1 : 1));
}

export function shippedFileNames(): readonly string[] {
  return Object.keys(FILES);
}
