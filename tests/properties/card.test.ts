import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, eventsOf, journalOf, present, startRun } from '../../shared/engine/run.ts';
import { checkBalances, checkJournal } from '../../shared/ledger/checks.ts';
import { CARD as FAMILY } from '../../shared/products/card-family.ts';
import { FAMILIES, owedOn } from '../../shared/products/families.ts';
import { day as dayOf } from '../../shared/units/day.ts';
import { lineView } from '../../shared/views/line-view.ts';
import { busyScenario } from '../unit/shared/busy-scenario.ts';
import { CARD, US_CARD } from '../unit/shared/card-story.ts';
import { actionFor, choice } from '../unit/shared/random-actions.ts';
import { line } from '../unit/shared/small-scenario.ts';
import { cardTerms, histories, live, SPAN, START, type Lived } from './card-history.ts';
import { replayCard, type OracleEnd } from './oracle-card.ts';

/** A deep run sets LAB_DEEP to a multiple of the histories that every run replays. */
const DEPTH = Number(process.env['LAB_DEEP'] ?? '1');
const HISTORIES = 800 * DEPTH;

/** Where the engine ended, said as the oracle says it. */
function engineEnd({ run }: Lived): OracleEnd {
  const view = lineView(present(run), CARD);
  const events = eventsOf(run);
  const [purchases, protectedPart] = [view.owes('purchases'), view.owes('protected')];
  return {
    statements: events.flatMap((event) =>
      event.kind === 'statement'
        ? [
            {
              on: event.day,
              dueOn: event.dueOn,
              total: event.total,
              minimum: event.minimum,
              interest: event.interest,
              fees: event.fees,
            },
          ]
        : [],
    ),
    fees: events.flatMap((event) =>
      event.kind === 'fee-charged' ? [`${event.day} ${event.fee} ${event.amount}`] : [],
    ),
    parts: {
      purchases,
      protected: protectedPart,
      advances: view.owes('advances'),
      promo: view.owes('promo'),
      deferred: view.owes('deferred'),
      interest: view.owes('interest'),
      fees: view.owes('fees'),
    },
    accrued: view.payoff.accrued,
    lateSince: view.line.lateSince,
    minimumNow: view.minimum,
    isChargedOff: view.line.status === 'charged-off',
  };
}

describe('an independent oracle', () => {
  it('agrees on every statement, fee, balance and accrual, to the minor unit', () => {
    fc.assert(
      fc.property(histories, (drawn) => {
        const [plain, list, opening] = drawn;
        const history = { terms: cardTerms(plain), wishes: list, opening, autopay: plain.autopay };
        const lived = live(history);
        const span = { start: START, until: START + SPAN };
        expect(engineEnd(lived)).toEqual(replayCard(plain, span, lived.deeds, opening));
      }),
      { seed: 301, numRuns: HISTORIES },
    );
  });
});

describe('random histories', () => {
  it('conserve the card and the books', () => {
    fc.assert(
      fc.property(histories, ([plain, list, opening]) => {
        const history = { terms: cardTerms(plain), wishes: list, opening, autopay: plain.autopay };
        const { run } = live(history);
        const { balances, lines } = present(run);
        const journal = journalOf(run);
        expect(checkBalances(balances, [{ id: CARD, parts: FAMILY.parts }])).toEqual([]);
        expect(checkJournal(balances, journal)).toEqual([]);
        const own = lines[CARD];
        if (own === undefined) throw new Error('no card');
        const prefix = `line:${CARD}:`;
        const moved = journal
          .flatMap(({ legs }) => legs)
          .filter(({ account }) => account.startsWith(prefix))
          .reduce((sum, { amount }) => sum - amount, 0);
        expect(owedOn(balances, own)).toBe(moved);
      }),
      { seed: 302, numRuns: 100 * DEPTH },
    );
  });

  it('leave nothing behind when the payoff is paid', () => {
    fc.assert(
      fc.property(histories, ([plain, list, opening]) => {
        const quiet = list.filter(({ kind }) => kind !== 'refund');
        const history = { terms: cardTerms(plain), wishes: quiet, opening, autopay: plain.autopay };
        const before = live({
          ...history,
          wishes: quiet.filter((wish) => wish.ahead <= SPAN - 70),
        });
        // Replayed to a day with days left after it.
        let run = before.run;
        const { repay } = lineView(present(run), CARD).payoff;
        if (repay > 0) {
          const paid = act(run, { kind: 'repay', line: CARD, amount: repay });
          expect(paid.refusal).toBeNull();
          run = paid.run;
        }
        run = act(run, { kind: 'advance', to: dayOf(START + SPAN + 1) }).run;
        expect(lineView(present(run), CARD)).toMatchObject({ owed: 0, minimum: 0 });
        expect(lineView(present(run), CARD).payoff.total).toBe(0);
      }),
      { seed: 303, numRuns: 100 * DEPTH },
    );
  });
});

describe('random legal and illegal actions on a card beside other lines', () => {
  const busy = busyScenario();
  const withCard = {
    ...busy,
    lines: [...busy.lines, line({ id: CARD, terms: US_CARD, autopay: 'minimum' })],
    events: busy.events.map((event) =>
      event.kind === 'checkout'
        ? { ...event, options: [...event.options, { kind: 'pay-later' as const, line: CARD }] }
        : event,
    ),
  };
  const chart = withCard.lines.map(({ id, terms }) => ({
    id,
    parts: FAMILIES[terms.family].parts,
  }));

  it('keep every ledger check and replay to the same state', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.array(choice, { maxLength: 60 }), (seed, list) => {
        let run = startRun(withCard, seed);
        for (const one of list) {
          run = act(run, actionFor(present(run), one)).run;
          expect(checkBalances(present(run).balances, chart)).toEqual([]);
        }
        let again = startRun(withCard, seed);
        for (const record of run.records) {
          if (record.kind !== 'move') again = act(again, record.action).run;
        }
        expect(present(again)).toEqual(present(run));
        expect(JSON.parse(JSON.stringify(present(run)))).toEqual(present(run));
      }),
      { seed: 304, numRuns: 200 * DEPTH },
    );
  });
});
