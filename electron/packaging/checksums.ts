/** SHA256SUMS beside the packages, in the form that `sha256sum -c` reads. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What electron-builder hands to its hook, as far as it is used here. */
export interface BuildResult {
  readonly outDir: string;
  readonly artifactPaths: readonly string[];
}

/** electron-builder calls this once, by this name. @returns further files that belong to the release */
export async function afterAllArtifactBuild(result: BuildResult): Promise<string[]> {
  if (result.artifactPaths.length === 0) return [];
  const lines: string[] = [];
  for (const path of result.artifactPaths.toSorted()) {
    lines.push(`${await checksumOf(path)}  ${basename(path)}\n`);
  }
  const sums = join(result.outDir, 'SHA256SUMS');
  await writeFile(sums, lines.join(''));
  return [sums];
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
