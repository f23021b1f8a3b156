import { CN } from './cn.ts';
import { EU } from './eu.ts';
import { IN } from './in.ts';
import type { RegionId, RegionPack } from './region.ts';
import { UK } from './uk.ts';
import { US } from './us.ts';

/** Every regional pack by its id. */
export const REGIONS: Readonly<Record<RegionId, RegionPack>> = { CN, US, UK, EU, IN };
