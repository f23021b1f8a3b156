import { createScanner } from 'jsonc-parser';
import { z } from 'zod';
import { createLocator } from '../../scenario/finding.ts';
import { err, ok, type Result } from '../../result.ts';
import { problemsOf, type CaseProblem, type Figure } from './adapter.ts';

/** A published case as a file tells it. */
export interface PublishedCase {
  readonly id: string;
  readonly kind: string;
  readonly inputs: unknown;
  readonly expected: Readonly<Record<string, Figure>>;
  readonly tolerance: number | Readonly<Record<string, number>> | null;
  readonly provenance: string;
}

/** A case of the file with the place where it begins; what is off with it when it can't be read. */
export interface ReadCase {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Its own name, or its place in the list. */
  readonly id: string;
  readonly read: Result<PublishedCase, readonly CaseProblem[]>;
}

export interface FileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Deeper figures than any table of rows has; a case's own depth is bounded by it. */
const MOST_LEVELS = 8;

const figure: z.ZodType<Figure> = z.custom<Figure>(
  (value) => isFigure(value, MOST_LEVELS),
  'expected a number, a text, true or false, null, or lists and objects of them',
);

function isFigure(value: unknown, levels: number): value is Figure {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || levels === 0) return false;
  return Object.values(value).every((part) => isFigure(part, levels - 1));
}

const caseSchema = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  inputs: z.unknown(),
  expected: z.record(z.string(), figure),
  tolerance: z
    .union([z.number().min(0), z.record(z.string(), z.number().min(0)), z.null()])
    .default(null),
  provenance: z.string().default('unknown'),
});

const fileSchema = z.object({ cases: z.array(z.unknown()) });

/**
 * Reads a file of published cases. A case that can't be read keeps its place in the list, so that
 * the others still count.
 * @returns an error only when the file itself is not such a file
 */
export function parseCases(text: string): Result<readonly ReadCase[], FileProblem> {
  const locator = createLocator(text);
  const at = (offset: number) => ({
    line: locator.lineOf(offset),
    column: locator.columnOf(offset),
  });
  const json = parseJson(text);
  if (!json.ok) return err({ ...at(json.error.offset), message: json.error.message });
  const file = fileSchema.safeParse(json.value);
  if (!file.success) return err({ ...at(0), message: 'expected an object with a list of cases' });
  const offsets = caseOffsets(text);
  return ok(
    file.data.cases.map((value, index) => {
      const parsed = caseSchema.safeParse(value);
      const read = parsed.success ? ok(parsed.data) : err(problemsOf(parsed.error.issues, ''));
      return { ...at(offsets[index] ?? 0), id: idOf(value) ?? `cases[${index}]`, read };
    }),
  );
}

function idOf(value: unknown): string | null {
  const named = z.object({ id: z.string().min(1) }).safeParse(value);
  return named.success ? named.data.id : null;
}

function parseJson(
  text: string,
): Result<unknown, { readonly offset: number; readonly message: string }> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const offset = /position (\d+)/.exec(said)?.[1];
    return err({ offset: Number(offset ?? text.length), message: 'this is not JSON' });
  }
}

/** jsonc-parser's token numbers. Its enum is const, so the names don't exist when types are gone. */
const OPEN = [1, 3];
const CLOSE = [2, 4];
const COMMA = 5;
const STRING = 10;
const END = 17;

/** Where each item of the file's own `cases` list begins; linear, and without recursion. */
function caseOffsets(text: string): readonly number[] {
  const scanner = createScanner(text, true);
  const offsets: number[] = [];
  let depth = 0;
  let name = '';
  let isInCases = false;
  let isItemNext = false;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (isItemNext && token !== CLOSE[1]) offsets.push(scanner.getTokenOffset());
    isItemNext = false;
    if (token === STRING && depth === 1) name = scanner.getTokenValue();
    if (OPEN.includes(token)) {
      depth += 1;
      // A name written twice: JSON takes the last, and so do we.
      if (depth === 2 && name === 'cases') {
        offsets.length = 0;
        [isInCases, isItemNext] = [true, true];
      }
    } else if (CLOSE.includes(token)) {
      depth -= 1;
      if (depth < 2) isInCases = false;
    } else if (token === COMMA && depth === 2 && isInCases) isItemNext = true;
  }
  return offsets;
}
