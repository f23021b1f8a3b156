/**
 * The contract between the renderer and its host: types only.
 *
 * Two hosts implement it: Electron (preload and IPC, `electron/`) and the browser edition
 * (`renderer/host/browser.ts`, IndexedDB). Hosts move text and know nothing of credit: the renderer
 * builds each journal line (hash included) and the host only makes it durable.
 */
import type { Result } from './result.ts';

/** A disk, permission or quota problem, in codes that the renderer puts into words. */
export type HostProblem =
  | { readonly code: 'disk-full' }
  | { readonly code: 'read-only' }
  | { readonly code: 'no-permission' }
  | { readonly code: 'not-found' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'locked' }
  | { readonly code: 'by-policy' }
  | { readonly code: 'bad-request'; readonly detail: string }
  | { readonly code: 'unavailable'; readonly detail: string };

export type Hosted<T> = Promise<Result<T, HostProblem>>;

/** What whoever looks after the computer has taken out of the learner's hands. */
export type PolicyLock = 'language' | 'scenarios';

export interface HostInfo {
  readonly kind: 'electron' | 'browser';
  readonly version: string;
  /** The operating system's preferred languages, best first, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** Where runs are kept, to be shown to the learner; null when the place has no path. */
  readonly runsFolder: string | null;
  /** False in a second browser tab: it may look at runs but not write. */
  readonly canWrite: boolean;
  /** Left out where nothing is locked. */
  readonly locks?: readonly PolicyLock[];
  /** What is wrong with the policy file, for whoever wrote it; left out when nothing is. */
  readonly policyProblem?: string;
  /** True when saves were to be kept beside the program and can't be. */
  readonly portableRefused?: boolean;
}

/** A text file that the learner chose. `name` has no folder. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Lower-case letters, digits and hyphens; 1 to 64 characters. Never a path. */
export type RunId = string;

/** Lower-case letters and digits, made by the app; says nothing about the person. */
export type LearnerId = string;

/** One of several people who share a computer. The name is whatever they want to be called. */
export interface Learner {
  readonly id: LearnerId;
  readonly name: string;
}

/** What the Library shows of a saved run without opening it. Written by the renderer. */
export interface RunMeta {
  readonly id: RunId;
  readonly scenarioId: string;
  /** Text as the scenario file has it: one string, or one per language. */
  readonly title: string | Readonly<Record<string, string>>;
  /** ISO date inside the simulation. */
  readonly day: string;
  readonly startDay: string;
  readonly endDay: string;
  readonly over: boolean;
  /** Milliseconds since 1970, by the machine's clock; only for sorting. */
  readonly savedAt: number;
  /**
   * How many records follow the header. Written after them: a journal with fewer has lost some.
   * Left out by the first version.
   */
  readonly records?: number;
  /** Whose run it is; left out where nobody has a name. */
  readonly learner?: LearnerId;
}

export interface SavedRun {
  /** Null when it is damaged; the journal may be whole all the same. */
  readonly meta: RunMeta | null;
  /** Journal lines, one JSON record a line, each ended by a newline. */
  readonly journal: string;
  /** The newest snapshot whose checksum held, or null. */
  readonly snapshot: string | null;
}

export interface Settings {
  readonly language: 'en' | 'zh-CN' | 'system';
  readonly theme: 'light' | 'dark' | 'system';
  readonly lastRun: RunId | null;
  /** The people who share this computer; left out until one of them is named. */
  readonly learners?: readonly Learner[];
  /** Who is playing now; left out for nobody in particular. */
  readonly learner?: LearnerId;
}

export const DEFAULT_SETTINGS: Settings = { language: 'system', theme: 'system', lastRun: null };

/** Limits that both hosts hold. Bytes of UTF-8. */
export const HOST_LIMITS = {
  scenarioBytes: 2 * 1024 * 1024,
  runFileBytes: 10 * 1024 * 1024,
  journalAppendBytes: 3 * 1024 * 1024,
  snapshotBytes: 10 * 1024 * 1024,
  problemBytes: 8 * 1024,
  learners: 60,
  learnerNameLength: 24,
} as const;

/** What a menu of the system may ask the page to do. */
export const HOST_COMMANDS = ['library', 'open-file', 'save-file', 'print', 'privacy'] as const;
export type HostCommand = (typeof HOST_COMMANDS)[number];

/** Every call that the renderer may make. Adding one is a type error until each host has it. */
export interface DesktopApi {
  info(): Hosted<HostInfo>;

  readSettings(): Hosted<Settings>;
  writeSettings(settings: Settings): Hosted<null>;

  /** Newest first. Damaged or unreadable runs are left out of the list, never deleted. */
  listRuns(): Hosted<readonly RunMeta[]>;
  /** Runs left out of the list because only their meta is damaged. Appending nothing mends them. */
  damagedRuns(): Hosted<readonly RunId[]>;
  /** Fails with `locked` when the id is taken. `journal` holds the header line. */
  createRun(meta: RunMeta, journal: string): Hosted<null>;
  /** Durable when it resolves: appended and flushed to the disk. */
  appendToRun(id: RunId, lines: string, meta: RunMeta): Hosted<null>;
  /** Replaces the snapshot atomically, keeping the one before. */
  writeSnapshot(id: RunId, snapshot: string): Hosted<null>;
  readRun(id: RunId): Hosted<SavedRun>;
  /**
   * Keeps the first `goodBytes` bytes of the journal and sets the rest aside under another name;
   * nothing is thrown away.
   */
  setTailAside(id: RunId, goodBytes: number): Hosted<null>;
  deleteRun(id: RunId): Hosted<null>;
  /** Removes all that this app keeps: every run, damaged ones too, settings, names, lists, log. */
  resetStation(): Hosted<null>;

  /** Shows the machine's file dialog; null when the learner cancels. */
  openTextFile(kind: 'scenario-or-run'): Hosted<TextFile | null>;
  /** Offers a file to keep; false when the learner cancels. */
  saveTextFile(suggestedName: string, text: string): Hosted<boolean>;
  /** Prints the page as it stands, to a PDF or a printer; false when the learner cancels. */
  printPage(suggestedName: string): Hosted<boolean>;

  /** Puts a bug of the page into the local log, where there is one. Nothing is sent. */
  noteProblem(words: string): Hosted<null>;
  /** What the host knows about itself, as text to be read before it is handed to anyone. */
  diagnostics(): Hosted<string>;

  /** A file handed over from outside (command line, association). Returns the unsubscriber. */
  onFileOpened(listener: (file: Result<TextFile, HostProblem>) => void): () => void;
  /** A command of the system's menu. Returns the unsubscriber. */
  onCommand(listener: (command: HostCommand) => void): () => void;
}
