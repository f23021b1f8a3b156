/** Finds Electron's binary and fetches it once. Never imports `electron`: that would download. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binary } from './choose-host.ts';

export const FETCH_PATIENCE_MS = 60_000;

/** Looks where the `electron` package looks, without its download. */
export function findBinary(
  packageFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Binary {
  const named = readIfThere(join(packageFolder, 'path.txt'));
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const path =
    override === ''
      ? named && join(packageFolder, 'dist', named)
      : join(override, named ?? 'electron');
  return path !== null && existsSync(path) ? { state: 'present', path } : { state: 'absent' };
}

export interface FetchOptions {
  readonly packageFolder: string;
  readonly patienceMs: number;
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs the package's own installer, for so long and no longer. */
export async function fetchBinary(options: FetchOptions): Promise<Binary> {
  const { packageFolder, patienceMs, environment } = options;
  const outcome = await runInstaller(join(packageFolder, 'install.js'), patienceMs, environment);
  if (outcome !== 'done') return { state: 'failed', detail: outcome };
  const found = findBinary(packageFolder, environment);
  return found.state === 'present'
    ? found
    : { state: 'failed', detail: "Electron's binary is missing after its installation" };
}

function runInstaller(
  script: string,
  patienceMs: number,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [script], { env: environment, stdio: 'ignore' });
    const timer = setTimeout(() => {
      installer.kill('SIGKILL');
      resolve(`Electron's binary did not arrive within ${Math.round(patienceMs / 1000)} s`);
    }, patienceMs);
    const end = (outcome: string): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    installer.on('error', () => end("Electron's installer could not be started"));
    installer.on('exit', (code) =>
      end(code === 0 ? 'done' : "Electron's binary could not be fetched"),
    );
  });
}

function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}
