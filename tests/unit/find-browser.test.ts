import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

it('says in one line what to do when there is no browser and none may be installed', () => {
  const program =
    "import { needBrowser } from './tests/find-browser.ts'; process.stdout.write(String(needBrowser()));";
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, LAB_CHROMIUM: '/nowhere/at-all', LAB_NO_APT: '1' },
  });
  expect(said).toContain('LAB_CHROMIUM');
  expect(said.split('\n')).toHaveLength(1);
  expect(said).not.toMatch(/apt-get update/);
});
