/** Does what Electron's binary does at start: inspector, browser, the app's entry, `ready`. */
import { readFileSync } from 'node:fs';
import { open as openInspector } from 'node:inspector';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lifecycle } from './browser-window.ts';
import { startChromium } from './chromium.ts';
import { app } from './electron-double.ts';
import { watchDownloads } from './downloads.ts';
import { interceptRequests } from './requests.ts';
import { contentsByTarget, devTools, started, switches } from './runtime.ts';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly openerId?: string;
}

const args = process.argv.slice(2);
if (args.some((arg) => arg.startsWith('--inspect'))) openInspector(0, '127.0.0.1');

const profiles = args.find((arg) => arg.startsWith('--user-data-dir='))?.split('=')[1];
const sandbox = args.filter((arg) => arg === '--no-sandbox');
const appPath = resolve(args.find((arg) => !arg.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as {
  readonly main: string;
  readonly version?: string;
};

process.argv = [process.argv[0] ?? 'electron', ...args];
app.appPath = appPath;
app.manifest = manifest;
started.profile = profiles ?? null;

await import(pathToFileURL(join(appPath, manifest.main)).href);

started.chromium = startChromium([...sandbox, ...switches], profiles);
devTools().once('gone', () => process.exit(1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

devTools().on(':Target.targetDestroyed', ({ targetId }: { targetId: string }) => {
  const contents = contentsByTarget.get(targetId);
  if (contents === undefined) return;
  contents.markDestroyed();
  contents.window.emit('closed');
  lifecycle.emit('window-closed');
});
devTools().on(':Target.targetCreated', ({ targetInfo }: { targetInfo: TargetInfo }) => {
  const opener = contentsByTarget.get(targetInfo.openerId ?? '');
  if (targetInfo.type !== 'page' || opener === undefined) return;
  if (opener.mayOpen(targetInfo.url)) return;
  devTools().sendLoosely('Target.closeTarget', { targetId: targetInfo.targetId });
});

await devTools().send('Target.setDiscoverTargets', { discover: true });
await interceptRequests();
await watchDownloads();
app.becomeReady();
