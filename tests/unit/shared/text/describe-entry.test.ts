import { describe, expect, it } from 'vitest';
import { createWords } from '../../../../renderer/text/i18n.ts';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES } from '../../../../shared/analysis/policy.ts';
import { journalOf } from '../../../../shared/engine/run.ts';
import { chartOfAccounts, LINE_PARTS } from '../../../../shared/ledger/account.ts';
import type { Entry } from '../../../../shared/ledger/entry.ts';
import { accountName, isOwed } from '../../../../shared/ledger/line-account.ts';
import {
  describeAccount,
  describeEntryAbout,
  movementsOf,
} from '../../../../shared/text/describe-entry.ts';
import { nameOfIn } from '../../../../shared/text/names.ts';
import { money } from '../../../../shared/units/money.ts';
import { busyScenario } from '../busy-scenario.ts';
import { on } from '../small-scenario.ts';

const BUSY = busyScenario();
const JOURNALS = [1, 2, 3].map((seed) =>
  journalOf(playWithPolicy(BUSY, seed, POLICIES.minimum, on('2026-08-01'))),
);

const entry = (
  legs: readonly (readonly [string, number])[],
  change: Partial<Entry> = {},
): Entry => ({
  n: 0,
  day: on('2026-03-05'),
  kind: 'payment',
  line: 'flower-pay',
  ref: 'learner',
  legs: legs.map(([account, amount]) => ({ account, amount: money(amount) })),
  ...change,
});

describe('accounts', () => {
  it.each(['en', 'zh-CN'] as const)('all have words in %s, each its own', (language) => {
    const words = createWords(language);
    const say = words.t as unknown as (key: string, params: object) => string;
    const nameOf = nameOfIn(BUSY, language);
    const accounts = chartOfAccounts([{ id: 'flower-pay', parts: LINE_PARTS }]);
    const said = accounts.map((account) => {
      const { key, params } = describeAccount(account, nameOf);
      expect(words.exists(`model:${key}`), key).toBe(true);
      return say(`model:${key}`, params);
    });
    expect(new Set(said).size).toBe(accounts.length);
    expect(said.join()).not.toMatch(/\{\{|undefined/);
  });

  it('are told apart by their names', () => {
    expect(accountName('cash')).toEqual({ of: 'run', part: 'cash' });
    expect(accountName('line:a:b:held')).toEqual({ of: 'line', line: 'a:b', part: 'held' });
    expect(accountName('cost:a:fee')).toEqual({ of: 'cost', line: 'a', part: 'fee' });
    expect(['line:a:held', 'line:a:billed', 'cost:a:fee', 'cash'].map(isOwed)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('movements', () => {
  it('of a payment go from cash to each part it settles', () => {
    const legs = [
      ['line:flower-pay:charges', 120],
      ['line:flower-pay:billed', 30_000],
      ['cash', -30_120],
    ] as const;
    expect(movementsOf(entry(legs))).toEqual([
      { from: 'cash', to: 'line:flower-pay:charges', amount: 120 },
      { from: 'cash', to: 'line:flower-pay:billed', amount: 30_000 },
    ]);
  });

  it('of a debt that changes its place go from where it was', () => {
    const legs = [
      ['line:flower-pay:unbilled', 500],
      ['line:flower-pay:billed', -500],
    ] as const;
    expect(movementsOf(entry(legs, { kind: 'bill-purchases' }))).toEqual([
      { from: 'line:flower-pay:unbilled', to: 'line:flower-pay:billed', amount: 500 },
    ]);
  });

  it('carry as much as the entry debits, in every entry of a played run', () => {
    for (const one of JOURNALS.flat()) {
      const debits = one.legs.filter(({ amount }) => amount > 0);
      const moved = movementsOf(one).reduce((total, { amount }) => total + amount, 0);
      expect(moved).toBe(debits.reduce((total, { amount }) => total + amount, 0));
    }
  });
});

describe('what an entry is about', () => {
  const nameOf = nameOfIn(BUSY, 'en');
  const about = (change: Partial<Entry>) => describeEntryAbout(entry([], change), nameOf);

  it('is a name, a bill, or who paid', () => {
    expect(about({})?.key).toBe('paidBy.learner');
    expect(about({ kind: 'purchase', ref: 'lamp' })?.params).toEqual({ item: 'Lamp' });
    expect(about({ kind: 'carry', ref: String(on('2026-04-01')) })?.params).toEqual({
      item: '2026-04-01',
    });
  });

  it('is nothing where the kind says it all', () => {
    expect(about({ kind: 'charge', ref: 'flower-pay' })).toBeNull();
    expect(about({ kind: 'opening', ref: 'unbilled' })).toBeNull();
  });
});
