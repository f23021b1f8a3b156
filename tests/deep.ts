/** `npm run test:deep`: the same properties and fault tests with many more runs each: the number that a property
 * names, or LAB_DEEP times its pinned one. Minutes, not seconds. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    'tests/properties',
    'tests/faults',
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, LAB_DEEP: '40' } },
);
process.exitCode = run.status ?? 1;
