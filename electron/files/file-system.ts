/**
 * The only door to the disk. Every call that can fail goes through this small interface, so that
 * `tests/faults` can fail each of them in turn.
 */
import { open, mkdir, readdir, readFile, rename, rmdir, stat, unlink } from 'node:fs/promises';

export interface OpenFile {
  /** Writes up to `bytes.length` bytes at `position`; a full disk may take fewer. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Reads up to `length` bytes from `position`. */
  read(length: number, position: number): Promise<Uint8Array>;
  size(): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Returns when the disk has it, as far as the disk tells the truth. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileSystem {
  /** `wx` creates and fails when the name is taken; `r+` needs an existing file. */
  open(path: string, flags: 'wx' | 'r+'): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  /** Fails for anything but a regular file: a device has no end to read to. */
  size(path: string): Promise<number>;
  /** Names in a folder, in no particular order. */
  list(path: string): Promise<readonly string[]>;
  makeDirectory(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  removeDirectory(path: string): Promise<void>;
  /** Makes a rename in this folder durable. */
  syncDirectory(path: string): Promise<void>;
}

export const nodeFileSystem: FileSystem = {
  open: openNodeFile,
  read: (path) => readFile(path),
  size: sizeOfFile,
  list: (path) => readdir(path),
  makeDirectory: async (path) => {
    await mkdir(path, { recursive: true });
  },
  rename,
  remove: unlink,
  removeDirectory: rmdir,
  syncDirectory: syncNodeDirectory,
};

async function sizeOfFile(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EISDIR' });
  return found.size;
}

async function openNodeFile(path: string, flags: 'wx' | 'r+'): Promise<OpenFile> {
  const handle = await open(path, flags);
  return {
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    read: async (length, position) => {
      const buffer = new Uint8Array(length);
      const { bytesRead } = await handle.read(buffer, 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
    size: async () => (await handle.stat()).size,
    truncate: (length) => handle.truncate(length),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** Some file systems refuse to sync a folder; there is nothing better to do on them. */
const CANNOT_SYNC_FOLDERS = ['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'];

async function syncNodeDirectory(path: string): Promise<void> {
  // Windows has no such call: NTFS logs the rename itself.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!CANNOT_SYNC_FOLDERS.includes(String((error as NodeJS.ErrnoException).code))) throw error;
  } finally {
    await handle.close();
  }
}
