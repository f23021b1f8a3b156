import type { LineDeed } from '../closing/line-states.ts';
import type { AccountId, CostKind, LinePart, Owes } from '../ledger/account.ts';
import type { EntryKind, Leg } from '../ledger/entry.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { LineEvent } from './line-event.ts';
import type { RegionPack } from './regions/region.ts';
import type { Line } from './line.ts';

/** An amount, above zero, from one account to another. */
export interface Movement {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly amount: Money;
}

/**
 * What a family's steps work with: one line on one day, its accounts and the learner's cash. The
 * engine provides it; so can a test, without an engine.
 */
export interface Desk<L extends Line> {
  readonly day: Day;
  /** The rules of the region that the run plays in. */
  readonly region: RegionPack;
  /** The line as it now stands. Read it anew after a change. */
  readonly line: L;
  change(change: Partial<L>): void;
  /** What the line owes (or holds) in a part. */
  readonly owes: Owes;
  /** Whether the line's state allows this. */
  may(deed: LineDeed): boolean;
  /** The learner's cash; negative when short. */
  cash(): Money;
  /** The name of a part's account, for the legs of an entry. */
  part(part: LinePart): string;
  /** The name of the account of what the line has cost. */
  cost(kind: CostKind): string;
  /** Posts one balanced entry of today about this line. */
  post(kind: EntryKind, ref: string, legs: readonly Leg[]): void;
  /** Posts an entry of two legs: credits `from`, debits `to`. Cheaper where entries are dropped. */
  move(kind: EntryKind, ref: string, movement: Movement): void;
  tell(event: LineEvent): void;
}
