/** The tables of the browser edition. Journals are appended chunk by chunk, never rewritten. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RunId, RunMeta, Settings } from '../../shared/desktop-api.ts';

export interface StoredSnapshot {
  readonly id: RunId;
  readonly n: number;
  readonly text: string;
  readonly checksum: string;
}

export interface LabDatabase extends DBSchema {
  settings: { key: 'settings'; value: Settings };
  runs: { key: RunId; value: RunMeta };
  /** Journal text by run and position. */
  chunks: { key: [RunId, number]; value: { id: RunId; n: number; text: string } };
  snapshots: { key: [RunId, number]; value: StoredSnapshot };
  /** Tails that could not be read, kept for whoever wants to look. */
  asides: { key: [RunId, number]; value: { id: RunId; n: number; text: string } };
}

export type Database = IDBPDatabase<LabDatabase>;

const NAME = 'credit-line-lab';
const VERSION = 1;

export function openDatabase(): Promise<Database> {
  return openDB<LabDatabase>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('settings');
      database.createObjectStore('runs', { keyPath: 'id' });
      database.createObjectStore('chunks', { keyPath: ['id', 'n'] });
      database.createObjectStore('snapshots', { keyPath: ['id', 'n'] });
      database.createObjectStore('asides', { keyPath: ['id', 'n'] });
    },
  });
}

/** All positions of one run in a table keyed by run and position. */
export function ofRun(id: RunId): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}
