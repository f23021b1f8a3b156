import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trueCost } from '../../../../shared/analysis/true-cost.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { toRateScale } from '../../../../renderer/charts/to-rate-scale.ts';
import { toTrueCostChart } from '../../../../renderer/charts/to-true-cost-chart.ts';
import { formatsOf } from '../../../../renderer/format/formats.ts';
import { offers } from '../../shared/random-offers.ts';

const WORDS = {
  formats: formatsOf('en', 'CNY'),
  start: 'start',
  at: (n: number) => `month ${n}`,
  owed: 'owed',
  base: 'base',
  average: 'average',
};

const FLAT = trueCost({
  kind: 'monthly-fee',
  amount: money(3_600_00),
  rate: ppm(6_000),
  months: 12,
});

describe('the chart of what is owed under what is paid on', () => {
  it('draws and tables the same steps, as the schedule has them', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const cost = trueCost(offer);
        const { spec, rows } = toTrueCostChart(cost, WORDS);
        const owed = spec.series.find(({ key }) => key === 'owed');
        expect(owed?.points).toEqual(rows.map(({ at, owed: y }) => ({ x: at, y })));
        const after = new Map(rows.map((row) => [row.at, row.owed]));
        for (const { at, left } of cost.rows) expect(after.get(at)).toBe(left);
        expect(rows[0]?.at).toBe(0);
        expect(rows[0]?.owed).toBe(cost.held);
        expect(rows.at(-1)).toMatchObject({ at: cost.span.count, owed: 0 });
      }),
      { seed: 4_702, numRuns: 100 },
    );
  });

  it('hatches the gap to a base that never falls', () => {
    const { spec, rows } = toTrueCostChart(FLAT, WORDS);
    const base = spec.series.find(({ key }) => key === 'base');
    expect(base?.fill).toEqual({ kind: 'hatch', to: 'before' });
    expect(base?.points.map(({ y }) => y)).toEqual([3_600_00, 3_600_00]);
    expect(spec.series.map(({ key }) => key)).toEqual(['owed', 'base', 'average']);
    expect(new Set(rows.map((row) => row.base))).toEqual(new Set([3_600_00]));
  });

  it('has no gap to hatch where the price is counted on what is owed', () => {
    const cost = trueCost({
      kind: 'yearly-rate',
      amount: money(3_600_00),
      rate: ppm(144_000),
      method: 'level-payment',
      months: 12,
    });
    const { spec, rows } = toTrueCostChart(cost, WORDS);
    expect(spec.series.map(({ key }) => key)).toEqual(['owed', 'average']);
    for (const { owed, base } of rows) expect(base).toBe(owed);
  });

  it('leaves out an average that is the whole', () => {
    const cost = trueCost({
      kind: 'one-payment',
      amount: money(100_00),
      fee: money(15_00),
      days: 14,
    });
    const { spec } = toTrueCostChart(cost, WORDS);
    expect(spec.series.map(({ key }) => key)).toEqual(['owed']);
    expect(spec.labels?.map(({ text }) => text)).toEqual(['owed']);
  });

  it.each([
    [1, ['start', 'month 1']],
    [7, ['start', 'month 2', '4', '6', '7']],
    [12, ['start', 'month 2', '4', '6', '8', '10', '12']],
    [36, ['start', 'month 6', '12', '18', '24', '30', '36']],
  ])('rules an edge of %i months with a tick at its end', (months, labels) => {
    const cost = trueCost({ kind: 'monthly-fee', amount: FLAT.base, rate: ppm(6_000), months });
    const { x } = toTrueCostChart(cost, WORDS).spec;
    expect(x.ticks.map(({ label }) => label)).toEqual(labels);
    expect(x.ticks.at(-1)?.at).toBe(months);
  });
});

describe('the scale of rates', () => {
  it('places rates by size on round ticks', () => {
    const { max, ticks, marks } = toRateScale(
      [
        { key: 'simple', rate: 0.1303 },
        { key: 'compound', rate: 0.1384 },
        { key: 'advert', rate: 0.072 },
      ],
      0.24,
    );
    expect(max).toBeCloseTo(0.25, 12);
    expect(ticks.map((tick) => Math.round(tick * 100))).toEqual([0, 5, 10, 15, 20, 25]);
    expect(marks.map(({ key, row }) => [key, row])).toEqual([
      ['advert', 0],
      ['simple', 1],
      ['compound', 2],
    ]);
    expect(marks[0]?.place).toBeCloseTo(0.072 / 0.25, 12);
  });

  it('holds every rate, the largest and nought', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10_000, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (rates) => {
          const scale = toRateScale(rates.map((rate, i) => ({ key: String(i), rate })));
          expect(scale.ticks.length).toBeLessThanOrEqual(7);
          for (const { place } of scale.marks) {
            expect(place).toBeGreaterThanOrEqual(0);
            expect(place).toBeLessThanOrEqual(1 + 1e-9);
          }
        },
      ),
      { seed: 4_703, numRuns: 300 },
    );
  });
});
