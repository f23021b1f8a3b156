import type { Day } from '../units/day.ts';
import { adjustDueDay } from './business-day.ts';
import type { RegionPack } from './regions/region.ts';

/** A due day as the region's calendar and its rule for days off move it. */
export function dueDayIn(region: RegionPack, due: Day): Day {
  return adjustDueDay(region.calendar.business, region.dueDayRule.value, due);
}
