import { closingDefaults } from '../../../shared/closing/default-terms.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { PayLaterTerms } from '../../../shared/products/pay-later-terms.ts';
import { EMPTY_OPENING, type LineSetup, type Scenario } from '../../../shared/scenario/scenario.ts';
import { addDays, dayOf } from '../../../shared/units/day.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';

/** Ten years. */
export const BENCH_DAYS = 3_652;

export const BENCH_START = dayOf({ year: 2026, month: 1, date: 2 });

function terms(billDay: number, dueDay: number, charge: number): PayLaterTerms {
  return {
    family: 'pay-later',
    limit: money(2_000_000),
    billDay,
    dueDay,
    minimum: { share: ppm(20_000), floor: money(0), rounding: 'half-up' },
    dailyCharge: { ppm: ppm(charge), per: 'day' },
    chargeRounding: 'half-up',
    checkoutInstalments: [],
    billInstalments: [],
    instalmentFloor: money(0),
    earlySettlementFee: 'none',
    autopayPartial: true,
    autoConfirmDays: 10,
    reportDay: 31,
    closing: closingDefaults(REGIONS.CN),
  };
}

function line(
  id: string,
  own: PayLaterTerms,
  unbilled: number,
): LineSetup & { terms: PayLaterTerms } {
  return {
    id,
    name: id,
    openedOn: addDays(BENCH_START, -500),
    terms: own,
    autopay: 'minimum',
    opening: { ...EMPTY_OPENING, unbilled: money(unbilled) },
  };
}

/** The three lines of the bench. */
export const BENCH_LINES = [
  line('a', terms(3, 12, 300), 900_000),
  line('b', terms(9, 20, 400), 500_000),
  line('c', terms(15, 25, 500), 1_200_000),
] as const;

/** Three lines that pay their minimum by themselves for ten years, beside a salary and rent. */
export function benchScenario(): Scenario {
  return {
    formatVersion: 1,
    id: 'bench',
    title: 'Bench',
    summary: '',
    author: '',
    licence: '',
    level: 1,
    minutes: 1,
    start: BENCH_START,
    end: addDays(BENCH_START, BENCH_DAYS + 1),
    region: 'CN',
    persona: { name: 'Bench', age: 30, about: '' },
    cash: money(1_000_000),
    income: [
      { id: 'pay', label: 'Pay', amount: money(800_000), every: { kind: 'month', date: 1 } },
    ],
    costs: [
      { id: 'rent', label: 'Rent', amount: money(600_000), every: { kind: 'month', date: 2 } },
    ],
    lines: BENCH_LINES,
    events: [],
    goals: [],
    endings: [{ id: 'end', title: '', text: '', if: null }],
    hints: [],
    questions: [],
  };
}
