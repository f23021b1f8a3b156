import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineSetup, Scenario } from '../../shared/scenario/scenario.ts';
import type { BookLine, BookTerms, InterestBasis } from '../../shared/products/loan-book.ts';
import { settlementTotal } from '../../shared/products/plan-settlement.ts';
import { day } from '../../shared/units/day.ts';
import { money, type Rounding } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import {
  ADVANCE_TERMS,
  BNPL_TERMS,
  CASH_LINE_TERMS,
  LOAN_TERMS,
  loanLine,
  OVERDRAFT_TERMS,
  PAYDAY_TERMS,
  quiet,
} from '../unit/shared/loan-lines.ts';
import { checkLoans, Play } from '../unit/shared/play-line.ts';
import { checkout, line } from '../unit/shared/small-scenario.ts';
import { LoanOracle, OverdraftOracle, type OracleTerms } from './oracle-loans.ts';
import { dateOf, dayNumber, isDate, lastDate, least, monthly, nextDate } from './rational.ts';

/** The engine against the oracle, to the minor unit, after every step of random histories. */

const START = dayNumber(2026, 3, 2);
/** Random histories for each family. */
const RUNS = howMany(300, 4_000);

const END = dayNumber(2027, 12, 31);
const roundings = fc.constantFrom<Rounding>('floor', 'ceil', 'half-up', 'half-even');

const bookTerms = (rates: fc.Arbitrary<{ basis: OracleTerms['basis']; rate: number }>) =>
  fc
    .tuple(
      rates,
      fc.record({
        multiple: fc.integer({ min: 100, max: 250 }),
        rounding: roundings,
        paymentRounding: roundings,
        payments: fc.constantFrom('any' as const, 'any' as const, 'ending' as const),
        earlyFee: fc.constantFrom(0, 0, 10_000, 37_501),
        earlyFeeLastYear: fc.constantFrom(0, 5_000, 12_345),
        feeWithinSaved: fc.boolean(),
        graceDays: fc.constantFrom(0, 0, 1, 3, 7),
        lateFee: fc.constantFrom(0, 500, 1_234),
        lateFeeCap: fc.constantFrom(null, 20_000, 100_000),
        partial: fc.boolean(),
        order: fc.constantFrom('oldest' as const, 'smallest' as const),
        retryDays: fc.constantFrom(0, 1, 3, 10),
        failedFee: fc.constantFrom(0, 300),
        costCap: fc.constantFrom(null, null, 30_000, 200_000, 1_000_000),
        chargeOffDays: fc.constantFrom(null, 30, 95, 180),
      }),
    )
    .map(([{ basis, rate }, { multiple, ...rest }]): OracleTerms => ({
      ...rest,
      basis,
      rate,
      overdueRate: Math.floor((rate * multiple) / 100),
    }));

const daily = fc.integer({ min: 0, max: 900 }).map((rate) => ({ basis: 'daily' as const, rate }));
const byDay = fc.oneof(
  daily,
  fc.integer({ min: 0, max: 900 }).map((rate) => ({ basis: 'thirty-days' as const, rate })),
);
const byYear = fc.record({
  basis: fc.constantFrom('year-365' as const, 'year-360' as const, 'twelfths' as const),
  rate: fc.integer({ min: 0, max: 400_000 }),
});
const free = fc.constant({ basis: 'daily' as const, rate: 0 });
const dear = fc.integer({ min: 0, max: 12_000 }).map((rate) => ({ basis: 'daily' as const, rate }));

function basisOf({ basis, rate }: OracleTerms): InterestBasis {
  switch (basis) {
    case 'daily':
    case 'thirty-days':
      return { kind: basis, ppm: ppm(rate) };
    case 'year-365':
      return { kind: 'yearly', ppm: ppm(rate), yearDays: 365 };
    case 'year-360':
      return { kind: 'yearly', ppm: ppm(rate), yearDays: 360 };
    case 'twelfths':
      return { kind: 'equal-months', ppm: ppm(rate) };
  }
}

function bookOf(terms: OracleTerms): BookTerms {
  const share = (parts: number | null) => (parts === null ? null : ppm(parts));
  return {
    interest: basisOf(terms),
    overdueRate: ppm(terms.overdueRate),
    interestRounding: terms.rounding,
    paymentRounding: terms.paymentRounding,
    early: {
      payments: terms.payments,
      fee: ppm(terms.earlyFee),
      feeLastYear: ppm(terms.earlyFeeLastYear),
      feeWithinSaved: terms.feeWithinSaved,
    },
    late: {
      graceDays: terms.graceDays,
      fee: money(terms.lateFee),
      feeKind: 'late',
      feeCap: share(terms.lateFeeCap),
    },
    autopay: {
      partial: terms.partial,
      order: terms.order,
      retryDays: terms.retryDays,
      failedFee: money(terms.failedFee),
    },
    costCap: share(terms.costCap),
    chargeOffDays: terms.chargeOffDays,
  };
}

const steps = fc.array(fc.record({ kind: fc.nat(9), a: fc.nat(9_999), b: fc.nat(9_999) }), {
  minLength: 5,
  maxLength: 45,
});
const purse = fc.record({
  cash: fc.integer({ min: 0, max: 400_000 }),
  salary: fc.constantFrom(0, 20_000, 90_001),
  payday: fc.integer({ min: 1, max: 28 }),
  autopay: fc.boolean(),
});
type Step = { readonly kind: number; readonly a: number; readonly b: number };
type Purse = typeof purse extends fc.Arbitrary<infer P> ? P : never;

const income = ({ salary, payday }: Purse): Scenario['income'] =>
  salary === 0
    ? []
    : [
        {
          id: 'salary',
          label: 'Salary',
          amount: money(salary),
          every: { kind: 'month', date: payday },
        },
      ];

function game(setup: LineSetup, own: Purse, more: Partial<Scenario> = {}): Play {
  const autopay = own.autopay ? 'full' : 'off';
  const scenario = quiet([{ ...setup, autopay }], {
    cash: money(own.cash),
    income: income(own),
    start: day(START),
    end: day(END),
    ...more,
  });
  return new Play(scenario, setup.id);
}

/** What both say of the line. */
function seen(play: Play) {
  const { view } = play;
  const { charge, fee, penalty } = play.costs;
  const found = view.line as BookLine;
  return {
    cash: play.cash,
    principal: play.owes('principal'),
    interest: play.owes('interest'),
    fees: play.owes('fees'),
    repayable: view.repayable,
    daysPastDue: view.daysPastDue,
    marks: found.lateMarks,
    off: found.status === 'charged-off',
    ending: view.plans.map(({ settlement }) => settlementTotal(settlement)),
    charge,
    fee,
    penalty,
  };
}

function told(oracle: LoanOracle) {
  return {
    cash: Number(oracle.cash),
    principal: Number(oracle.principal),
    interest: Number(oracle.interest),
    fees: Number(oracle.fees),
    repayable: Number(oracle.repayable),
    daysPastDue: oracle.daysPastDue,
    marks: oracle.marks,
    off: oracle.chargedOff,
    ending: oracle.debts.map((_, index) => Number(oracle.settlement(index).all)),
    charge: Number(oracle.charge),
    fee: Number(oracle.fee),
    penalty: Number(oracle.penalty),
  };
}

/** Borrows in the engine, and tells the oracle when it was lent. */
type Borrow = (play: Play, oracle: LoanOracle, step: Step) => void;

function compare(
  play: Play,
  oracle: LoanOracle,
  own: Purse,
  list: readonly Step[],
  borrow: Borrow,
) {
  const same = () => {
    expect(seen(play)).toEqual(told(oracle));
    checkLoans(play);
  };
  salary(oracle, own);
  same();
  for (const step of list) {
    take(play, oracle, own, step, borrow);
    same();
  }
  play.check();
}

function take(play: Play, oracle: LoanOracle, own: Purse, step: Step, borrow: Borrow): void {
  const { kind, a, b } = step;
  if (kind <= 2) {
    borrow(play, oracle, step);
  } else if (kind <= 4) {
    const repayable = oracle.repayable;
    const whole = play.view.line.terms;
    const isWhole = 'book' in whole && whole.book.early.payments === 'whole';
    const part = a % 3 === 0 || isWhole ? repayable : (repayable * BigInt(a)) / 10_000n;
    const amount = isWhole ? part : least(part, oracle.cash);
    if (amount <= 0n || amount > oracle.cash) return;
    play.repay(Number(amount));
    oracle.pay(amount);
  } else if (kind === 5) {
    const index = a % Math.max(1, oracle.debts.length);
    const plan = play.view.plans[index]?.plan;
    if (plan === undefined || oracle.settlement(index).all > oracle.cash) return;
    play.settle(plan);
    oracle.settle(index);
  } else if (kind === 6) {
    oracle.autopay = b % 2 === 0;
    const mode = oracle.autopay ? 'full' : 'off';
    play.do({ kind: 'set-autopay', line: play.view.line.id, mode });
  } else {
    const to = Math.min(END, oracle.day + 1 + (a % 40));
    if (to <= oracle.day) return;
    play.do({ kind: 'advance', to: day(to) });
    while (oracle.day < to) {
      oracle.nextDay();
      salary(oracle, own);
    }
  }
}

/** What a morning brings, the first one too. */
function salary(oracle: { day: number; cash: bigint }, own: Purse): void {
  if (own.salary > 0 && isDate(oracle.day, own.payday)) oracle.cash += BigInt(own.salary);
}

function drawn(
  play: Play,
  amount: number,
  method: 'level' | 'equal-principal' | 'interest-first' | null,
  periods: number | null,
): boolean {
  const { id } = play.view.line;
  const action = { kind: 'draw', line: id, amount: money(amount), method, periods } as const;
  if (play.refusal(action) !== null) return false;
  play.do(action);
  return true;
}

const METHODS = ['level', 'equal-principal', 'interest-first'] as const;
const months = (from: number, date: number, count: number) =>
  Array.from({ length: count }, (_, n) => monthly(nextDate(from, date), n, date));

describe('the engine agrees with the oracle to the minor unit', () => {
  it('on cash lines', () => {
    fc.assert(
      fc.property(
        bookTerms(byDay),
        fc.option(fc.integer({ min: 1, max: 31 })),
        purse,
        steps,
        (terms, dueDay, own, list) => {
          const fixed = terms.basis === 'thirty-days' ? null : dueDay;
          const periods = [1, 2, 3, 6, 12];
          const line = { ...CASH_LINE_TERMS, dueDay: fixed, periods, book: bookOf(terms) };
          const amounts = { least: money(1_000), most: null, step: money(1) };
          const play = game(loanLine({ ...line, draw: amounts }), own);
          const oracle = new LoanOracle(terms, START, own.cash, own.autopay);
          compare(play, oracle, own, list, (at, to, { a, b }) => {
            const method = METHODS[b % 3] ?? 'level';
            const count = periods[a % 5] ?? 1;
            const amount = 1_000 + a * 23 + b;
            if (!drawn(at, amount, method, count)) return;
            to.lend(amount, method, months(to.day, fixed ?? dateOf(to.day).date, count), true);
          });
        },
      ),
      { seed: 301, numRuns: RUNS },
    );
  });

  it('on advances', () => {
    fc.assert(
      fc.property(
        bookTerms(free),
        fc.integer({ min: 1, max: 30 }),
        purse,
        steps,
        (given, termDays, own, list) => {
          const terms = { ...given, payments: 'whole' as const };
          const line = { ...ADVANCE_TERMS, termDays, drawsPerMonth: 5, book: bookOf(terms) };
          const play = game(loanLine(line), own);
          const oracle = new LoanOracle(terms, START, own.cash, own.autopay);
          compare(play, oracle, own, list, (at, to, { a }) => {
            const amount = 100 * (1 + (a % 500));
            if (!drawn(at, amount, null, null)) return;
            to.lend(amount, 'interest-first', [to.day + termDays], true);
          });
        },
      ),
      { seed: 302, numRuns: RUNS },
    );
  });

  it('on purchases now and paid later', () => {
    fc.assert(
      fc.property(
        bookTerms(free),
        fc.record({
          everyDays: fc.constantFrom(null, 14, 30),
          firstAtOnce: fc.boolean(),
          price: fc.integer({ min: 3_000, max: 40_000 }),
        }),
        purse,
        steps,
        (terms, { everyDays, firstAtOnce, price }, own, list) => {
          const every =
            everyDays === null
              ? { kind: 'month' as const }
              : { kind: 'days' as const, days: everyDays };
          const line = { ...BNPL_TERMS, every, firstAtOnce, instalments: [3, 4, 7] };
          const options = line.instalments.map((periods) => ({
            kind: 'instalments' as const,
            line: 'bnpl',
            periods,
          }));
          const events = Array.from({ length: 6 }, (_, n) =>
            checkout({
              id: `item-${n}`,
              timing: { kind: 'on', day: day(START) },
              price: money(price + n * 1_111),
              openDays: 60,
              options,
              preselected: null,
            }),
          );
          const play = game(loanLine({ ...line, book: bookOf(terms) }), own, { events });
          const oracle = new LoanOracle(terms, START, own.cash, own.autopay);
          compare(play, oracle, own, list, (at, to, { a, b }) => {
            const offer = at.state.offers[a % Math.max(1, at.state.offers.length)]?.id;
            const option = b % 3;
            if (offer === undefined) return;
            const action = { kind: 'answer', offer, option } as const;
            if (at.refusal(action) !== null) return;
            at.do(action);
            const first = firstAtOnce ? 0 : 1;
            const dues = Array.from({ length: line.instalments[option] ?? 3 }, (_, n) =>
              everyDays === null
                ? monthly(to.day, n + first, dateOf(to.day).date)
                : to.day + (n + first) * everyDays,
            );
            const index = Number(offer.slice('item-'.length));
            to.lend(price + index * 1_111, 'level', dues, false);
            to.payFirst();
          });
        },
      ),
      { seed: 303, numRuns: RUNS },
    );
  });

  it('on payday loans', () => {
    fc.assert(
      fc.property(
        bookTerms(dear),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(0, 0, 150_000, 333_333),
        purse,
        steps,
        (given, termDays, financeCharge, own, list) => {
          const terms = { ...given, payments: 'any' as const };
          const line = { ...PAYDAY_TERMS, termDays, financeCharge: ppm(financeCharge) };
          const play = game(loanLine({ ...line, book: bookOf(terms) }), own);
          const oracle = new LoanOracle(terms, START, own.cash, own.autopay);
          compare(play, oracle, own, list, (at, to, { a }) => {
            const amount = 5_000 + 100 * (a % 900);
            if (!drawn(at, amount, null, null)) return;
            to.lend(amount, 'interest-first', [to.day + termDays], true);
            to.chargeAtOnce(financeCharge);
          });
        },
      ),
      { seed: 304, numRuns: RUNS },
    );
  });

  it('on instalment loans that are running', () => {
    fc.assert(
      fc.property(
        bookTerms(byYear),
        fc.record({
          principal: fc.integer({ min: 50_000, max: 900_000 }),
          dueDay: fc.integer({ min: 1, max: 31 }),
          before: fc.integer({ min: 1, max: 400 }),
          periods: fc.integer({ min: 16, max: 40 }),
          method: fc.constantFrom(...METHODS),
        }),
        purse,
        steps,
        (terms, { principal, dueDay, before, periods, method }, own, list) => {
          const begun = START - before;
          const dues = months(begun, dueDay, periods);
          const paid = dues.filter((due) => due < START).length;
          const loan = {
            id: 'course',
            label: 'Course',
            principal: money(principal),
            startedOn: day(begun),
            periods,
            paid,
            method,
          };
          const setup = loanLine(
            { ...LOAN_TERMS, dueDay, book: bookOf(terms) },
            { opening: { ...line().opening, loans: [loan] } },
          );
          const play = game(setup, own);
          const oracle = new LoanOracle(terms, START, own.cash, own.autopay);
          oracle.open(principal, method, begun, dues, paid);
          compare(play, oracle, own, list, () => undefined);
        },
      ),
      { seed: 305, numRuns: RUNS },
    );
  });

  it('on overdrafts', () => {
    fc.assert(
      fc.property(
        fc.record({
          limit: fc.integer({ min: 1, max: 200_000 }),
          rate: fc.integer({ min: 0, max: 500_000 }),
          yearDays: fc.constantFrom(365 as const, 360 as const),
          free: fc.constantFrom(0, 10_000, 50_000),
          rounding: roundings,
          postingDay: fc.integer({ min: 1, max: 31 }),
        }),
        purse,
        fc.record({
          rent: fc.integer({ min: 1, max: 120_000 }),
          rentDay: fc.integer({ min: 1, max: 28 }),
          used: fc.nat(99),
        }),
        steps,
        (terms, own, { rent, rentDay, used }, list) => {
          const borrowed = Math.floor((terms.limit * used) / 100);
          const setup = loanLine(
            {
              ...OVERDRAFT_TERMS,
              limit: money(terms.limit),
              annualRate: ppm(terms.rate),
              yearDays: terms.yearDays,
              interestFree: money(terms.free),
              interestRounding: terms.rounding,
              postingDay: terms.postingDay,
            },
            { opening: { ...line().opening, borrowed: money(borrowed) } },
          );
          const costs = [
            {
              id: 'rent',
              label: 'Rent',
              amount: money(rent),
              every: { kind: 'month' as const, date: rentDay },
            },
          ];
          const play = game(setup, own, { costs });
          const oracle = new OverdraftOracle(terms, START, own.cash, borrowed);
          // The first morning's money is there already.
          const morning = () => {
            salary(oracle, own);
            if (isDate(oracle.day, rentDay)) oracle.cash -= BigInt(rent);
          };
          morning();
          for (const { kind, a } of list) {
            if (kind <= 3) {
              const amount = least((oracle.repayable * BigInt(a)) / 10_000n, oracle.cash);
              if (amount <= 0n) continue;
              play.repay(Number(amount));
              oracle.pay(amount);
            } else {
              const to = Math.min(END, oracle.day + 1 + (a % 40));
              if (to <= oracle.day) continue;
              play.do({ kind: 'advance', to: day(to) });
              while (oracle.day < to) {
                oracle.nextDay();
                morning();
              }
            }
            expect({
              cash: play.cash,
              used: play.owes('principal'),
              interest: play.owes('interest'),
              repayable: play.view.repayable,
              charge: play.costs.charge,
            }).toEqual({
              cash: Number(oracle.cash),
              used: Number(oracle.used),
              interest: Number(oracle.interest),
              repayable: Number(oracle.repayable),
              charge: Number(oracle.charge),
            });
          }
          play.check();
        },
      ),
      { seed: 306, numRuns: RUNS },
    );
  });
});

describe('the oracle’s own calendar', () => {
  it.each([
    ['the last of a short month', monthly(dayNumber(2026, 1, 31), 1, 31), dayNumber(2026, 2, 28)],
    ['the next first', nextDate(dayNumber(2026, 3, 1), 1), dayNumber(2026, 4, 1)],
    ['the last tenth', lastDate(dayNumber(2026, 3, 10), 10), dayNumber(2026, 2, 10)],
  ])('%s', (_, found, wanted) => expect(found).toBe(wanted));
});
