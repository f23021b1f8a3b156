import { disputableUntil } from '../closing/dispute-clock.ts';
import type { RunState } from '../engine/state.ts';
import type { Dispute, LineItem } from '../products/disputed-item.ts';
import { disputeRulesOf } from '../products/dispute-rules.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { invariant } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';

/** One thing on a line, and whether it can be disputed today. */
export interface LineItemView {
  readonly item: LineItem;
  /** The last day on which it can be disputed. */
  readonly until: Day;
  readonly dispute: Dispute | null;
  /** `can`: today. `late`: the time is over. `wait`: not owed yet. `open`, `done`: disputed. */
  readonly state: 'can' | 'late' | 'wait' | 'open' | 'done';
}

/** What was put on a line in this run, the newest first. Empty where nothing can be disputed. */
export function lineItems(
  { region }: Scenario,
  state: RunState,
  id: string,
): readonly LineItemView[] {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  const rules = disputeRulesOf(line);
  if (rules === null) return [];
  return line.items.toReversed().map((item): LineItemView => {
    const dispute = line.disputes.find((one) => one.item.id === item.id) ?? null;
    const until = disputableUntil(REGIONS[region], line, item);
    const standing = () => {
      if (dispute !== null) return dispute.outcome === null ? 'open' : 'done';
      if (until < state.day) return 'late';
      return rules.refuse(line, item, state.day) === null ? 'can' : 'wait';
    };
    return { item, until, dispute, state: standing() };
  });
}
