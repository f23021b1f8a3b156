import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PayLaterLine } from '../../shared/products/pay-later-line.ts';
import type { PayLaterTerms } from '../../shared/products/pay-later-terms.ts';
import { settlementTotal } from '../../shared/products/plan-settlement.ts';
import { day } from '../../shared/units/day.ts';
import { money, type Rounding } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { quiet } from '../unit/shared/loan-lines.ts';
import { Play } from '../unit/shared/play-line.ts';
import { checkout, line, TERMS } from '../unit/shared/small-scenario.ts';
import { PayLaterOracle, type PayLaterOracleTerms } from './oracle-pay-later.ts';
import { dayNumber, isDate, lastDate, least, nextDate } from './rational.ts';

/** The engine's pay-later line against the oracle, to the minor unit, after every step. */

/** Random histories for each family. */
const RUNS = howMany(1_500, 20_000);

const END = dayNumber(2027, 8, 31);
const LINE = 'flower-pay';
const roundings = fc.constantFrom<Rounding>('floor', 'ceil', 'half-up', 'half-even');
const PARTS = [
  { periods: 3, share: 23_000 },
  { periods: 6, share: 45_000 },
  { periods: 12, share: 75_001 },
];

const terms: fc.Arbitrary<PayLaterOracleTerms> = fc
  .record({
    limit: fc.integer({ min: 50_000, max: 2_000_000 }),
    billDay: fc.integer({ min: 1, max: 28 }),
    dueDay: fc.integer({ min: 1, max: 28 }),
    share: fc.integer({ min: 0, max: 1_000_000 }),
    floor: fc.constantFrom(0, 0, 5_000, 20_000),
    minimumRounding: roundings,
    charge: fc.integer({ min: 0, max: 1_500 }),
    chargeRounding: roundings,
    earlyFee: fc.constantFrom('current-period' as const, 'all' as const, 'none' as const),
    partial: fc.boolean(),
  })
  .filter(({ billDay, dueDay }) => billDay !== dueDay);

function engineTerms(own: PayLaterOracleTerms): PayLaterTerms {
  const offers = PARTS.map(({ periods, share }) => ({
    periods,
    fee: { ppm: ppm(share), per: 'term' as const },
  }));
  return {
    ...TERMS,
    limit: money(own.limit),
    billDay: own.billDay,
    dueDay: own.dueDay,
    minimum: { share: ppm(own.share), floor: money(own.floor), rounding: own.minimumRounding },
    dailyCharge: { ppm: ppm(own.charge), per: 'day' },
    chargeRounding: own.chargeRounding,
    checkoutInstalments: offers,
    billInstalments: offers,
    instalmentFloor: money(0),
    earlySettlementFee: own.earlyFee,
    autopayPartial: own.partial,
  };
}

const history = fc.record({
  cash: fc.integer({ min: 0, max: 500_000 }),
  salary: fc.constantFrom(0, 30_000, 120_001),
  payday: fc.integer({ min: 1, max: 28 }),
  billed: fc.integer({ min: 0, max: 40_000 }),
  price: fc.integer({ min: 101, max: 60_000 }),
  offset: fc.nat(30),
  steps: fc.array(fc.record({ kind: fc.nat(9), a: fc.nat(9_999), b: fc.nat(9_999) }), {
    minLength: 5,
    maxLength: 50,
  }),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

function begin(own: PayLaterOracleTerms, { cash, salary, payday, billed, price, offset }: History) {
  const start = dayNumber(2026, 3, 2) + offset;
  // A bill can be open only between a bill day and its due day.
  const isOpen = nextDate(start - 1, own.dueDay) < nextDate(start - 1, own.billDay);
  const opening = isOpen && billed > 0 ? billed : 0;
  const options = [
    { kind: 'pay-later' as const, line: LINE },
    ...PARTS.map(({ periods }) => ({ kind: 'instalments' as const, line: LINE, periods })),
  ];
  const events = Array.from({ length: 9 }, (_, n) =>
    checkout({
      id: `item-${n}`,
      timing: { kind: 'on', day: day(start) },
      price: money(price + n * 997),
      openDays: 400,
      options,
      preselected: null,
    }),
  );
  const setup = line({
    terms: engineTerms(own),
    opening: { ...line().opening, billed: opening > 0 ? money(opening) : null },
  });
  const every = { kind: 'month' as const, date: payday };
  const income =
    salary === 0 ? [] : [{ id: 'salary', label: 'Salary', amount: money(salary), every }];
  const play = new Play(
    quiet([setup], { cash: money(cash), income, events, start: day(start), end: day(END) }),
  );
  const oracle = new PayLaterOracle(own, start, cash, 'off');
  oracle.startBilled(opening, lastDate(start, own.billDay));
  if (salary > 0 && isDate(start, payday)) oracle.cash += BigInt(salary);
  return { play, oracle };
}

function seen(play: Play) {
  const found = play.view.line as PayLaterLine;
  return {
    cash: play.cash,
    unbilled: play.owes('unbilled'),
    billed: play.owes('billed'),
    carried: play.owes('carried'),
    charges: play.owes('charges'),
    planned: play.owes('plans'),
    minimumLeft: found.minimumLeft,
    pastDue: found.pastDue,
    since: found.lateSince,
    marks: found.lateMarks,
    bill: found.bill === null ? null : [found.bill.total, found.bill.minimum, found.bill.dueOn],
    repayable: play.view.repayable,
    due: play.view.due,
    free: play.view.free,
    ending: play.view.plans.map(({ settlement }) => settlementTotal(settlement)),
    charged: play.costs.charge,
    fees: play.costs.fee,
  };
}

function told(oracle: PayLaterOracle): unknown {
  const { bill } = oracle;
  return {
    cash: Number(oracle.cash),
    unbilled: Number(oracle.unbilled),
    billed: Number(oracle.billed),
    carried: Number(oracle.carried),
    charges: Number(oracle.charges),
    planned: Number(oracle.planned),
    minimumLeft: Number(oracle.minimumLeft),
    pastDue: Number(oracle.pastDue),
    since: oracle.lateSince,
    marks: oracle.marks,
    bill: bill === null ? null : [Number(bill.total), Number(bill.minimum), bill.due],
    repayable: Number(oracle.repayable),
    due: Number(oracle.due),
    free: Number(oracle.free),
    ending: oracle.plans.map((_, index) => Number(oracle.settlement(index))),
    charged: Number(oracle.charged),
    fees: Number(oracle.fees),
  };
}

type Step = History['steps'][number];

function take(play: Play, oracle: PayLaterOracle, own: History, { kind, a, b }: Step): void {
  if (kind <= 1) {
    buy(play, oracle, own, a, b);
  } else if (kind <= 3) {
    const wanted = [oracle.repayable, oracle.due, oracle.minimum][a % 4];
    const part = wanted ?? (oracle.repayable * BigInt(b)) / 10_000n;
    repay(play, oracle, part);
  } else if (kind === 4) {
    const index = a % Math.max(1, oracle.plans.length);
    const plan = oracle.plans[index];
    if (plan === undefined || oracle.settlement(index) > oracle.cash) return;
    play.settle(plan.id);
    oracle.settle(index);
  } else if (kind === 5) {
    const offer = PARTS[a % PARTS.length];
    // The minimum is often paid before the rest is spread: chance alone seldom does both in time.
    if (b % 2 === 0) repay(play, oracle, oracle.minimum);
    if (offer === undefined) return;
    const spread = { kind: 'spread-bill', line: LINE, periods: offer.periods } as const;
    expect(play.refusal(spread)?.code).toBe(oracle.spreadable === 0n ? 'no-bill' : undefined);
    if (oracle.spreadable === 0n) return;
    play.do(spread);
    oracle.spread(offer.periods, offer.share);
  } else if (kind === 6) {
    oracle.autopay = (['off', 'minimum', 'full'] as const)[a % 3] ?? 'off';
    play.do({ kind: 'set-autopay', line: LINE, mode: oracle.autopay });
  } else {
    const to = Math.min(END, oracle.day + 1 + (a % 35));
    if (to <= oracle.day) return;
    play.do({ kind: 'advance', to: day(to) });
    while (oracle.day < to) {
      oracle.nextDay();
      if (own.salary > 0 && isDate(oracle.day, own.payday)) oracle.cash += BigInt(own.salary);
    }
  }
}

function repay(play: Play, oracle: PayLaterOracle, wanted: bigint): void {
  const amount = least(wanted, oracle.cash);
  if (amount <= 0n) return;
  play.repay(Number(amount));
  oracle.pay(amount);
}

function buy(play: Play, oracle: PayLaterOracle, { price }: History, a: number, b: number): void {
  const offer = play.state.offers[a % Math.max(1, play.state.offers.length)]?.id;
  if (offer === undefined) return;
  const amount = price + Number(offer.slice('item-'.length)) * 997;
  if (BigInt(amount) > oracle.free) return;
  const option = b % (PARTS.length + 1);
  play.do({ kind: 'answer', offer, option });
  const parts = PARTS[option - 1];
  if (parts === undefined) oracle.buy(amount);
  else oracle.buyInParts(offer, amount, parts.periods, parts.share);
}

it('the engine agrees with the oracle on pay-later lines to the minor unit', () => {
  fc.assert(
    fc.property(terms, history, (own, given) => {
      const { play, oracle } = begin(own, given);
      expect(seen(play)).toEqual(told(oracle));
      for (const step of given.steps) {
        take(play, oracle, given, step);
        expect(seen(play)).toEqual(told(oracle));
      }
      play.check();
    }),
    { seed: 501, numRuns: RUNS },
  );
});
