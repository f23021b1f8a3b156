/** Builds the page and Electron's two files into `dist/`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { InlineConfig } from 'vite';
import { noteBuild, PROJECT } from './freshness.ts';
import { writePageManifest } from './page-manifest.ts';

/** Everything, into the project's own `dist/`. */
export async function buildAll(): Promise<void> {
  const started = new Date();
  await buildRenderer();
  await buildElectron(join(PROJECT, 'dist', 'electron'));
  noteBuild(started);
}

async function buildRenderer(): Promise<void> {
  const configFile = join(PROJECT, 'renderer', 'vite.config.ts');
  if (!existsSync(configFile)) return;
  await build({ configFile, logLevel: 'warn' });
  await writePageManifest(join(PROJECT, 'dist', 'renderer'));
}

/** Main process and preload only; tests build these into folders of their own. */
export async function buildElectron(outDir: string): Promise<void> {
  await build(electronConfig(outDir, { entry: 'main.ts', file: 'main.js', format: 'es' }));
  await build(electronConfig(outDir, { entry: 'preload.ts', file: 'preload.cjs', format: 'cjs' }));
}

interface Entry {
  readonly entry: string;
  readonly file: string;
  readonly format: 'es' | 'cjs';
}

/** A server-side build: Node's own modules stay outside, everything from npm goes in. */
function electronConfig(outDir: string, { entry, file, format }: Entry): InlineConfig {
  return {
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(PROJECT, 'electron', entry),
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
