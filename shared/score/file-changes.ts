import type { Day } from '../units/day.ts';
import type { CreditFile, FileAccount } from './credit-file.ts';
import type { Factor, ScoreModel } from './model.ts';

/** What can differ between two states of a file. */
export const FILE_CHANGE_KINDS = [
  'opened',
  'left',
  'status',
  'limit',
  'balance',
  'marks',
  'inquiries',
  'records',
  'ageing',
] as const;
export type FileChangeKind = (typeof FILE_CHANGE_KINDS)[number];

/** One thing that differs, of one account or (null) of the whole file. */
export interface FileChange {
  readonly kind: FileChangeKind;
  readonly account: string | null;
}

/** A file and the day on which it is read. */
export interface FileOn {
  readonly file: CreditFile;
  readonly on: Day;
}

/** What differs between two states of a file, account by account in the order of the later one. */
export function fileChanges(before: FileOn, after: FileOn): readonly FileChange[] {
  const old = new Map(before.file.accounts.map((account) => [account.id, account]));
  const now = new Set(after.file.accounts.map(({ id }) => id));
  const changes: FileChange[] = after.file.accounts.flatMap((account) =>
    accountChanges(old.get(account.id), account),
  );
  for (const { id } of before.file.accounts) {
    if (!now.has(id)) changes.push({ kind: 'left', account: id });
  }
  const whole = (kind: FileChangeKind) => changes.push({ kind, account: null });
  if (differ(before.file.inquiries ?? [], after.file.inquiries ?? [])) whole('inquiries');
  if (differ(before.file.publicRecords ?? [], after.file.publicRecords ?? [])) whole('records');
  if (before.on !== after.on) whole('ageing');
  return changes;
}

function accountChanges(before: FileAccount | undefined, after: FileAccount): FileChange[] {
  const { id } = after;
  const isOther = before?.openedOn !== after.openedOn || before.kind !== after.kind;
  if (before === undefined || isOther) return [{ kind: 'opened', account: id }];
  const found: FileChange[] = [];
  if (before.status !== after.status) found.push({ kind: 'status', account: id });
  if (before.limit !== after.limit) found.push({ kind: 'limit', account: id });
  if (before.balance !== after.balance) found.push({ kind: 'balance', account: id });
  if (differ(marksOf(before), marksOf(after))) found.push({ kind: 'marks', account: id });
  return found;
}

function marksOf({ lates, derogatories = [] }: FileAccount) {
  return { lates, derogatories };
}

function differ(a: object, b: object): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** A file with one change made, taking what is new from another state of it. */
function withChange(at: FileOn, { kind, account }: FileChange, from: FileOn): FileOn {
  const { file } = at;
  switch (kind) {
    case 'ageing':
      return { ...at, on: from.on };
    case 'inquiries':
      return { ...at, file: { ...file, inquiries: from.file.inquiries ?? [] } };
    case 'records':
      return { ...at, file: { ...file, publicRecords: from.file.publicRecords ?? [] } };
    default:
      return { ...at, file: { ...file, accounts: withAccount(at, { kind, account }, from) } };
  }
}

function withAccount(
  { file }: FileOn,
  { kind, account: id }: FileChange,
  from: FileOn,
): readonly FileAccount[] {
  const source = from.file.accounts.find((account) => account.id === id);
  if (kind === 'opened' || kind === 'left') {
    const others = file.accounts.filter((account) => account.id !== id);
    return source === undefined ? others : [...others, source];
  }
  return file.accounts.map((account) =>
    account.id === id && source !== undefined ? withPart(account, kind, source) : account,
  );
}

function withPart(account: FileAccount, kind: FileChangeKind, source: FileAccount): FileAccount {
  switch (kind) {
    case 'status':
      return { ...account, status: source.status };
    case 'limit':
      return { ...account, limit: source.limit };
    case 'balance':
      return { ...account, balance: source.balance };
    default:
      return { ...account, lates: source.lates, derogatories: source.derogatories ?? [] };
  }
}

/**
 * The changes that stand behind each factor of a model that moved: those that move its reading
 * when they alone are made, when they alone are missing, or at their turn when all are made one
 * by one. So whatever moved has at least one change behind it.
 */
export function changesBehind(
  model: ScoreModel,
  before: FileOn,
  after: FileOn,
): ReadonlyMap<Factor, readonly FileChange[]> {
  const changes = fileChanges(before, after);
  const behind = new Map<Factor, FileChange[]>();
  const read = ({ file, on }: FileOn) => model.read(file, on);
  const first = read(before);
  const last = read(after);
  let turn = before;
  for (const change of changes) {
    const next = withChange(turn, change, after);
    const pairs = [
      [read(turn), read(next)],
      [first, read(withChange(before, change, after))],
      [read(withChange(after, change, before)), last],
    ] as const;
    turn = next;
    for (const factor of model.factors) {
      if (first[factor] === last[factor]) continue;
      if (pairs.every(([a, b]) => a[factor] === b[factor])) continue;
      behind.set(factor, [...(behind.get(factor) ?? []), change]);
    }
  }
  return behind;
}
