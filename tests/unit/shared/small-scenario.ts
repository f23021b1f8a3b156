import type { PayLaterTerms } from '../../../shared/products/pay-later-terms.ts';
import { closingDefaults } from '../../../shared/closing/default-terms.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { CheckoutEvent, LineSetup, Scenario } from '../../../shared/scenario/scenario.ts';
import { parseDay, type Day } from '../../../shared/units/day.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';

/** A day by its ISO date, for tests. */
export function on(iso: string): Day {
  const day = parseDay(iso);
  if (day === null) throw new Error(`not a date: ${iso}`);
  return day;
}

const plan = (periods: number, fee: number) => ({
  periods,
  fee: { ppm: ppm(fee), per: 'term' as const },
});

export const TERMS: PayLaterTerms = {
  family: 'pay-later',
  limit: money(800_000),
  billDay: 1,
  dueDay: 10,
  minimum: { share: ppm(100_000), floor: money(0), rounding: 'half-up' },
  dailyCharge: { ppm: ppm(500), per: 'day' },
  chargeRounding: 'half-up',
  checkoutInstalments: [plan(3, 23_000), plan(6, 45_000), plan(12, 75_000)],
  billInstalments: [plan(3, 25_000), plan(6, 45_000)],
  instalmentFloor: money(10_000),
  earlySettlementFee: 'current-period',
  autopayPartial: true,
  autoConfirmDays: 10,
  reportDay: 31,
  closing: closingDefaults(REGIONS.CN),
};

export function line(change: Partial<LineSetup> = {}): LineSetup {
  return {
    id: 'flower-pay',
    name: 'Flower Pay',
    openedOn: on('2024-03-05'),
    terms: TERMS,
    autopay: 'off',
    opening: { unbilled: money(0), billed: null, plans: [], purchases: [], refunds: [] },
    ...change,
  };
}

export function checkout(change: Partial<CheckoutEvent> = {}): CheckoutEvent {
  return {
    id: 'lamp',
    kind: 'checkout',
    timing: { kind: 'on', day: on('2026-03-05') },
    if: null,
    title: 'Lamp',
    text: 'A lamp.',
    price: money(50_000),
    openDays: 2,
    required: false,
    options: [
      { kind: 'cash' },
      { kind: 'pay-later', line: 'flower-pay' },
      { kind: 'instalments', line: 'flower-pay', periods: 6 },
    ],
    preselected: 2,
    arrivalDays: 0,
    ...change,
  };
}

/** Six months with one line, a monthly salary and rent, and nothing else unless asked for. */
export function scenario(change: Partial<Scenario> = {}): Scenario {
  return {
    formatVersion: 1,
    id: 'small',
    title: 'Small',
    summary: 'Small.',
    author: 'Tests',
    licence: 'MIT',
    level: 1,
    minutes: 5,
    start: on('2026-03-02'),
    end: on('2026-08-31'),
    region: 'CN',
    persona: { name: 'Lin', age: 24, about: 'A designer.' },
    cash: money(500_000),
    income: [
      { id: 'salary', label: 'Salary', amount: money(620_000), every: { kind: 'month', date: 15 } },
    ],
    costs: [
      { id: 'rent', label: 'Rent', amount: money(210_000), every: { kind: 'month', date: 3 } },
    ],
    lines: [line()],
    events: [],
    goals: [],
    endings: [{ id: 'done', title: 'Done', text: 'Done.', if: null }],
    hints: [],
    questions: [],
    ...change,
  };
}
