import { err, ok, type Result } from '../../result.ts';
import { isUnverified, STANDINGS, type Fact } from './fact.ts';
import type { RegionPack } from './region.ts';

/** A fact and where in a pack it stands: names and list positions joined by dots. */
export interface PlacedFact {
  readonly path: string;
  readonly fact: Fact<unknown>;
}

/** Every fact of a pack, in the order in which the pack is written. */
export function factsOf(pack: RegionPack): readonly PlacedFact[] {
  return factsWithin(pack, '');
}

/** The facts that screens mark, and that a scenario may replace when they are numbers. */
export function unverifiedFactsOf(pack: RegionPack): readonly PlacedFact[] {
  return factsOf(pack).filter(({ fact }) => isUnverified(fact));
}

export const OVERRIDE_PROBLEMS = [
  'no-such-fact',
  'read-fact',
  'not-a-number',
  'not-whole',
] as const;
export type OverrideProblemCode = (typeof OVERRIDE_PROBLEMS)[number];

export interface OverrideProblem {
  readonly code: OverrideProblemCode;
  readonly path: string;
}

/**
 * The pack with some of its unverified numbers replaced, each in the unit of the fact it replaces
 * (minor units, parts per million, days, years). What was read in a source stays as it is.
 * @returns all that is wrong with `numbers`, or the new pack
 */
export function overrideNumbers(
  pack: RegionPack,
  numbers: Readonly<Record<string, number>>,
): Result<RegionPack, readonly OverrideProblem[]> {
  const facts = new Map(factsOf(pack).map(({ path, fact }) => [path, fact]));
  const problems = Object.entries(numbers).flatMap(([path, number]) => {
    const code = problemWith(facts.get(path), number);
    return code === null ? [] : [{ code, path }];
  });
  return problems.length > 0
    ? err(problems)
    : ok(replaced(pack, '', new Map(Object.entries(numbers))));
}

function problemWith(fact: Fact<unknown> | undefined, number: number): OverrideProblemCode | null {
  if (fact === undefined) return 'no-such-fact';
  if (!isUnverified(fact)) return 'read-fact';
  if (typeof fact.value !== 'number') return 'not-a-number';
  return Number.isSafeInteger(number) && number >= 0 ? null : 'not-whole';
}

function factsWithin(value: unknown, path: string): readonly PlacedFact[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFact(value)) return [{ path, fact: value }];
  return Object.entries(value).flatMap(([key, inner]) => factsWithin(inner, below(path, key)));
}

/** Rebuilds what holds a replaced number and keeps the rest; the shape stays that of `value`. */
function replaced<T>(value: T, path: string, numbers: ReadonlyMap<string, number>): T {
  if (typeof value !== 'object' || value === null) return value;
  if (isFact(value)) {
    const number = numbers.get(path);
    if (number === undefined) return value;
    const was = String(value.value);
    return {
      ...value,
      value: number,
      source: `The scenario; the pack has ${was}`,
      standing: 'authored',
    };
  }
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    replaced(inner, below(path, key), numbers),
  ]);
  // Same keys, and values of the same types: TypeScript can't follow that through the entries.
  return (
    Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
  ) as T;
}

function isFact(value: object): value is Fact<unknown> {
  return 'standing' in value && STANDINGS.some((standing) => standing === value.standing);
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
