import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem as fs } from '../../../electron/files/file-system.ts';
import { findMachineSetup } from '../../../electron/machine-setup.ts';
import { PORTABLE_FLAG } from '../../../electron/portable.ts';
import { temporaryFolder } from './test-machine.ts';

/** A program in a folder of its own, on a system that looks for a policy only beside it. */
function setup(files: Readonly<Record<string, string>>, over: object = {}) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const executable = join(folder, 'lab');
  const machine = { fs, platform: 'win32', executable, isPackaged: true, environment: {} } as const;
  return { folder, found: () => findMachineSetup({ ...machine, ...over }) };
}

test('as usual, when nothing was set up', async () => {
  const found = setup({}).found();
  expect(found).toMatchObject({ profile: null, dataFolder: undefined });
  expect((await found.whenRead).info).toEqual({});
});

test('LAB_DATA_DIR moves the runs; a portable one keeps them beside itself all the same', () => {
  const environment = { LAB_DATA_DIR: '/home-drive' };
  expect(setup({}, { environment }).found().dataFolder).toBe('/home-drive');
  const { folder, found } = setup({ [PORTABLE_FLAG]: '' }, { environment });
  expect(found()).toMatchObject({
    dataFolder: join(folder, 'data'),
    profile: join(folder, 'data', 'profile'),
  });
});

test('a flag where nothing can be written is told, and the usual places are used', async () => {
  const found = setup({ [PORTABLE_FLAG]: '', data: '' }).found();
  expect(found).toMatchObject({ profile: null, dataFolder: undefined });
  expect((await found.whenRead).info).toEqual({ portableRefused: true });
});

test('the policy beside the program decides what may be read', async () => {
  const { folder, found } = setup({ 'mine.json': '{}' });
  const scenarioFolder = join(folder, 'class');
  mkdirSync(scenarioFolder);
  writeFileSync(join(scenarioFolder, 'ours.json'), '{}');
  const policy = JSON.stringify({ scenarioFolder, lock: ['scenarios'] });
  writeFileSync(join(folder, 'policy.json'), policy);
  const { readFile, whenRead } = found();
  expect((await whenRead).info).toEqual({ locks: ['scenarios'] });
  expect(await readFile(join(folder, 'mine.json'))).toMatchObject({ error: { code: 'by-policy' } });
  expect(await readFile(join(scenarioFolder, 'ours.json'))).toMatchObject({ ok: true });
});

test('only a development copy takes a policy from the environment', async () => {
  const environment = { LAB_POLICY: join(temporaryFolder(), 'own.json') };
  writeFileSync(environment.LAB_POLICY, '{"language":"zh-CN"}');
  const language = async (isPackaged: boolean) =>
    (
      await setup({ 'policy.json': '{"language":"en"}' }, { environment, isPackaged }).found()
        .whenRead
    ).policy.language;
  expect(await language(true)).toBe('en');
  expect(await language(false)).toBe('zh-CN');
});
