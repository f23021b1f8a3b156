import { describe, expect, it } from 'vitest';
import { afterEvent, creditEventOf } from '../../../../shared/score/credit-event.ts';
import { scoreOf } from '../../../../shared/score/model.ts';
import { US_STYLE } from '../../../../shared/score/models/us-style.ts';
import {
  REPRESENTED_ON,
  representativeFile,
} from '../../../../shared/score/representative-file.ts';
import { utilisation } from '../../../../shared/score/utilisation.ts';

const FILE = representativeFile(US_STYLE, { score: 780 });

function after(name: string) {
  const event = creditEventOf(name);
  if (event === null) throw new Error(name);
  return afterEvent(FILE, event, REPRESENTED_ON);
}

describe('names of events', () => {
  it.each([
    ['30-day-late', { kind: 'late', days: 30, on: 'card' }],
    ['90-day-late-mortgage', { kind: 'late', days: 90, on: 'mortgage' }],
    ['miss-payment-90d', { kind: 'late', days: 90, on: 'card' }],
    ['reduce-revolving-25pct', { kind: 'pay-down', percent: 25 }],
    ['new-5000-personal-loan', { kind: 'new-account', of: 'personal-loan', amount: 500_000 }],
    ['Missed_Payment_30_days', { kind: 'late', days: 30, on: 'card' }],
    ['missed-mortgage-payment-60d', { kind: 'late', days: 60, on: 'mortgage' }],
    ['120-days-past-due', { kind: 'late', days: 120, on: 'card' }],
    ['pay down cards by 50 percent', { kind: 'pay-down', percent: 50 }],
    ['pay-off-all-cards', { kind: 'pay-down', percent: 100 }],
    ['new-10k-loan', { kind: 'new-account', of: 'personal-loan', amount: 1_000_000 }],
    ['deed-in-lieu', { kind: 'ended-badly', how: 'settled', on: 'mortgage' }],
    ['short-sale-no-deficiency', { kind: 'ended-badly', how: 'settled', on: 'mortgage' }],
  ])('%s', (name, event) => expect(creditEventOf(name)).toEqual(event));

  it.each(['', 'lottery', '900-day-late', 'reduce-revolving-250pct', 'toString'])(
    'do not include "%s"',
    (name) => expect(creditEventOf(name)).toBeNull(),
  );
});

describe('what an event does to a file', () => {
  it('a 90-day lateness was 30 and 60 days late on the way', () => {
    const lates = after('90-day-late-mortgage').accounts.find(({ id }) => id === 'mortgage')?.lates;
    expect(lates?.map(({ daysPastDue }) => daysPastDue)).toEqual([30, 60, 90]);
    expect(lates?.at(-1)?.on).toBe(REPRESENTED_ON);
  });
  it('one card, or all of them, full', () => {
    const cards = (name: string) => after(name).accounts.filter(({ id }) => id.startsWith('card'));
    expect(cards('maxed-out-card').filter((one) => one.balance === one.limit)).toHaveLength(1);
    expect(utilisation(cards('max-out-cards'))).toBe(1);
  });
  it('a quarter less owed on every card, and nothing else', () => {
    const share = (file: typeof FILE) =>
      utilisation(file.accounts.filter(({ id }) => id.startsWith('card'))) ?? 0;
    expect(share(after('reduce-revolving-25pct')) / share(FILE)).toBeCloseTo(0.75, 4);
    expect(after('reduce-revolving-25pct').inquiries).toEqual(FILE.inquiries);
  });
  it('a new loan is an account and an inquiry', () => {
    const file = after('new-5000-personal-loan');
    expect(file.accounts).toHaveLength(FILE.accounts.length + 1);
    expect(file.inquiries).toEqual([{ on: REPRESENTED_ON, kind: 'personal-loan' }]);
  });
});

describe('one hard inquiry (score-inquiry)', () => {
  it.each([620, 680, 720, 780, 800])('costs at most five points from %i', (score) => {
    const file = representativeFile(US_STYLE, { score });
    const asked = afterEvent(file, { kind: 'inquiry', of: 'card' }, REPRESENTED_ON);
    const lost = scoreOf(US_STYLE, file, REPRESENTED_ON) - scoreOf(US_STYLE, asked, REPRESENTED_ON);
    expect(lost).toBeGreaterThanOrEqual(0);
    expect(lost).toBeLessThanOrEqual(5);
  });
});

describe('the representative file', () => {
  const cards = (score: number) =>
    representativeFile(US_STYLE, { score }).accounts.filter(({ kind }) => kind === 'revolving');
  it('is that of the two people whom the publisher describes', () => {
    const alex = representativeFile(US_STYLE, { score: 680 });
    expect(alex.accounts).toHaveLength(6);
    expect(alex.accounts.flatMap(({ lates }) => lates).map((late) => late.daysPastDue)).toEqual([
      30, 60, 90, 30,
    ]);
    const benecia = representativeFile(US_STYLE, { score: 780 });
    expect(benecia.accounts).toHaveLength(10);
    expect(benecia.accounts.every(({ lates }) => lates.length === 0)).toBe(true);
  });
  it('uses less of its limits the higher the score', () => {
    const shares = [600, 640, 680, 740, 780, 800].map((score) => utilisation(cards(score)) ?? 0);
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
    expect(shares[4]).toBeGreaterThanOrEqual(0.1);
    expect(shares[4]).toBeLessThanOrEqual(0.25);
  });
  it('keeps what a profile says', () => {
    const file = representativeFile(US_STYLE, {
      score: 736,
      utilisation: 0.22,
      historyYears: 25,
      accounts: 8,
      recentInquiries: 2,
      marks: [],
    });
    const own = file.accounts.filter(({ kind }) => kind === 'revolving');
    expect(utilisation(own)).toBeCloseTo(0.22, 4);
    expect(file.accounts).toHaveLength(8);
    expect(file.inquiries).toHaveLength(2);
    expect(REPRESENTED_ON - Math.min(...file.accounts.map((one) => one.openedOn))).toBe(9131);
  });
});
