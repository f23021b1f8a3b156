import { describe, expect, it } from 'vitest';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES } from '../../../../shared/analysis/policy.ts';
import { act, eventsOf, journalOf, present, startRun } from '../../../../shared/engine/run.ts';
import { CAUSES } from '../../../../shared/score/attribution.ts';
import { US_STYLE } from '../../../../shared/score/models/us-style.ts';
import { calendar, stops } from '../../../../shared/views/calendar.ts';
import { certificate } from '../../../../shared/views/certificate.ts';
import { decisions, feed } from '../../../../shared/views/decisions.ts';
import { lineView, quickAmounts } from '../../../../shared/views/line-view.ts';
import { scoreHistory } from '../../../../shared/views/score-history.ts';
import { changedRows, dailyRows } from '../../../../shared/views/series.ts';
import { money } from '../../../../shared/units/money.ts';
import { busyScenario } from '../busy-scenario.ts';
import { on } from '../small-scenario.ts';

const BUSY = busyScenario();
const LINES = BUSY.lines.map(({ id }) => id);
const run = playWithPolicy(BUSY, 4, POLICIES.minimum, on('2026-07-01'));
const state = present(run);

describe('daily rows', () => {
  const rows = dailyRows(journalOf(run), LINES, BUSY.start, state.day);
  it('have one row a day and end where the state stands', () => {
    expect(rows).toHaveLength(state.day - BUSY.start + 1);
    expect(rows.at(-1)).toMatchObject({
      cash: state.balances.cash,
      owed: LINES.map((id) => lineView(state, id).owed),
    });
  });
  it('lose nothing when days without a change are left out', () => {
    const kept = changedRows(rows);
    expect(kept.length).toBeLessThan(rows.length);
    for (const row of rows) {
      const standing = kept.findLast(({ day }) => day <= row.day);
      expect({ ...standing, day: row.day }).toEqual(row);
    }
  });
});

describe('the score history', () => {
  it('sums every change from named causes', () => {
    const history = scoreHistory(eventsOf(run), US_STYLE);
    expect(history.length).toBeGreaterThan(4);
    for (const { change, causes } of history) {
      expect(CAUSES.reduce((sum, factor) => sum + causes[factor], 0)).toBe(change);
    }
  });
});

describe('the calendar', () => {
  const start = present(startRun(BUSY, 4));
  const items = calendar(BUSY, start, 35);
  it('knows what is certain and nothing that chance decides', () => {
    const seen = items.map(({ kind, id }) => `${kind} ${id}`);
    for (const known of [
      'income salary',
      'cost rent',
      'due flower-pay',
      'parcel parcel',
      'refund shoes',
      'report flower-pay',
    ]) {
      expect(seen).toContain(known);
    }
    expect(seen.join()).not.toMatch(/dentist|bonus|repair/);
  });
  it('says how much is due', () => {
    expect(items.find(({ kind }) => kind === 'due')).toMatchObject({
      day: on('2026-03-10'),
      amount: 60_003,
    });
  });
  it('offers the next known day, the due day and a month', () => {
    expect(stops(BUSY, start)).toMatchObject({
      next: { day: on('2026-03-04'), kind: 'parcel' },
      due: on('2026-03-10'),
    });
  });
});

describe('quick amounts', () => {
  const view = lineView(present(startRun(BUSY, 4)), 'flower-pay');
  it('are the minimum, what is due and everything', () => {
    expect(quickAmounts(view, money(500_000))).toEqual({
      minimum: 6_000,
      due: 60_003,
      all: 74_284,
    });
  });
  it('leave out what cash does not reach', () => {
    expect(quickAmounts(view, money(10_000))).toEqual({ minimum: 6_000, due: null, all: null });
  });
});

describe('decisions and the feed', () => {
  const frozen = act(act(startRun(BUSY, 4), { kind: 'close', line: 'flower-pay' }).run, {
    kind: 'freeze',
    line: 'flower-pay',
    reason: null,
  }).run;
  it('number what was done, not the days and not what was refused', () => {
    const walked = act(frozen, { kind: 'advance', to: on('2026-03-03') }).run;
    expect(decisions(walked)).toMatchObject([
      { number: 1, action: { kind: 'freeze' }, day: BUSY.start },
    ]);
  });
  it('tell a refused attempt where it was made', () => {
    const kinds = feed(frozen).map((item) =>
      item.kind === 'event' ? item.event.kind : item.refusal.code,
    );
    expect(kinds).toEqual(['reported', 'close-blocked', 'frozen']);
  });
});

describe('the certificate', () => {
  it('is there only for a closed line, and its hash follows the entries', () => {
    const closing = (seed: number) =>
      playWithPolicy({ ...BUSY, cash: money(2_000_000) }, seed, POLICIES['close-asap']);
    const closed = closing(4);
    const proof = certificate(present(closed), journalOf(closed), 'flower-pay');
    expect(proof).toMatchObject({ line: 'flower-pay', owed: 0 });
    expect(proof?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate(state, journalOf(run), 'flower-pay')).toBeNull();
    const without = journalOf(closed).filter(({ ref }) => ref !== 'shoes');
    const other = certificate(present(closed), without, 'flower-pay');
    expect(other?.hash).not.toBe(proof?.hash);
  });
});
