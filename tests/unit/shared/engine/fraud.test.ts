import { describe, expect, it } from 'vitest';
import { monitorFacts } from '../../../../shared/analysis/monitor-facts.ts';
import { LINE_TABLE } from '../../../../shared/closing/line-states.ts';
import type { Action } from '../../../../shared/engine/action.ts';
import {
  act,
  eventsOf,
  journalOf,
  present,
  startRun,
  type Run,
} from '../../../../shared/engine/run.ts';
import { CASH } from '../../../../shared/ledger/account.ts';
import { checkJournal } from '../../../../shared/ledger/checks.ts';
import { creditCost, owedOn } from '../../../../shared/products/families.ts';
import type { Scenario, StrangerMove } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { feed } from '../../../../shared/views/decisions.ts';
import { doAll, goThrough, wait } from '../closing-runs.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';
import { ALL, honest, intrusion, LANTERN, someoneElse, TIDE, until } from '../fraud-runs.ts';
import { on } from '../small-scenario.ts';

const STORY = someoneElse();
const begin = (change: Partial<Scenario> = {}) => startRun({ ...STORY, ...change }, 1);
const report = (line = TIDE): Action => ({ kind: 'report-fraud', line });
const owed = (run: Run, id = TIDE) => owedOn(present(run).balances, lineOf(run, id));
const stolen = (run: Run) => present(run).balances['stolen'];
const told = (run: Run) => eventsOf(run).filter(({ actor }) => actor === 'stranger');

function lineOf(run: Run, id = TIDE) {
  const line = present(run).lines[id];
  if (line === undefined) throw new Error(id);
  return line;
}

const expectSound = (run: Run) =>
  expect(checkJournal(present(run).balances, journalOf(run))).toEqual([]);

describe('somebody else on the line', () => {
  it('who is not stopped takes what there is, and its interest and lateness stay', () => {
    const run = until(begin(), '2026-06-30');
    expect(stolen(run)).toBe(300_000);
    expect(owed(run)).toBeGreaterThan(300_000);
    expect(creditCost(present(run).balances, TIDE)).toBeGreaterThan(0);
    expect(lineOf(run)).toMatchObject({ status: 'closed-with-balance' });
    expect(lineOf(run).lateMarks).toBeGreaterThan(0);
    expectSound(run);
  });

  it('gets nothing from a line that was frozen before', () => {
    const frozen = doAll(until(begin(), '2026-03-10'), {
      kind: 'freeze',
      line: TIDE,
      reason: null,
    });
    const run = until(frozen, '2026-06-30');
    expect([stolen(run), owed(run), creditCost(present(run).balances, TIDE)]).toEqual([0, 0, 0]);
    expect(told(run)).toContainEqual(
      expect.objectContaining({ kind: 'stranger-refused', from: 'borrow', because: 'frozen' }),
    );
  });

  it('gets no more than a limit that was cut leaves', () => {
    const cut: Action = { kind: 'cut-limit', line: TIDE, limit: money(40_000) };
    const run = until(doAll(until(begin(), '2026-03-10'), cut), '2026-03-20');
    expect([stolen(run), owed(run) - creditCost(present(run).balances, TIDE)]).toEqual([
      40_000, 40_000,
    ]);
  });

  it('gets nothing from a line that is closed', () => {
    const gone = goThrough(
      doAll(begin(), { kind: 'begin-close', line: TIDE, channel: 'app' }),
      TIDE,
    );
    const run = until(gone, '2026-03-30');
    expect(lineOf(run).status).toBe('closed');
    expect(stolen(run)).toBe(0);
    expect(told(run)).toContainEqual(
      expect.objectContaining({ kind: 'stranger-refused', from: 'close', because: 'state' }),
    );
  });

  it('is undone by the owner while the closing can be taken back', () => {
    const frozen = doAll(until(begin(), '2026-03-10'), {
      kind: 'freeze',
      line: TIDE,
      reason: null,
    });
    const cooling = until(frozen, '2026-03-22');
    expect(lineOf(cooling).status).toBe('cooling-off');
    const back = until(doAll(cooling, { kind: 'cancel-close', line: TIDE }), '2026-04-30');
    expect(lineOf(back).status).toBe('frozen');
  });
});

describe('reporting it', () => {
  it('makes all of it good but for the share of the rule: 50 in the US', () => {
    const before = until(begin(), '2026-03-19');
    const cash = present(before).balances[CASH];
    const run = doAll(before, report());
    expect(lineOf(run)).toMatchObject({ status: 'suspended', suspended: { reason: 'fraud' } });
    expect(owed(run)).toBe(0);
    expect(present(run).balances[CASH]).toBe(cash);
    const over = until(run, '2026-04-09');
    expect(stolen(over)).toBe(5_000);
    expect(creditCost(present(over).balances, TIDE)).toBe(0);
    expect(owed(over)).toBe(5_000);
    expect(lineOf(over)).toMatchObject({ status: 'open', attempt: null, lateMarks: 0 });
    expectSound(over);
  });

  it('shuts the stranger out: nothing more is taken and the closing is taken back', () => {
    const early = until(doAll(until(begin(), '2026-03-17'), report()), '2026-06-30');
    expect([stolen(early), owed(early)]).toEqual([0, 0]);
    expect(told(early).at(-1)?.day).toBe(on('2026-03-17'));
    const cooling = doAll(until(begin(), '2026-03-24'), report());
    expect(lineOf(cooling)).toMatchObject({ status: 'suspended', closesOn: null, attempt: null });
    expect(lineOf(until(cooling, '2026-04-30'))).toMatchObject({ status: 'open', closedOn: null });
  });

  it('still helps when the line is closed with what was taken', () => {
    const run = until(doAll(until(begin(), '2026-04-02'), report()), '2026-05-30');
    expect(lineOf(run).status).toBe('closed-with-balance');
    expect(stolen(run)).toBe(5_000);
  });

  it('is refused while the inquiry goes on, and in the closing the line waits for it', () => {
    const run = doAll(until(begin(), '2026-03-19'), report());
    expect(act(run, report()).refusal?.code).toBe('already-reported');
    expect(act(run, { kind: 'close', line: TIDE }).refusal).toMatchObject({
      code: 'close-blocked',
      blockers: [
        expect.objectContaining({ kind: 'suspended-for-fraud' }),
        expect.objectContaining({ kind: 'disputed', earliest: on('2026-04-08') }),
      ],
    });
  });

  it('costs by the region and by how soon it comes', () => {
    const takes: readonly StrangerMove[] = [
      { do: 'borrow', line: 'swift-cash', afterDays: 0, share: ppm(50_000) },
    ];
    const borne = (region: 'CN' | 'UK' | 'EU' | 'IN', iso: string) => {
      const events = [intrusion('2026-03-04', takes)];
      const first = startRun(manyLines(['swift-cash'], { region, events }), 1);
      const run = wait(doAll(until(first, iso), report('swift-cash')), 100);
      return stolen(run);
    };
    // 5% of a limit of 20,000.00 is 1,000.00.
    expect(borne('CN', '2026-03-07')).toBe(0);
    expect(borne('CN', '2026-03-08')).toBe(50_000);
    expect(borne('UK', '2026-03-30')).toBe(3_500);
    expect(borne('EU', '2026-03-30')).toBe(5_000);
    expect(borne('IN', '2026-03-07')).toBe(0);
    expect(borne('IN', '2026-03-20')).toBe(100_000);
  });

  it.each(Object.keys(FAMILY_TERMS))('makes good what was taken on %s', (id) => {
    const events = [
      intrusion('2026-03-04', [{ do: 'borrow', line: id, afterDays: 0, share: ALL }]),
    ];
    const first = startRun(manyLines([id], { region: 'CN', events }), 1);
    const before = owed(first, id);
    const taken = until(first, '2026-03-05');
    const lends =
      LINE_TABLE.open.draw.kind === 'allowed' && !['study-loan', 'safety-net'].includes(id);
    const took = lends ? owed(taken, id) - before : 0;
    expect(took > 0).toBe(lends);
    const run = wait(doAll(taken, report(id)), 90);
    expect(stolen(run)).toBe(0);
    expect(lineOf(run, id).status).toBe('open');
    const strange = lineOf(run, id).items.filter(({ yours }) => !yours);
    expect(strange).toHaveLength(lends ? 1 : 0);
    if (lends) expect(owed(run, id)).toBe(before);
    expectSound(run);
  });
});

describe('what a stranger does', () => {
  const run = until(begin(), '2026-04-10');

  it('is marked in events and in the journal, and nothing else is', () => {
    const kinds = new Set(told(run).map(({ kind }) => kind));
    for (const kind of [
      'signed-in',
      'identity-failed',
      'drawn',
      'cooling-off',
      'closed-with-balance',
    ]) {
      expect(kinds).toContain(kind);
    }
    const marked = journalOf(run).filter(({ actor }) => actor === 'stranger');
    expect(marked.map(({ kind }) => kind)).toEqual(['draw', 'stolen']);
    expect(lineOf(run).items).toEqual([expect.objectContaining({ kind: 'draw', yours: false })]);
  });

  it('reaches the learner as messages, on its day and no earlier', () => {
    const items = feed(run).flatMap((item) =>
      item.kind === 'event' && item.event.actor === 'stranger' ? [item.event.kind] : [],
    );
    expect(items).toEqual([
      'signed-in',
      'closing-held',
      'identity-failed',
      'identity-failed',
      'drawn',
      'closing-held',
      'cooling-off',
      'closed-with-balance',
    ]);
    const early = feed(until(begin(), '2026-03-17'));
    expect(early.filter((item) => item.kind === 'event' && item.event.kind === 'drawn')).toEqual(
      [],
    );
  });

  it('looks to the lender as if the owner did it', () => {
    const kinds = monitorFacts(run).map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['new-device', 'check-failed', 'borrowed', 'asked']),
    );
  });
});

describe('a lender that acts on its monitor', () => {
  it('holds a stranger’s closing, and gives the owner the days', () => {
    const held = until(begin(), '2026-03-21');
    expect(lineOf(held).attempt).toMatchObject({
      actor: 'stranger',
      held: { until: on('2026-03-23'), rules: ['borrow-then-close'] },
    });
    const { monitor, ...without } = STORY;
    expect(monitor).toBe(true);
    const free = until(startRun(without, 1), '2026-03-21');
    expect(lineOf(free).status).toBe('cooling-off');
    expect(present(free).watch).toEqual([]);
  });

  it('holds an honest owner for a day, says why, and lets the closing go on after it', () => {
    const run = honest(begin());
    expect(run.refusals.size).toBe(1);
    expect([...run.refusals.values()][0]).toMatchObject({
      code: 'held-by-lender',
      until: on('2026-03-03'),
    });
    const held = eventsOf(run).find(({ kind }) => kind === 'closing-held');
    expect(held).toMatchObject({
      line: LANTERN,
      rule: 'failed-checks',
      measure: 'call-back',
      until: on('2026-03-03'),
    });
    expect(held?.actor).toBeUndefined();
    const done = goThrough(wait(run, 1), LANTERN);
    expect(lineOf(done, LANTERN).status).toBe('closed');
  });

  it('asks one more proof where the rule says so', () => {
    const signed = until(begin(), '2026-03-16');
    const asked = doAll(signed, { kind: 'begin-close', line: LANTERN, channel: 'app' });
    expect(lineOf(asked, LANTERN).attempt?.held).toMatchObject({ stepUp: true });
    const begun = eventsOf(asked).find(({ kind }) => kind === 'attempt-begun');
    expect(begun).toMatchObject({ steps: 4 });
    const done = goThrough(asked, LANTERN);
    const passed = eventsOf(done).filter(({ kind }) => kind === 'identity-passed');
    expect(passed.map((event) => event.kind === 'identity-passed' && event.method)).toEqual([
      'password',
      'one-time-code',
    ]);
  });
});
