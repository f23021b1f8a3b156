import { describe, expect, it } from 'vitest';
import { act, present, startRun } from '../../../../shared/engine/run.ts';
import { regionBucket } from '../../../../shared/products/days-past-due.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import { lineStanding } from '../../../../shared/views/line-standing.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';

const ALL = manyLines(Object.keys(FAMILY_TERMS), { region: 'CN' });
const SCHEME = REGIONS.CN.reporting.buckets.value;
const standing = (run: ReturnType<typeof startRun>, id: string) =>
  lineStanding(run.scenario, SCHEME, lineView(present(run), id));

describe('how a line stands', () => {
  const first = startRun(ALL, 1);

  it('a running loan lends nothing, and tells what it began with', () => {
    expect(standing(first, 'study-loan')).toMatchObject({
      lends: false,
      lent: 1_200_000,
      isPlan: false,
      autopay: 'on-off',
    });
  });

  it('only a pay-later line holds, and an overdraft repays itself', () => {
    const holding = ALL.lines.filter(({ id }) => standing(first, id).holds).map(({ id }) => id);
    expect(holding).toEqual(['flower-pay']);
    expect(standing(first, 'safety-net').autopay).toBe('itself');
    expect(standing(first, 'willow-card')).toMatchObject({ autopay: 'modes', lent: null });
  });

  it('late, it says how many days and in which bucket; as a plan it is late no more', () => {
    const poor = { ...ALL, cash: money(0), income: [], costs: [] };
    let run = startRun(poor, 1);
    // The instalment of 20 February was missed before the run.
    const late = addDays(poor.start, 53);
    while (present(run).day < late) {
      const to = addDays(present(run).day, 1);
      run = act(run, { kind: 'advance', to }).run;
    }
    expect(standing(run, 'study-loan').late).toEqual({
      days: 63,
      bucket: { name: 'months-past-due', n: 3 },
    });
    run = act(run, { kind: 'restructure', line: 'study-loan', periods: 12 }).run;
    expect(standing(run, 'study-loan').late).toBeNull();
  });

  it('a hardship plan on another line is told as one', () => {
    const line = ALL.lines.find(({ id }) => id === 'swift-cash');
    if (line === undefined) throw new Error('no line');
    const easy = { ...line.terms, hardship: { ...line.terms.hardship, afterDaysPastDue: 0 } };
    const soon = { ...ALL, lines: [{ ...line, terms: easy as typeof line.terms }] };
    let run = startRun(soon, 1);
    const draw = { method: 'level', periods: 3, amount: money(100_000) } as const;
    run = act(run, { kind: 'draw', line: 'swift-cash', ...draw }).run;
    run = act(run, { kind: 'restructure', line: 'swift-cash', periods: 12 }).run;
    expect(standing(run, 'swift-cash')).toMatchObject({
      isPlan: true,
      lends: false,
      lent: 100_000,
    });
  });
});

describe('late buckets by region', () => {
  it.each([
    ['cn-m', 1, 'months-past-due', 1],
    ['cn-m', 30, 'months-past-due', 1],
    ['cn-m', 31, 'months-past-due', 2],
    ['cn-m', 400, 'months-past-due', 7],
    ['us-30-day', 29, 'current', 0],
    ['us-30-day', 30, 'days-past-due', 30],
    ['us-30-day', 179, 'days-past-due', 150],
    ['us-30-day', 180, 'charge-off', 0],
    ['uk-monthly-status', 29, 'current', 0],
    ['uk-monthly-status', 65, 'months-in-arrears', 2],
    ['uk-monthly-status', 210, 'default', 0],
    ['eu-90-day', 90, 'days-past-due', 90],
    ['eu-90-day', 91, 'default', 0],
    ['in-sma', 30, 'special-mention', 0],
    ['in-sma', 31, 'special-mention', 1],
    ['in-sma', 90, 'special-mention', 2],
    ['in-sma', 91, 'non-performing', 0],
  ] as const)('%s, %i days: %s %i', (scheme, days, name, n) => {
    expect(regionBucket(scheme, days)).toEqual({ name, n });
  });

  it('all begin at current', () => {
    for (const pack of Object.values(REGIONS)) {
      expect(regionBucket(pack.reporting.buckets.value, 0).name).toBe('current');
    }
  });
});
