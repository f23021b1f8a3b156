import {
  act,
  eventsOf,
  journalOf,
  present,
  startRun,
  type Run,
} from '../../../shared/engine/run.ts';
import type { EngineEvent } from '../../../shared/engine/event.ts';
import { closingDefaults } from '../../../shared/closing/default-terms.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import { owesOf } from '../../../shared/ledger/account.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import type { CardLine, CardPart } from '../../../shared/products/card-line.ts';
import type { CardTerms } from '../../../shared/products/card-terms.ts';
import { dueOn, payoffOn } from '../../../shared/products/families.ts';
import type { Due, PayoffQuote } from '../../../shared/products/family.ts';
import type { LineSetup, OpeningBalances } from '../../../shared/scenario/scenario.ts';
import { addDays, type Day } from '../../../shared/units/day.ts';
import { fraction } from '../../../shared/units/fraction.ts';
import { money, type Money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';
import { checkout, line, on, scenario } from './small-scenario.ts';

export const CARD = 'iris-card';

/** A US-like card: 24% on the average daily balance, statement on the 31st, due on the 25th. */
export const US_CARD: CardTerms = {
  family: 'card',
  limit: money(1_000_000),
  statementDay: 31,
  due: { kind: 'day-of-month', day: 25 },
  purchaseRate: { ppm: ppm(240_000), per: 'year' },
  promo: null,
  deferred: null,
  dayCount: 'actual/365',
  interest: {
    method: 'average-daily-balance',
    statementDayCounts: true,
    compounds: 'nothing',
    fullPayments: 1,
    tolerance: money(0),
    graceDays: 0,
    averageRounding: null,
    rounding: 'half-up',
  },
  minimum: {
    formula: { kind: 'share', of: 'statement', share: fraction(1, 10) },
    rounding: 'half-up',
  },
  lateFee: null,
  overLimit: null,
  cash: {
    limit: money(200_000),
    rate: { ppm: ppm(300_000), per: 'year' },
    fee: { kind: 'amount', amount: money(0) },
  },
  penaltyFees: { capped: true, onePerEvent: true },
  penaltyRate: null,
  announced: null,
  autopay: { partial: true, failedFee: money(0), retryDays: 0 },
  allocation: {
    minimum: 'lowest-rate-first',
    excess: 'highest-rate-first',
    principalFirstAfterDays: 90,
  },
  refunds: 'reduces-due',
  feeRounding: 'half-up',
  chargeOffDays: 180,
  reportDay: 31,
  closing: closingDefaults(REGIONS.CN),
};

/** A card as Chinese banks write it: 0.05% a day, full-back interest, statement on the 5th. */
export const CN_CARD: CardTerms = {
  ...US_CARD,
  statementDay: 5,
  due: { kind: 'day-of-month', day: 25 },
  purchaseRate: { ppm: ppm(500), per: 'day' },
  interest: { ...US_CARD.interest, method: 'full-back', statementDayCounts: false },
  minimum: {
    formula: { kind: 'share', of: 'statement', share: fraction(1, 10) },
    rounding: 'half-up',
  },
  cash: {
    limit: money(200_000),
    rate: { ppm: ppm(500), per: 'day' },
    fee: { kind: 'share', share: ppm(10_000), floor: money(1_000) },
  },
  penaltyFees: { capped: false, onePerEvent: false },
  allocation: {
    minimum: 'cn-by-days-overdue',
    excess: 'cn-by-days-overdue',
    principalFirstAfterDays: 90,
  },
  refunds: 'next-bill',
};

/** Something done on a day, after its morning. */
export type Deed =
  | { readonly on: string; readonly buy: number }
  | { readonly on: string; readonly pay: number }
  | { readonly on: string; readonly cash: number };

export interface Story {
  readonly terms: CardTerms;
  readonly start: string;
  readonly until: string;
  /** In the order in which they are done. */
  readonly deeds: readonly Deed[];
  readonly opening?: Partial<OpeningBalances>;
  readonly purse?: number;
  readonly autopay?: LineSetup['autopay'];
}

/** Where a story ended, and what happened on the way. */
export class Told {
  readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  get line(): CardLine {
    const found = present(this.run).lines[CARD];
    if (found?.family !== 'card') throw new Error('no card');
    return found;
  }

  owes(part: CardPart): Money {
    return owesOf(present(this.run).balances, CARD)(part);
  }

  get payoff(): PayoffQuote {
    return payoffOn(present(this.run).balances, this.line, present(this.run).day);
  }

  get due(): Due | null {
    return dueOn(present(this.run).balances, this.line, present(this.run).day);
  }

  get journal(): readonly Entry[] {
    return journalOf(this.run);
  }

  events<K extends EngineEvent['kind']>(kind: K): readonly Extract<EngineEvent, { kind: K }>[] {
    return eventsOf(this.run).filter(
      (event): event is Extract<EngineEvent, { kind: K }> => event.kind === kind,
    );
  }
}

/** Lets days pass up to a day, whatever offers open on the way. */
export function passTo(run: Run, to: Day): Run {
  let at = run;
  while (present(at).day < to) at = done(at, { kind: 'advance', to });
  return at;
}

function done(run: Run, action: Parameters<typeof act>[1]): Run {
  const next = act(run, action);
  if (next.refusal !== null) throw new Error(JSON.stringify({ action, refusal: next.refusal }));
  return next.run;
}

/** Plays a story of one card. @throws when one of its deeds is refused */
export function tell(story: Story): Told {
  const { terms, deeds, opening = {}, purse = 50_000_000, autopay = 'off' } = story;
  const events = deeds.flatMap((deed, i) =>
    'buy' in deed
      ? [
          checkout({
            id: `buy-${i}`,
            timing: { kind: 'on', day: on(deed.on) },
            price: money(deed.buy),
            openDays: 0,
            options: [{ kind: 'pay-later', line: CARD }],
            preselected: null,
          }),
        ]
      : [],
  );
  const played = scenario({
    start: on(story.start),
    end: addDays(on(story.until), 1),
    cash: money(purse),
    income: [],
    costs: [],
    events,
    lines: [
      line({
        id: CARD,
        name: 'Iris card',
        terms,
        autopay,
        opening: {
          unbilled: money(0),
          billed: null,
          plans: [],
          purchases: [],
          refunds: [],
          ...opening,
        },
      }),
    ],
  });
  let run = startRun(played, 1);
  deeds.forEach((deed, i) => {
    run = passTo(run, on(deed.on));
    if ('buy' in deed) run = done(run, { kind: 'answer', offer: `buy-${i}`, option: 0 });
    else if ('pay' in deed) {
      run = done(run, { kind: 'repay', line: CARD, amount: money(deed.pay) });
    } else {
      const amount = money(deed.cash);
      run = done(run, { kind: 'draw', line: CARD, amount, method: null, periods: null });
    }
  });
  return new Told(passTo(run, on(story.until)));
}
