import { describe, expect, it } from 'vitest';
import { CN } from '../../../../shared/products/regions/cn.ts';
import { UK } from '../../../../shared/products/regions/uk.ts';
import { US } from '../../../../shared/products/regions/us.ts';
import { lateBucket } from '../../../../shared/products/days-past-due.ts';
import {
  EMPTY_FILE,
  fileReports,
  type CreditFile,
  type LenderReport,
} from '../../../../shared/score/credit-file.ts';
import { countedInquiries } from '../../../../shared/score/factors/new-credit.ts';
import { listedOn } from '../../../../shared/score/retention.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { on } from '../small-scenario.ts';

const report = (change: Partial<LenderReport> = {}): LenderReport => ({
  account: 'line',
  openedOn: on('2020-03-05'),
  status: 'open',
  limit: money(1_000_000),
  balance: money(100_000),
  daysPastDue: 0,
  ...change,
});

function told(...reports: readonly (readonly [string, Partial<LenderReport>])[]): CreditFile {
  return reports.reduce(
    (file, [iso, change]) => fileReports(file, on(iso), [report(change)]),
    EMPTY_FILE,
  );
}

describe('what lenders report', () => {
  it('keeps each late report, and when it was made up', () => {
    const file = told(
      ['2026-01-31', { daysPastDue: 12 }],
      ['2026-02-28', { daysPastDue: 40 }],
      ['2026-03-31', {}],
    );
    expect(file.accounts[0]?.lates).toEqual([
      { on: on('2026-01-31'), daysPastDue: 12, curedOn: on('2026-03-31') },
      { on: on('2026-02-28'), daysPastDue: 40, curedOn: on('2026-03-31') },
    ]);
    expect(file.accounts[0]?.lates.map((late) => lateBucket('PBOC', late.daysPastDue))).toEqual([
      '1',
      '2',
    ]);
  });

  it('says charged off once, since the lateness began, and adds no later marks', () => {
    const file = told(
      ['2026-01-31', { daysPastDue: 170 }],
      ['2026-02-28', { status: 'charged-off', daysPastDue: 198 }],
      ['2026-03-31', { status: 'charged-off', daysPastDue: 229 }],
    );
    expect(file.accounts[0]).toMatchObject({
      status: 'charged-off',
      closedOn: on('2026-02-28'),
      lates: [{ daysPastDue: 170 }],
      derogatories: [{ on: on('2026-02-28'), kind: 'charge-off', since: on('2026-01-31') }],
    });
  });

  it('keeps the day of closing', () => {
    const file = told(['2026-01-31', {}], ['2026-02-28', { status: 'closed', balance: money(0) }]);
    expect(file.accounts[0]).toMatchObject({ status: 'closed', closedOn: on('2026-02-28') });
  });
});

describe('what the file still shows', () => {
  const late = told(['2020-01-31', { daysPastDue: 40 }], ['2020-02-29', {}]);
  it.each([
    ['US: seven years from the mark', US, '2027-01-30', '2027-01-31'],
    ['UK: six years from the mark', UK, '2026-01-30', '2026-01-31'],
    ['China: five years from making it up', CN, '2025-02-27', '2025-02-28'],
  ])('late, %s', (_, { file: rules }, last, gone) => {
    expect(listedOn(late, rules, on(last)).accounts[0]?.lates).toHaveLength(1);
    expect(listedOn(late, rules, on(gone)).accounts[0]?.lates).toEqual([]);
  });

  it('China: what is not made up stays', () => {
    const owing = told(['2020-01-31', { daysPastDue: 40 }]);
    expect(listedOn(owing, CN.file, on('2040-01-31')).accounts[0]?.lates).toHaveLength(1);
  });

  it('US: a charge-off seven years and 180 days after the lateness began', () => {
    const file = told(
      ['2020-01-31', { daysPastDue: 35 }],
      ['2020-07-31', { status: 'charged-off' }],
    );
    const end = addDays(on('2020-01-31'), 180);
    expect(end).toBe(on('2020-07-29'));
    expect(listedOn(file, US.file, on('2027-07-28')).accounts).toHaveLength(1);
    expect(listedOn(file, US.file, on('2027-07-29')).accounts).toEqual([]);
  });

  const closed = told(['2020-01-31', { status: 'closed', balance: money(0) }]);
  it.each([
    ['US: ten years', US, '2030-01-30', '2030-01-31'],
    ['UK: six years', UK, '2026-01-30', '2026-01-31'],
  ])('an account closed in good standing, %s', (_, { file: rules }, last, gone) => {
    expect(listedOn(closed, rules, on(last)).accounts).toHaveLength(1);
    expect(listedOn(closed, rules, on(gone)).accounts).toEqual([]);
  });
  it('an account closed in good standing, China: it may stay', () =>
    expect(listedOn(closed, CN.file, on('2090-01-31')).accounts).toHaveLength(1));

  it('inquiries two years, bankruptcies ten', () => {
    const file: CreditFile = {
      ...EMPTY_FILE,
      inquiries: [{ on: on('2020-01-31'), kind: 'card' }],
      publicRecords: [{ on: on('2020-01-31'), kind: 'bankruptcy' }],
    };
    expect(listedOn(file, US.file, on('2022-01-30'))).toEqual(file);
    expect(listedOn(file, US.file, on('2022-01-31')).inquiries).toBeUndefined();
    expect(listedOn(file, US.file, on('2030-01-31')).publicRecords).toBeUndefined();
  });
});

describe('inquiries that count (score-inquiry)', () => {
  const at = (kind: 'card' | 'auto' | 'mortgage', ...days: readonly string[]) =>
    days.map((iso) => ({ on: on(iso), kind }));
  const today = on('2026-06-30');
  it.each([
    ['each card', at('card', '2026-05-01', '2026-05-05', '2026-05-09'), 3],
    ['shopping for one loan within 45 days once', at('auto', '2026-03-01', '2026-04-10'), 1],
    ['shopping that goes on for longer twice', at('auto', '2026-03-01', '2026-04-16'), 2],
    ['loans of two kinds twice', [...at('auto', '2026-03-01'), ...at('mortgage', '2026-03-02')], 2],
    ['shopping of the last 30 days not yet', at('mortgage', '2026-06-05'), 0],
    ['nothing after a year', at('card', '2025-06-30'), 0],
  ])('%s', (_, inquiries, count) => expect(countedInquiries(inquiries, today)).toBe(count));
});
