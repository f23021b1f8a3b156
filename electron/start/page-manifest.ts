/** Writes the list of a built page's files: what is not in it is never served. */
import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PAGE_MANIFEST, pageManifest } from '../page-files.ts';

/** Lists what the folder holds now. Throws for a name that a page's file would not have. */
export async function writePageManifest(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== PAGE_MANIFEST)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  await writeFile(join(folder, PAGE_MANIFEST), pageManifest(paths));
}
