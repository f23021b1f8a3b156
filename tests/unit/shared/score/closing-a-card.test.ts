import { describe, expect, it } from 'vitest';
import { attributeChange } from '../../../../shared/score/attribution.ts';
import { afterEvent, type CreditEvent } from '../../../../shared/score/credit-event.ts';
import type { CreditFile, FileAccount } from '../../../../shared/score/credit-file.ts';
import type { ScoreModel } from '../../../../shared/score/model.ts';
import { PLATFORM_STYLE } from '../../../../shared/score/models/platform-style.ts';
import { REPORT_STYLE } from '../../../../shared/score/models/report-style.ts';
import { US_STYLE } from '../../../../shared/score/models/us-style.ts';
import { utilisation } from '../../../../shared/score/utilisation.ts';
import { addMonths } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { on } from '../small-scenario.ts';

const TODAY = on('2026-03-31');

const card = (id: string, years: number, limit: number, balance: number): FileAccount => ({
  id,
  openedOn: addMonths(TODAY, -12 * years),
  status: 'open',
  limit: money(limit * 100),
  balance: money(balance * 100),
  monthsReported: years * 12,
  lates: [],
});

/** The published example: 10,000 owed of limits of 30,000 is 33%, and of 20,000 it is 50%. */
const FILE: CreditFile = {
  reportedOn: TODAY,
  accounts: [
    card('oldest', 20, 5_000, 2_000),
    card('used', 6, 10_000, 6_000),
    card('other', 5, 5_000, 2_000),
    card('spare', 3, 10_000, 0),
  ],
};

function causes(model: ScoreModel, event: CreditEvent, file = FILE) {
  const after = afterEvent(file, event, TODAY);
  return attributeChange(model, model.read(file, TODAY), model.read(after, TODAY));
}

const closing = (which: 'oldest' | 'newest' | 'largest'): CreditEvent => ({
  kind: 'close-card',
  which,
});
const sharesOf = ({ accounts }: CreditFile) =>
  utilisation(
    accounts.map(({ limit, balance, status }) => ({
      limit: status === 'open' ? limit : money(0),
      balance,
    })),
  );

describe('closing an unused card', () => {
  const after = afterEvent(FILE, closing('newest'), TODAY);
  it('takes its limit away: 33% in use becomes 50%', () => {
    expect(sharesOf(FILE)).toBeCloseTo(1 / 3, 10);
    expect(sharesOf(after)).toBe(0.5);
  });
  it('costs us-style points for the share in use alone: its age still counts', () => {
    const { 'amounts-owed': owed, ...others } = causes(US_STYLE, closing('newest'));
    expect(owed).toBeLessThanOrEqual(-15);
    expect(owed).toBeGreaterThanOrEqual(-60);
    expect(Object.values(others).every((points) => points === 0)).toBe(true);
  });
  it('costs report-style the share in use, and gives back age: the youngest no longer counts', () => {
    const { 'amounts-owed': owed, length } = causes(REPORT_STYLE, closing('newest'));
    expect(owed).toBeLessThan(0);
    expect(length).toBeGreaterThan(0);
  });
  it('costs platform-style the room in its limits', () => {
    const { capacity, behaviour, identity, contacts } = causes(PLATFORM_STYLE, closing('newest'));
    expect(capacity).toBeLessThan(0);
    expect(behaviour).toBeLessThan(0);
    expect([identity, contacts]).toEqual([0, 0]);
  });
});

describe('closing the oldest card', () => {
  const paid = {
    ...FILE,
    accounts: FILE.accounts.map((one) => ({ ...one, balance: money(0) })),
  };
  it('leaves the age of us-style alone, and with nothing owed changes nothing', () => {
    const moved = causes(US_STYLE, closing('oldest'), paid);
    expect(Object.values(moved).every((points) => points === 0)).toBe(true);
  });
  it('costs report-style age: it counts open accounts only', () => {
    const moved = causes(REPORT_STYLE, closing('oldest'), paid);
    expect(moved.length).toBeLessThan(-5);
    expect(moved['amounts-owed']).toBe(0);
  });
  it('costs platform-style some of its history, and room', () => {
    const moved = causes(PLATFORM_STYLE, closing('oldest'), paid);
    expect(moved['platform-history']).toBeLessThan(0);
    expect(moved.capacity).toBeLessThan(0);
  });
  it('is felt by us-style only when the account leaves the file, ten years on', () => {
    const closed = afterEvent(paid, closing('oldest'), TODAY);
    const gone = { ...closed, accounts: closed.accounts.filter(({ id }) => id !== 'oldest') };
    const then = addMonths(TODAY, 121);
    const moved = attributeChange(US_STYLE, US_STYLE.read(closed, then), US_STYLE.read(gone, then));
    expect(moved.length).toBeLessThan(0);
    expect(moved['amounts-owed']).toBe(0);
  });
});

describe('closing the card with the largest limit while it owes', () => {
  it('counts what is owed on it and not its limit: 10,000 of 20,000 again', () => {
    const after = afterEvent(FILE, closing('largest'), TODAY);
    expect(after.accounts.find(({ status }) => status === 'closed')?.id).toBe('used');
    expect(sharesOf(after)).toBe(0.5);
  });
  it.each([
    ['us-style', causes(US_STYLE, closing('largest'))['amounts-owed']],
    ['report-style', causes(REPORT_STYLE, closing('largest'))['amounts-owed']],
    ['platform-style', causes(PLATFORM_STYLE, closing('largest')).capacity],
  ])('costs %s points', (_, points) => expect(points).toBeLessThan(0));
});
