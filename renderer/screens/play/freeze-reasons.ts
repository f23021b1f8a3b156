import type { FreezeReason } from '../../../shared/products/line.ts';

/** The words of a reason as a choice: "To stop new spending". */
export function freezeReasonKey(reason: FreezeReason) {
  return `play.freeze.reasons.${reason}` as const;
}
