/** The configuration of every target, also of those that can't be built here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import type { Configuration } from 'electron-builder';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileArgument } from '../../../../electron/opened-files.ts';
import { PROJECT } from '../../../../electron/start/freshness.ts';

let config: Configuration;

beforeAll(async () => {
  config = await getConfig(PROJECT, join(PROJECT, 'electron-builder.yml'), null);
});

const check = (changed: object = {}): Promise<void> =>
  validateConfiguration({ ...config, ...changed } as Configuration, new DebugLogger(false));

describe('against the schema of electron-builder', () => {
  test('the whole file passes', () => expect(check()).resolves.toBeUndefined());

  test.each([
    ['nsis', { oneclick: true }],
    ['msi', { perMachine: 'yes' }],
    ['mac', { target: [{ target: 'dmg', arch: 'vax' }] }],
    ['electronFuses', { runAsNodes: false }],
    ['fileAssociations', [{ extension: 'creditscn' }]],
  ])('a mistake in %s would be found', async (key, value) => {
    await expect(check({ [key]: value })).rejects.toThrow(/configuration/i);
  });
});

test('every target of the plan is there', () => {
  expect(config.win?.target).toEqual(['nsis', 'msi', 'zip']);
  expect(config.mac?.target).toEqual([{ target: 'dmg', arch: ['arm64', 'x64'] }]);
  expect(config.linux?.target).toEqual(['deb', 'AppImage', 'tar.gz']);
  expect(config.nsis).toMatchObject({ oneClick: false, perMachine: false });
  expect(config.msi).toMatchObject({ perMachine: true });
});

test('the kinds of files that are associated are those that the app opens', () => {
  const associations = config.fileAssociations;
  const endings = [associations ?? []].flat().map(({ ext }) => ext);
  expect(endings).toEqual(['creditscn', 'creditrun']);
  for (const ending of endings) {
    expect(fileArgument(['app', `mine.${String(ending)}`], '/home')).not.toBeNull();
  }
});

test('icons and hooks that are named exist', () => {
  const named = [config.win?.icon, config.mac?.icon, config.afterAllArtifactBuild] as string[];
  for (const path of named) expect(existsSync(join(PROJECT, path)), path).toBe(true);
  for (const size of [16, 32, 48, 64, 128, 256, 512]) {
    const png = readFileSync(join(PROJECT, String(config.linux?.icon), `${size}x${size}.png`));
    expect(png.readUInt32BE(16)).toBe(size);
    expect(png.readUInt32BE(20)).toBe(size);
  }
});
