import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOffer, OFFER_KINDS, type Offer } from '../../../../shared/analysis/offer.ts';
import { OFFER_EXAMPLES } from '../../../../shared/analysis/offer-examples.ts';
import { otherLengths } from '../../../../shared/analysis/other-lengths.ts';
import { priceCeilings } from '../../../../shared/analysis/price-ceilings.ts';
import { trueCost, type TrueCost } from '../../../../shared/analysis/true-cost.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import { datedPresentValue, netPresentValue } from '../../../../shared/rates/cash-flows.ts';
import { realPower } from '../../../../shared/rates/powers.ts';
import { addDays, dateInMonth } from '../../../../shared/units/day.ts';
import { money, sum } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { ASSUMED_START } from '../../../../shared/analysis/yearly-rates.ts';
import { offers } from '../random-offers.ts';

const percent = (rate: number | null) => (rate ?? Number.NaN) * 100;

const termFee = (feePpm: number, months: number): Offer => ({
  kind: 'term-fee',
  amount: money(10_000_00),
  rate: ppm(feePpm),
  months,
});

const upFront = (amount: number, fee: number, payment: number, months: number): Offer => ({
  kind: 'fee-up-front',
  amount: money(amount),
  fee: money(fee),
  feeTime: 'deducted',
  payment: money(payment),
  months,
});

describe('published yearly rates', () => {
  it.each([
    ['hb-fq-apr-3: 2.3% over 3', termFee(23_000, 3), 13.7, 0.05],
    ['hb-fq-apr-6: 4.5% over 6', termFee(45_000, 6), 15.3, 0.05],
    ['hb-fq-apr-12: 7.5% over 12', termFee(75_000, 12), 13.6, 0.05],
    ['hb-bill-apr-12: 8.8% over 12', termFee(88_000, 12), 15.86, 0.005],
    ['pboc-2021-3-ex', upFront(100_000_00, 1_000_00, 8_833_30, 12), 12.8, 0.005],
    ['in-rbi-illus: 20,000, 400 kept back', upFront(20_000_00, 400_00, 969_73, 24), 17.07, 0.005],
  ])('simple, %s', (_, offer, expected, tolerance) => {
    expect(Math.abs(percent(trueCost(offer).yearly.simple) - expected)).toBeLessThan(tolerance);
  });

  it.each([
    ['hb-bill-apr-12: 8.8% over 12', termFee(88_000, 12), 17.07],
    ['pboc-2021-3-ex', upFront(100_000_00, 1_000_00, 8_833_30, 12), 13.58],
    ['in-rbi-illus', upFront(20_000_00, 400_00, 969_73, 24), 18.47],
  ])('compound, %s', (_, offer, expected) => {
    expect(Math.abs(percent(trueCost(offer).yearly.compound) - expected)).toBeLessThan(0.005);
  });

  it('payday-cfpb-15: 15 per 100 for 14 days is 391% as a US APR', () => {
    const { yearly, advert } = trueCost({
      kind: 'one-payment',
      amount: money(100_00),
      fee: money(15_00),
      days: 14,
    });
    expect(percent(yearly.usApr)).toBeCloseTo(391.07, 2);
    expect(percent(yearly.simple)).toBeCloseTo(391.07, 2);
    // Rolled over for a year, fee upon fee: the published 3,724%.
    expect(Math.floor(percent(yearly.compound))).toBe(3_723);
    expect(yearly.effective).toBeCloseTo(yearly.compound ?? 0, 6);
    expect(advert.stated).toBe(0.15);
  });

  it.each([1, 14, 30, 90, 365])('0.05% a day, once after %i days: 18.25% simple', (days) => {
    const offer: Offer = {
      kind: 'daily-price',
      amount: money(10_000_00),
      price: { unit: 'percent', rate: ppm(500) },
      plan: { method: 'once', days },
    };
    expect(percent(trueCost(offer).yearly.simple)).toBeCloseTo(18.25, 9);
  });

  it('borrow 1,000 for 0.50 a day is the same as 0.05% a day', () => {
    const offer = { kind: 'daily-price', amount: money(1_000_00) } as const;
    const plan = { method: 'level-payment', months: 12 } as const;
    const rate = trueCost({ ...offer, price: { unit: 'percent', rate: ppm(500) }, plan });
    const perDay = trueCost({ ...offer, price: { unit: 'money', perDay: money(50) }, plan });
    expect(perDay).toEqual(rate);
  });

  it('jb: 5,000 at 0.03% for 30 days costs 45.00', () => {
    const price = { unit: 'percent', rate: ppm(300) } as const;
    const plan = { method: 'once', days: 30 } as const;
    const { cost } = trueCost({ kind: 'daily-price', amount: money(5_000_00), price, plan });
    expect(cost).toBe(45_00);
  });
});

describe('a flat monthly fee', () => {
  const offer: Offer = {
    kind: 'monthly-fee',
    amount: money(3_600_00),
    rate: ppm(6_000),
    months: 12,
  };

  it('is counted on the first amount, while half of it is owed on average', () => {
    const cost = trueCost(offer);
    expect(cost.cost).toBe(259_20);
    expect(cost.base).toBe(3_600_00);
    expect(cost.averageOwed).toBe(1_950_00);
    expect(cost.advert.yearly).toBeCloseTo(0.072, 12);
    expect(percent(cost.yearly.simple)).toBeCloseTo(13.03, 2);
    expect(cost.times).toBeCloseTo(13.0308 / 7.2, 3);
    expect(new Set(cost.rows.map(({ payment }) => payment))).toEqual(new Set([321_60]));
  });

  it('comes to another yearly rate over other lengths', () => {
    const rates = otherLengths(offer).map(({ months, simple }) => [months, percent(simple)]);
    expect(rates.map(([months, rate]) => `${months}: ${rate?.toFixed(2)}`)).toEqual([
      '3: 10.77',
      '6: 12.24',
      '12: 13.03',
      '24: 13.27',
      '36: 13.17',
    ]);
    expect(otherLengths(termFee(88_000, 12))).toEqual([]);
  });
});

describe('a fee up front', () => {
  const kept = trueCost(upFront(100_000_00, 1_000_00, 8_833_30, 12));
  const handed = trueCost({
    ...(upFront(100_000_00, 1_000_00, 8_833_30, 12) as Extract<Offer, { kind: 'fee-up-front' }>),
    feeTime: 'on-top',
  });

  it('costs the same and has the same rates, kept back or handed over', () => {
    expect(handed.cost).toBe(kept.cost);
    expect(handed.yearly).toEqual(kept.yearly);
    expect(handed.averageOwed).toBe(kept.averageOwed);
  });

  it('costs what the model says in its worked example', () => {
    expect(kept.cost).toBe(6_999_60);
    expect(percent(kept.advert.yearly)).toBeCloseTo(7.0, 2);
    expect(kept.held).toBe(99_000_00);
    expect(handed.held).toBe(99_000_00);
  });

  it('is received and paid differently', () => {
    expect([kept.received, kept.totalPaid]).toEqual([99_000_00, 105_999_60]);
    expect([handed.received, handed.totalPaid]).toEqual([100_000_00, 106_999_60]);
    expect(handed.rows[0]).toMatchObject({ at: 0, payment: 1_000_00, left: 99_000_00 });
  });
});

describe('any offer', () => {
  const check = (hold: (cost: TrueCost, offer: Offer) => void) => {
    fc.assert(
      fc.property(offers, (offer) => hold(trueCost(offer), offer)),
      { seed: 4_701, numRuns: 120 },
    );
  };

  it('repays exactly what was received, and costs what is paid above it', () => {
    check(({ rows, received, totalPaid, cost }) => {
      expect(sum(rows.map(({ principal }) => principal))).toBe(received);
      expect(totalPaid).toBe(cost + received);
      expect(sum(rows.map(({ charge }) => charge))).toBe(cost);
    });
  });

  it('has rows that follow from each other and end at nothing owed', () => {
    check(({ rows, received }) => {
      let owed: number = received;
      for (const row of rows) {
        expect(row.owed).toBe(owed);
        expect(row.payment).toBe(row.principal + row.charge);
        expect(row.left).toBe(row.owed - row.principal);
        expect(Math.min(row.charge, row.principal, row.left)).toBeGreaterThanOrEqual(0);
        owed = row.left;
      }
      expect(owed).toBe(0);
    });
  });

  it('owes on average between nothing and the advertised amount', () => {
    check(({ averageOwed, base }) => {
      expect(averageOwed).toBeGreaterThan(0);
      expect(averageOwed).toBeLessThanOrEqual(base);
    });
  });

  it('is worth nothing at each of its monthly rates', () => {
    check(({ rows, received, span, yearly }) => {
      if (span.unit !== 'month') return;
      const flows = Array.from({ length: span.count + 1 }, () => 0);
      flows[0] = received;
      for (const { at, payment } of rows) flows[at] = (flows[at] ?? 0) - payment;
      for (const monthly of [yearly.simple, yearly.usApr]) {
        if (monthly === null) continue;
        expect(Math.abs(netPresentValue(monthly / 12, flows)) / received).toBeLessThan(1e-8);
      }
      if (yearly.compound === null) return;
      const monthly = realPower(1 + yearly.compound, 1 / 12) - 1;
      expect(Math.abs(netPresentValue(monthly, flows)) / received).toBeLessThan(1e-8);
    });
  });

  it('is worth nothing on its dates at the effective rate', () => {
    check(({ rows, received, span, yearly }) => {
      if (yearly.effective === null) return;
      const dayOf = (at: number) =>
        span.unit === 'day' ? addDays(ASSUMED_START, at) : dateInMonth(2026, 1 + at, 1);
      const flows = [
        { on: ASSUMED_START, amount: received as number },
        ...rows.map(({ at, payment }) => ({ on: dayOf(at), amount: -payment })),
      ];
      expect(Math.abs(datedPresentValue(yearly.effective, flows)) / received).toBeLessThan(1e-8);
    });
  });

  it('has the simple, the compound and the US rate grow together', () => {
    check(({ yearly }) => {
      const { simple, compound, usApr } = yearly;
      if (simple === null || compound === null || usApr === null) return;
      expect(compound).toBeGreaterThanOrEqual(simple - 1e-9);
      expect(Math.abs(usApr - simple)).toBeLessThan(1e-6 * (1 + simple));
    });
  });
});

describe('what is typed', () => {
  const typed = OFFER_EXAMPLES['fee-up-front'];

  it.each(OFFER_KINDS)('%s: the example is an offer', (kind) => {
    expect(OFFER_EXAMPLES[kind].kind).toBe(kind);
    expect(checkOffer(OFFER_EXAMPLES[kind]).ok).toBe(true);
  });

  it('says which fields hold nothing, all at once', () => {
    expect(checkOffer({ ...typed, fee: null, months: null })).toEqual({
      ok: false,
      error: [
        { field: 'fee', code: 'missing' },
        { field: 'months', code: 'missing' },
      ],
    });
  });

  it('says the smallest payment that would repay, and that one does', () => {
    const result = checkOffer({ ...typed, payment: money(0) });
    expect(result).toEqual({
      ok: false,
      error: [
        {
          field: 'payment',
          code: 'never-repaid',
          paid: 0,
          received: 99_000_00,
          least: 8_250_00,
        },
      ],
    });
    const enough = checkOffer({ ...typed, payment: money(8_250_00) });
    expect(enough.ok && trueCost(enough.value).yearly.simple).toBeCloseTo(0, 9);
    expect(checkOffer({ ...typed, payment: money(8_249_99) }).ok).toBe(false);
  });

  it('says when the fee takes all, and what is out of bounds', () => {
    expect(checkOffer({ ...typed, fee: money(100_000_00) })).toMatchObject({
      error: [{ field: 'fee', code: 'takes-all', amount: 100_000_00 }],
    });
    expect(checkOffer({ ...typed, months: 0 })).toMatchObject({
      error: [{ field: 'months', code: 'out-of-range', least: 1, most: 120 }],
    });
    const daily = { ...OFFER_EXAMPLES['daily-price'], dailyUnit: 'money', perDay: money(10_001) };
    expect(checkOffer(daily as typeof typed)).toMatchObject({
      error: [{ field: 'perDay', code: 'out-of-range', least: 0, most: 100_00 }],
    });
  });

  it('says nothing of a rate that no search reaches', () => {
    const { yearly } = trueCost({
      kind: 'one-payment',
      amount: money(1_00),
      fee: money(1_000_000_00),
      days: 1,
    });
    expect(yearly.compound).toBeNull();
    expect(yearly.effective).toBeNull();
  });
});

describe('price ceilings', () => {
  it('of mainland China are told for a year, with their source and its date', () => {
    expect(priceCeilings(REGIONS.CN.priceCaps)).toMatchObject([
      { yearly: 0.154, asOf: '2020-08-21' },
      { yearly: 0.24, asOf: '2026' },
    ]);
  });
  it('for each day have no place on a yearly scale', () => {
    expect(priceCeilings(REGIONS.UK.priceCaps)).toEqual([]);
  });
});
