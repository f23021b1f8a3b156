/** Real temporary folders, a disk that doesn't make tests wait, and writers that live or don't. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Disk } from '../../../electron/files/atomic-write.ts';
import { nodeFileSystem } from '../../../electron/files/file-system.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { openRunStore } from '../../../electron/files/run-store.ts';
import type { RunStore } from '../../../electron/files/run-store.ts';
import type { WriterIdentity } from '../../../electron/files/writer-lock.ts';

export { metaOf } from './run-meta.ts';

/** A fresh folder, removed when the test has ended. Its name has a space and Chinese on purpose. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '额度 lab-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A disk whose waits end at once. */
export function testDisk(fs: FileSystem = nodeFileSystem): Disk {
  return { fs, wait: async () => undefined };
}

/** A writer on this machine; `alive` says which other writers still run. */
export function writer(pid = 1, alive: readonly number[] = []): WriterIdentity {
  return { pid, host: 'desk-1', bootedAt: 1000, isAlive: (other) => alive.includes(other) };
}

/** Opens a store; other writers count as dead unless said otherwise. */
export function openStore(
  folder: string,
  fs?: FileSystem,
  identity: WriterIdentity = writer(),
): Promise<RunStore> {
  return openRunStore({ disk: testDisk(fs), folder, identity });
}
