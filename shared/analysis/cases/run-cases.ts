import { assertNever } from '../../result.ts';
import { ADAPTERS, UNIT_TESTED } from './adapters.ts';
import type { CaseProblem, Figures } from './adapter.ts';
import { parseCases, type FileProblem, type PublishedCase, type ReadCase } from './case-file.ts';
import { compare } from './outcome.ts';
import { compareRanges, isRangeKind } from './range-outcome.ts';
import { err, ok, type Result } from '../../result.ts';

/** What became of one case. */
export type CaseResult = CasePlace &
  (
    | {
        readonly status: 'matched' | 'missed';
        readonly exact: boolean;
        readonly expected: Figures;
        readonly got: Figures | null;
        readonly problems: readonly CaseProblem[];
      }
    /** Its inputs are prose: the named test holds it. */
    | { readonly status: 'unit-tested'; readonly test: string }
    /** No adapter knows its kind. */
    | { readonly status: 'unsupported' }
  );

interface CasePlace {
  readonly id: string;
  readonly kind: string;
  readonly provenance: string;
  /** From 1, where the case begins in its file. */
  readonly line: number;
  readonly column: number;
}

/** Runs every case of a file through the engine. Pure: the same text gives the same results. */
export function runCases(text: string): Result<readonly CaseResult[], FileProblem> {
  const cases = parseCases(text);
  return cases.ok ? ok(cases.value.map(runCase)) : err(cases.error);
}

function runCase({ id, line, column, read }: ReadCase): CaseResult {
  if (!read.ok) {
    const place = { id, kind: 'unknown', provenance: 'unknown', line, column };
    return missed(place, {}, read.error);
  }
  const { kind, provenance } = read.value;
  const place = { id, kind, provenance, line, column };
  const test = UNIT_TESTED.get(kind);
  if (test !== undefined) return { ...place, status: 'unit-tested', test };
  const adapter = ADAPTERS.get(kind);
  if (adapter === undefined) return { ...place, status: 'unsupported' };
  return judge(
    place,
    read.value,
    attempt(() => adapter(read.value.inputs)),
  );
}

function judge(
  place: CasePlace,
  { expected, tolerance }: PublishedCase,
  figures: Result<Figures, readonly CaseProblem[]>,
): CaseResult {
  if (!figures.ok) return missed(place, expected, figures.error);
  const {
    ok: isOk,
    exact,
    absent,
  } = isRangeKind(place.kind)
    ? compareRanges(expected, figures.value)
    : compare(expected, figures.value, tolerance);
  const problems = absent.map((name) => ({
    path: `expected.${name}`,
    message: 'the engine gives no such figure for this kind',
  }));
  const got = figures.value;
  return { ...place, status: isOk ? 'matched' : 'missed', exact, expected, got, problems };
}

function missed(place: CasePlace, expected: Figures, problems: readonly CaseProblem[]): CaseResult {
  return { ...place, status: 'missed', exact: false, expected, got: null, problems };
}

/**
 * Inputs that pass their schema can still be beyond what the engine promises to bear, such as a
 * total past the largest amount. That ends the case, not the run of the file.
 */
function attempt(
  run: () => Result<Figures, readonly CaseProblem[]>,
): Result<Figures, readonly CaseProblem[]> {
  try {
    return run();
  } catch (error) {
    const message = error instanceof Error ? error.message : 'the engine could not bear this';
    return err([{ path: 'inputs', message }]);
  }
}

/** How many cases came out in each way. */
export interface CaseCounts {
  readonly matched: number;
  /** Of these, equal to the published figures as printed, or inside the published range itself. */
  readonly exact: number;
  readonly missed: number;
  readonly unitTested: number;
  readonly unsupported: number;
}

export function countCases(results: readonly CaseResult[]): CaseCounts {
  let [matched, exact, missedCount, unitTested, unsupported] = [0, 0, 0, 0, 0];
  for (const result of results) {
    switch (result.status) {
      case 'matched':
        matched += 1;
        exact += result.exact ? 1 : 0;
        break;
      case 'missed':
        missedCount += 1;
        break;
      case 'unit-tested':
        unitTested += 1;
        break;
      case 'unsupported':
        unsupported += 1;
        break;
      default:
        assertNever(result);
    }
  }
  return { matched, exact, missed: missedCount, unitTested, unsupported };
}

/** The same counts of the cases that publish ranges alone. */
export function countRanges(results: readonly CaseResult[]): CaseCounts {
  return countCases(results.filter(({ kind }) => isRangeKind(kind)));
}

/** The same counts for each provenance, in the order in which they first come. */
export function countByProvenance(results: readonly CaseResult[]): ReadonlyMap<string, CaseCounts> {
  const groups = Map.groupBy(results, ({ provenance }) => provenance);
  return new Map([...groups].map(([name, group]) => [name, countCases(group)]));
}
