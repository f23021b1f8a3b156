import type { ClosingTerms } from '../closing/closing-terms.ts';
import type { Line } from '../products/line.ts';
import type { DrawAmounts } from '../products/loan-book-family.ts';
import type { BookTerms, EarlyTerms } from '../products/loan-book.ts';
import type { HardshipOffer } from '../products/terms-base.ts';
import { assertNever } from '../result.ts';
import { mulDiv } from '../units/money.ts';
import { ppm, type Ppm } from '../units/rate.ts';
import { fen, parts } from './resolve-amounts.ts';
import type { AuthoredLoanTerms } from './schema-terms-loans.ts';

type LoanTermsOf = Exclude<Line['terms'], { readonly family: 'pay-later' | 'card' }>;

/** The terms of a family that lends by loans, or of an overdraft, as the engine plays them. */
export function resolveLoanTerms(terms: AuthoredLoanTerms, closing: ClosingTerms): LoanTermsOf {
  const base = {
    limit: fen(terms.limit),
    reportDay: terms.reportDay,
    closing,
    hardship: hardshipOf(terms.hardship),
  };
  switch (terms.family) {
    case 'cash-line':
      return cashLine(base, terms);
    case 'advance':
      return {
        family: terms.family,
        ...base,
        draw: drawOf(terms),
        termDays: terms.termDays,
        drawsPerMonth: terms.drawsPerMonth,
        book: { ...servicing(terms), early: WHOLE_ONLY },
      };
    case 'bnpl':
      return {
        family: terms.family,
        ...base,
        instalments: terms.instalments,
        every:
          terms.everyDays === null ? { kind: 'month' } : { kind: 'days', days: terms.everyDays },
        firstAtOnce: terms.firstAtOnce,
        floor: fen(terms.instalmentFloor),
        book: servicing(terms),
      };
    case 'payday':
      return payday(base, terms);
    case 'loan':
      return loan(base, terms);
    case 'overdraft':
      return {
        family: terms.family,
        ...base,
        annualRate: parts(terms.annualRatePercent),
        yearDays: terms.yearDays,
        interestFree: fen(terms.interestFree),
        interestRounding: terms.interestRounding,
        postingDay: terms.postingDay,
      };
    default:
      return assertNever(terms);
  }
}

type Authored<F extends AuthoredLoanTerms['family']> = Extract<AuthoredLoanTerms, { family: F }>;
type Base = Pick<LoanTermsOf, 'limit' | 'reportDay' | 'closing'> & {
  readonly hardship: HardshipOffer | null;
};

function cashLine(base: Base, terms: Authored<'cash-line'>): LoanTermsOf {
  const rate = parts(terms.dailyRatePercent);
  const kind = terms.interest === 'actual-days' ? 'daily' : 'thirty-days';
  return {
    family: terms.family,
    ...base,
    draw: drawOf(terms),
    methods: [...new Set(terms.methods)],
    periods: [...new Set(terms.periods)],
    dueDay: terms.dueDay,
    book: {
      ...servicing(terms),
      interest: { kind, ppm: rate },
      overdueRate: timesPercent(rate, terms.overdueMultiplePercent),
      early: earlyOf(terms),
    },
  };
}

function payday(base: Base, terms: Authored<'payday'>): LoanTermsOf {
  const rate = parts(terms.dailyRatePercent);
  const after = terms.dailyAfterDuePercent;
  const total = terms.cap?.totalCostPercent ?? null;
  return {
    family: terms.family,
    ...base,
    draw: drawOf(terms),
    termDays: terms.termDays,
    financeCharge: parts(terms.financeChargePercent),
    book: {
      interest: { kind: 'daily', ppm: rate },
      overdueRate: after === null ? rate : parts(after),
      interestRounding: terms.interestRounding,
      paymentRounding: 'half-up',
      early: FREE_EARLY,
      late: { graceDays: 0, fee: fen(terms.defaultFee), feeKind: 'default', feeCap: null },
      autopay: {
        partial: terms.autopayPartial,
        order: 'oldest',
        retryDays: terms.retryDays,
        failedFee: fen(terms.failedPaymentFee),
      },
      costCap: total === null ? null : parts(total),
      chargeOffDays: terms.chargeOffDays,
    },
  };
}

function loan(base: Base, terms: Authored<'loan'>): LoanTermsOf {
  const rate = parts(terms.annualRatePercent);
  return {
    family: terms.family,
    ...base,
    dueDay: terms.dueDay,
    book: {
      ...servicing(terms),
      interest: yearly(terms.interest, rate),
      overdueRate: timesPercent(rate, terms.overdueMultiplePercent),
      early: earlyOf(terms),
    },
  };
}

function yearly(kind: Authored<'loan'>['interest'], rate: Ppm): BookTerms['interest'] {
  switch (kind) {
    case 'equal-months':
      return { kind, ppm: rate };
    case 'actual-365':
      return { kind: 'yearly', ppm: rate, yearDays: 365 };
    case 'actual-360':
      return { kind: 'yearly', ppm: rate, yearDays: 360 };
    default:
      return assertNever(kind);
  }
}

/** A quoted rate times a percentage, as a rate of whole parts per million. */
function timesPercent(rate: Ppm, percent: number): Ppm {
  return ppm(mulDiv(rate, parts(percent), parts(100), 'half-up'));
}

const NO_SHARE = ppm(0);
const FREE_EARLY: EarlyTerms = {
  payments: 'any',
  fee: NO_SHARE,
  feeLastYear: NO_SHARE,
  feeWithinSaved: true,
};
const WHOLE_ONLY: EarlyTerms = { ...FREE_EARLY, payments: 'whole' };

/** Book terms of a family without interest; those that have some put it in. */
function servicing(terms: Authored<'cash-line' | 'advance' | 'bnpl' | 'loan'>): BookTerms {
  const cap = terms.lateFeeCapPercent;
  return {
    interest: { kind: 'daily', ppm: NO_SHARE },
    overdueRate: NO_SHARE,
    interestRounding: terms.interestRounding,
    paymentRounding: terms.paymentRounding,
    early: FREE_EARLY,
    late: {
      graceDays: terms.graceDays,
      fee: fen(terms.lateFee),
      feeKind: 'late',
      feeCap: cap === null ? null : parts(cap),
    },
    autopay: {
      partial: terms.autopayPartial,
      order: terms.autopayOrder,
      retryDays: terms.retryDays,
      failedFee: fen(terms.failedPaymentFee),
    },
    costCap: null,
    chargeOffDays: terms.chargeOffDays,
  };
}

function earlyOf(terms: Authored<'cash-line' | 'loan'>): EarlyTerms {
  const fee = parts(terms.earlyFeePercent);
  const last = terms.earlyFeeLastYearPercent;
  return {
    payments: terms.earlyPayments,
    fee,
    feeLastYear: last === null ? fee : parts(last),
    feeWithinSaved: terms.earlyFeeWithinSaved,
  };
}

function drawOf(terms: Authored<'cash-line' | 'advance' | 'payday'>): DrawAmounts {
  return {
    least: fen(terms.drawLeast),
    most: terms.drawMost === null ? null : fen(terms.drawMost),
    step: fen(terms.drawStep),
  };
}

/** The hardship plan of any family's terms. */
export function hardshipOf(offer: AuthoredLoanTerms['hardship']): HardshipOffer | null {
  if (offer === null) return null;
  return {
    afterDaysPastDue: offer.afterDaysPastDue,
    periods: [...new Set(offer.periods)],
    annualRate: parts(offer.annualRatePercent),
    waivedShare: parts(offer.waivedPercent),
  };
}
