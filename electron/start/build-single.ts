/** `npm run build:single`: the browser edition as one HTML file that needs no server. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { PROJECT } from './freshness.ts';
import { intoOneFile } from './single-file.ts';

export const SINGLE_FILE = join(PROJECT, 'dist', 'single', 'credit-line-lab.html');

/** Builds into `file` and gives its sizes in bytes. */
export async function buildSingle(
  file = SINGLE_FILE,
): Promise<{ readonly bytes: number; readonly zipped: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'lab-single-'));
  try {
    await buildUnsplit(folder);
    const page = Buffer.from(intoOneFile(await partsIn(folder)));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, page);
    return { bytes: page.length, zipped: gzipSync(page).length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function buildUnsplit(outDir: string): Promise<unknown> {
  return build({
    configFile: join(PROJECT, 'renderer', 'vite.config.ts'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [workerInside(), withoutChineseFaces()],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}

const WORKER_ADDRESS = /\?worker&url$/;
const MODULE_TYPE = /type: 'module'/;
const WORKER_INSIDE = '\0worker-inside:';

/**
 * Beside a file from a stick there is no other: a worker's script is text that becomes a blob. A
 * page at `file:` has an origin that equals nothing, not even its own blobs, and a module's script
 * must be of the same origin; so here the worker is a classic one, which its single script may be.
 */
function workerInside(): Plugin {
  return {
    name: 'worker-inside',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!WORKER_ADDRESS.test(source)) return null;
      const found = await this.resolve(source.replace(WORKER_ADDRESS, ''), importer);
      return found === null ? null : `${WORKER_INSIDE}${found.id}`;
    },
    transform(code, id) {
      if (!code.includes('?worker&url')) return null;
      if (!MODULE_TYPE.test(code)) throw new Error(`${basename(id)} must say the worker's type.`);
      return code.replace(MODULE_TYPE, "type: 'classic'");
    },
    async load(id) {
      if (!id.startsWith(WORKER_INSIDE)) return null;
      const text = JSON.stringify(await workerText(id.slice(WORKER_INSIDE.length)));
      return `export default URL.createObjectURL(new Blob([${text}], { type: 'text/javascript' }));`;
    },
  };
}

async function workerText(entry: string): Promise<string> {
  const built = await build({
    configFile: join(PROJECT, 'renderer', 'vite.config.ts'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false, format: 'iife' } },
    },
  });
  const [chunk] = Array.isArray(built) ? built.flatMap(({ output }) => output) : outputOf(built);
  if (chunk?.type !== 'chunk') throw new Error(`${basename(entry)} gave no script.`);
  return chunk.code;
}

type Built = Awaited<ReturnType<typeof build>>;

function outputOf(built: Built) {
  if (!('output' in built)) throw new Error('The build is watching instead of building.');
  return built.output;
}

/** Several megabytes, for machines that nearly always have a Chinese face of their own. */
function withoutChineseFaces(): Plugin {
  return {
    name: 'without-chinese-faces',
    enforce: 'pre',
    load: (id) => (/[\\/]styles[\\/]fonts-chinese\.css$/.test(id) ? '' : null),
  };
}

async function partsIn(folder: string) {
  const names = await readdir(folder, { recursive: true });
  const only = async (ending: string): Promise<string> => {
    const found = names.filter((name) => name.endsWith(ending));
    if (found.length !== 1) throw new Error(`Expected one ${ending} file, got ${found.length}.`);
    return readFile(join(folder, found[0]!), 'utf8');
  };
  return {
    html: await only('.html'),
    script: await only('.js'),
    style: await only('.css'),
    icon: await readFile(join(PROJECT, 'renderer', 'public', 'logo.svg'), 'utf8'),
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { bytes, zipped } = await buildSingle();
  console.log(
    `dist/single/${basename(SINGLE_FILE)}: ${megabytes(bytes)}, zipped ${megabytes(zipped)}`,
  );
}
