/** The real file system with one fault: at call k, or from call k on. */
import { nodeFileSystem } from '../../electron/files/file-system.ts';
import type { FileSystem, OpenFile } from '../../electron/files/file-system.ts';

export const ERROR_CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY'] as const;

export type Fault =
  /** The call fails and does nothing. */
  | { readonly kind: 'error'; readonly code: (typeof ERROR_CODES)[number] }
  /** A write takes half of its bytes; other calls work. */
  | { readonly kind: 'short' }
  /** The disk is full from here on: this write takes half, later ones nothing. */
  | { readonly kind: 'full' }
  /** This call and all after it fail, like a stick pulled out. A write still takes half. */
  | { readonly kind: 'gone' };

export interface FaultyFileSystem {
  readonly fs: FileSystem;
  /** Names of the calls since arming, in order. */
  readonly calls: string[];
  /** Counts from here, and fails at call number `k`, counted from 0; null only counts. */
  readonly arm: (k: number, next: Fault | null) => void;
}

/** Healthy until it is armed. */
export function faultyFileSystem(): FaultyFileSystem {
  const calls: string[] = [];
  let at = 0;
  let fault: Fault | null = null;

  async function through<T>(name: string, work: () => Promise<T>): Promise<T> {
    const n = calls.push(name) - 1;
    if (fault?.kind === 'error' && n === at) throw fail(fault.code, name);
    if (fault?.kind === 'gone' && n >= at) throw fail('EIO', name);
    return work();
  }

  async function write(file: OpenFile, bytes: Uint8Array, position: number): Promise<number> {
    const n = calls.push('write') - 1;
    const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
    if (fault === null || n < at) return file.write(bytes, position);
    if (fault.kind === 'error') {
      if (n === at) throw fail(fault.code, 'write');
      return file.write(bytes, position);
    }
    if (n === at) return file.write(half, position);
    if (fault.kind === 'short') return file.write(bytes, position);
    throw fail(fault.kind === 'full' ? 'ENOSPC' : 'EIO', 'write');
  }

  const wrap = (file: OpenFile): OpenFile => ({
    write: (bytes, position) => write(file, bytes, position),
    read: (length, position) => through('file.read', () => file.read(length, position)),
    size: () => through('file.size', file.size),
    truncate: (length) => through('truncate', () => file.truncate(length)),
    sync: () => through('sync', file.sync),
    // The handle is always given back to the system, or the test itself would run out of them.
    close: () => through('close', async () => undefined).finally(file.close),
  });

  const real = nodeFileSystem;
  const fs: FileSystem = {
    open: async (path, flags) => wrap(await through('open', () => real.open(path, flags))),
    read: (path) => through('read', () => real.read(path)),
    size: (path) => through('size', () => real.size(path)),
    list: (path) => through('list', () => real.list(path)),
    makeDirectory: (path) => through('makeDirectory', () => real.makeDirectory(path)),
    rename: (from, to) => through('rename', () => real.rename(from, to)),
    remove: (path) => through('remove', () => real.remove(path)),
    removeDirectory: (path) => through('removeDirectory', () => real.removeDirectory(path)),
    syncDirectory: (path) => through('syncDirectory', () => real.syncDirectory(path)),
  };
  return {
    fs,
    calls,
    arm: (k, next) => {
      calls.length = 0;
      at = k;
      fault = next;
    },
  };
}

function fail(code: string, name: string): Error {
  return Object.assign(new Error(`injected into ${name}`), { code });
}
