/** `npm start`: Electron where it can run, the browser edition everywhere else. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listPageFiles } from '../page-files.ts';
import { chooseHost } from './choose-host.ts';
import type { Binary, Host, StartFacts } from './choose-host.ts';
import { FETCH_PATIENCE_MS, fetchBinary, findBinary } from './electron-binary.ts';
import { isBuilt, PROJECT } from './freshness.ts';
import { HOME_PORT, listen } from './server.ts';

export interface StartArguments {
  readonly forced: boolean;
  readonly port: number;
  /** Files to open, passed on to Electron. */
  readonly files: readonly string[];
}

/** The machine, as far as starting depends on it; tests pass their own. */
export interface Surroundings {
  readonly facts: Omit<StartFacts, 'binary' | 'forced'>;
  readonly findBinary: () => Binary;
  readonly fetchBinary: () => Promise<Binary>;
  /** Runs Electron to its end; a detail when it could not run. */
  readonly runElectron: (binary: string, files: readonly string[]) => Promise<ElectronEnd>;
  readonly pageFolder: string;
  readonly say: (line: string) => void;
  /** Resolves when the user wants the server to stop. */
  readonly untilStopped: () => Promise<void>;
}

export type ElectronEnd =
  | { readonly kind: 'ended'; readonly exitCode: number }
  | { readonly kind: 'failed'; readonly detail: string };

const LOWEST_PORT = 1024;
const HIGHEST_PORT = 65535;

/** Reads the command line, or says what is wrong with it. */
export function parseStartArguments(args: readonly string[]): StartArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, port: { type: 'string' } },
    });
    const port = values.port === undefined ? HOME_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < LOWEST_PORT || port > HIGHEST_PORT) {
      return `--port wants a number from ${LOWEST_PORT} to ${HIGHEST_PORT}.`;
    }
    return { forced: values.browser === true, port, files: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Starts one of the two editions and returns the exit code when it has ended. */
export async function start(args: StartArguments, around: Surroundings): Promise<number> {
  const host = await decide(args, around);
  if (host.kind === 'electron') {
    const end = await around.runElectron(host.binary, args.files);
    if (end.kind === 'ended') return end.exitCode;
    around.say(`Browser edition, because ${end.detail}.`);
  } else {
    around.say(host.why);
  }
  return serve(args.port, around);
}

async function decide(
  { forced }: StartArguments,
  around: Surroundings,
): Promise<Exclude<Host, { kind: 'fetch' }>> {
  const { facts } = around;
  const first = chooseHost({ ...facts, forced, binary: around.findBinary() });
  if (first.kind !== 'fetch') return first;
  around.say("Fetching Electron's binary once, for at most 60 s.");
  const second = chooseHost({ ...facts, forced, binary: await around.fetchBinary() });
  if (second.kind !== 'fetch') return second;
  throw new Error('Fetching must end with a binary or a failure.');
}

async function serve(port: number, around: Surroundings): Promise<number> {
  if (port !== HOME_PORT) {
    around.say(
      `Runs saved under another port (usually ${HOME_PORT}) are not seen on port ${port}.`,
    );
  }
  const listening = await listen(() => listPageFiles(around.pageFolder), port);
  switch (listening.kind) {
    case 'ours-already':
      around.say(`Already running: ${listening.url}`);
      return 0;
    case 'taken-by-stranger':
      around.say(
        `Port ${port} is in use by another program. Saved runs belong to this port, so no other ` +
          'is tried; end that program, or choose with --port.',
      );
      return 1;
    case 'ready':
      around.say(`Ready: ${listening.url}`);
      await around.untilStopped();
      listening.server.closeAllConnections();
      listening.server.close();
      return 0;
  }
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** An end sooner than this with an error means that Electron can't run here at all. */
const FALSE_START_MS = 5000;

/** Runs Electron on this project, to its end. */
export function runElectron(binary: string, files: readonly string[]): Promise<ElectronEnd> {
  return new Promise((resolve) => {
    const started = performance.now();
    const env = { ...process.env };
    delete env['ELECTRON_RUN_AS_NODE'];
    const child = spawn(binary, [PROJECT, ...files], { env, stdio: 'inherit' });
    let stopping = false;
    const stop = (signal: NodeJS.Signals): void => {
      stopping = true;
      child.kill(signal);
    };
    const end = (how: ElectronEnd): void => {
      for (const signal of STOP_SIGNALS) process.off(signal, stop);
      resolve(how);
    };
    for (const signal of STOP_SIGNALS) process.on(signal, stop);
    child.on('error', () => end({ kind: 'failed', detail: "Electron's binary can't be run" }));
    child.on('exit', (code) => {
      const falseStart = code !== 0 && !stopping && performance.now() - started < FALSE_START_MS;
      if (falseStart) end({ kind: 'failed', detail: 'Electron ended at once with an error' });
      else end({ kind: 'ended', exitCode: stopping ? 0 : (code ?? 1) });
    });
  });
}

function thisMachine(): Surroundings {
  const packageFolder = join(PROJECT, 'node_modules', 'electron');
  return {
    facts: {
      platform: process.platform,
      isRoot: process.getuid?.() === 0,
      display: process.env['WAYLAND_DISPLAY'] || process.env['DISPLAY'],
    },
    findBinary: () => findBinary(packageFolder, process.env),
    fetchBinary: () =>
      fetchBinary({ packageFolder, patienceMs: FETCH_PATIENCE_MS, environment: process.env }),
    runElectron,
    pageFolder: join(PROJECT, 'dist', 'renderer'),
    say: (line) => console.log(line),
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of STOP_SIGNALS) process.once(signal, () => resolve());
      }),
  };
}

async function main(): Promise<number> {
  const args = parseStartArguments(process.argv.slice(2));
  if (typeof args === 'string') {
    console.error(args);
    return 1;
  }
  if (!isBuilt()) {
    console.log('Building (once after a change).');
    // Imported late: the bundler takes longer to load than a built app takes to start.
    const { buildAll } = await import('./build.ts');
    await buildAll();
  }
  const around = thisMachine();
  if (!existsSync(join(around.pageFolder, 'index.html'))) {
    console.error('There is no page to show: the build made no dist/renderer/index.html.');
    return 1;
  }
  return start(args, around);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
