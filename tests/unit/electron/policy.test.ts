import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem as fs } from '../../../electron/files/file-system.ts';
import { settingsFile } from '../../../electron/files/settings-file.ts';
import {
  NO_POLICY,
  policedSettings,
  policyPlaces,
  programFolder,
  readPolicy,
  readUnderPolicy,
} from '../../../electron/policy.ts';
import { DEFAULT_SETTINGS } from '../../../shared/desktop-api.ts';
import { temporaryFolder, testDisk } from './test-machine.ts';

const CLASS = { language: 'zh-CN', scenarioFolder: '/srv/课', lock: ['language', 'scenarios'] };

async function read(text: string) {
  const path = join(temporaryFolder(), 'policy.json');
  writeFileSync(path, text);
  return readPolicy(fs, [path]);
}

describe('the policy file', () => {
  test('is read, also with a byte order mark', async () => {
    const policy = { language: 'zh-CN', scenarioFolder: '/srv/课', locks: CLASS.lock };
    expect(await read(JSON.stringify(CLASS))).toEqual({ policy, problem: null });
    expect(await read(`\uFEFF${JSON.stringify(CLASS)}`)).toEqual({ policy, problem: null });
    expect(await read('{}')).toEqual({ policy: NO_POLICY, problem: null });
  });

  test.each([
    ['not JSON', '{', /JSON/],
    ['an unknown key', '{"langauge":"en"}', /langauge/],
    ['an unknown lock', '{"lock":["everything"]}', /lock\.0/],
    ['a language that we have not', '{"language":"fr"}', /language/],
    ['a relative folder', '{"scenarioFolder":"class"}', /absolute/],
    ['a lock without its language', '{"lock":["language"]}', /language: is needed/],
    ['a lock without its folder', '{"lock":["scenarios"]}', /scenarioFolder: is needed/],
    ['something huge', `{"language":"en"${' '.repeat(70_000)}}`, /large/],
    ['a list', '[]', /object/],
  ])('with %s is not applied, and says where and why', async (_, text, why) => {
    const { policy, problem } = await read(text);
    expect(policy).toEqual(NO_POLICY);
    expect(problem).toMatch(/policy\.json: /);
    expect(problem).toMatch(why);
  });

  test('is looked for where an administrator writes, then beside the program', async () => {
    const folder = temporaryFolder();
    const [first, second] = ['a', 'b'].map((name) => join(folder, name));
    expect(await readPolicy(fs, [first!, second!])).toEqual({ policy: NO_POLICY, problem: null });
    writeFileSync(second!, '{"language":"en"}');
    expect((await readPolicy(fs, [first!, second!])).policy.language).toBe('en');
    writeFileSync(first!, '{"language":"zh-CN"}');
    expect((await readPolicy(fs, [first!, second!])).policy.language).toBe('zh-CN');
    expect(policyPlaces('linux', '/opt/lab')).toEqual([
      '/etc/credit-line-lab/policy.json',
      '/opt/lab/policy.json',
    ]);
    expect(policyPlaces('darwin', '/Applications')[0]).toMatch(/^\/Library\/Application Support/);
    expect(policyPlaces('win32', 'lab')).toEqual([join('lab', 'policy.json')]);
  });

  test('lies where the program is seen', () => {
    const bundle = '/Applications/Credit Line Lab.app/Contents/MacOS/Credit Line Lab';
    expect(programFolder('darwin', bundle, undefined)).toBe('/Applications');
    expect(programFolder('linux', '/opt/lab/credit-line-lab', undefined)).toBe('/opt/lab');
    expect(programFolder('linux', '/tmp/.mount/lab', '/stick/lab.AppImage')).toBe('/stick');
  });
});

describe('the page for administrators', () => {
  test.each(['IT.md', 'IT.zh-CN.md'])('%s shows a policy that is accepted', async (name) => {
    const page = readFileSync(new URL(`../../../electron/${name}`, import.meta.url), 'utf8');
    const [, shown = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    // What counts as absolute depends on the system.
    const policy = JSON.parse(shown) as object;
    expect(await read(JSON.stringify({ ...policy, scenarioFolder: '/srv' }))).toEqual({
      policy: { language: 'zh-CN', scenarioFolder: '/srv', locks: ['language', 'scenarios'] },
      problem: null,
    });
  });
});

describe('a language set for a computer', () => {
  const stored = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as object;
  const at = () => join(temporaryFolder(), 'settings.json');

  test('is that of whoever has chosen none, and stays out of their settings', async () => {
    const path = at();
    const policy = { ...NO_POLICY, language: 'zh-CN' } as const;
    const calls = policedSettings(settingsFile(testDisk(), path), policy);
    const seen = { ...DEFAULT_SETTINGS, language: 'zh-CN' } as const;
    expect(await calls.readSettings()).toEqual({ ok: true, value: seen });
    await calls.writeSettings({ ...seen, theme: 'dark' });
    expect(stored(path)).toMatchObject({ language: 'system', theme: 'dark' });
    await calls.writeSettings({ ...seen, language: 'en' });
    expect(await calls.readSettings()).toMatchObject({ value: { language: 'en' } });
  });

  test('holds for everybody when it is locked; own choices outlive it', async () => {
    const path = at();
    const plain = settingsFile(testDisk(), path);
    await plain.writeSettings({ ...DEFAULT_SETTINGS, language: 'en' });
    const calls = policedSettings(plain, { ...NO_POLICY, language: 'zh-CN', locks: ['language'] });
    expect(await calls.readSettings()).toMatchObject({ value: { language: 'zh-CN' } });
    await calls.writeSettings({ ...DEFAULT_SETTINGS, language: 'zh-CN', theme: 'dark' });
    expect(await plain.readSettings()).toMatchObject({ value: { language: 'en', theme: 'dark' } });
  });
});

describe('scenarios from one folder only', () => {
  function place() {
    const folder = temporaryFolder();
    const inside = join(folder, 'class');
    mkdirSync(join(inside, 'week 1'), { recursive: true });
    mkdirSync(join(folder, 'class-2'));
    for (const path of ['class/a.json', 'class/week 1/b.json', 'class-2/c.json', 'd.creditrun']) {
      writeFileSync(join(folder, path), '{}');
    }
    symlinkSync(join(folder, 'class-2', 'c.json'), join(inside, 'link.json'));
    const policy = { ...NO_POLICY, scenarioFolder: inside, locks: ['scenarios'] } as const;
    return { policy, open: (path: string) => readUnderPolicy(fs, policy, join(folder, path)) };
  }

  test.each(['class/a.json', 'class/week 1/b.json', 'class/../class/a.json', 'd.creditrun'])(
    '%s may be opened',
    async (path) => {
      expect(await place().open(path)).toMatchObject({ ok: true });
    },
  );

  test.each(['class-2/c.json', 'class/../class-2/c.json', 'class/link.json', 'class', 'none.json'])(
    '%s may not',
    async (path) => {
      expect(await place().open(path)).toEqual({ ok: false, error: { code: 'by-policy' } });
    },
  );

  test('without the lock the folder is only where the dialog starts', async () => {
    const path = join(temporaryFolder(), 'mine.json');
    writeFileSync(path, '{}');
    const policy = { ...NO_POLICY, scenarioFolder: '/elsewhere' };
    expect(await readUnderPolicy(fs, policy, path)).toMatchObject({ ok: true });
  });
});
