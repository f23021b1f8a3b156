import { money, type Money } from '../units/money.ts';
import { ppm, type Ppm } from '../units/rate.ts';
import { percentToPpm, toMinor } from './numbers.ts';

/** An authored amount of the major unit in minor units. */
export function fen(yuan: number): Money {
  return money(toMinor(yuan));
}

/** An authored percentage in parts per million. */
export function parts(percent: number): Ppm {
  return ppm(percentToPpm(percent));
}
