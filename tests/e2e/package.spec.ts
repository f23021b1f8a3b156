/**
 * What packaging makes of the built app. Electron itself is a stand-in of a few bytes, so this proves
 * the configuration and what goes along, not that the result starts.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packageFolder } from '../../electron/packaging/package-dir.ts';
import { buildAll } from '../../electron/start/build.ts';
import { isBuilt, PROJECT } from '../../electron/start/freshness.ts';
import { readAsar, type AsarFiles } from '../packaging/asar-list.ts';
import { makeFakeElectron } from '../packaging/fake-electron.ts';

/** Pages with their Chinese faces; what comes on top of Electron's own hundred. Bytes. */
const LARGEST_APP = 40_000_000;

test.skip(process.platform !== 'linux', 'the stand-in for Electron is a Linux program');

let place = '';
let made = '';
let app: AsarFiles;

test.beforeAll(async () => {
  if (!isBuilt()) await buildAll();
  place = mkdtempSync(join(tmpdir(), 'lab-package-'));
  const electronDist = makeFakeElectron(join(place, 'electron'));
  const output = join(place, 'release');
  await packageFolder({ electronDist, output });
  const folder = readdirSync(output).find((name) => name.startsWith('linux'));
  made = join(output, folder ?? '');
  app = readAsar(join(made, 'resources', 'app.asar'));
});

test.afterAll(() => rmSync(place, { recursive: true, force: true }));

test('the archive holds what runs and nothing else', () => {
  const paths = [...app.sizes.keys()];
  expect(paths).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/renderer/index.html',
    ]),
  );
  const kinds = /^\/(?:package\.json$|dist\/electron\/[\w-]+\.(?:js|cjs)$|dist\/renderer\/)/;
  expect(paths.filter((path) => !kinds.test(path))).toEqual([]);
  expect(paths.filter((path) => /node_modules|\.tsx?$|\.map$|\/tests?\//.test(path))).toEqual([]);
});

test('every page file that was built is in it, whole', () => {
  const renderer = join(PROJECT, 'dist', 'renderer');
  const built = readdirSync(renderer, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of built) {
    expect(app.sizes.get(file.slice(PROJECT.replace(/\/$/, '').length)), file).toBe(
      statSync(file).size,
    );
  }
  expect(app.read('/dist/electron/main.js')).toBe(
    readFileSync(join(PROJECT, 'dist', 'electron', 'main.js'), 'utf8'),
  );
});

test('its manifest starts the app and brings no scripts or tools', () => {
  const manifest = JSON.parse(app.read('/package.json')) as Record<string, unknown>;
  expect(manifest).toMatchObject({ main: 'dist/electron/main.js', name: 'credit-line-lab' });
  expect(manifest).not.toHaveProperty('scripts');
  expect(manifest).not.toHaveProperty('devDependencies');
});

test('the fuses are blown as the security page says', async () => {
  const wire = await getCurrentFuseWire(join(made, 'credit-line-lab'));
  const { ENABLE: on, DISABLE: off } = FuseState;
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
  });
});

test('beside it: the licences, our languages only, and no code outside the archive', () => {
  expect(readdirSync(join(made, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  expect(readdirSync(made)).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
  );
  expect(readdirSync(join(made, 'resources'))).toEqual(['app.asar']);
});

test('it is no larger than it should be', () => {
  const bytes = statSync(join(made, 'resources', 'app.asar')).size;
  console.log(`app.asar: ${bytes} bytes`);
  expect(bytes).toBeLessThan(LARGEST_APP);
});
