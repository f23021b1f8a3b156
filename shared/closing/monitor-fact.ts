import type { LineId } from '../products/line.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/**
 * What a lender notices about one person. `asked`: a closing was asked for, whatever came of it.
 * `new-device`: a declared signal; nothing else here knows of devices.
 */
export const MONITOR_FACT_KINDS = [
  'borrowed',
  'asked',
  'check-failed',
  'new-device',
  'complained',
  'answered',
  'limit-raised',
  'disputed',
  'dispute-answered',
] as const;
export type MonitorFactKind = (typeof MONITOR_FACT_KINDS)[number];

/** One thing noticed: the only material that rules may look at, and all that an alert can show. */
export interface MonitorFact {
  readonly kind: MonitorFactKind;
  readonly day: Day;
  /** Null where it is about the person and no line. */
  readonly line: LineId | null;
  /** The loan, the purchase, the channel or the method; null where there is none. */
  readonly ref: string | null;
  /** Borrowed, or the raise of a limit; null where no money is in it. */
  readonly amount: Money | null;
  /** The line's limit on that day, where something was borrowed. */
  readonly limit: Money | null;
}
