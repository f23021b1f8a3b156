import { REGIONS } from '../products/regions/regions.ts';
import { clockEnds } from '../products/regions/clock.ts';
import { invariant } from '../result.ts';
import type { FileAccount } from '../score/credit-file.ts';
import { accountOf, isSameEntry, saidBy, type FileEntry } from '../score/file-entry.ts';
import type { Day } from '../units/day.ts';
import type { Dispute } from './bureau-state.ts';
import type { DisputedEntry } from './event.ts';
import type { Refusal } from './refusal.ts';
import { findLine, tell, type World } from './world.ts';

/**
 * Disputes an entry of the file. The bureau asks the lender, who answers by the end of the region's
 * clock (China: 20 days, 征信业管理条例 art. 25; US: 30, 15 USC 1681i), and takes all of it: our
 * choice, the worst case. Meanwhile the entry stands, marked as disputed.
 */
export function disputeEntry(
  world: World,
  line: string,
  { entry, on }: Pick<FileEntry, 'entry' | 'on'>,
): Refusal | null {
  if (findLine(world, line) === undefined) return { code: 'no-such-line', line };
  const about: FileEntry = { account: line, entry, on };
  const account = accountOf(world.file, line);
  const said = account === undefined ? null : saidBy(account, about);
  if (account === undefined || said === null) return { code: 'no-such-entry', line };
  const { disputes } = world.bureau;
  const before = disputes.findLast((one) => isSameEntry(one, about));
  if (before?.answer === null) {
    return { code: 'entry-already-disputed', line, answerBy: before.answerBy };
  }
  const figuresOn = on ?? account.figuresOn ?? account.openedOn;
  if (before !== undefined && before.said === said && before.figuresOn === figuresOn) {
    return { code: 'entry-answered', line, answeredOn: before.answerBy };
  }
  const answerBy = disputeClock(world);
  const made: Dispute = {
    ...about,
    said,
    madeOn: world.day,
    answerBy,
    error: errorBehind(world, about, said),
    figuresOn,
    balance: account.balance,
    daysPastDue: account.lates.find((late) => late.on === on)?.daysPastDue ?? 0,
    answer: null,
  };
  world.bureau = { ...world.bureau, disputes: [...disputes, made] };
  tell(world, { kind: 'entry-disputed', answerBy, ...entryOf(made) });
  return null;
}

function disputeClock(world: World): Day {
  const region = REGIONS[world.scenario.region];
  const clock = region.clocks.find(({ kind }) => kind === 'bureau-dispute');
  invariant(clock !== undefined, `${region.id} has a clock for disputes`);
  return clockEnds(clock, region.calendar.business, world.day);
}

/** The story's event that made the entry wrong; null when it is what it should be. */
function errorBehind(world: World, about: FileEntry, said: string): string | null {
  const { errors, truths } = world.bureau;
  const truth = truths.find(({ id }) => id === about.account);
  if (truth === undefined || saidBy(truth, about) === said) return null;
  const wanted = about.entry === 'status' ? 'still-open' : about.entry;
  const ofLine = errors.filter(({ line }) => line === about.account);
  return (ofLine.find(({ wrong }) => wrong.kind === wanted) ?? ofLine[0])?.id ?? null;
}

/** On the morning of its last day each dispute is answered. */
export function answerDisputes(world: World): void {
  const due = world.bureau.disputes.filter(
    ({ answer, answerBy }) => answer === null && answerBy <= world.day,
  );
  for (const one of due) {
    if (one.error === null) keep(world, one);
    else correct(world, one, one.error);
  }
}

function keep(world: World, one: Dispute): void {
  const { figuresOn, balance, daysPastDue } = one;
  close(world, one, 'kept');
  tell(world, { kind: 'entry-kept', ...entryOf(one), figuresOn, balance, daysPastDue });
}

/** Looking into one entry, the lender puts right all that it had wrong about the line. */
function correct(world: World, one: Dispute, error: string): void {
  const { account: id } = one;
  const { errors, truths, onTheWay } = world.bureau;
  const truth = truths.find((account) => account.id === id);
  close(world, one, 'corrected');
  if (errors.some(({ line }) => line === id)) {
    world.file = {
      ...world.file,
      reportedOn: world.day,
      accounts: replaced(world.file.accounts, id, truth),
    };
    world.bureau = {
      ...world.bureau,
      errors: errors.filter(({ line }) => line !== id),
      truths: truths.filter((account) => account.id !== id),
      onTheWay: onTheWay.map((sent) => ({
        ...sent,
        said: sent.said.map((report) =>
          report.account === id
            ? (sent.truly.find(({ account }) => account === id) ?? report)
            : report,
        ),
      })),
    };
  }
  tell(world, { kind: 'entry-corrected', id: error, ...entryOf(one), file: world.file });
}

function replaced(
  accounts: readonly FileAccount[],
  id: string,
  truth: FileAccount | undefined,
): readonly FileAccount[] {
  return accounts.flatMap((account) =>
    account.id !== id ? [account] : truth === undefined ? [] : [truth],
  );
}

function close(world: World, one: Dispute, answer: Dispute['answer']): void {
  const disputes = world.bureau.disputes.map((other) =>
    other === one ? { ...other, answer } : other,
  );
  world.bureau = { ...world.bureau, disputes };
}

function entryOf({ account, entry, on }: FileEntry): DisputedEntry {
  return { line: account, entry, on };
}
