import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeChange, CAUSES } from '../../../../shared/score/attribution.ts';
import {
  fileReports,
  EMPTY_FILE,
  type CreditFile,
  type LenderReport,
} from '../../../../shared/score/credit-file.ts';
import { NO_READINGS, US_FACTORS, type Readings } from '../../../../shared/score/model.ts';
import { US_STYLE } from '../../../../shared/score/models/us-style.ts';
import { money } from '../../../../shared/units/money.ts';
import { on } from '../small-scenario.ts';

const report = (change: Partial<LenderReport> = {}): LenderReport => ({
  account: 'flower-pay',
  openedOn: on('2020-03-05'),
  status: 'open',
  limit: money(1_000_000),
  balance: money(100_000),
  daysPastDue: 0,
  ...change,
});
const filed = (...reports: readonly LenderReport[]): CreditFile =>
  fileReports(EMPTY_FILE, on('2026-03-31'), reports);
const score = (file: CreditFile) => US_STYLE.points(US_STYLE.read(file, on('2026-03-31')));

describe('the us-style model', () => {
  it('stays within its scale for an empty and for a ruined file', () => {
    const lates = Array.from({ length: 12 }, (_, i) =>
      report({ account: `a${i}`, balance: money(1_000_000), daysPastDue: 180 }),
    );
    for (const file of [EMPTY_FILE, filed(...lates)]) {
      expect(score(file)).toBeGreaterThanOrEqual(300);
      expect(score(file)).toBeLessThanOrEqual(850);
    }
  });

  it.each([
    ['a late report', report({ daysPastDue: 1 })],
    ['a fuller limit', report({ balance: money(700_000) })],
    ['a younger line', report({ openedOn: on('2025-03-05') })],
  ])('is lower with %s', (_, worse) =>
    expect(score(filed(worse))).toBeLessThan(score(filed(report()))),
  );

  it('loses more for a later payment, and less as the mark ages', () => {
    const at = (days: number) => score(filed(report({ daysPastDue: days })));
    expect(at(1)).toBeGreaterThan(at(35));
    expect(at(35)).toBeGreaterThan(at(95));
    const marked = filed(report({ daysPastDue: 35 }));
    const reading = (iso: string) => US_STYLE.read(marked, on(iso))['payment-history'];
    expect(reading('2028-03-31')).toBeGreaterThan(reading('2026-03-31'));
    expect(reading('2033-04-30')).toBe(1_000_000);
  });

  it('rises from 33% to 50% use when the other card closes (10k owed of 30k, then of 20k)', () => {
    const used = report({ account: 'a', limit: money(2_000_000), balance: money(1_000_000) });
    const spare = report({ account: 'b', limit: money(1_000_000), balance: money(0) });
    const both = US_STYLE.read(filed(used, spare), on('2026-03-31'))['amounts-owed'];
    const one = US_STYLE.read(filed(used, { ...spare, status: 'closed' }), on('2026-03-31'))[
      'amounts-owed'
    ];
    expect(one).toBeLessThan(both);
  });

  it('keeps ageing a closed line', () => {
    const open = US_STYLE.read(filed(report()), on('2026-03-31')).length;
    expect(
      US_STYLE.read(filed(report({ status: 'closed', balance: money(0) })), on('2026-03-31'))
        .length,
    ).toBe(open);
  });
});

describe('causes', () => {
  const reading = fc.integer({ min: 0, max: 1_000_000 });
  const readings: fc.Arbitrary<Readings> = fc
    .record({
      'payment-history': reading,
      'amounts-owed': reading,
      length: reading,
      'new-credit': reading,
      mix: reading,
    })
    .map((own) => ({ ...NO_READINGS, ...own }));

  it('sum to the change exactly, and factors that stay have none', () => {
    fc.assert(
      fc.property(readings, readings, fc.subarray([...US_FACTORS]), (before, other, moved) => {
        const after = {
          ...before,
          ...Object.fromEntries(moved.map((factor) => [factor, other[factor]])),
        };
        const causes = attributeChange(US_STYLE, before, after);
        const total = CAUSES.reduce((sum, cause) => sum + causes[cause], 0);
        expect(total).toBe(US_STYLE.points(after) - US_STYLE.points(before));
        for (const factor of US_FACTORS)
          if (before[factor] === after[factor]) expect(causes[factor]).toBe(0);
      }),
      { seed: 21, numRuns: 1000 },
    );
  });

  it('turn round with the change', () => {
    const before: Readings = {
      ...NO_READINGS,
      'payment-history': 1e6,
      'amounts-owed': 9e5,
      length: 4e5,
      'new-credit': 9e5,
      mix: 5e5,
    };
    const causes = attributeChange(US_STYLE, before, { ...before, 'amounts-owed': 5e5 });
    expect(causes['amounts-owed']).toBe(-66);
  });
});
