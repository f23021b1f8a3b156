import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, journalOf, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { NO_OPENING_CARD } from '../../../../shared/scenario/scenario.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { traceOf } from '../../../../shared/views/record-trace.ts';
import { records, type StatementRecord } from '../../../../shared/views/records.ts';
import { latestStatement } from '../../../../shared/views/statement.ts';
import { CARD, tell, US_CARD } from '../card-story.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';
import { deed, likelyDeed, type Deed } from '../likely-deeds.ts';
import { on } from '../small-scenario.ts';

const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

const statementsOf = (run: Run): readonly StatementRecord[] =>
  records(run).flatMap((row) => (row.kind === 'statement' ? [row] : []));

function tracedParts(run: Run, row: StatementRecord) {
  const trace = traceOf(journalOf(run), row);
  if (trace.kind !== 'statement') throw new Error('not a statement');
  return trace.parts.map(({ part, amount, shares }) => [
    part,
    amount,
    shares.map((share) => [share.entry.kind, share.amount]),
  ]);
}

describe('the statements of a card in the records', () => {
  const { run } = tell({
    terms: US_CARD,
    start: '2026-01-01',
    until: '2026-03-02',
    deeds: [
      { on: '2026-01-10', buy: 60_000 },
      { on: '2026-01-20', cash: 10_000 },
      { on: '2026-02-05', buy: 5_000 },
      { on: '2026-02-20', pay: 20_000 },
    ],
  });

  it('are made of the balances as they stood, each followed to its entries', () => {
    const [january, february] = statementsOf(run);
    if (january === undefined || february === undefined) throw new Error('no statements');
    expect(january).toMatchObject({ line: CARD, day: on('2026-01-31') });
    expect(january.statement).toMatchObject({ of: 'card', total: 70_099, minimum: 7_010 });
    expect(tracedParts(run, january)).toEqual([
      ['purchases', 60_000, [['purchase', 60_000]]],
      ['advances', 10_000, [['draw', 10_000]]],
      ['interest', 99, [['interest', 99]]],
    ]);
    // The minimum went to interest and then to the lower rate; the rest to the cash advance.
    const [purchases, interest] = tracedParts(run, february);
    expect(purchases?.[2]).toEqual([
      ['purchase', 60_000],
      ['purchase', 5_000],
      ['payment', -6_911 - 2_990],
    ]);
    expect(interest).toMatchObject(['interest', expect.any(Number), [['interest', interest?.[1]]]]);
  });

  it('begin with the one that was open on the first morning', () => {
    const opened = tell({
      terms: US_CARD,
      start: '2026-02-02',
      until: '2026-02-03',
      deeds: [],
      opening: {
        unbilled: money(32_000),
        billed: money(145_000),
        card: { ...NO_OPENING_CARD, advances: money(9_000) },
      },
    }).run;
    const [row] = statementsOf(opened);
    if (row === undefined) throw new Error('no statement');
    expect(row).toMatchObject({ day: on('2026-01-31'), step: 0, entries: 0 });
    expect(row.statement).toMatchObject({ total: 154_000, before: true });
    expect(tracedParts(opened, row)).toEqual([
      ['purchases', 145_000, [['opening', 145_000]]],
      ['advances', 9_000, [['opening', 9_000]]],
    ]);
  });
});

const someLines = fc
  .subarray(Object.keys(FAMILY_TERMS), { maxLength: 4 })
  .map((ids) => [...new Set(['willow-card', 'pine-card', ...ids])]);
const deeds = fc.array(deed, { minLength: 20, maxLength: 80 });

function months(ids: readonly string[], seed: number, list: readonly Deed[]): Run {
  let run = startRun(manyLines(ids, { region: 'US' }), seed);
  for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
  while (!present(run).over) {
    const { day, offers } = present(run);
    const to = addDays(day, Math.min(30, run.scenario.end - day));
    const [offer] = offers;
    run =
      offer?.required === true
        ? act(run, { kind: 'answer', offer: offer.id, option: 0 }).run
        : act(run, { kind: 'advance', to }).run;
  }
  return run;
}

describe('for any year with cards among other lines, statements', () => {
  it('conserve: parts sum to the total, shares to each part, and the last is the line’s own', () => {
    let seen = 0;
    fc.assert(
      fc.property(someLines, fc.nat(0xffff), deeds, (ids, seed, list) => {
        const run = months(ids, seed, list);
        const journal = journalOf(run);
        const rows = statementsOf(run);
        for (const row of rows) {
          const trace = traceOf(journal, row);
          if (trace.kind !== 'statement') throw new Error('not a statement');
          seen += row.statement.of === 'card' ? 1 : 0;
          expect(total(trace.parts.map(({ amount }) => amount))).toBe(row.statement.total);
          for (const { part, amount, shares } of trace.parts) {
            expect(total(shares.map((share) => share.amount)), part).toBe(amount);
          }
        }
        for (const line of Object.values(present(run).lines)) {
          const latest = latestStatement(line);
          const told = rows.findLast((row) => row.line === line.id);
          if (latest !== null) expect(told?.statement).toEqual(latest);
        }
      }),
      { seed: 307, numRuns: 25 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
