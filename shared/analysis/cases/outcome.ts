import type { Figure, Figures } from './adapter.ts';

/** A case's tolerance: for all its figures, for each by name, or none. */
export type Tolerance = number | Readonly<Record<string, number>> | null;

/** How a case came out against what is published. */
export interface Outcome {
  /** Every published figure is met within its tolerance. */
  readonly ok: boolean;
  /** Every figure is the published one when rounded to as many decimals as are printed. */
  readonly exact: boolean;
  /** Published figures that the engine has no answer to. */
  readonly absent: readonly string[];
}

/** Decimal figures that differ by a few units of a double's last digit are the same. */
const NOISE = 1e-12;

/** Compares each published figure with the engine's of that name; others are not looked at. */
export function compare(expected: Figures, got: Figures, tolerance: Tolerance): Outcome {
  const names = Object.keys(expected);
  const absent = names.filter((name) => !Object.hasOwn(got, name));
  const same = (each: (a: number, b: number, within: number) => boolean): boolean =>
    absent.length === 0 &&
    names.every((name) =>
      isSame(expected[name] ?? null, got[name] ?? null, (a, b) =>
        each(a, b, within(tolerance, name)),
      ),
    );
  return {
    ok: same((a, b, allowed) => Math.abs(a - b) <= allowed + noiseOf(a)),
    exact: same((a, b) => isAsPrinted(a, b)),
    absent,
  };
}

function within(tolerance: Tolerance, name: string): number {
  if (tolerance === null) return 0;
  if (typeof tolerance === 'number') return tolerance;
  return tolerance[name] ?? 0;
}

function noiseOf(value: number): number {
  return NOISE * Math.max(1, Math.abs(value));
}

function isSame(
  expected: Figure,
  got: Figure,
  areNear: (a: number, b: number) => boolean,
): boolean {
  if (typeof expected === 'number') return typeof got === 'number' && areNear(expected, got);
  if (expected === null || typeof expected !== 'object') return expected === got;
  if (got === null || typeof got !== 'object') return false;
  // Lists compare by their indices; a list of another length is another list.
  const keys = Object.keys(expected);
  if (Array.isArray(expected) !== Array.isArray(got)) return false;
  if (Array.isArray(expected) && keys.length !== Object.keys(got).length) return false;
  const [a, b] = [new Map(Object.entries(expected)), new Map(Object.entries(got))];
  return keys.every((key) => b.has(key) && isSame(a.get(key) ?? null, b.get(key) ?? null, areNear));
}

/** The engine's figure is what is printed, cut to as many decimals. */
function isAsPrinted(printed: number, got: number): boolean {
  if (printed === got) return true;
  const decimals = decimalsOf(printed);
  if (decimals === null) return Math.abs(printed - got) <= noiseOf(printed);
  let unit = 1;
  for (let i = 0; i < decimals; i += 1) unit *= 10;
  return Math.abs(got - printed) * unit <= 0.5 + NOISE * unit * Math.max(1, Math.abs(printed));
}

function decimalsOf(value: number): number | null {
  const match = /^-?\d+(?:\.(\d+))?$/.exec(String(value));
  return match === null ? null : (match[1]?.length ?? 0);
}
