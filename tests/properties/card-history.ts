import fc from 'fast-check';
import type { Action } from '../../shared/engine/action.ts';
import { act, present, startRun, type Run } from '../../shared/engine/run.ts';
import type { CardTerms, FeeRule } from '../../shared/products/card-terms.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { day as dayOf } from '../../shared/units/day.ts';
import { fraction } from '../../shared/units/fraction.ts';
import { money } from '../../shared/units/money.ts';
import { ppm, type Rate } from '../../shared/units/rate.ts';
import { lineView } from '../../shared/views/line-view.ts';
import { CARD, US_CARD } from '../unit/shared/card-story.ts';
import { checkout, line, on, scenario } from '../unit/shared/small-scenario.ts';
import type { OracleDeed, OracleFee, OracleTerms } from './oracle-card.ts';

/** Random cards and what is done with them: shared by their properties. */
export const START = on('2023-11-20');

const ROUNDINGS = ['floor', 'ceil', 'half-up', 'half-even'] as const;
const rounding = fc.constantFrom(...ROUNDINGS);
const fee: fc.Arbitrary<OracleFee> = fc.record({
  amount: fc.nat(3_000),
  ppm: fc.constantFrom(0, 0, 10_000, 50_000),
});
const days = (min: number, max: number) => fc.integer({ min, max }).map((ahead) => START + ahead);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 2 });

const rates = fc
  .constantFrom('day' as const, 'month' as const, 'year' as const, 'year' as const)
  .chain((per) => {
    const top = { day: 800, month: 25_000, year: 360_000 }[per];
    return fc.record({
      per: fc.constant(per),
      ppm: fc.integer({ min: 1, max: top }),
      cashPpm: fc.integer({ min: 0, max: top * 3 }),
      lowPpm: fc.integer({ min: 0, max: Math.floor(top / 2) }),
      highPpm: fc.integer({ min: top, max: top * 2 }),
    });
  });

const promotion = (rate: number) =>
  fc.record({
    ppm: fc.constant(rate),
    until: days(20, 200),
    covers: fc.constantFrom('purchases' as const, 'opening' as const),
  });

export const terms: fc.Arbitrary<OracleTerms> = rates.chain(
  ({ per, ppm: rate, cashPpm, lowPpm, highPpm }) =>
    fc
      .record({
        limit: fc.integer({ min: 50_000, max: 900_000 }),
        statementDay: fc.integer({ min: 1, max: 31 }),
        dueDays: fc.integer({ min: 10, max: 25 }),
        byDate: fc.boolean(),
        graceDays: fc.constantFrom(0, 0, 3),
        per: fc.constant(per),
        ppm: fc.constant(rate),
        cash: maybe(fc.record({ limit: fc.nat(200_000), ppm: fc.constant(cashPpm), fee })),
        promo: maybe(promotion(lowPpm)),
        deferred: maybe(promotion(rate)),
        dayCount: fc.constantFrom(
          'actual/365' as const,
          'actual/360' as const,
          'actual/actual' as const,
        ),
        method: fc.constantFrom(
          'average-daily-balance' as const,
          'full-back' as const,
          'remaining-only' as const,
        ),
        statementDayCounts: fc.boolean(),
        compounds: fc.constantFrom(
          'nothing' as const,
          'interest' as const,
          'interest-and-fees' as const,
        ),
        fullPayments: fc.constantFrom(1, 1, 2, 3),
        tolerance: fc.constantFrom(0, 0, 1_000),
        averageRounding: fc.option(rounding, { nil: null }),
        rounding,
        minimum: fc.record({
          ppm: fc.constantFrom(0, 10_000, 25_000, 100_000),
          of: fc.constantFrom('opening' as const, 'statement' as const, 'purchases' as const),
          floor: fc.constantFrom(0, 2_500, 10_000),
          adds: fc.subarray(['interest', 'fees', 'cash', 'past-due', 'over-limit'] as const),
          rounding,
        }),
        late: maybe(fc.record({ first: fee, repeat: fee, within: fc.constantFrom(1, 6) })),
        capped: fc.boolean(),
        overLimit: maybe(fc.record({ upTo: fc.nat(50_000), fee: fc.nat(3_500) })),
        penalty: maybe(
          fc.record({
            ppm: fc.constant(highPpm),
            afterDays: fc.constantFrom(0, 10, 60),
            cureAfter: fc.constantFrom(1, 2, 6),
            appliesTo: fc.constantFrom('all' as const, 'new-purchases' as const),
            noticeDays: fc.constantFrom(0, 14, 45),
          }),
        ),
        announced: fc.option(
          fc.record({
            noticeOn: days(5, 90),
            effectiveOn: fc.nat(60),
            ppm: fc.constant(highPpm),
          }),
          { nil: null, freq: 3 },
        ),
        regime: fc.constantFrom('us' as const, 'cn' as const, 'rate' as const),
        refunds: fc.constantFrom('next-bill' as const, 'reduces-due' as const),
        feeRounding: rounding,
        chargeOffDays: fc.constantFrom(60, 180, 180),
        autopay: fc.constantFrom(
          'off' as const,
          'off' as const,
          'off' as const,
          'minimum' as const,
          'full' as const,
        ),
      })
      .map(({ byDate, announced, penalty, ...rest }) => ({
        ...rest,
        penalty:
          penalty !== null && penalty.appliesTo === 'new-purchases' && penalty.noticeDays < 14
            ? { ...penalty, noticeDays: 14 }
            : penalty,
        announced:
          announced === null
            ? null
            : { ...announced, effectiveOn: announced.noticeOn + 14 + announced.effectiveOn },
        // A day of the month that leaves some days before the next statement.
        dueDay: byDate ? ((Math.min(rest.statementDay, 28) + rest.dueDays - 1) % 28) + 1 : null,
      })),
);

/** What is wished for; the driver turns a wish into an amount that the line takes. */
export type Wish =
  | { readonly kind: 'buy' | 'refund'; readonly ahead: number; readonly amount: number }
  | { readonly kind: 'cash'; readonly ahead: number; readonly amount: number }
  | {
      readonly kind: 'pay';
      readonly ahead: number;
      readonly share: 'due' | 'minimum' | 'all' | 'posted' | 'some' | 'exactly';
      readonly amount: number;
    };

export const SPAN = 300;
const ahead = fc.integer({ min: 0, max: SPAN });
const buy = fc.record({
  kind: fc.constant('buy' as const),
  ahead,
  amount: fc.integer({ min: 1, max: 150_000 }),
});
const wishes = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: buy },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('refund' as const),
        ahead,
        amount: fc.integer({ min: 1, max: 40_000 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('cash' as const),
        ahead,
        amount: fc.integer({ min: 1, max: 60_000 }),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('pay' as const),
        ahead,
        share: fc.constantFrom(
          'due' as const,
          'due' as const,
          'minimum' as const,
          'all' as const,
          'posted' as const,
          'some' as const,
        ),
        amount: fc.integer({ min: 1, max: 90_000 }),
      }),
    },
  ),
  { minLength: 3, maxLength: 45 },
);
const openings = fc.record({ promo: fc.nat(40_000), deferred: fc.nat(40_000) });

function rateOf(parts: number, per: OracleTerms['per']): Rate {
  return { ppm: ppm(parts), per };
}

function feeRule({ amount, ppm: share }: OracleFee): FeeRule {
  return share === 0
    ? { kind: 'amount', amount: money(amount) }
    : { kind: 'share', share: ppm(share), floor: money(amount) };
}

const ALLOCATIONS = {
  us: { minimum: 'lowest-rate-first', excess: 'highest-rate-first' },
  cn: { minimum: 'cn-by-days-overdue', excess: 'cn-by-days-overdue' },
  rate: { minimum: 'highest-rate-first', excess: 'highest-rate-first' },
} as const;

/** The oracle's plain terms as the engine's. */
export function cardTerms(of: OracleTerms): CardTerms {
  const { cash, promo, deferred, late, overLimit, penalty, announced, per, minimum } = of;
  const promotionOf = (plain: OracleTerms['promo']) =>
    plain === null
      ? null
      : {
          rate: rateOf(plain.ppm, per),
          until: dayOf(plain.until),
          covers: plain.covers,
        };
  return {
    ...US_CARD,
    limit: money(of.limit),
    statementDay: of.statementDay,
    due:
      of.dueDay === null
        ? { kind: 'days-after', days: of.dueDays }
        : { kind: 'day-of-month', day: of.dueDay },
    purchaseRate: rateOf(of.ppm, per),
    promo: promotionOf(promo),
    deferred: promotionOf(deferred),
    dayCount: of.dayCount,
    interest: {
      method: of.method,
      statementDayCounts: of.statementDayCounts,
      compounds: of.compounds,
      fullPayments: of.fullPayments,
      tolerance: money(of.tolerance),
      graceDays: of.graceDays,
      averageRounding: of.averageRounding,
      rounding: of.rounding,
    },
    minimum: {
      formula: {
        kind: 'largest',
        of: [
          { kind: 'amount', amount: money(minimum.floor) },
          {
            kind: 'sum',
            of: [
              { kind: 'share', of: minimum.of, share: fraction(minimum.ppm, 1_000_000) },
              ...minimum.adds.map((kind) => ({ kind })),
            ],
          },
        ],
      },
      rounding: minimum.rounding,
    },
    lateFee:
      late === null
        ? null
        : {
            first: feeRule(late.first),
            repeat: feeRule(late.repeat),
            repeatWithin: late.within,
          },
    overLimit:
      overLimit === null ? null : { upTo: money(overLimit.upTo), fee: money(overLimit.fee) },
    cash:
      cash === null
        ? null
        : {
            limit: money(cash.limit),
            rate: rateOf(cash.ppm, per),
            fee: feeRule(cash.fee),
          },
    penaltyFees: { capped: of.capped, onePerEvent: true },
    penaltyRate:
      penalty === null
        ? null
        : {
            rate: rateOf(penalty.ppm, per),
            afterDays: penalty.afterDays,
            appliesTo: penalty.appliesTo,
            noticeDays: penalty.noticeDays,
            cureAfter: penalty.cureAfter,
          },
    announced:
      announced === null
        ? null
        : {
            noticeOn: dayOf(announced.noticeOn),
            effectiveOn: dayOf(announced.effectiveOn),
            rate: rateOf(announced.ppm, per),
          },
    allocation: { ...ALLOCATIONS[of.regime], principalFirstAfterDays: 90 },
    refunds: of.refunds,
    feeRounding: of.feeRounding,
    chargeOffDays: of.chargeOffDays,
  };
}

export interface History {
  readonly terms: CardTerms;
  readonly wishes: readonly Wish[];
  readonly opening: {
    readonly promo: number;
    readonly deferred: number;
    readonly carried?: number;
    readonly grace?: 'kept' | 'lost';
  };
  /** Days from the start to which it is lived; the whole span when left out. */
  readonly until?: number;
  readonly autopay: OracleTerms['autopay'];
}

function scenarioOf({ terms: of, wishes: list, opening, autopay }: History): Scenario {
  return scenario({
    start: START,
    end: dayOf(START + SPAN + 1),
    cash: money(5_000_000_000),
    income: [],
    costs: [],
    events: list.flatMap((wish, i) =>
      wish.kind === 'buy'
        ? [
            checkout({
              id: `buy-${i}`,
              timing: { kind: 'on', day: dayOf(START + wish.ahead) },
              price: money(wish.amount),
              openDays: 0,
              options: [{ kind: 'pay-later', line: CARD }],
              preselected: null,
            }),
          ]
        : [],
    ),
    lines: [
      line({
        id: CARD,
        terms: of,
        autopay,
        opening: {
          unbilled: money(0),
          billed: null,
          plans: [],
          purchases: [],
          refunds: list.flatMap((wish, i) =>
            wish.kind === 'refund'
              ? [
                  {
                    id: `refund-${i}`,
                    label: 'Refund',
                    amount: money(wish.amount),
                    arrivesOn: dayOf(START + wish.ahead),
                  },
                ]
              : [],
          ),
          card: {
            carried: money(opening.carried ?? 0),
            advances: money(0),
            promo: money(opening.promo),
            deferred: money(opening.deferred),
            deferredInterest: money(0),
            grace: opening.grace ?? 'kept',
          },
        },
      }),
    ],
  });
}

export interface Lived {
  readonly run: Run;
  /** What was done and not refused, in order; refunds come by themselves. */
  readonly deeds: readonly OracleDeed[];
}

/** Lives through the wishes in the engine, day by day. */
export function live(history: History): Lived {
  let run = startRun(scenarioOf(history), 1);
  const deeds: OracleDeed[] = [];
  const inTurn = history.wishes
    .map((wish, i) => ({ wish, i }))
    .sort((a, b) => a.wish.ahead - b.wish.ahead || a.i - b.i);
  for (const { wish, i } of inTurn) {
    run = passTo(run, START + wish.ahead);
    const action = actionOf(run, wish, i);
    if (action === null) {
      if (wish.kind === 'refund')
        deeds.push({ on: START + wish.ahead, kind: 'refund', amount: wish.amount });
      continue;
    }
    const next = act(run, action);
    if (next.refusal !== null) continue;
    run = next.run;
    const amount = action.kind === 'answer' ? wish.amount : 'amount' in action ? action.amount : 0;
    deeds.push({ on: START + wish.ahead, kind: wish.kind, amount });
  }
  return { run: passTo(run, START + (history.until ?? SPAN)), deeds };
}

export function passTo(run: Run, to: number): Run {
  let at = run;
  while (present(at).day < to) at = act(at, { kind: 'advance', to: dayOf(to) }).run;
  return at;
}

function actionOf(run: Run, wish: Wish, i: number): Action | null {
  switch (wish.kind) {
    case 'buy':
      return { kind: 'answer', offer: `buy-${i}`, option: 0 };
    case 'cash':
      return { kind: 'draw', line: CARD, amount: money(wish.amount), method: null, periods: null };
    case 'refund':
      return null;
    case 'pay': {
      const view = lineView(present(run), CARD);
      const wanted = {
        due: view.due,
        minimum: view.minimum,
        all: view.repayable,
        posted: view.owed,
        some: Math.min(view.repayable, wish.amount),
        exactly: wish.amount,
      }[wish.share];
      return wanted === 0 ? null : { kind: 'repay', line: CARD, amount: money(wanted) };
    }
  }
}

export const histories = fc.tuple(terms, wishes, openings);
