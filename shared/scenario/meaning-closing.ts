import type { Node } from 'jsonc-parser';
import { CHANNELS } from '../closing/closing-terms.ts';
import { REGION_IDS, type RegionPack } from '../products/regions/region.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { report, type Meaning } from './meaning-context.ts';
import { itemsOf, numberAt, textAt, valueOf, type Tree } from './tree.ts';

/** Checks how a line can be ended: its parts against each other, its family and the region's rules. */
export function checkClosing(meaning: Meaning, terms: Node | undefined): void {
  const { tree } = meaning;
  const closing = valueOf(tree, terms, 'closing');
  if (closing?.type !== 'object') return;
  checkChannels(meaning, closing);
  const region = regionOf(meaning);
  if (region !== null) checkRegion(meaning, closing, region);
  const charge = valueOf(tree, closing, 'lateCharge');
  const family = textAt(tree, terms, 'family');
  const buys = family === undefined || family === 'pay-later' || family === 'card';
  if (charge?.type === 'object' && !buys) {
    report(meaning, 'late-charge-buys-nothing', charge, { family });
  }
}

function checkChannels(meaning: Meaning, closing: Node): void {
  const { tree } = meaning;
  const channels = valueOf(tree, closing, 'channels');
  const offered =
    channels === undefined
      ? ['app']
      : CHANNELS.filter((name) => valueOf(tree, channels, name)?.type === 'object');
  if (channels?.type === 'object' && offered.length === 0) {
    report(meaning, 'closing-no-channel', channels);
  }
  const identity = valueOf(tree, closing, 'identity');
  const recovery = textAt(tree, identity, 'recovery');
  const at = valueOf(tree, identity, 'recovery');
  const isKnown = CHANNELS.some((name) => name === recovery);
  if (at === undefined || recovery === undefined || !isKnown || offered.includes(recovery)) return;
  report(meaning, 'recovery-not-offered', at, { channel: recovery });
}

function regionOf({ tree }: Meaning): RegionPack | null {
  const named = textAt(tree, tree.root, 'region') ?? 'CN';
  const id = REGION_IDS.find((known) => known === named);
  return id === undefined ? null : REGIONS[id];
}

/** A month of notice is at most 31 days. */
const DAYS = { day: 1, month: 31 } as const;

function checkRegion(meaning: Meaning, closing: Node, { id, closing: rules }: RegionPack): void {
  const { tree } = meaning;
  const rule = valueOf(tree, closing, 'rule');
  if (rule?.value === 'settled-first' && rules.rule.value === 'balance-runs-on') {
    report(meaning, 'rule-against-region', rule, { region: id });
  }
  const notice = valueOf(tree, closing, 'noticeDays');
  const days = numberAt(tree, closing, 'noticeDays') ?? 0;
  if (notice === undefined || rules.borrowerNotice === null) return;
  const maximum = rules.borrowerNotice.count.value * DAYS[rules.borrowerNotice.unit];
  if (days > maximum) report(meaning, 'notice-over-region', notice, { region: id, maximum });
}

/** The most money that closing can move: a late charge, offers, and a lender late all the time. */
export function mostAtClosing(tree: Tree, line: Node, days: number): number {
  const closing = valueOf(tree, valueOf(tree, line, 'terms'), 'closing');
  const offers = itemsOf(valueOf(tree, valueOf(tree, closing, 'design'), 'steps')).reduce(
    (sum, step) => sum + (numberAt(tree, valueOf(tree, step, 'offer'), 'amount') ?? 0),
    0,
  );
  const late = numberAt(tree, valueOf(tree, closing, 'lateCharge'), 'amount') ?? 0;
  const perDay = numberAt(tree, valueOf(tree, closing, 'deadline'), 'perLateDay') ?? 0;
  return late + (offers + perDay) * days;
}
