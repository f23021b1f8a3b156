/** Starts the machine's own Chromium for the stand-in. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { DevTools } from './cdp.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=HttpsUpgrades,OptimizationHints,MediaRouter',
  '--disable-popup-blocking',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // Electron shows no picker for cameras and screens unless the app makes one; ours makes none.
  '--use-fake-ui-for-media-stream=deny',
  '--password-store=basic',
  // The port is for Playwright. The pipe is ours: the browser ends when it breaks, so that killing
  // the app leaves no browser behind.
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
];

export interface Chromium {
  readonly devTools: DevTools;
  /** Asks it to end and removes its profile. */
  readonly end: () => Promise<void>;
}

/** Finds the browser named by LAB_CHROMIUM, or one in a usual place. */
export function findChromium(): string | null {
  const named = process.env['LAB_CHROMIUM'] ?? '';
  if (named !== '') return existsSync(named) ? named : null;
  return USUAL_PLACES.find((path) => existsSync(path)) ?? null;
}

/** Starts it with a fresh profile and passes on the line that Playwright waits for. */
export function startChromium(
  extraFlags: readonly string[],
  profilesFolder: string = tmpdir(),
): Chromium {
  const path = findChromium();
  if (path === null) throw new Error('No Chromium found; name one in LAB_CHROMIUM.');
  const profile = mkdtempSync(join(profilesFolder, 'stand-in-'));
  const flags = [...FLAGS, `--user-data-dir=${profile}`, ...extraFlags];
  if (process.getuid?.() === 0 && !flags.includes('--no-sandbox')) flags.push('--no-sandbox');
  const child = spawn(path, flags, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  passOn(child.stderr!);
  const devTools = new DevTools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    devTools,
    end: async () => {
      devTools.sendLoosely('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Debian's Chromium complains at length about a missing D-Bus; only what is waited for goes on. */
function passOn(stderr: Readable): void {
  const verbose = process.env['LAB_STAND_IN_VERBOSE'] === '1';
  createInterface({ input: stderr }).on('line', (line) => {
    if (verbose || line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
  });
}
