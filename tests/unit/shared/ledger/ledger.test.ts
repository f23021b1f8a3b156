import { describe, expect, it } from 'vitest';
import { move, openBooks, postEntry } from '../../../../shared/ledger/books.ts';
import { canonicalJson } from '../../../../shared/ledger/canonical-json.ts';
import { checkBalances, checkJournal } from '../../../../shared/ledger/checks.ts';
import { hashOfText, journalHash } from '../../../../shared/ledger/hash-chain.ts';
import { CASH, chartOfAccounts, INCOME } from '../../../../shared/ledger/account.ts';
import { FAMILIES } from '../../../../shared/products/families.ts';
import { money } from '../../../../shared/units/money.ts';
import { on } from '../small-scenario.ts';

const draft = (legs: ReturnType<typeof move>) => ({
  day: on('2026-03-01'),
  kind: 'income' as const,
  line: null,
  ref: 'salary',
  legs,
});
const LINES = [{ id: 'a', parts: FAMILIES['pay-later'].parts }];
const books = () => openBooks(chartOfAccounts(LINES));

describe('postEntry', () => {
  it('moves money and numbers the entry', () => {
    const open = books();
    postEntry(open, draft(move(INCOME, CASH, money(500))));
    expect(open.balances[CASH]).toBe(500);
    expect(open.balances[INCOME]).toBe(-500);
    expect(open.entries?.[0]).toMatchObject({ n: 0, ref: 'salary' });
  });

  it.each([
    ['legs that do not balance', [{ account: CASH, amount: money(5) }]],
    ['a leg of nothing', move(INCOME, CASH, money(0))],
    ['an account that is not in the chart', move(INCOME, 'pocket', money(5))],
  ])('throws on %s', (_, legs) => {
    expect(() => postEntry(books(), draft(legs))).toThrow(/invariant/);
  });
});

describe('the checks', () => {
  const open = books();
  postEntry(open, draft(move(INCOME, CASH, money(500))));
  const journal = open.entries ?? [];

  it('pass on true books', () => {
    expect(checkBalances(open.balances, LINES)).toEqual([]);
    expect(checkJournal(open.balances, journal)).toEqual([]);
  });

  it('find money made', () => {
    const wrong = { ...open.balances, [CASH]: money(501) };
    expect(checkBalances(wrong, LINES).map(({ check }) => check)).toEqual(['zero-sum']);
    expect(checkJournal(wrong, journal).map(({ check }) => check)).toEqual(['index-equals-fold']);
  });

  it('find a lender in the learner’s debt', () => {
    const wrong = { ...open.balances, 'line:a:billed': money(5), [CASH]: money(495) };
    expect(checkBalances(wrong, LINES).map(({ check }) => check)).toEqual(['signs']);
  });

  it('find an entry out of order', () => {
    const misplaced = journal.map((entry) => ({ ...entry, n: 7 }));
    expect(checkJournal(open.balances, misplaced).map(({ check }) => check)).toEqual(['numbering']);
  });
});

describe('the canonical form', () => {
  it('has sorted keys and no spaces', () => {
    expect(canonicalJson({ b: [1, null, true], a: '花', c: undefined })).toBe(
      '{"a":"花","b":[1,null,true]}',
    );
  });
  it.each([0.5, -0, Number.NaN, 2 ** 53])('has no form for %d', (value) => {
    expect(() => canonicalJson(value)).toThrow(/canonical/);
  });
});

describe('the hash chain', () => {
  it('is SHA-256 (FIPS 180-2, "abc")', () => {
    expect(hashOfText('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
  it('changes with any entry and with their order', () => {
    const open = books();
    for (const amount of [500, 600]) postEntry(open, draft(move(INCOME, CASH, money(amount))));
    const [a, b] = open.entries ?? [];
    if (!a || !b) throw new Error('two entries');
    const hashes = [[a, b], [b, a], [a], [{ ...a, ref: 'other' }, b]].map(journalHash);
    expect(new Set(hashes).size).toBe(4);
  });
});
