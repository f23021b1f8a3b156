/** Whether `dist/` still matches the sources, so that starting doesn't build for nothing. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['shared', 'renderer', 'electron', 'scenarios', 'package.json'];

/** True when no source is newer than the last build. Folders count too, for deleted files. */
export function isBuilt(project = PROJECT): boolean {
  const stamp = stampOf(project);
  if (!existsSync(stamp) || !existsSync(join(project, 'dist/renderer/index.html'))) return false;
  const built = Date.parse(readFileSync(stamp, 'utf8').trim());
  return SOURCES.every((source) => newestTime(join(project, source)) <= built);
}

/** Notes when the build began: a file saved while it ran must be built again. */
export function noteBuild(started: Date, project = PROJECT): void {
  writeFileSync(stampOf(project), `${started.toISOString()}\n`);
}

function stampOf(project: string): string {
  return join(project, 'dist', 'built.txt');
}

function newestTime(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).map((name) => newestTime(join(path, name)));
  return Math.max(found.mtimeMs, ...inside);
}
