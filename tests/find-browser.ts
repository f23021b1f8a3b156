import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './stand-in/chromium.ts';

/** What a fresh Debian machine needs for the end-to-end tests: a browser and Chinese glyphs. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * Makes sure that a Chromium-family browser is there. Installs one only as root on Debian, printing
 * the commands first; LAB_NO_APT=1 forbids it.
 * @returns null when there is one, else one line that says what to do
 */
export function needBrowser(): string | null {
  if (findChromium() !== null) return null;
  if (mayInstall()) {
    for (const command of [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', ...PACKAGES],
    ]) {
      console.log(`No browser found. Running: ${command.join(' ')}`);
      const [program = '', ...args] = command;
      spawnSync(program, args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    if (findChromium() !== null) return null;
  }
  return (
    'The end-to-end tests need Chromium or Chrome: install one ' +
    `(on Debian: apt-get install ${PACKAGES.join(' ')}) or name its program in LAB_CHROMIUM.`
  );
}

function mayInstall(): boolean {
  const isRoot = process.getuid?.() === 0;
  return isRoot && existsSync('/etc/debian_version') && process.env['LAB_NO_APT'] !== '1';
}
