import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../shared/engine/action.ts';
import {
  act,
  eventsOf,
  journalOf,
  moveTo,
  present,
  ROOT,
  startRun,
  type Run,
} from '../../../../shared/engine/run.ts';
import { effectOf, records, type RecordRow } from '../../../../shared/views/records.ts';
import { traceOf, type Trace } from '../../../../shared/views/record-trace.ts';
import { money } from '../../../../shared/units/money.ts';
import { busyScenario } from '../busy-scenario.ts';
import { actionFor, choice, type Choice } from '../random-actions.ts';
import { line, on, scenario } from '../small-scenario.ts';

const SEED = { seed: 20_261_124, numRuns: 40 };

const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

function playAll(run: Run, actions: readonly Action[]): Run {
  return actions.reduce((before, action) => act(before, action).run, run);
}

/** A run with a bill carried past its due day, a second bill, and one refused attempt. */
function carriedRun(): Run {
  const opening = {
    unbilled: money(64_250),
    billed: money(100_000),
    plans: [],
    purchases: [],
    refunds: [],
  };
  return playAll(startRun(scenario({ lines: [line({ opening })] }), 1), [
    { kind: 'repay', line: 'flower-pay', amount: money(30_000) },
    { kind: 'close', line: 'flower-pay' },
    { kind: 'advance', to: on('2026-04-03') },
  ]);
}

const random = fc.array(choice, { minLength: 5, maxLength: 40 });

function wander(choices: readonly Choice[]): Run {
  let run = startRun(busyScenario(), 7);
  for (const one of choices) run = act(run, actionFor(present(run), one)).run;
  return run;
}

function statement(rows: readonly RecordRow[], iso: string) {
  const row = rows.find(({ kind, day }) => kind === 'statement' && day === on(iso));
  if (row?.kind !== 'statement') throw new Error(`no statement on ${iso}`);
  return row;
}

function partsOf(trace: Trace) {
  if (trace.kind !== 'statement') throw new Error('not a statement');
  return trace.parts.map(({ part, amount, shares }) => [
    part,
    amount,
    shares.map((share) => [share.entry.kind, share.amount]),
  ]);
}

describe('the records of a run', () => {
  it('show what was refused where it was tried, with what it named', () => {
    const refused = records(carriedRun()).filter(({ kind }) => kind === 'refusal');
    expect(refused).toMatchObject([
      {
        day: on('2026-03-02'),
        line: 'flower-pay',
        action: { kind: 'close' },
        refusal: { code: 'close-blocked' },
        entries: 4,
      },
    ]);
  });

  it('break a statement down to the entries behind it', () => {
    const run = carriedRun();
    const row = statement(records(run), '2026-04-01');
    // 700.00 carried from 10 March at 0.05% a night: 22 nights of 0.35 by the evening of 1 April.
    expect(row.statement).toMatchObject({ total: 135_020, before: false });
    expect(partsOf(traceOf(journalOf(run), row))).toEqual([
      ['carried', 70_000, [['carry', 70_000]]],
      ['charges', 770, Array.from({ length: 22 }, () => ['charge', 35])],
      ['purchases', 64_250, [['opening', 64_250]]],
    ]);
  });

  it('begin with the bill that was open on the first morning, traced to its opening entry', () => {
    const run = carriedRun();
    const row = statement(records(run), '2026-03-01');
    expect(row.statement).toMatchObject({ total: 100_000, before: true, dueOn: on('2026-03-10') });
    expect(partsOf(traceOf(journalOf(run), row))).toEqual([
      ['purchases', 100_000, [['opening', 100_000]]],
    ]);
  });

  it('lead a payment told of to its entry alone, and a refusal to the books it met', () => {
    const run = carriedRun();
    const rows = records(run);
    const paid = rows.find((row) => row.kind === 'notice' && row.event.kind === 'paid');
    const refused = rows.find(({ kind }) => kind === 'refusal');
    if (paid === undefined || refused === undefined) throw new Error('rows are missing');
    expect(traceOf(journalOf(run), paid)).toMatchObject({
      entries: [{ entry: { kind: 'payment' } }],
    });
    expect(traceOf(journalOf(run), refused)).toEqual({
      kind: 'books',
      entries: [],
      balances: [
        { account: 'cash', amount: 470_000 },
        { account: 'line:flower-pay:unbilled', amount: -64_250 },
        { account: 'line:flower-pay:billed', amount: -70_000 },
      ],
    });
  });

  it('put a notice after what it tells of, and the end of a run after everything', () => {
    const run = act(carriedRun(), { kind: 'advance', to: on('2026-08-31') }).run;
    const last = records(run).slice(-2);
    expect(last).toMatchObject([
      { kind: 'posting', entry: { kind: 'charge', day: on('2026-08-31') } },
      { kind: 'notice', event: { kind: 'run-over' }, day: on('2026-08-31') },
    ]);
    const rows = records(run);
    const income = rows.findIndex((row) => row.kind === 'notice' && row.event.kind === 'income');
    expect(rows[income - 1]).toMatchObject({ entry: { kind: 'income', ref: 'salary' } });
  });

  it('end where the present is: what was undone is not there', () => {
    const run = carriedRun();
    const back = moveTo(run, ROOT)?.run;
    if (back === undefined) throw new Error('no way back');
    expect(records(back).some(({ kind }) => kind === 'refusal')).toBe(false);
    expect(records(back).filter(({ kind }) => kind === 'posting')).toHaveLength(3);
  });
});

describe('for any run, the records', () => {
  it('hold every entry, event and refusal of the path once, by day', () => {
    fc.assert(
      fc.property(random, (choices) => {
        const run = wander(choices);
        const rows = records(run);
        const entries = rows.flatMap((row) => (row.kind === 'posting' ? [row.entry] : []));
        expect(entries).toEqual(journalOf(run));
        const told = rows.filter(({ kind, key }) => kind === 'notice' || key.startsWith('event-'));
        expect(told).toHaveLength(eventsOf(run).length);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        const days = rows.filter(({ key }) => !key.startsWith('statement-before'));
        expect(days.every(({ day }, i) => day >= (days[i - 1]?.day ?? 0))).toBe(true);
      }),
      SEED,
    );
  });

  it('conserve: legs sum to zero, and effects to what cash and debt have become', () => {
    fc.assert(
      fc.property(random, (choices) => {
        const run = wander(choices);
        const journal = journalOf(run);
        const effects = records(run).map(effectOf);
        const { balances } = present(run);
        expect(total(effects.map(({ cash }) => cash ?? 0))).toBe(balances.cash);
        const owed = Object.entries(balances).filter(([account]) =>
          /^line:.*:(?!held$)[^:]+$/.test(account),
        );
        expect(total(effects.map(({ owed: by }) => by ?? 0))).toBe(
          total(owed.map(([, amount]) => -amount)),
        );
        for (const row of records(run)) {
          const trace = traceOf(journal, row);
          if (trace.kind === 'statement') continue;
          const entries = trace.kind === 'posting' ? [trace.entry] : trace.entries;
          for (const { legs } of entries) {
            expect(total(legs.map(({ amount }) => amount))).toBe(0);
          }
        }
      }),
      SEED,
    );
  });

  it('give each statement parts that sum to its total, and shares that sum to each part', () => {
    let seen = 0;
    fc.assert(
      fc.property(random, (choices) => {
        const run = wander(choices);
        const journal = journalOf(run);
        for (const row of records(run)) {
          const trace = traceOf(journal, row);
          if (row.kind !== 'statement' || trace.kind !== 'statement') continue;
          seen += 1;
          expect(total(trace.parts.map(({ amount }) => amount))).toBe(row.statement.total);
          for (const { amount, shares } of trace.parts) {
            expect(total(shares.map((share) => share.amount))).toBe(amount);
          }
        }
      }),
      SEED,
    );
    expect(seen).toBeGreaterThan(40);
  });

  it('show after the last entry the balances that the present has', () => {
    fc.assert(
      fc.property(random, (choices) => {
        const run = wander(choices);
        const journal = journalOf(run);
        const latest = new Map<string, number>();
        for (const row of records(run)) {
          const trace = traceOf(journal, row);
          if (trace.kind !== 'posting') continue;
          for (const { account, after } of trace.entry.legs) latest.set(account, after);
        }
        for (const [account, after] of latest) {
          expect(after).toBe(present(run).balances[account]);
        }
      }),
      SEED,
    );
  });
});
