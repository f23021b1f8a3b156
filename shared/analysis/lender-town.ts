import type { ClosingTerms } from '../closing/closing-terms.ts';
import { closingDefaults } from '../closing/default-terms.ts';
import type { CashLineTerms } from '../products/cash-line.ts';
import type { PayLaterTerms } from '../products/pay-later-terms.ts';
import type { RegionId } from '../products/regions/region.ts';
import { REGIONS } from '../products/regions/regions.ts';
import {
  EMPTY_OPENING,
  type CheckoutEvent,
  type LineSetup,
  type Scenario,
} from '../scenario/scenario.ts';
import { addDays, dayOf, type Day } from '../units/day.ts';
import { money, ZERO, type Money } from '../units/money.ts';
import { ppm } from '../units/rate.ts';

/** A town of customers of one lender, each with a scenario of their own. All figures: our choice. */

/** The lines that everybody in the town has: one to buy with, two to draw cash from. */
export const TOWN_LINES = ['pay', 'cash', 'spare'] as const;
export type TownLine = (typeof TOWN_LINES)[number];

export const TOWN_START = dayOf({ year: 2026, month: 3, date: 2 });
/** Long enough for what a habit does, and for the days after it. */
export const TOWN_DAYS = 120;
/** The one thing that can be bought. */
export const TOWN_PURCHASE = 'purchase';

/** What differs from one customer to the next. */
export interface TownPerson {
  readonly id: string;
  readonly cash: Money;
  readonly salary: Money;
  readonly limit: Money;
  readonly autopay: LineSetup['autopay'];
  /** What is bought on the pay-later line; null: nothing. */
  readonly purchase: { readonly day: Day; readonly price: Money } | null;
}

/** Two ways of laying out the same ending, to be compared over the same people. */
export const TOWN_DESIGNS = ['short', 'long'] as const;
export type TownDesign = (typeof TOWN_DESIGNS)[number];

/** How long a raise binds whoever takes it. */
export const RAISE_BINDS_DAYS = 14;

/**
 * The terms of closing in a design. Where a debt may run on, closing can be abused at all; the rest
 * is the region's.
 */
export function townClosing(design: TownDesign, region: RegionId): ClosingTerms {
  const base: ClosingTerms = {
    ...closingDefaults(REGIONS[region]),
    rule: 'balance-runs-on',
    identity: { methods: ['one-time-code'], wrongAnswers: 3, lockDays: 1, recovery: null },
  };
  if (design === 'short') return base;
  return {
    ...base,
    coolingOffDays: 7,
    cancellable: true,
    identity: { ...base.identity, methods: ['password', 'one-time-code'] },
    design: {
      buriedScreens: 4,
      joiningSteps: 3,
      steps: [
        { kind: 'notice' },
        { kind: 'reason' },
        {
          kind: 'offer',
          offer: { kind: 'limit-raise', amount: money(200_000), keepDays: RAISE_BINDS_DAYS },
        },
        { kind: 'freeze-first', days: 2 },
        { kind: 'confirm' },
        { kind: 'confirm' },
      ],
    },
  };
}

/** What the engine plays for one person under a design. */
export function townScenario(person: TownPerson, design: TownDesign, region: RegionId): Scenario {
  const closing = townClosing(design, region);
  const nobody = { name: person.id, age: 30, about: '' };
  return {
    formatVersion: 1,
    id: person.id,
    title: person.id,
    summary: '',
    author: '',
    licence: '',
    level: 1,
    minutes: 1,
    start: TOWN_START,
    end: addDays(TOWN_START, TOWN_DAYS),
    region,
    persona: nobody,
    cash: person.cash,
    income: [
      {
        id: 'salary',
        label: 'salary',
        amount: person.salary,
        every: { kind: 'month', date: 15 },
      },
    ],
    costs: [
      { id: 'rent', label: 'rent', amount: money(210_000), every: { kind: 'month', date: 3 } },
    ],
    lines: TOWN_LINES.map((id) => lineOf(id, person, closing)),
    events: purchaseOf(person),
    goals: [],
    endings: [{ id: 'end', title: '', text: '', if: null }],
    hints: [],
    questions: [],
  };
}

function lineOf(id: TownLine, { limit, autopay }: TownPerson, closing: ClosingTerms): LineSetup {
  const terms = id === 'pay' ? payLater(limit, closing) : cashLine(limit, closing);
  return {
    id,
    name: id,
    openedOn: dayOf({ year: 2024, month: 3, date: 5 }),
    terms,
    autopay,
    opening: EMPTY_OPENING,
  };
}

function purchaseOf({ purchase }: TownPerson): readonly CheckoutEvent[] {
  if (purchase === null) return [];
  return [
    {
      id: TOWN_PURCHASE,
      kind: 'checkout',
      timing: { kind: 'on', day: purchase.day },
      if: null,
      title: TOWN_PURCHASE,
      text: '',
      price: purchase.price,
      openDays: 0,
      required: false,
      options: [{ kind: 'pay-later', line: 'pay' }],
      preselected: null,
      arrivalDays: 0,
    },
  ];
}

/** A plain pay-later line: 10% minimum, 0.05% a day on what is carried. */
function payLater(limit: Money, closing: ClosingTerms): PayLaterTerms {
  return {
    family: 'pay-later',
    limit,
    billDay: 1,
    dueDay: 10,
    minimum: { share: ppm(100_000), floor: ZERO, rounding: 'half-up' },
    dailyCharge: { ppm: ppm(500), per: 'day' },
    chargeRounding: 'half-up',
    checkoutInstalments: [],
    billInstalments: [],
    instalmentFloor: money(10_000),
    earlySettlementFee: 'none',
    autopayPartial: true,
    autoConfirmDays: 10,
    reportDay: 31,
    closing,
  };
}

/** A plain cash line: 0.03% a day, repaid in three months, ahead of time at no cost. */
function cashLine(limit: Money, closing: ClosingTerms): CashLineTerms {
  return {
    family: 'cash-line',
    reportDay: 31,
    closing,
    limit,
    draw: { least: DRAW_STEP, most: null, step: DRAW_STEP },
    methods: ['level'],
    periods: [3],
    dueDay: null,
    book: {
      interest: { kind: 'daily', ppm: ppm(300) },
      overdueRate: ppm(450),
      interestRounding: 'half-up',
      paymentRounding: 'half-up',
      early: { payments: 'any', fee: ppm(0), feeLastYear: ppm(0), feeWithinSaved: true },
      late: { graceDays: 0, fee: ZERO, feeKind: 'late', feeCap: null },
      autopay: { partial: true, order: 'oldest', retryDays: 0, failedFee: ZERO },
      costCap: null,
      chargeOffDays: null,
    },
  };
}

/** What is borrowed comes in whole hundreds. */
export const DRAW_STEP = money(10_000);
