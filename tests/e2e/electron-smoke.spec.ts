/** Main process, preload and page together, through `window.desktop` as the renderer uses it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunMeta } from '../../shared/desktop-api.ts';
import { expect, test } from './desktop.ts';

const META: RunMeta = {
  id: 'run-1',
  scenarioId: 'first-steps',
  title: { en: 'First steps', 'zh-CN': '第一步' },
  day: '2026-01-05',
  startDay: '2026-01-01',
  endDay: '2026-12-31',
  over: false,
  savedAt: 1,
};

test('one window, isolated from Node, with a frozen bridge', async ({ desk }) => {
  const { page, app } = await desk.open();
  const seen = await page.evaluate(() => {
    const desktop = window.desktop!;
    return {
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      frozen: Object.isFrozen(desktop),
      replaceable: Reflect.set(window, 'desktop', null) && window.desktop === null,
      functions: Object.values(desktop).every((value) => typeof value === 'function'),
      calls: Object.keys(desktop).length,
    };
  });
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    frozen: true,
    replaceable: false,
    functions: true,
    calls: 19,
  });
  expect(app.windows()).toHaveLength(1);
});

test('the page comes with the final CSP, and nothing leaves', async ({ desk }) => {
  const { page } = await desk.open();
  const seen = await page.evaluate(async () => {
    const own = await fetch('/index.html');
    const away = await fetch('https://example.invalid/').then(
      () => 'answered',
      () => 'refused',
    );
    let evaluated = true;
    try {
      (0, eval)('1');
    } catch {
      evaluated = false;
    }
    return { csp: own.headers.get('content-security-policy'), away, evaluated };
  });
  expect(seen.csp).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(seen).toMatchObject({ away: 'refused', evaluated: false });
});

test('the window stays on its page and opens no other', async ({ desk }) => {
  const { page, app } = await desk.open();
  const before = page.url();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.invalid/';
    document.body.append(link);
    link.click();
  });
  const still = await page.evaluate(() => window.desktop!.info());
  expect(still.ok).toBe(true);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('settings make a round trip', async ({ desk }) => {
  const { page } = await desk.open();
  const read = await page.evaluate(async () => {
    const settings = { language: 'zh-CN', theme: 'dark', lastRun: null } as const;
    const written = await window.desktop!.writeSettings(settings);
    return [written, await window.desktop!.readSettings()];
  });
  expect(read).toEqual([
    { ok: true, value: null },
    { ok: true, value: { language: 'zh-CN', theme: 'dark', lastRun: null } },
  ]);
});

test('bad arguments come back as a refusal, never as nothing', async ({ desk }) => {
  const { page } = await desk.open();
  const answers = await page.evaluate(() => {
    const { readRun, writeSettings, appendToRun } = window.desktop as unknown as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >;
    return Promise.all([
      readRun!('../../etc'),
      writeSettings!(JSON.parse('{"__proto__":{"language":"en"}}')),
      appendToRun!('run-1', 'x'.repeat(3 * 1024 * 1024 + 1), {}),
    ]);
  });
  expect(answers).toMatchObject([
    { ok: false, error: { code: 'bad-request' } },
    { ok: false, error: { code: 'bad-request' } },
    { ok: false, error: { code: 'too-large' } },
  ]);
});

test('a run outlives the app being killed', async ({ desk }) => {
  const { page, app } = await desk.open();
  const saved = await page.evaluate(async (meta) => {
    const { createRun, appendToRun, writeSnapshot } = window.desktop!;
    const results = [await createRun(meta, '{"header":"开始"}\n')];
    for (let n = 1; n <= 20; n += 1) {
      results.push(await appendToRun(meta.id, `{"n":${n}}\n`, { ...meta, savedAt: n + 1 }));
    }
    results.push(await writeSnapshot(meta.id, '{"snapshot":20}'));
    return results.every((result) => result.ok);
  }, META);
  expect(saved).toBe(true);

  await desk.kill(app);
  const { page: again } = await desk.open();
  const found = await again.evaluate(async () => [
    await window.desktop!.listRuns(),
    await window.desktop!.readRun('run-1'),
    await window.desktop!.info(),
  ]);
  const lines = Array.from({ length: 20 }, (_, n) => `{"n":${n + 1}}\n`).join('');
  const meta = { ...META, savedAt: 21 };
  expect(found).toMatchObject([
    { ok: true, value: [meta] },
    {
      ok: true,
      value: { meta, journal: `{"header":"开始"}\n${lines}`, snapshot: '{"snapshot":20}' },
    },
    { ok: true, value: { kind: 'electron', canWrite: true } },
  ]);
});

test('a second writer is refused and may still read', async ({ desk }) => {
  const { page: first } = await desk.open({ profile: 'profile-1' });
  await first.evaluate((meta) => window.desktop!.createRun(meta, '{"header":1}\n'), META);
  const { page: second } = await desk.open({ profile: 'profile-2' });
  const seen = await second.evaluate(
    async (meta) => [
      await window.desktop!.info(),
      await window.desktop!.appendToRun('run-1', '{"n":1}\n', meta),
      await window.desktop!.readRun('run-1'),
    ],
    META,
  );
  expect(seen).toMatchObject([
    { ok: true, value: { canWrite: false } },
    { ok: false, error: { code: 'locked' } },
    { ok: true, value: { journal: '{"header":1}\n' } },
  ]);
});

test('a second start hands its file to the first and ends', async ({ desk }) => {
  const file = join(desk.place, '练习.scenario.json');
  writeFileSync(file, '{"a":1}');
  const { page, app } = await desk.open();
  await page.evaluate(() => {
    const got = new Promise((resolve) => window.desktop!.onFileOpened(resolve));
    Object.assign(window, { got });
  });
  const { command, args } = desk.secondStart(file);
  const second = spawn(command, args, { stdio: 'ignore' });
  await once(second, 'exit');
  const got = await page.evaluate(() => Reflect.get(window, 'got') as Promise<unknown>);
  expect(got).toEqual({ ok: true, value: { name: '练习.scenario.json', text: '{"a":1}' } });
  expect(app.windows()).toHaveLength(1);
});
