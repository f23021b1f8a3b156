import { readFileSync } from 'node:fs';
import { parseScenario } from '../../../../shared/scenario/parse.ts';

const AT = new URL('../../../../scenarios/', import.meta.url);

/** A file of the scenarios folder, as text. */
export function scenarioFile(name: string): string {
  return readFileSync(new URL(name, AT), 'utf8');
}

/** The author's guide's example: a small complete scenario. */
export function guideExample(): string {
  return snippets('complete')[0] ?? '';
}

/** The guide's snippets of a kind, as printed: the word after `json` says what each is. */
export function snippets(kind: string): readonly string[] {
  const guide = scenarioFile('README.md');
  const found = [...guide.matchAll(/```(?:json )?(\w+)\n([\s\S]*?)```/g)]
    .filter(([, word]) => word === kind)
    .map(([, , text = '']) => text);
  if (found.length === 0) throw new Error(`the guide has no ${kind}`);
  return found;
}

/** Problems as `line:column code`, in the order told. */
export function problemsOf(text: string): readonly string[] {
  const parsed = parseScenario(text);
  const problems = parsed.ok ? parsed.value.advice : parsed.error;
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** The example with each `from` replaced by its `to`; each must be there. */
export function changed(...swaps: readonly (readonly [from: string, to: string])[]): string {
  let text = guideExample();
  for (const [from, to] of swaps) {
    if (!text.includes(from)) throw new Error(`the example has no ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** Stands before the place where a problem is expected. */
export const MARK = '¦';

export interface Marked {
  readonly text: string;
  /** `line:column` of each mark. */
  readonly places: readonly string[];
}

/** Takes the marks out of a text and tells where they stood. */
export function unmark(marked: string): Marked {
  const places: string[] = [];
  const parts = marked.split(MARK);
  let text = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    const lines = text.split('\n');
    places.push(`${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`);
    text += part;
  }
  return { text, places };
}
