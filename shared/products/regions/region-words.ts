import type { DueDayRule } from '../business-day.ts';
import type { Standing } from './fact.ts';
import type {
  AllocationRule,
  BucketScheme,
  ClockUnit,
  CoolingOff,
  DayCount,
  EarlyRepayment,
  ClosingRule,
  LateFeeLimit,
  PriceCap,
  RateMethod,
  ReportClock,
  Retention,
} from './region.ts';

/** Rows of the table of regions, in order. */
export const REGION_TOPICS = [
  'currency',
  'day-count',
  'rate-shown',
  'pays-first-minimum',
  'pays-first-excess',
  'buckets',
  'late-from',
  'reports',
  'told-first',
  'due-day',
  'cooling-off',
  'early-repayment',
  'closing',
  'notice',
  'late-kept',
  'closed-kept',
  'late-fee',
  'price-cap',
  'dispute',
] as const;
export type RegionTopic = (typeof REGION_TOPICS)[number];

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What a language must say so that a pack can be read in it; `{{name}}` is filled with plain text. */
export interface RegionWords {
  readonly rule: string;
  readonly topic: Words<RegionTopic>;
  readonly dayCount: Words<DayCount>;
  readonly rateMethod: Words<RateMethod>;
  readonly allocation: Words<AllocationRule>;
  readonly buckets: Words<BucketScheme>;
  readonly lateFrom: string;
  readonly reports: Words<ReportClock | 'lag'>;
  readonly toldFirst: Words<'must' | 'none'>;
  readonly dueDay: Words<DueDayRule>;
  readonly coolingOff: Words<CoolingOff['kind'] | 'days-repay'>;
  readonly earlyRepayment: Words<EarlyRepayment['kind']>;
  readonly closing: Words<ClosingRule>;
  readonly notice: Words<'none' | 'both' | 'within' | 'examples'>;
  readonly kept: Words<Retention['from'] | 'forever'>;
  readonly lateFee: Words<LateFeeLimit['kind'] | 'cards' | 'short-term'>;
  readonly priceCap: Words<PriceCap['kind'] | 'none'>;
  readonly dispute: Words<'within' | 'none'>;
  readonly span: Readonly<Record<ClockUnit, Words<'one' | 'other'>>>;
  readonly join: string;
  readonly or: string;
  readonly mark: Words<Exclude<Standing, 'read'>>;
  readonly legend: string;
}
