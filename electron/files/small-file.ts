/** Small files of conveniences: losing one is a nuisance, so reading never fails. */
import { dirname } from 'node:path';
import type { z } from 'zod';
import { makeFolder, writeAtomically } from './atomic-write.ts';
import type { Disk } from './atomic-write.ts';
import type { FileSystem } from './file-system.ts';
import { parseStored } from './stored-values.ts';

/** The value, or null when there is none that can be read. */
export async function readStored<T>(
  fs: FileSystem,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const bytes = await fs.read(path).catch(() => null);
  return bytes === null ? null : parseStored(schema, bytes);
}

/** Replaces the value. Throws the system's error. */
export async function writeStored(disk: Disk, path: string, value: object): Promise<void> {
  await makeFolder(disk.fs, dirname(path));
  await writeAtomically(disk, path, Buffer.from(`${JSON.stringify(value)}\n`));
}
