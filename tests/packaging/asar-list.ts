import { closeSync, openSync, readSync } from 'node:fs';

type Entry =
  | { readonly files: Readonly<Record<string, Entry>> }
  | { readonly size: number; readonly unpacked?: boolean; readonly offset?: string };

const PREFIX_BYTES = 16;

/** An asar's files by path, with where they begin and how long they are. Bytes. */
export interface AsarFiles {
  readonly sizes: ReadonlyMap<string, number>;
  read(path: string): string;
}

/** Reads an archive's list as Electron does: two length-prefixed pickles, then JSON. */
export function readAsar(path: string): AsarFiles {
  const prefix = bytesAt(path, 0, PREFIX_BYTES);
  const headerEnd = 8 + prefix.readUInt32LE(4);
  const json = bytesAt(path, PREFIX_BYTES, prefix.readUInt32LE(12)).toString('utf8');
  const sizes = new Map<string, number>();
  const offsets = new Map<string, number>();
  const walk = (entry: Entry, at: string): void => {
    if ('files' in entry) {
      for (const [name, inner] of Object.entries(entry.files)) walk(inner, `${at}/${name}`);
      return;
    }
    sizes.set(at, entry.size);
    offsets.set(at, headerEnd + Number(entry.offset));
  };
  walk(JSON.parse(json) as Entry, '');
  return {
    sizes,
    read: (name) => bytesAt(path, offsets.get(name)!, sizes.get(name)!).toString('utf8'),
  };
}

function bytesAt(path: string, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  readSync(file, bytes, 0, length, position);
  closeSync(file);
  return bytes;
}
