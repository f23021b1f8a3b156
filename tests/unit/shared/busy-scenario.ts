import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';
import { checkout, line, on, scenario, TERMS } from './small-scenario.ts';

/** Two lines, every kind of event and opening balance: what properties roam about in. */
export function busyScenario(): Scenario {
  const opening = {
    unbilled: money(14_281),
    billed: money(60_003),
    plans: [
      {
        id: 'phone',
        label: 'Phone',
        principal: money(399_900),
        periods: 6,
        fee: ppm(45_000),
        billed: 3,
      },
    ],
    purchases: [
      {
        id: 'parcel',
        label: 'Parcel',
        amount: money(23_901),
        boughtOn: on('2026-02-26'),
        arrivesOn: on('2026-03-04'),
      },
    ],
    refunds: [{ id: 'shoes', label: 'Shoes', amount: money(32_907), arrivesOn: on('2026-03-08') }],
  };
  const second = line({
    id: 'river-pay',
    terms: {
      ...TERMS,
      billDay: 20,
      dueDay: 8,
      earlySettlementFee: 'all',
      autopayPartial: false,
      reportDay: 15,
    },
    autopay: 'full',
  });
  const span = {
    kind: 'chance' as const,
    from: on('2026-03-10'),
    to: on('2026-07-20'),
    chance: ppm(600_000),
  };
  return scenario({
    lines: [line({ opening }), second],
    events: [
      checkout({ arrivalDays: 4 }),
      checkout({
        id: 'desk',
        timing: { kind: 'on', day: on('2026-04-12') },
        price: money(129_999),
        options: [
          { kind: 'cash' },
          { kind: 'instalments', line: 'river-pay', periods: 12 },
          { kind: 'instalments', line: 'flower-pay', periods: 3 },
          { kind: 'pay-later', line: 'river-pay' },
        ],
      }),
      checkout({ id: 'dentist', timing: span, required: true, price: money(68_000), openDays: 0 }),
      { ...event('bonus'), kind: 'income', amount: money(30_000), timing: span },
      {
        ...event('repair'),
        kind: 'cost',
        amount: money(45_000),
        timing: { ...span, chance: ppm(400_000) },
      },
      {
        ...event('note'),
        kind: 'message',
        timing: { kind: 'on', day: on('2026-05-05') },
        if: { kind: 'metric', metric: 'owed', of: null, is: 'at-least', value: 100_000 },
      },
      { ...event('shop-card'), kind: 'inquiry', of: 'card', timing: onDay('2026-04-20') },
      {
        ...event('mix-up'),
        kind: 'misreport',
        line: 'river-pay',
        wrong: { kind: 'late', daysPastDue: 12 },
        timing: onDay('2026-03-10'),
      },
    ],
    goals: [
      {
        id: 'cash',
        label: 'Cash',
        hold: 'always',
        test: { kind: 'metric', metric: 'lowest-cash', of: null, is: 'at-least', value: 0 },
      },
      {
        id: 'clear',
        label: 'Clear',
        hold: 'at-end',
        test: { kind: 'metric', metric: 'owed', of: null, is: 'equal', value: 0 },
      },
    ],
  });
}

function onDay(iso: string) {
  return { kind: 'on' as const, day: on(iso) };
}

function event(id: string) {
  return { id, title: id, text: id, if: null };
}
