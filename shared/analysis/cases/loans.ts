import { z } from 'zod';
import { flatFeeSchedule } from '../../products/instalments.ts';
import { equalPayments, rateAfterFees } from '../../rates/instalment-rate.ts';
import {
  equalPrincipalTotals,
  levelPayment,
  levelTotals,
  repaymentSchedule,
  type LoanTerms,
} from '../../rates/schedule.ts';
import {
  cappedPrice,
  dailyInterest,
  UK_SHORT_TERM_CAP,
  yearlyInterest,
} from '../../rates/simple-interest.ts';
import { err, ok, type Result } from '../../result.ts';
import { fraction } from '../../units/fraction.ts';
import { minus, money, plus, ZERO } from '../../units/money.ts';
import { adapter, type Adapter } from './adapter.ts';
import {
  amountFromZero,
  count,
  days,
  major,
  percent,
  percentRate,
  perYear,
  positiveAmount,
  ppmRate,
  rate,
  RATE_WORDS,
  rounding,
  yearDays,
} from './case-units.ts';

const MONTHS = 12;

const loan = z.object({
  principal: positiveAmount,
  annualRate: rate,
  months: count.optional(),
  count: count.optional(),
  perYear: perYear.int().default(MONTHS),
  rounding: rounding.optional(),
});

/** Payments are counted in months, or just counted. */
function paymentsOf(inputs: z.output<typeof loan>): Result<number, string> {
  const payments = inputs.months ?? inputs.count;
  return payments === undefined ? err('expected months, the number of payments') : ok(payments);
}

/**
 * Sources that name no rounding print totals of the exact payment; those that do, totals of the
 * payment as it is paid.
 */
const levelLoan = adapter(loan, (inputs) => {
  const payments = paymentsOf(inputs);
  if (!payments.ok) return payments;
  const { principal, annualRate, perYear: times, rounding: mode } = inputs;
  const terms: LoanTerms = {
    principal,
    periods: payments.value,
    interest: { kind: 'equal-periods', annual: annualRate, perYear: times },
    interestRounding: 'half-up',
    paymentRounding: mode ?? 'half-up',
  };
  const totals = levelTotals(terms, mode === undefined ? 'unrounded' : 'rounded-payment');
  const rows = repaymentSchedule('level-payment', terms);
  return ok({
    payment: major(totals.payment),
    totalPayment: major(totals.totalPayment),
    totalInterest: major(totals.totalInterest),
    firstInterest: major(rows[0]?.interest ?? 0),
    firstPrincipal: major(rows[0]?.principal ?? 0),
    lastPayment: major(plus(rows.at(-1)?.principal ?? ZERO, rows.at(-1)?.interest ?? ZERO)),
  });
});

const equalPrincipalLoan = adapter(loan, (inputs) => {
  const payments = paymentsOf(inputs);
  if (!payments.ok) return payments;
  const { principal, annualRate, perYear: times } = inputs;
  const totals = equalPrincipalTotals(principal, payments.value, {
    annual: annualRate,
    perYear: times,
  });
  return ok({
    monthlyPrincipal: major(totals.principalPart),
    firstPayment: major(totals.firstPayment),
    lastPayment: major(totals.lastPayment),
    monthlyDecrease: major(totals.decrease),
    totalInterest: major(totals.totalInterest),
    totalPayment: major(totals.totalPayment),
  });
});

/** India's disclosed rate: 12 x the monthly rate of what is really received, fees taken off. */
const indianLoan = adapter(
  z.object({
    sanctioned: positiveAmount,
    nominalPct: percentRate,
    count,
    upfrontFees: amountFromZero.default(money(0)),
    emi: positiveAmount.optional(),
  }),
  ({ sanctioned, nominalPct, count: n, upfrontFees, emi }) => {
    const payment =
      emi ??
      levelPayment({
        principal: sanctioned,
        periods: n,
        interest: { kind: 'equal-periods', annual: nominalPct, perYear: MONTHS },
        interestRounding: 'half-up',
        paymentRounding: 'half-up',
      });
    const payments = equalPayments(payment, n);
    const annual = rateAfterFees({ principal: sanctioned, upfrontFees, payments }, MONTHS);
    if (!annual.ok) return err(RATE_WORDS[annual.error]);
    return ok({
      emi: major(payment),
      netDisbursed: major(minus(sanctioned, upfrontFees)),
      aprPct: percent(annual.value.simple),
      effectivePct: percent(annual.value.compound),
    });
  },
);

const instalments = adapter(
  z.object({ principal: positiveAmount, periods: count, feeRate: ppmRate }),
  ({ principal, periods, feeRate }) => {
    const schedule = flatFeeSchedule(principal, periods, feeRate);
    const first = schedule.periods[0];
    const usual = schedule.periods.at(-1);
    if (first === undefined || usual === undefined) return err('there are no periods');
    return ok({
      perPeriod: major(plus(usual.principal, usual.fee)),
      firstPeriod: major(plus(first.principal, first.fee)),
      perPeriodPrincipal: major(usual.principal),
      perPeriodFee: major(usual.fee),
      totalFee: major(schedule.totalFee),
      totalPayment: major(plus(principal, schedule.totalFee)),
    });
  },
);

const byTheDay = adapter(
  z.object({
    principal: positiveAmount,
    dailyRatePct: percentRate,
    days,
    rounding: rounding.default('half-up'),
  }),
  ({ principal, dailyRatePct, days: nights, rounding: mode }) => {
    const interest = dailyInterest(principal, dailyRatePct, nights, mode);
    return ok({ interest: major(interest), totalRepayable: major(plus(principal, interest)) });
  },
);

const byTheYear = adapter(
  z.object({
    principal: positiveAmount,
    annualRate: rate,
    days,
    yearDays: yearDays.default(fraction(365, 1)),
    rounding: rounding.default('half-up'),
  }),
  ({ principal, annualRate, days: nights, yearDays: year, rounding: mode }) => {
    const interest = yearlyInterest(principal, annualRate, { days: nights, yearDays: year }, mode);
    return ok({ interest: major(interest), totalRepayable: major(plus(principal, interest)) });
  },
);

/** The UK's cap, with another daily rate, default fee or total where a case names one. */
const priceCap = adapter(
  z.object({
    principal: positiveAmount,
    dailyRatePct: percentRate.default(UK_SHORT_TERM_CAP.dailyRate),
    days,
    defaultFee: amountFromZero.default(UK_SHORT_TERM_CAP.defaultFee),
    totalCostCapPct: percentRate.default(UK_SHORT_TERM_CAP.totalCost),
  }),
  ({ principal, dailyRatePct, days: nights, defaultFee, totalCostCapPct }) => {
    const cap = { dailyRate: dailyRatePct, defaultFee, totalCost: totalCostCapPct };
    const price = cappedPrice(principal, nights, cap);
    return ok({
      maxInterest: major(price.interest),
      totalRepayable: major(plus(principal, price.interest)),
      maxDefaultFee: major(price.defaultFee),
      maxTotalCost: major(price.totalCost),
      maxTotalRepayable: major(plus(principal, price.totalCost)),
    });
  },
);

/** Loans, instalment plans and simple interest in money. */
export const LOANS = {
  'loan-epi': levelLoan,
  'loan-ep': equalPrincipalLoan,
  'in-apr': indianLoan,
  'instalment-fee-schedule': instalments,
  'simple-daily-interest': byTheDay,
  'simple-interest': byTheYear,
  'price-cap': priceCap,
} as const satisfies Readonly<Record<string, Adapter>>;
