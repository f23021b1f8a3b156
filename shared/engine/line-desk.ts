import { isAllowed, type LineDeed } from '../closing/line-states.ts';
import {
  accountsOf,
  owesOf,
  type CostKind,
  type LinePart,
  type LineAccounts,
  type Owes,
} from '../ledger/account.ts';
import { move, moveOnly } from '../ledger/books.ts';
import type { EntryKind, Leg } from '../ledger/entry.ts';
import type { Desk, Movement } from '../products/desk.ts';
import type { LineEvent } from '../products/line-event.ts';
import type { Line } from '../products/line.ts';
import type { RegionPack } from '../products/regions/region.ts';
import { REGIONS } from '../products/regions/regions.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import { cashOf, post, tell, type World } from './world.ts';

/** The desk at which a product family works on one line of the world. */
export class LineDesk<L extends Line> implements Desk<L> {
  readonly owes: Owes;
  private readonly world: World;
  private readonly id: string;
  private readonly accounts: LineAccounts;

  constructor(world: World, id: string) {
    this.world = world;
    this.id = id;
    this.accounts = accountsOf(id);
    this.owes = owesOf(world.books.balances, id);
  }

  get day(): Day {
    return this.world.day;
  }

  get region(): RegionPack {
    return REGIONS[this.world.scenario.region];
  }

  /** The caller knows the family, as it got the id from a line of it. */
  get line(): L {
    const line = this.world.lines[this.id];
    // No invariant(): its message would be put together at every read.
    if (line === undefined) throw new Error(`Broken invariant: no line ${this.id}`);
    return line as L;
  }

  /** Copies the line once for all changes of a step: what came in from outside stays as it was. */
  change(change: Partial<L>): void {
    const { lines, ownLines } = this.world;
    if (!ownLines.has(this.id)) {
      lines[this.id] = { ...this.line };
      ownLines.add(this.id);
    }
    Object.assign(this.line, change);
  }

  may(deed: LineDeed): boolean {
    return isAllowed(this.line.status, deed);
  }

  cash(): Money {
    return cashOf(this.world);
  }

  part(part: LinePart): string {
    return this.accounts.parts[part];
  }

  cost(kind: CostKind): string {
    return this.accounts.costs[kind];
  }

  post(kind: EntryKind, ref: string, legs: readonly Leg[]): void {
    post(this.world, kind, { line: this.id, ref }, legs);
  }

  move(kind: EntryKind, ref: string, { from, to, amount }: Movement): void {
    const { books } = this.world;
    // A forecast keeps no entries, so none is made.
    if (books.entries === null) moveOnly(books, from, to, amount);
    else post(this.world, kind, { line: this.id, ref }, move(from, to, amount));
  }

  tell(event: LineEvent): void {
    tell(this.world, { line: this.id, ...event } as Parameters<typeof tell>[1]);
  }
}

/** The desk of a line in this world; one for each. */
export function deskOf(world: World, id: string): Desk<Line> {
  return (world.desks[id] ??= new LineDesk(world, id));
}
