import type { Action } from '../engine/action.ts';
import { start } from '../engine/start.ts';
import type { RunState } from '../engine/state.ts';
import { closingDefaults } from '../closing/default-terms.ts';
import { CASH, OPENING } from '../ledger/account.ts';
import { payoffOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import type { LoanTerms } from '../products/loan.ts';
import { recalled, type Fact } from '../products/regions/fact.ts';
import type { RegionId } from '../products/regions/region.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { EMPTY_OPENING, type LineSetup, type Scenario } from '../scenario/scenario.ts';
import { civilOf } from '../units/day.ts';
import { negate, sum, ZERO, type Money } from '../units/money.ts';
import { ppm, type Ppm } from '../units/rate.ts';

/** The name that the loan goes by in a counselled run; a scenario's own names have no such sign. */
export const CONSOLIDATION_ID = 'consolidation+loan';

/** Over how many equal monthly payments. Our choice: what most offers of this kind are quoted for. */
export const CONSOLIDATION_MONTHS = 24;

/**
 * The yearly rate of an unsecured instalment loan for somebody with an ordinary file: an example to
 * compare with, no offer. An application may be refused, or cost more.
 */
export const CONSOLIDATION_RATE: Readonly<Record<RegionId, Fact<Ppm>>> = {
  CN: recalled('unsecured consumer loans of banks and licensed lenders', '2025', ppm(144_000)),
  US: recalled('Federal Reserve G.19, personal loans over 24 months', '2025', ppm(115_000)),
  UK: recalled(
    'Bank of England, quoted rate of a personal loan of GBP 5,000',
    '2025',
    ppm(100_000),
  ),
  EU: recalled('ECB, new loans for consumption, annual percentage rate', '2025', ppm(82_000)),
  IN: recalled('personal loans of banks', '2025', ppm(140_000)),
};

/** A run in which every line is paid off from one new loan. */
export interface Consolidated {
  readonly scenario: Scenario;
  readonly state: RunState;
  /** Paying off what is owed; what a rule refuses today is skipped and stays as it was. */
  readonly first: readonly Action[];
  readonly amount: Money;
}

/**
 * What the loan would be: as large as everything owed today, paid out and used to pay all of it
 * off. The lines stay open. Null when nothing is owed.
 */
export function consolidated(scenario: Scenario, state: RunState): Consolidated | null {
  const lines = Object.values(state.lines);
  const payoffs = lines.map((line) => ({ line, quote: payoffOn(state.balances, line, state.day) }));
  const amount = sum(payoffs.map(({ quote }) => quote.total));
  if (amount <= 0) return null;
  const first = payoffs.flatMap(({ line, quote }): readonly Action[] => [
    ...(quote.repay > 0 ? [{ kind: 'repay', line: line.id, amount: quote.repay } as const] : []),
    ...quote.plans.map(({ plan }) => ({ kind: 'settle-plan', line: line.id, plan }) as const),
  ]);
  const setup = loanSetup(scenario, state, amount);
  return {
    scenario: { ...scenario, lines: [...scenario.lines, setup] },
    state: withLoan(scenario, state, setup, amount),
    first,
    amount,
  };
}

function loanSetup(scenario: Scenario, state: RunState, amount: Money): LineSetup {
  const terms: LoanTerms = {
    family: 'loan',
    limit: amount,
    reportDay: 31,
    closing: closingDefaults(REGIONS[scenario.region]),
    hardship: null,
    dueDay: dueDay(scenario, state),
    book: {
      interest: { kind: 'equal-months', ppm: CONSOLIDATION_RATE[scenario.region].value },
      overdueRate: CONSOLIDATION_RATE[scenario.region].value,
      interestRounding: 'half-up',
      paymentRounding: 'half-up',
      early: { payments: 'any', fee: ppm(0), feeLastYear: ppm(0), feeWithinSaved: true },
      late: { graceDays: 0, fee: ZERO, feeKind: 'late', feeCap: null },
      autopay: { partial: true, order: 'oldest', retryDays: 0, failedFee: ZERO },
      costCap: null,
      chargeOffDays: null,
    },
  };
  const loan = {
    id: 'loan',
    label: '',
    principal: amount,
    startedOn: state.day,
    periods: CONSOLIDATION_MONTHS,
    paid: 0,
    method: 'level' as const,
  };
  return {
    id: CONSOLIDATION_ID,
    name: '',
    openedOn: state.day,
    terms,
    autopay: 'off',
    opening: { ...EMPTY_OPENING, loans: [loan] },
  };
}

const LAST_SAFE_DATE = 28;

/** The day after payday, where there is one: a lender asks which day suits. */
function dueDay({ income }: Scenario, { day }: RunState): number {
  const paydays = income.flatMap(({ every }) => (every.kind === 'month' ? [every.date + 1] : []));
  return Math.min(paydays[0] ?? civilOf(day).date, LAST_SAFE_DATE);
}

/** The loan's own books, opened apart and laid beside those of the run. */
function withLoan(scenario: Scenario, state: RunState, setup: LineSetup, amount: Money): RunState {
  const apart = start(
    {
      ...scenario,
      start: state.day,
      cash: ZERO,
      income: [],
      costs: [],
      events: [],
      lines: [setup],
    },
    0,
  ).state;
  const balances: Record<string, Money> = { ...apart.balances, ...state.balances };
  balances[CASH] = sum([state.balances[CASH] ?? ZERO, amount]);
  balances[OPENING] = ZERO;
  balances[OPENING] = negate(sum(Object.values(balances)));
  const loan: Line | undefined = apart.lines[setup.id];
  const asked = { on: state.day, kind: 'personal-loan' as const };
  const file = {
    ...state.file,
    accounts: [...state.file.accounts, ...apart.file.accounts],
    inquiries: [...(state.file.inquiries ?? []), asked],
  };
  const lines = loan === undefined ? state.lines : { ...state.lines, [setup.id]: loan };
  return { ...state, lines, balances, file };
}
