/** `npm test`: every check in turn, then one plain line with what passed and what failed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { needBrowser } from './find-browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = fileURLToPath(new URL('results', import.meta.url));

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly flaky: number;
}

const OK: Count = { passed: 1, failed: 0, flaky: 0 };
const BAD: Count = { passed: 0, failed: 1, flaky: 0 };

/** Runs one of the project's tools with the same Node as this script. */
function tool(name: string, path: string, ...args: readonly string[]): boolean {
  console.log(`\n== ${name}`);
  const run = spawnSync(process.execPath, [`node_modules/${path}`, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return run.status === 0;
}

function check(name: string, path: string, ...args: readonly string[]): Count {
  return tool(name, path, ...args) ? OK : BAD;
}

function unit(): Count {
  const ok = tool(
    'unit, property, scenario, fault and hostile tests',
    'vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
  );
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>('vitest.json');
  if (report === null) return BAD;
  const failed = report.numFailedTests;
  // A suite that can't even load counts no failed test, but the run has failed.
  return { passed: report.numPassedTests, failed: ok ? failed : Math.max(1, failed), flaky: 0 };
}

function build(): Count {
  console.log('\n== build');
  const run = spawnSync(process.execPath, ['electron/start/build.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return run.status === 0 ? OK : BAD;
}

function endToEnd(): Count {
  const missing = needBrowser();
  if (missing !== null) {
    console.error(missing);
    return BAD;
  }
  const ok = tool(
    'end-to-end tests',
    '@playwright/test/cli.js',
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
  );
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    'e2e.json',
  );
  if (report === null) return BAD;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: ok ? unexpected : Math.max(1, unexpected), flaky };
}

function readReport<T>(name: string): T | null {
  try {
    return JSON.parse(readFileSync(`${RESULTS}/${name}`, 'utf8')) as T;
  } catch {
    // The tool ended before it wrote one: that is a failure, told by the caller.
    return null;
  }
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const counts = [
  check('types', 'typescript/bin/tsc', '-b'),
  check('lint', 'eslint/bin/eslint.js', '.'),
  check('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  unit(),
  build(),
  endToEnd(),
];
const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
console.log(`\nflaky: ${total('flaky')}`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
