/** Starts the built app for a spec: on real Electron where it can run, else on the stand-in. */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { chooseHost } from '../../electron/start/choose-host.ts';
import { writePageManifest } from '../../electron/start/page-manifest.ts';
import { findBinary } from '../../electron/start/electron-binary.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const STAND_IN = fileURLToPath(new URL('./electron', import.meta.url));
const FIXTURE = fileURLToPath(new URL('./fixture', import.meta.url));

export interface Electron {
  readonly kind: 'real' | 'stand-in';
  readonly executablePath: string;
}

/** The binary if it is there and may run here; nothing is fetched for a test. */
export function chooseElectron(): Electron {
  const host = chooseHost({
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    display: process.env['WAYLAND_DISPLAY'] || process.env['DISPLAY'],
    binary: findBinary(join(PROJECT, 'node_modules', 'electron'), process.env),
    forced: process.env['LAB_STAND_IN'] === '1',
  });
  return host.kind === 'electron'
    ? { kind: 'real', executablePath: host.binary }
    : { kind: 'stand-in', executablePath: STAND_IN };
}

/**
 * A folder that Electron can start: the project when it is built with its page, otherwise `folder`
 * with the built main process and a page of a few lines.
 */
export async function appFolder(
  folder: string,
): Promise<{ readonly path: string; readonly page: string }> {
  const built = join(PROJECT, 'dist', 'renderer', 'index.html');
  if (existsSync(built)) return { path: PROJECT, page: 'renderer' };
  mkdirSync(folder, { recursive: true });
  cpSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  cpSync(join(PROJECT, 'dist', 'electron'), join(folder, 'dist', 'electron'), { recursive: true });
  cpSync(FIXTURE, join(folder, 'dist', 'renderer'), { recursive: true });
  await writePageManifest(join(folder, 'dist', 'renderer'));
  return { path: folder, page: 'fixture' };
}

export interface LaunchOptions {
  readonly app: string;
  /** Where the app keeps its saves. */
  readonly data: string;
  /** Electron's own profile: two apps with different ones are two instances. */
  readonly profile: string;
  readonly args?: readonly string[];
}

/** Starts the app in folders of its own. */
export function launchApp(options: LaunchOptions): Promise<ElectronApplication> {
  const { app, data, profile, args = [] } = options;
  mkdirSync(profile, { recursive: true });
  return _electron.launch({
    executablePath: chooseElectron().executablePath,
    args: [`--user-data-dir=${profile}`, app, ...args],
    env: { ...(process.env as Record<string, string>), LAB_DATA_DIR: data },
    timeout: 300_000,
  });
}
