import { act, type Run } from '../../../shared/engine/run.ts';
import type { CardTerms } from '../../../shared/products/card-terms.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';
import { CARD, tell, US_CARD } from './card-story.ts';
import { on } from './small-scenario.ts';

const fixed = (amount: number) => ({ kind: 'amount' as const, amount: money(amount) });

/** A card with everything that can be charged, raised or ended. */
const DEAR: CardTerms = {
  ...US_CARD,
  limit: money(300_000),
  cash: {
    limit: money(100_000),
    rate: { ppm: ppm(300_000), per: 'year' },
    fee: { kind: 'share', share: ppm(30_000), floor: money(500) },
  },
  promo: {
    rate: { ppm: ppm(0), per: 'year' },
    until: on('2026-02-14'),
    covers: 'purchases',
  },
  lateFee: { first: fixed(3_200), repeat: fixed(4_300), repeatWithin: 6 },
  overLimit: { upTo: money(30_000), fee: money(2_500) },
  autopay: { partial: false, failedFee: money(1_000), retryDays: 1 },
  penaltyFees: { capped: false, onePerEvent: false },
  penaltyRate: {
    rate: { ppm: ppm(299_900), per: 'year' },
    afterDays: 20,
    appliesTo: 'all',
    noticeDays: 0,
    cureAfter: 1,
  },
  chargeOffDays: 90,
};

/** Runs in which a card says everything that it can say. */
export function cardRuns(): readonly Run[] {
  const start = '2026-01-01';
  const bought = [
    { on: '2026-01-05', buy: 250_000 },
    { on: '2026-01-06', cash: 60_000 },
  ];
  const short = tell({ terms: DEAR, start, until: '2026-06-30', deeds: bought, purse: 10 }).run;
  const unpaid = tell({
    terms: DEAR,
    start,
    until: '2026-03-01',
    deeds: bought,
    purse: 10,
    autopay: 'full',
  }).run;
  const cured = tell({
    terms: DEAR,
    start,
    until: '2026-04-26',
    deeds: [...bought, { on: '2026-04-02', pay: 250_000 }, { on: '2026-04-20', pay: 20_000 }],
  }).run;
  const asked = (amount: number, periods: number | null) =>
    act(tell({ terms: DEAR, start, until: '2026-01-02', deeds: [] }).run, {
      kind: 'draw',
      line: CARD,
      amount: money(amount),
      method: null,
      periods,
    }).run;
  const late = act(short, { kind: 'freeze', line: CARD, reason: null }).run;
  return [late, unpaid, cured, asked(200_000, null), asked(1_000, 3)];
}
