import { annualFromDaily, simpleAnnualRate } from '../rates/effective-rate.ts';
import { assertNever } from '../result.ts';
import { asNumber, fraction } from '../units/fraction.ts';
import type { Money } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import type { DailyPrice, Offer } from './offer.ts';

/** The one figure that the advert leads with, and what a reader makes of it for a year. */
export interface AdvertFigure {
  /** A fraction, for one `per`. */
  readonly stated: number;
  readonly per: 'day' | 'month' | 'year' | 'term';
  /** False when the advert names amounts only, and the figure is the cost over the amount. */
  readonly isStated: boolean;
  /** The figure times periods a year: x 12, x 365, x 12 / months. */
  readonly yearly: number;
  /** Whether the price is counted on the full amount throughout, or on what is still owed. */
  readonly countedOn: 'full-amount' | 'owed';
}

const YEAR_DAYS = 365;
const MONTHS_PER_YEAR = 12;

/** @param cost all that is paid above what is received */
export function advertFigure(offer: Offer, cost: Money): AdvertFigure {
  switch (offer.kind) {
    case 'monthly-fee': {
      const stated = offer.rate / PPM_ONE;
      const yearly = stated * MONTHS_PER_YEAR;
      return { stated, per: 'month', isStated: true, yearly, countedOn: 'full-amount' };
    }
    case 'term-fee': {
      const stated = offer.rate / PPM_ONE;
      const yearly = (stated * MONTHS_PER_YEAR) / offer.months;
      return { stated, per: 'term', isStated: true, yearly, countedOn: 'full-amount' };
    }
    case 'daily-price': {
      const stated = dailyShare(offer.price, offer.amount);
      const yearly = annualFromDaily(stated, YEAR_DAYS);
      return { stated, per: 'day', isStated: true, yearly, countedOn: 'owed' };
    }
    case 'yearly-rate': {
      const stated = offer.rate / PPM_ONE;
      return { stated, per: 'year', isStated: true, yearly: stated, countedOn: 'owed' };
    }
    case 'fee-up-front': {
      const stated = cost / offer.amount;
      const yearly = (stated * MONTHS_PER_YEAR) / offer.months;
      return { stated, per: 'term', isStated: false, yearly, countedOn: 'full-amount' };
    }
    case 'one-payment': {
      const { amount, fee, days } = offer;
      const yearly = simpleAnnualRate({ amount, fee }, days, YEAR_DAYS);
      return { stated: fee / amount, per: 'term', isStated: true, yearly, countedOn: 'owed' };
    }
    default:
      return assertNever(offer);
  }
}

function dailyShare(price: DailyPrice, amount: Money): number {
  return price.unit === 'percent' ? price.rate / PPM_ONE : asNumber(fraction(price.perDay, amount));
}
