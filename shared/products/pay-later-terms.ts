import type { Money, Rounding } from '../units/money.ts';
import type { Ppm, Rate } from '../units/rate.ts';
import type { TermsBase } from './terms-base.ts';

/**
 * The terms of a Huabei-like pay-later line (花呗类): all data, so that a scenario may differ.
 * Source of the shape: published descriptions of Huabei, 2018 to 2024; see shared/README.md.
 */
export interface PayLaterTerms extends TermsBase {
  readonly family: 'pay-later';
  /** Day of the month on whose evening the bill is cut. 1 to 28. */
  readonly billDay: number;
  /** Day of the month by whose end the bill is due; of the next month when not after the bill day. */
  readonly dueDay: number;
  readonly minimum: {
    /** Share of the bill that was not already past due. */
    readonly share: Ppm;
    readonly floor: Money;
    readonly rounding: Rounding;
  };
  /** Simple charge a day on what a due day left unpaid. Never charged on charges. */
  readonly dailyCharge: Rate;
  readonly chargeRounding: Rounding;
  /** Flat fees by number of periods, paid by the buyer at the checkout. */
  readonly checkoutInstalments: readonly InstalmentOffer[];
  /** Flat fees by number of periods, for spreading a bill that has been cut. */
  readonly billInstalments: readonly InstalmentOffer[];
  /** No plan is offered below this price. */
  readonly instalmentFloor: Money;
  /**
   * What an early settlement of a plan still charges. `current-period`: the fee of the period now
   * running, later ones dropped. `all`: every fee agreed. `none`: principal only.
   */
  readonly earlySettlementFee: 'current-period' | 'all' | 'none';
  /** Whether autopay takes what cash there is when it can't take all. */
  readonly autopayPartial: boolean;
  /** Days after a parcel's arrival on which receipt counts as confirmed by itself. */
  readonly autoConfirmDays: number;
}

export interface InstalmentOffer {
  readonly periods: number;
  readonly fee: Rate;
}
