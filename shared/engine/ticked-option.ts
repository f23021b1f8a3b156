import type { LineId } from '../products/line.ts';
import type { CheckoutEvent } from '../scenario/scenario.ts';

/**
 * Which way of paying is ticked beforehand: the first on the learner's default line, or what the
 * seller has ticked. By position; null for none.
 */
export function tickedOption(event: CheckoutEvent, defaultLine: LineId | null): number | null {
  const own = event.options.findIndex(
    (option) => option.kind !== 'cash' && option.line === defaultLine,
  );
  return own < 0 ? event.preselected : own;
}
