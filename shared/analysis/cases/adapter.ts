import { z } from 'zod';
import { err, type Result } from '../../result.ts';

// The content security policy of the app forbids the code that zod would otherwise compile.
z.config({ jitless: true });

/** A figure that the engine gives, in the units of the case file. */
export type Figure =
  number | string | boolean | null | readonly Figure[] | { readonly [name: string]: Figure };

export type Figures = Readonly<Record<string, Figure>>;

/** What is off with a case: where in it, and in what way. */
export interface CaseProblem {
  /** `inputs.payments[2].amount`; empty for the case as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Turns a case's inputs into engine calls and their results into the case's units. */
export type Adapter = (inputs: unknown) => Result<Figures, readonly CaseProblem[]>;

/**
 * An adapter that checks its inputs first: what doesn't fit is told, each thing with its place.
 * @param run units and calls alone; an error is what the engine refused, in words
 */
export function adapter<Schema extends z.ZodType>(
  schema: Schema,
  run: (inputs: z.output<Schema>) => Result<Figures, string>,
): Adapter {
  return (inputs) => {
    const parsed = schema.safeParse(withoutNulls(inputs, NULL_LEVELS));
    if (!parsed.success) return err(problemsOf(parsed.error.issues, 'inputs'));
    const figures = run(parsed.data);
    return figures.ok ? figures : err([{ path: 'inputs', message: figures.error }]);
  };
}

/** Inputs nest no deeper than this; below it a null stays one and is told. */
const NULL_LEVELS = 4;

/** A null in a file says that there is no such thing: it is the same as a field left out. */
function withoutNulls(value: unknown, levels: number): unknown {
  if (value === null || typeof value !== 'object' || levels === 0) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => withoutNulls(item, levels - 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]): [string, unknown] => [name, withoutNulls(part, levels - 1)]),
  );
}

/** A schema's issues with paths as one would write them. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  base: string,
): readonly CaseProblem[] {
  return issues.flatMap((issue): readonly CaseProblem[] => {
    const path = pathText(base, issue.path);
    const near = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : null;
    return near === null ? [{ path, message: issue.message }] : problemsOf(near, path);
  });
}

/** Of the ways in which a value may be written, the one that this value misses by the least. */
function nearestBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | null {
  return branches.reduce<readonly z.core.$ZodIssue[] | null>(
    (near, branch) => (near === null || branch.length < near.length ? branch : near),
    null,
  );
}

function pathText(base: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, base);
}
