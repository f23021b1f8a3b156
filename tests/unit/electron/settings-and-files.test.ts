import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, HOST_LIMITS } from '../../../shared/desktop-api.ts';
import { nodeFileSystem } from '../../../electron/files/file-system.ts';
import { settingsFile } from '../../../electron/files/settings-file.ts';
import { readTextFile, safeFileName, writeTextFile } from '../../../electron/files/text-file.ts';
import { dataFolder } from '../../../electron/files/this-machine.ts';
import { temporaryFolder, testDisk } from './test-machine.ts';

describe('settings', () => {
  test('default, then as written, also in a folder that is new', async () => {
    const settings = settingsFile(testDisk(), join(temporaryFolder(), 'new', 'settings.json'));
    expect(await settings.readSettings()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    const chosen = { language: 'zh-CN', theme: 'dark', lastRun: 'a' } as const;
    expect(await settings.writeSettings(chosen)).toEqual({ ok: true, value: null });
    expect(await settings.readSettings()).toEqual({ ok: true, value: chosen });
  });

  test.each(['', '{', '[]', '{"language":"fr","theme":"dark","lastRun":null}'])(
    'unreadable text %j gives defaults and is kept aside',
    async (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'settings.json'), text);
      const settings = settingsFile(testDisk(), join(folder, 'settings.json'));
      expect(await settings.readSettings()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
      expect(readFileSync(join(folder, 'settings.damaged.json'), 'utf8')).toBe(text);
    },
  );
});

describe('text files', () => {
  test('are read whole, without a byte-order mark, under their own name', async () => {
    const path = join(temporaryFolder(), '练习.scenario.json');
    writeFileSync(path, '\uFEFF{"标题":1}');
    expect(await readTextFile(nodeFileSystem, path)).toEqual({
      ok: true,
      value: { name: '练习.scenario.json', text: '{"标题":1}' },
    });
  });

  test('are refused when too large, not text, missing or a folder', async () => {
    const folder = temporaryFolder();
    const large = join(folder, 'large');
    writeFileSync(large, Buffer.alloc(HOST_LIMITS.runFileBytes + 1, 32));
    writeFileSync(join(folder, 'binary'), Buffer.from([0xff, 0xfe, 0x00]));
    mkdirSync(join(folder, 'folder'));
    const read = (name: string) => readTextFile(nodeFileSystem, join(folder, name));
    expect(await read('large')).toMatchObject({ error: { code: 'too-large' } });
    expect(await read('binary')).toMatchObject({ error: { code: 'unavailable' } });
    expect(await read('missing')).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await read('folder')).toMatchObject({ error: { code: 'unavailable' } });
  });

  test('are written whole', async () => {
    const path = join(temporaryFolder(), 'out.csv');
    expect(await writeTextFile(testDisk(), path, '\uFEFFa,b\n')).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFa,b\n');
  });

  test.each([
    ['练习.run.json', '练习.run.json'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['a\\b:c*d?.csv', 'a-b-c-d-.csv'],
    ['gpj\u202Eexe.json', 'gpj-exe.json'],
    ['...', 'credit-line-lab.json'],
    ['x'.repeat(300), 'x'.repeat(120)],
  ])('the suggested name %j becomes %j', (suggested, safe) => {
    expect(safeFileName(suggested)).toBe(safe);
  });
});

test('everything is kept in the documents folder unless another is named', () => {
  expect(dataFolder('/home/a/Documents', undefined)).toBe(
    join('/home/a/Documents', 'Credit Line Lab'),
  );
  expect(dataFolder('/home/a/Documents', '')).toBe(join('/home/a/Documents', 'Credit Line Lab'));
  expect(dataFolder('/home/a/Documents', '/stick')).toBe('/stick');
});
