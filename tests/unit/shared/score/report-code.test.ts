import { describe, expect, it } from 'vitest';
import type { BucketScheme } from '../../../../shared/products/regions/region.ts';
import {
  fileReports,
  EMPTY_FILE,
  type FileAccount,
  type LenderReport,
} from '../../../../shared/score/credit-file.ts';
import { codeOf, historyGrid, meaningOf } from '../../../../shared/score/report-code.ts';
import { isoDay } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { on } from '../small-scenario.ts';

/** An account after a report a month, from January 2026 on. */
function after(...reports: readonly Partial<LenderReport>[]): FileAccount {
  const ends = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30'];
  const file = reports.reduce<typeof EMPTY_FILE>(
    (known, change, i) =>
      fileReports(known, on(`2026-${ends[i] ?? ''}`), [
        {
          account: 'line',
          openedOn: on('2025-11-10'),
          status: 'open',
          limit: money(100_000),
          balance: money(5_000),
          daysPastDue: 0,
          ...change,
        },
      ]),
    EMPTY_FILE,
  );
  const [account] = file.accounts;
  if (account === undefined) throw new Error('nothing was reported');
  return account;
}

const codes = (account: FileAccount, scheme: BucketScheme, last: string) =>
  historyGrid(account, scheme, on(last))
    .map(({ code }) => code)
    .slice(-8)
    .join(' ');
const none = { balance: money(0) };

describe('the history grid', () => {
  it('is of 24 months, the last one that of the newest figures', () => {
    const grid = historyGrid(after({}, {}), 'cn-m', on('2026-02-28'));
    expect(grid).toHaveLength(24);
    expect([
      isoDay(grid[0]?.month ?? on('2000-01-01')),
      isoDay(grid.at(-1)?.month ?? on('2000-01-01')),
    ]).toEqual(['2024-03-01', '2026-02-01']);
  });

  it('is not open before its first month, and on time where nothing else was said', () => {
    expect(codes(after({}, {}), 'cn-m', '2026-02-28')).toBe('/ / / / N N N N');
  });

  it('says late by days past due, and nothing due when nothing was owed twice', () => {
    const account = after({ daysPastDue: 20 }, { daysPastDue: 51 }, {}, none, none, none);
    expect(codes(account, 'cn-m', '2026-06-30')).toBe('N N 1 2 N N * *');
    expect(codes(account, 'us-30-day', '2026-06-30')).toBe('OK OK OK 30 OK OK OK OK');
    expect(codes(account, 'uk-monthly-status', '2026-06-30')).toBe('0 0 0 1 0 0 0 0');
    expect(codes(account, 'in-sma', '2026-06-30')).toBe('STD STD SMA0 SMA1 STD STD STD STD');
  });

  it('says settled once, in the month that found nothing left', () => {
    const closed = { status: 'closed' } as const;
    const account = after({}, closed, closed, { ...closed, ...none });
    expect(codes(account, 'cn-m', '2026-06-30')).toBe('N N N N N C – –');
  });

  it('stays written off', () => {
    const off = { status: 'charged-off', daysPastDue: 190 } as const;
    const account = after({ daysPastDue: 160 }, off, off);
    expect(codes(account, 'cn-m', '2026-03-31')).toBe('/ / / N N 6 G G');
    expect(codes(account, 'us-30-day', '2026-03-31')).toBe('/ / / OK OK 150 CO CO');
  });
});

describe('codes', () => {
  const late = (daysPastDue: number) => ({ kind: 'late', daysPastDue }) as const;

  it.each([
    ['cn-m', 1, '1'],
    ['cn-m', 30, '1'],
    ['cn-m', 31, '2'],
    ['cn-m', 180, '6'],
    ['cn-m', 181, '7'],
    ['us-30-day', 29, 'OK'],
    ['us-30-day', 30, '30'],
    ['us-30-day', 179, '150'],
    ['us-30-day', 180, 'CO'],
    ['uk-monthly-status', 89, '2'],
    ['uk-monthly-status', 210, 'D'],
    ['eu-90-day', 90, '90'],
    ['eu-90-day', 91, 'D'],
    ['in-sma', 90, 'SMA2'],
    ['in-sma', 91, 'NPA'],
  ] as const)('%s: %i days past due is %s', (scheme, days, code) =>
    expect(codeOf(scheme, late(days))).toBe(code),
  );

  it('are explained by the days that they stand for', () => {
    expect(meaningOf('cn-m', late(45))).toEqual({
      code: '2',
      name: 'months-past-due',
      params: { from: 31, to: 60 },
    });
    expect(meaningOf('cn-m', late(200))).toMatchObject({ name: 'months-past-due-most' });
    expect(meaningOf('in-sma', late(31))).toMatchObject({ params: { from: 31, to: 60 } });
    expect(meaningOf('us-30-day', late(65))).toMatchObject({ params: { n: 60 } });
  });
});
