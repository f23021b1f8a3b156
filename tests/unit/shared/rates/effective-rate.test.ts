import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annualFromDaily,
  compounded,
  effectiveApr,
  effectiveFromNominal,
  historicAnnualRate,
  overdraftRepresentativeApr,
  periodicFromEffective,
  rolledOverAnnualRate,
  simpleAnnualRate,
  yearsBetween,
} from '../../../../shared/rates/effective-rate.ts';
import { factsOf } from '../published.ts';
import { on } from './dates.ts';

interface Flow {
  readonly amount: number;
  readonly years?: number;
  readonly date?: string;
}
interface Flows {
  readonly advances: readonly Flow[];
  readonly payments: readonly Flow[];
}

const percent = (rate: ReturnType<typeof effectiveApr>): number =>
  rate.ok ? rate.value * 100 : NaN;

describe('the effective APR of the EU and UK', () => {
  const facts = ['eu-apr', 'uk-apr'].flatMap((kind) => factsOf<Flows, { aprPct: number }>(kind));
  it.each(facts)('$id', ({ inputs, expected }) => {
    const start = on(inputs.advances[0]?.date ?? '2000-01-01');
    const timed = ({ amount, years, date }: Flow) => ({
      amount,
      years: years ?? yearsBetween(start, on(date ?? ''), 'days-365'),
    });
    const rate = effectiveApr(inputs.advances.map(timed), inputs.payments.map(timed));
    expect(Math.abs(percent(rate) - expected.aprPct)).toBeLessThan(0.00501);
  });

  it('tells the two conventions of a year apart', () => {
    expect(yearsBetween(on('1994-01-01'), on('1995-07-01'), 'equal-months')).toBe(1.5);
    expect(yearsBetween(on('1994-01-01'), on('1995-07-01'), 'days-365')).toBe(546 / 365);
    expect(yearsBetween(on('2024-01-30'), on('2024-03-02'), 'equal-months')).toBeCloseTo(
      1 / 12 + 3 / 365,
      12,
    );
  });

  it('has none where nothing is paid back', () => {
    expect(effectiveApr([{ amount: 5, years: 0 }], [])).toEqual({ ok: false, error: 'no-rate' });
  });
});

describe('a single charge', () => {
  it.each([
    ['payday-cfpb-15', 100, 15, 391, 0.5],
    ['payday-ca-200-14', 200, 35.2, 458.86, 0.005],
  ])('%s', (_, amount, fee, expected, tolerance) => {
    const apr = simpleAnnualRate({ amount, fee }, 14, 365) * 100;
    expect(Math.abs(apr - expected)).toBeLessThanOrEqual(tolerance);
  });
  it('payday-ear-15, rolled over for a year', () => {
    expect(
      Math.abs(rolledOverAnnualRate({ amount: 100, fee: 15 }, 14, 365.25) * 100 - 3733),
    ).toBeLessThan(1);
  });
});

describe('rates of a year', () => {
  it('uk-od-hsbc: 39.9% EAR, 500 of 1,200 free', () => {
    const apr = overdraftRepresentativeApr(0.399, { limit: 1200, interestFree: 500 }) * 100;
    expect(Math.abs(apr - 21.8)).toBeLessThan(0.05);
  });
  it('an overdraft that is all charged shows its EAR', () => {
    expect(overdraftRepresentativeApr(0.399, { limit: 1200, interestFree: 0 })).toBeCloseTo(
      0.399,
      12,
    );
    expect(overdraftRepresentativeApr(0.399, { limit: 400, interestFree: 500 })).toBe(0);
  });
  it.each([
    ['jb-annual', 0.05, 365, 18.25],
    ['0.015% a day', 0.015, 365, 5.475],
    ['0.03% a day', 0.03, 365, 10.95],
    ['0.06% a day', 0.06, 365, 21.9],
    ['a year of 360 days', 0.05, 360, 18],
    ['a leap year', 0.05, 366, 18.3],
  ])('%s', (_, daily, days, expected) => {
    expect(annualFromDaily(daily, days)).toBeCloseTo(expected, 10);
  });
  it.each(
    factsOf<
      {
        financeCharge: number;
        specificTransaction: number;
        balanceSubject: number;
        perYear: number;
      },
      { aprPct: number }
    >('open-end-historic-apr'),
  )(
    '$id',
    ({ inputs: { financeCharge, specificTransaction, balanceSubject, perYear }, expected }) => {
      const base = { transactions: specificTransaction, balance: balanceSubject };
      const rate = historicAnnualRate(financeCharge, base, perYear);
      expect(rate.ok && rate.value * 100).toBeCloseTo(expected.aprPct, 10);
    },
  );
  it('has no historic rate on nothing', () => {
    expect(historicAnnualRate(1, { transactions: 0, balance: 0 }, 12).ok).toBe(false);
  });
  it('compounds there and back', () => {
    expect(effectiveFromNominal(0.12, 12)).toBeCloseTo(0.12682503013196977, 14);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 365 }),
        (bp, n) => {
          const effective = bp / 10_000;
          expect(compounded(periodicFromEffective(effective, n), n)).toBeCloseTo(effective, 10);
        },
      ),
      { seed: 33, numRuns: 200 },
    );
  });
});
