import type { ClosingTerms } from '../closing/closing-terms.ts';
import type { CardTerms, FeeRule, PromotionTerms } from '../products/card-terms.ts';
import type { MinimumFormula } from '../rates/minimum-formula.ts';
import { invariant } from '../result.ts';
import { fraction } from '../units/fraction.ts';
import type { Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';
import { ppm, PPM_ONE, type Rate } from '../units/rate.ts';
import { dayWithinCalendar } from './dates.ts';
import { percentToPpm, toMinor } from './numbers.ts';
import type { OpeningCard } from './scenario.ts';
import { hardshipOf } from './resolve-loans.ts';
import type { AuthoredCardTerms, AuthoredOpeningCard } from './schema-terms-card.ts';

/** A card's terms in minor units, parts per million and days. */
export function resolveCard(terms: AuthoredCardTerms, closing: ClosingTerms): CardTerms {
  const rate = rateFor(terms.ratePer);
  const { dueDay, dueDays, overLimit } = terms;
  return {
    family: terms.family,
    limit: fen(terms.limit),
    statementDay: terms.statementDay,
    due:
      dueDay === undefined
        ? { kind: 'days-after', days: dueDays }
        : { kind: 'day-of-month', day: dueDay },
    purchaseRate: rate(terms.purchaseRatePercent),
    promo: promotion(terms.promo, rate),
    deferred: promotion(terms.deferred, rate),
    dayCount: terms.dayCount,
    interest: interestOf(terms),
    minimum: { formula: minimumOf(terms), rounding: terms.minimum.rounding },
    lateFee: lateFeeOf(terms),
    overLimit: overLimit === null ? null : { upTo: fen(overLimit.upTo), fee: fen(overLimit.fee) },
    cash: cashOf(terms, rate),
    penaltyFees: { capped: terms.cappedFees, onePerEvent: terms.oneFeePerEvent },
    penaltyRate: penaltyRateOf(terms, rate),
    announced: announcedOf(terms, rate),
    autopay: {
      partial: terms.autopayPartial,
      failedFee: fen(terms.failedAutopayFee),
      retryDays: terms.autopayRetryDays,
    },
    allocation: { ...ALLOCATIONS[terms.allocation], principalFirstAfterDays: PRINCIPAL_AFTER },
    refunds: terms.refunds,
    feeRounding: terms.feeRounding,
    chargeOffDays: terms.chargeOffDays,
    reportDay: terms.reportDay,
    closing,
    hardship: hardshipOf(terms.hardship),
  };
}

/** Card agreements of Chinese banks (CGB): principal first beyond 90 days past due. */
const PRINCIPAL_AFTER = 90;

const ALLOCATIONS = {
  cn: { minimum: 'cn-by-days-overdue', excess: 'cn-by-days-overdue' },
  us: { minimum: 'lowest-rate-first', excess: 'highest-rate-first' },
  'highest-rate-first': { minimum: 'highest-rate-first', excess: 'highest-rate-first' },
} as const satisfies Record<
  AuthoredCardTerms['allocation'],
  Pick<CardTerms['allocation'], 'minimum' | 'excess'>
>;

type RateFor = (percent: number) => Rate;

function rateFor(per: AuthoredCardTerms['ratePer']): RateFor {
  return (percent) => ({ ppm: ppm(percentToPpm(percent)), per });
}

function fen(yuan: number): Money {
  return money(toMinor(yuan));
}

function date(iso: string): Day {
  const day = dayWithinCalendar(iso);
  invariant(day !== null, 'the schema lets only days through');
  return day;
}

function promotion(of: AuthoredCardTerms['promo'], rate: RateFor): PromotionTerms | null {
  if (of === null) return null;
  return { rate: rate(of.ratePercent), until: date(of.until), covers: of.covers };
}

function interestOf({ interest }: AuthoredCardTerms): CardTerms['interest'] {
  return {
    method: interest.method,
    statementDayCounts: interest.statementDayCounts,
    compounds: interest.compounds,
    fullPayments: interest.fullPayments,
    tolerance: fen(interest.tolerance),
    graceDays: interest.graceDays,
    averageRounding: interest.averageRounding,
    rounding: interest.rounding,
  };
}

/** The larger of the floor and the share with what is added, or what the tiers say. */
function minimumOf({ minimum }: AuthoredCardTerms): MinimumFormula {
  const { sharePercent, of, floor, adds, tiers } = minimum;
  const share = (percent: number): MinimumFormula => ({
    kind: 'share',
    of,
    share: fraction(percentToPpm(percent), PPM_ONE),
  });
  const added = (kinds: typeof adds) => [...new Set(kinds)].map((kind) => ({ kind }));
  const asked: MinimumFormula =
    tiers.length === 0
      ? { kind: 'sum', of: [share(sharePercent), ...added(adds)] }
      : {
          kind: 'tiers',
          on: 'statement',
          tiers: tiers.map((tier) => ({
            from: fen(tier.from),
            minimum: {
              kind: 'sum',
              of: [
                share(tier.sharePercent),
                { kind: 'amount', amount: fen(tier.amount) },
                ...added(tier.adds),
              ],
            },
          })),
        };
  return { kind: 'largest', of: [{ kind: 'amount', amount: fen(floor) }, asked] };
}

type AuthoredFee = NonNullable<AuthoredCardTerms['lateFee']>['first'];

function feeRule({ amount, sharePercent }: AuthoredFee): FeeRule {
  if (sharePercent === 0) return { kind: 'amount', amount: fen(amount) };
  return { kind: 'share', share: ppm(percentToPpm(sharePercent)), floor: fen(amount) };
}

function lateFeeOf({ lateFee }: AuthoredCardTerms): CardTerms['lateFee'] {
  if (lateFee === null) return null;
  const { first, repeat, repeatWithin } = lateFee;
  return { first: feeRule(first), repeat: feeRule(repeat ?? first), repeatWithin };
}

function cashOf({ cash }: AuthoredCardTerms, rate: RateFor): CardTerms['cash'] {
  if (cash === null) return null;
  return { limit: fen(cash.limit), rate: rate(cash.ratePercent), fee: feeRule(cash.fee) };
}

function penaltyRateOf(
  { penaltyRate }: AuthoredCardTerms,
  rate: RateFor,
): CardTerms['penaltyRate'] {
  if (penaltyRate === null) return null;
  const { ratePercent, afterDays, appliesTo, noticeDays, cureAfter } = penaltyRate;
  return { rate: rate(ratePercent), afterDays, appliesTo, noticeDays, cureAfter };
}

function announcedOf({ announcedRate }: AuthoredCardTerms, rate: RateFor): CardTerms['announced'] {
  if (announcedRate === null) return null;
  const { noticeOn, effectiveOn, ratePercent } = announcedRate;
  return {
    noticeOn: date(noticeOn),
    effectiveOn: date(effectiveOn),
    rate: rate(ratePercent),
  };
}

export function resolveOpeningCard(opening: AuthoredOpeningCard): OpeningCard {
  return {
    carried: fen(opening.carried),
    advances: fen(opening.advances),
    promo: fen(opening.promo),
    deferred: fen(opening.deferred),
    deferredInterest: fen(opening.deferredInterest),
    grace: opening.grace,
  };
}
