import type { ClosingTerms } from '../../../shared/closing/closing-terms.ts';
import { closingDefaults, PLAIN_CHANNEL } from '../../../shared/closing/default-terms.ts';
import type { Line } from '../../../shared/products/line.ts';
import type { RegionId } from '../../../shared/products/regions/region.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { LineSetup, OpeningBalances, Scenario } from '../../../shared/scenario/scenario.ts';
import { EMPTY_OPENING } from '../../../shared/scenario/scenario.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';
import { US_CARD } from './card-story.ts';
import { line, on, scenario, TERMS } from './small-scenario.ts';

/** A region's closing terms, and what is changed of them. */
export function closing(change: Partial<ClosingTerms> = {}, region: RegionId = 'CN'): ClosingTerms {
  return { ...closingDefaults(REGIONS[region]), ...change };
}

/** The same terms with other closing terms. */
export function ending<T extends Line['terms']>(terms: T, ends: ClosingTerms): T {
  return { ...terms, closing: ends };
}

export const START = on('2026-03-02');

/** What a pay-later line can carry: a bill, a plan, a parcel that has come. */
export const BUSY: OpeningBalances = {
  ...EMPTY_OPENING,
  unbilled: money(20_000),
  billed: money(60_000),
  plans: [
    {
      id: 'phone',
      label: 'Phone',
      principal: money(90_000),
      periods: 9,
      fee: ppm(45_000),
      billed: 2,
    },
  ],
  purchases: [
    { id: 'parcel', label: 'Parcel', amount: money(15_000), boughtOn: START, arrivesOn: START },
  ],
};

/** A card with a statement and something bought since. */
export const CARD_DEBT: OpeningBalances = {
  ...EMPTY_OPENING,
  unbilled: money(40_000),
  billed: money(100_000),
};

export const HARDSHIP = {
  afterDaysPastDue: 0,
  periods: [6],
  annualRate: ppm(60_000),
  waivedShare: ppm(0),
} as const;

/** One card with these closing terms; it owes what `opening` says. */
export function cardScenario(
  ends: ClosingTerms,
  opening: OpeningBalances = EMPTY_OPENING,
  change: Partial<Scenario> = {},
): Scenario {
  return scenario({
    start: START,
    end: on('2026-12-31'),
    cash: money(2_000_000),
    lines: [cardLine(ends, opening)],
    ...change,
  });
}

export function cardLine(ends: ClosingTerms, opening: OpeningBalances): LineSetup {
  const terms = { ...US_CARD, hardship: HARDSHIP, closing: ends };
  return line({ id: 'card', name: 'Card', terms, opening });
}

export function payLaterLine(ends: ClosingTerms, opening: OpeningBalances): LineSetup {
  const terms = { ...TERMS, hardship: HARDSHIP, autoConfirmDays: 60, closing: ends };
  return line({ terms, opening });
}

/** Everything that a way out can be made of. */
export const HARD_WAY: ClosingTerms = closing({
  coolingOffDays: 3,
  noticeDays: 10,
  channels: {
    app: PLAIN_CHANNEL,
    phone: {
      ...PLAIN_CHANNEL,
      steps: 4,
      waitBusinessDays: 5,
      officeHours: true,
      mishap: ppm(1_000_000),
    },
    branch: { ...PLAIN_CHANNEL, steps: 2, officeHours: true, proof: 'paper' },
    letter: { ...PLAIN_CHANNEL, available: false, proof: 'none' },
  },
  identity: {
    methods: ['password', 'one-time-code', 'face'],
    wrongAnswers: 2,
    lockDays: 3,
    recovery: 'branch',
  },
  design: {
    buriedScreens: 5,
    joiningSteps: 3,
    steps: [
      { kind: 'notice' },
      { kind: 'freeze-first', days: 7 },
      { kind: 'reason' },
      { kind: 'offer', offer: { kind: 'fee-waiver', amount: money(5_000), keepDays: 30 } },
      { kind: 'confirm' },
      { kind: 'confirm' },
    ],
  },
});
