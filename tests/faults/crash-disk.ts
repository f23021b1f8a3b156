/**
 * A disk in memory that remembers every change, so that a test can pull the plug after any of them.
 *
 * What a power cut may take is modelled as strictly as POSIX allows: bytes of a file are safe only
 * after a sync of that file, names in a folder only after a sync of that folder, and of what is not
 * safe any part may be missing, in any combination, with writes torn in the middle.
 */
import { join } from 'node:path';
import type { FileSystem, OpenFile } from '../../electron/files/file-system.ts';
import { howMany } from '../how-many.ts';

/** Files and folders by number, as a disk has them: a renamed folder stays the same folder. */
interface Tree {
  readonly folders: Map<number, Map<string, number>>;
  readonly files: Map<number, Uint8Array>;
}

type Op =
  | {
      readonly kind: 'create';
      readonly folder: number;
      readonly name: string;
      readonly node: number;
    }
  | {
      readonly kind: 'mkdir';
      readonly folder: number;
      readonly name: string;
      readonly node: number;
    }
  | { readonly kind: 'unlink'; readonly folder: number; readonly name: string }
  | { readonly kind: 'rename'; readonly from: Place; readonly to: Place; readonly node: number }
  | {
      readonly kind: 'write';
      readonly node: number;
      readonly at: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'truncate'; readonly node: number; readonly length: number }
  | { readonly kind: 'sync'; readonly node: number }
  | { readonly kind: 'sync-folder'; readonly folder: number };

interface Place {
  readonly folder: number;
  readonly name: string;
}

const TOP = 0;

/** A disk that may crash; `fs` is what the code under test gets. */
export class CrashDisk {
  readonly fs: FileSystem;
  readonly #tree: Tree;
  readonly #start: Tree;
  readonly #ops: Op[] = [];
  #lastNode: number;

  constructor(tree: Tree = { folders: new Map([[TOP, new Map()]]), files: new Map() }) {
    this.#start = copy(tree);
    this.#tree = copy(tree);
    this.#lastNode = Math.max(...tree.folders.keys(), ...tree.files.keys());
    this.fs = this.#fileSystem();
  }

  /** Forgets how it came to be: what is on it now counts as safe. */
  settled(): CrashDisk {
    return new CrashDisk(this.#tree);
  }

  /** How many changes were made, syncs included. */
  get changes(): number {
    return this.#ops.length;
  }

  /** Every disk that may be found after power was lost behind the first `count` changes. */
  *crashes(count: number): Generator<CrashDisk> {
    const done = this.#ops.slice(0, count);
    const unsafe = done.filter((op, n) => isUnsafe(op, done.slice(n + 1)));
    for (const lost of subsets(unsafe)) {
      yield new CrashDisk(
        replay(
          this.#start,
          done.filter((op) => !lost.has(op)),
        ),
      );
      const torn = done.findLast(
        (op) => op.kind === 'write' && unsafe.includes(op) && !lost.has(op),
      );
      if (torn?.kind !== 'write') continue;
      const half = { ...torn, bytes: torn.bytes.subarray(0, Math.ceil(torn.bytes.length / 2)) };
      const kept = done.filter((op) => !lost.has(op)).map((op) => (op === torn ? half : op));
      yield new CrashDisk(replay(this.#start, kept));
    }
  }

  /** A file's bytes, or null. For looking, not for recovery. */
  bytesAt(path: string): Uint8Array | null {
    const node = this.#nodeAt(path);
    return node === undefined ? null : (this.#tree.files.get(node) ?? null);
  }

  #do(op: Op): void {
    this.#ops.push(op);
    apply(this.#tree, op);
  }

  #nodeAt(path: string): number | undefined {
    return path
      .split('/')
      .filter((part) => part !== '')
      .reduce<number | undefined>(
        (node, part) => (node === undefined ? node : this.#tree.folders.get(node)?.get(part)),
        TOP,
      );
  }

  #placeOf(path: string): Place {
    const folder = this.#folderAt(join(path, '..'));
    return { folder, name: path.split('/').at(-1) ?? '' };
  }

  #folderAt(path: string): number {
    const node = this.#nodeAt(path);
    if (node === undefined) throw problem('ENOENT');
    if (!this.#tree.folders.has(node)) throw problem('ENOTDIR');
    return node;
  }

  #fileAt(path: string): number {
    const node = this.#nodeAt(path);
    if (node === undefined) throw problem('ENOENT');
    if (!this.#tree.files.has(node)) throw problem('EISDIR');
    return node;
  }

  #bytes(node: number): Uint8Array {
    return this.#tree.files.get(node) ?? new Uint8Array();
  }

  #open(path: string, flags: 'wx' | 'r+'): OpenFile {
    const exists = this.#nodeAt(path) !== undefined;
    if (flags === 'wx' && exists) throw problem('EEXIST');
    if (flags === 'wx') {
      this.#do({ kind: 'create', ...this.#placeOf(path), node: (this.#lastNode += 1) });
    }
    const node = this.#fileAt(path);
    return {
      write: async (bytes, at) => {
        this.#do({ kind: 'write', node, at, bytes: bytes.slice() });
        return bytes.length;
      },
      read: async (length, at) => this.#bytes(node).slice(at, at + length),
      size: async () => this.#bytes(node).length,
      truncate: async (length) => this.#do({ kind: 'truncate', node, length }),
      sync: async () => this.#do({ kind: 'sync', node }),
      close: async () => undefined,
    };
  }

  #fileSystem(): FileSystem {
    return {
      open: async (path, flags) => this.#open(path, flags),
      read: async (path) => this.#bytes(this.#fileAt(path)).slice(),
      size: async (path) => this.#bytes(this.#fileAt(path)).length,
      list: async (path) => [...(this.#tree.folders.get(this.#folderAt(path))?.keys() ?? [])],
      makeDirectory: async (path) => {
        if (this.#nodeAt(path) !== undefined) return;
        this.#do({ kind: 'mkdir', ...this.#placeOf(path), node: (this.#lastNode += 1) });
      },
      rename: async (from, to) => {
        const node = this.#nodeAt(from);
        if (node === undefined) throw problem('ENOENT');
        const taken = this.#nodeAt(to);
        if ((this.#tree.folders.get(taken ?? -1)?.size ?? 0) > 0) throw problem('ENOTEMPTY');
        this.#do({ kind: 'rename', from: this.#placeOf(from), to: this.#placeOf(to), node });
      },
      remove: async (path) => {
        this.#fileAt(path);
        this.#do({ kind: 'unlink', ...this.#placeOf(path) });
      },
      removeDirectory: async (path) => {
        if ((this.#tree.folders.get(this.#folderAt(path))?.size ?? 0) > 0)
          throw problem('ENOTEMPTY');
        this.#do({ kind: 'unlink', ...this.#placeOf(path) });
      },
      syncDirectory: async (path) =>
        this.#do({ kind: 'sync-folder', folder: this.#folderAt(path) }),
    };
  }
}

function problem(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function copy({ folders, files }: Tree): Tree {
  return {
    folders: new Map([...folders].map(([node, names]) => [node, new Map(names)])),
    files: new Map(files),
  };
}

function replay(start: Tree, ops: readonly Op[]): Tree {
  const tree = copy(start);
  for (const op of ops) apply(tree, op);
  return tree;
}

/** Does one change. What it builds on may have been lost: then it changes nothing. */
function apply(tree: Tree, op: Op): void {
  switch (op.kind) {
    case 'create':
      tree.files.set(op.node, new Uint8Array());
      tree.folders.get(op.folder)?.set(op.name, op.node);
      return;
    case 'mkdir':
      tree.folders.set(op.node, new Map());
      tree.folders.get(op.folder)?.set(op.name, op.node);
      return;
    case 'unlink':
      tree.folders.get(op.folder)?.delete(op.name);
      return;
    case 'rename':
      if (tree.folders.get(op.from.folder)?.get(op.from.name) !== op.node) return;
      tree.folders.get(op.from.folder)?.delete(op.from.name);
      tree.folders.get(op.to.folder)?.set(op.to.name, op.node);
      return;
    case 'write': {
      const old = tree.files.get(op.node) ?? new Uint8Array();
      const grown = new Uint8Array(Math.max(old.length, op.at + op.bytes.length));
      grown.set(old);
      grown.set(op.bytes, op.at);
      tree.files.set(op.node, grown);
      return;
    }
    case 'truncate':
      tree.files.set(op.node, (tree.files.get(op.node) ?? new Uint8Array()).slice(0, op.length));
      return;
    case 'sync':
    case 'sync-folder':
  }
}

/** Whether a power cut may undo this change, given what followed it. */
function isUnsafe(op: Op, later: readonly Op[]): boolean {
  const synced = (folder: number) =>
    later.some((next) => next.kind === 'sync-folder' && next.folder === folder);
  switch (op.kind) {
    case 'write':
    case 'truncate':
      return !later.some((next) => next.kind === 'sync' && next.node === op.node);
    case 'create':
    case 'mkdir':
    case 'unlink':
      return !synced(op.folder);
    case 'rename':
      return !(synced(op.from.folder) && synced(op.to.folder));
    case 'sync':
    case 'sync-folder':
      return false;
  }
}

/** Of how many of the newest unsafe changes every combination is tried. */
const MOST_UNSAFE = howMany(6, 9);

function* subsets(ops: readonly Op[]): Generator<ReadonlySet<Op>> {
  const considered = ops.slice(-MOST_UNSAFE);
  for (let bits = 0; bits < 1 << considered.length; bits += 1) {
    yield new Set(considered.filter((_, n) => (bits >> n) & 1));
  }
}
