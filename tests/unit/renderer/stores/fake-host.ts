import type { Host } from '../../../../renderer/host/host.ts';
import {
  DEFAULT_SETTINGS,
  type HostProblem,
  type RunMeta,
} from '../../../../shared/desktop-api.ts';
import { err, ok } from '../../../../shared/result.ts';

/** A host in memory whose saves fail while `failWith` is set. */
export class FakeHost implements Host {
  readonly whyReadOnly = 'another-tab';
  readonly journals = new Map<string, string>();
  readonly metas = new Map<string, RunMeta>();
  readonly asides: string[] = [];
  readonly snapshots: string[] = [];
  readonly files: { readonly name: string; readonly text: string }[] = [];
  readonly problems: string[] = [];
  failWith: HostProblem | null = null;
  taken = new Set<string>();

  info = async () =>
    ok({
      kind: 'browser',
      version: '0',
      languages: ['en'],
      runsFolder: null,
      canWrite: true,
    } as const);
  readSettings = async () => ok(DEFAULT_SETTINGS);
  writeSettings = async () => ok(null);
  listRuns = async () => ok([...this.metas.values()]);
  createRun = async (meta: RunMeta, journal: string) => {
    if (this.failWith !== null) return err(this.failWith);
    if (this.taken.has(meta.id) || this.taken.delete('next'))
      return err({ code: 'locked' } as const);
    this.journals.set(meta.id, journal);
    this.metas.set(meta.id, meta);
    return ok(null);
  };
  appendToRun = async (id: string, lines: string, meta: RunMeta) => {
    if (this.failWith !== null) return err(this.failWith);
    this.journals.set(id, `${this.journals.get(id) ?? ''}${lines}`);
    this.metas.set(id, meta);
    return ok(null);
  };
  writeSnapshot = async (_id: string, snapshot: string) => {
    this.snapshots.push(snapshot);
    return ok(null);
  };
  readRun = async (id: string) => {
    const journal = this.journals.get(id);
    if (journal === undefined) return err({ code: 'not-found' } as const);
    const meta = this.metas.get(id) ?? null;
    return ok({ meta, journal, snapshot: null });
  };
  setTailAside = async (id: string, goodBytes: number) => {
    if (this.failWith !== null) return err(this.failWith);
    const bytes = new TextEncoder().encode(this.journals.get(id) ?? '');
    this.asides.push(new TextDecoder().decode(bytes.subarray(goodBytes)));
    this.journals.set(id, new TextDecoder().decode(bytes.subarray(0, goodBytes)));
    return ok(null);
  };
  deleteRun = async (id: string) => {
    if (this.failWith !== null) return err(this.failWith);
    this.journals.delete(id);
    this.metas.delete(id);
    return ok(null);
  };
  damagedRuns = async () => ok([...this.journals.keys()].filter((id) => !this.metas.has(id)));
  resetStation = async () => {
    if (this.failWith !== null) return err(this.failWith);
    this.journals.clear();
    this.metas.clear();
    return ok(null);
  };
  printPage = async () => ok(true);
  noteProblem = async (words: string) => {
    this.problems.push(words);
    return ok(null);
  };
  diagnostics = async () => ok('Credit Line Lab: 0 (fake)\n');
  openTextFile = async () => ok(null);
  saveTextFile = async (name: string, text: string) => {
    this.files.push({ name, text });
    return ok(true);
  };
  onFileOpened = () => () => undefined;
  onCommand = () => () => undefined;
  onWritable = () => () => undefined;
}
