import { describe, expect, it } from 'vitest';
import { borrowingQuote, isQuote } from '../../../../shared/analysis/borrowing-quote.ts';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES, POLICY_NAMES } from '../../../../shared/analysis/policy.ts';
import { checkoutQuotes } from '../../../../shared/analysis/checkout-quote.ts';
import { journalOf, present } from '../../../../shared/engine/run.ts';
import { checkJournal } from '../../../../shared/ledger/checks.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { calendar } from '../../../../shared/views/calendar.ts';
import { lineParts } from '../../../../shared/views/line-parts.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { CASH_LINE_TERMS, loanLine, loansScenario, PAYDAY_TERMS, quiet } from '../loan-lines.ts';
import { checkLoans, Play } from '../play-line.ts';
import { on } from '../small-scenario.ts';

const LOANS = loansScenario();

describe('quotes of loans run the engine', () => {
  it('a cash line: payments by the table, and what they cost', () => {
    const terms = {
      ...CASH_LINE_TERMS,
      book: {
        ...CASH_LINE_TERMS.book,
        interest: { kind: 'thirty-days' as const, ppm: ppm(500) },
      },
    };
    const scenario = quiet([loanLine(terms)]);
    const draw = { kind: 'draw', line: 'cash-line', amount: money(120_000) } as const;
    const quote = borrowingQuote(scenario, scenario.start, {
      ...draw,
      method: 'equal-principal',
      periods: 3,
    });
    if (!isQuote(quote)) throw new Error(quote.code);
    expect(quote.path.payments.map(({ amount }) => amount)).toEqual([41_800, 41_200, 40_600]);
    // 1.5% a month, shown in China as a simple annual rate from 12 times the monthly IRR.
    expect(quote.disclosed).toBeCloseTo(0.18, 3);
  });

  it('a payday loan at the cap: 372 for 300 after 30 days', () => {
    const scenario = quiet([loanLine(PAYDAY_TERMS)]);
    const draw = { kind: 'draw', line: 'payday', amount: money(30_000) } as const;
    const quote = borrowingQuote(scenario, scenario.start, {
      ...draw,
      method: null,
      periods: null,
    });
    if (!isQuote(quote)) throw new Error(quote.code);
    expect(quote.path.payments).toMatchObject([{ on: on('2026-04-01'), amount: 37_200 }]);
  });

  it('parts at the checkout cost nothing, and a line that sells nothing says so', () => {
    const game = new Play(LOANS, 'bnpl').to('2026-03-05');
    const event = LOANS.events.find(({ id }) => id === 'lamp');
    if (event?.kind !== 'checkout') throw new Error('no lamp');
    const [, parts, , cashLine] = checkoutQuotes(LOANS, game.state, event, 'pay-in-full');
    expect(parts).toMatchObject({ extra: 0, refusal: null });
    expect(parts?.payments.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(18_001);
    expect(cashLine?.refusal).toMatchObject({ code: 'not-offered' });
  });
});

describe('a life with every kind of loan', () => {
  it.each(POLICY_NAMES)('is played to its end by %s, with the books in order', (name) => {
    const run = playWithPolicy(LOANS, 1, POLICIES[name], LOANS.end);
    const state = present(run);
    expect(state.day).toBe(LOANS.end);
    expect(checkJournal(state.balances, journalOf(run))).toEqual([]);
    checkLoans({ state });
    for (const id of Object.keys(state.lines)) {
      const view = lineView(state, id);
      const total = lineParts(view).reduce((sum, { amount }) => sum + amount, 0);
      expect(total).toBe(view.owed + view.payoff.accrued);
    }
    expect(calendar(LOANS, state, 30).length).toBeGreaterThan(0);
  });
});
