import { parseArgs } from 'node:util';
import {
  countByProvenance,
  countCases,
  countRanges,
  runCases,
  type CaseCounts,
  type CaseResult,
} from '../../shared/analysis/cases/run-cases.ts';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

/** Room for tens of thousands of cases. */
const LIMIT_BYTES = 32 * 1024 * 1024;

/**
 * `lab cases FILE`: published figures against the engine. Fails when a supported case is missed;
 * with --strict also when a kind is not supported.
 */
export function cases(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file of cases.');
  const ran = runCases(readText(file, LIMIT_BYTES));
  if (!ran.ok) {
    const { line, column, message } = ran.error;
    console.error(`${file}:${line}:${column} ${message}`);
    return 1;
  }
  const results = ran.value;
  const counts = countCases(results);
  if (values.json) console.log(JSON.stringify(asData(results, counts), null, 2));
  else printAll(file, results, counts);
  return counts.missed > 0 || (values.strict && counts.unsupported > 0) ? 1 : 0;
}

function asData(results: readonly CaseResult[], counts: CaseCounts): unknown {
  return {
    matched: counts.matched,
    missed: counts.missed,
    unsupported: counts.unsupported,
    unitTested: counts.unitTested,
    ranges: rangesAsData(results),
    provenance: Object.fromEntries(countByProvenance(results)),
    results: results.flatMap((result) => {
      if (result.status !== 'matched' && result.status !== 'missed') return [];
      const { id, kind, status, exact, expected, got, problems } = result;
      return [{ id, kind, ok: status === 'matched', exact, expected, got, problems }];
    }),
    notRun: results.flatMap((result) => {
      if (result.status === 'matched' || result.status === 'missed') return [];
      const { id, kind, status } = result;
      return [{ id, kind, status, test: status === 'unit-tested' ? result.test : null }];
    }),
  };
}

function rangesAsData(results: readonly CaseResult[]): unknown {
  const { matched, exact, missed } = countRanges(results);
  return { cases: matched + missed, withinWidened: matched, inside: exact };
}

function printAll(file: string, results: readonly CaseResult[], counts: CaseCounts): void {
  for (const result of results) for (const line of linesOf(file, result)) console.log(line);
  console.log('');
  for (const [name, group] of countByProvenance(results)) console.log(`${name}: ${say(group)}`);
  const ranges = countRanges(results);
  const published = ranges.matched + ranges.missed;
  if (published > 0) {
    console.log(
      `published ranges: ${ranges.matched} of ${published} within the widened range, ` +
        `${ranges.exact} inside the range itself`,
    );
  }
  console.log(`all: ${say(counts)}`);
}

function linesOf(file: string, result: CaseResult): readonly string[] {
  const name = `${result.status.padEnd(11)} ${result.kind} ${result.id}`;
  switch (result.status) {
    case 'matched':
      return [`${name}${result.exact ? '' : ' (within its tolerance or widened range)'}`];
    case 'unit-tested':
      return [`${name}: ${result.test}`];
    case 'unsupported':
      return [name];
    case 'missed': {
      const { line, column, problems, got } = result;
      const place = `${file}:${line}:${column}`;
      const told = problems.map(({ path, message }) => `  ${place} ${path}: ${message}`);
      const figures = `  expected ${JSON.stringify(result.expected)}, got ${JSON.stringify(got)}`;
      return [name, ...told, ...(got === null ? [] : [figures])];
    }
  }
}

function say({ matched, exact, missed, unitTested, unsupported }: CaseCounts): string {
  return (
    `${matched} matched (${exact} as printed), ${missed} missed, ` +
    `${unitTested} unit-tested, ${unsupported} unsupported`
  );
}
