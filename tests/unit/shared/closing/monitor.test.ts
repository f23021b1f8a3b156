import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MONITOR_FACT_KINDS,
  type MonitorFact,
  type MonitorFactKind,
} from '../../../../shared/closing/monitor-fact.ts';
import { MONITOR_RULES, type MonitorRuleId } from '../../../../shared/closing/monitor-rules.ts';
import { monitor } from '../../../../shared/closing/monitor.ts';
import { day } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';

const fact = (
  kind: MonitorFactKind,
  on: number,
  line: string | null = 'pay',
  amount = 0,
): MonitorFact => ({
  kind,
  day: day(20_000 + on),
  line,
  ref: null,
  amount: amount === 0 ? null : money(amount),
  limit: amount === 0 ? null : money(100_000),
});

const asked = (on: number, line = 'pay') => fact('asked', on, line);
const failed = (on: number, line = 'pay') => fact('check-failed', on, line);
const borrowed = (on: number, amount: number, line = 'pay') => fact('borrowed', on, line, amount);

interface Story {
  readonly rule: MonitorRuleId;
  readonly told: string;
  readonly facts: readonly MonitorFact[];
  readonly fires: boolean;
}

const story = (
  rule: MonitorRuleId,
  told: string,
  fires: boolean,
  facts: readonly MonitorFact[],
): Story => ({ rule, told, facts, fires });

const STORIES: readonly Story[] = [
  story('borrow-then-close', 'half the limit, seven days before', true, [
    borrowed(0, 50_000),
    asked(7),
  ]),
  story('borrow-then-close', 'two small sums that come to half', true, [
    borrowed(1, 20_000),
    borrowed(2, 30_000),
    asked(7),
  ]),
  story('borrow-then-close', 'half the limit, eight days before', false, [
    borrowed(0, 50_000),
    asked(8),
  ]),
  story('borrow-then-close', 'one unit less than half', false, [borrowed(0, 49_999), asked(1)]),
  story('borrow-then-close', 'on another line', false, [
    borrowed(0, 90_000, 'cash'),
    asked(1, 'pay'),
  ]),
  story('borrow-then-close', 'asked first, borrowed later', false, [asked(0), borrowed(1, 90_000)]),
  story('failed-checks', 'three in seven days', true, [failed(0), failed(3), failed(7)]),
  story('failed-checks', 'two', false, [failed(0), failed(0)]),
  story('failed-checks', 'the third on the eighth day', false, [failed(0), failed(3), failed(8)]),
  story('failed-checks', 'on different lines', false, [failed(0), failed(0), failed(0, 'cash')]),
  story('new-device', 'three days before', true, [fact('new-device', 0, null), asked(3)]),
  story('new-device', 'four days before', false, [fact('new-device', 0, null), asked(4)]),
  story('new-device', 'and nothing asked', false, [
    fact('new-device', 0, null),
    borrowed(1, 9_000),
  ]),
  story('many-lines', 'three lines in seven days', true, [
    asked(0, 'pay'),
    asked(4, 'cash'),
    asked(7, 'card'),
  ]),
  story('many-lines', 'three lines in eight days', false, [
    asked(0, 'pay'),
    asked(4, 'cash'),
    asked(8, 'card'),
  ]),
  story('many-lines', 'one line three times', false, [asked(0), asked(1), asked(2)]),
  story('during-dispute', 'an open complaint, however old', true, [
    fact('complained', 0),
    asked(40),
  ]),
  story('during-dispute', 'answered the day before', false, [
    fact('complained', 0),
    fact('answered', 9),
    asked(10),
  ]),
  story('during-dispute', 'about another line', false, [fact('complained', 0, 'cash'), asked(1)]),
  story('after-limit-raise', 'thirty days after', true, [
    fact('limit-raised', 0, 'pay', 5_000),
    asked(30),
  ]),
  story('after-limit-raise', 'thirty-one days after', false, [
    fact('limit-raised', 0, 'pay', 5_000),
    asked(31),
  ]),
];

describe('the rules for abnormal closing', () => {
  it.each(STORIES)('$rule: $told', ({ rule, facts, fires }) => {
    const alerts = monitor(facts, MONITOR_RULES).filter((alert) => alert.rule === rule);
    expect(alerts).toHaveLength(fires ? 1 : 0);
    // The others keep quiet: each story is about one rule.
    if (fires) expect(monitor(facts, MONITOR_RULES)).toEqual(alerts);
  });

  it('has a story and a near miss of every rule', () => {
    for (const { test } of MONITOR_RULES) {
      const told = STORIES.filter(({ rule }) => rule === test.kind);
      expect(
        told.some(({ fires }) => fires),
        test.kind,
      ).toBe(true);
      expect(
        told.some(({ fires }) => !fires),
        test.kind,
      ).toBe(true);
    }
  });

  it('shows what it rests on, oldest first, and says what is done', () => {
    const facts = [borrowed(0, 50_000), fact('new-device', 1, null), asked(2)];
    const alerts = monitor(facts, MONITOR_RULES);
    expect(alerts.map(({ rule, action }) => [rule, action])).toEqual([
      ['borrow-then-close', { kind: 'hold', days: 3 }],
      ['new-device', { kind: 'step-up', days: 0 }],
    ]);
    expect(alerts[0]?.evidence).toEqual([facts[0], facts[2]]);
    expect(alerts[1]?.evidence).toEqual([facts[1], facts[2]]);
  });

  it('says the same of the same line once a week', () => {
    const facts = [fact('complained', 0), ...[1, 2, 8, 9].map((on) => asked(on))];
    const days = monitor(facts, MONITOR_RULES).map((alert) => alert.day - 20_000);
    expect(days).toEqual([1, 9]);
  });
});

describe('for any facts', () => {
  const anyFact = fc.record({
    kind: fc.constantFrom(...MONITOR_FACT_KINDS),
    on: fc.nat(40),
    line: fc.constantFrom('pay', 'cash', 'card'),
    amount: fc.integer({ min: 1, max: 100_000 }),
  });
  const facts = fc
    .array(anyFact, { minLength: 8, maxLength: 40 })
    .map((list) =>
      list
        .toSorted((a, b) => a.on - b.on)
        .map(({ kind, on, line, amount }) => fact(kind, on, line, amount)),
    );

  it('raises nothing without evidence that was there by then', () => {
    let raised = 0;
    fc.assert(
      fc.property(facts, (known) => {
        for (const alert of monitor(known, MONITOR_RULES)) {
          raised += 1;
          expect(alert.evidence.length).toBeGreaterThan(0);
          expect(alert.evidence.at(-1)).toMatchObject({ day: alert.day, line: alert.line });
          for (const one of alert.evidence) {
            expect(known).toContain(one);
            expect(one.day).toBeLessThanOrEqual(alert.day);
          }
        }
      }),
      { seed: 4_708, numRuns: 300 },
    );
    expect(raised).toBeGreaterThan(100);
  });

  it('says no less when more is known later: an alert is never taken back', () => {
    fc.assert(
      fc.property(facts, fc.nat(40), (known, n) => {
        const early = monitor(known.slice(0, n), MONITOR_RULES);
        expect(monitor(known, MONITOR_RULES).slice(0, early.length)).toEqual(early);
      }),
      { seed: 4_709, numRuns: 200 },
    );
  });

  it('says of a rule what it says without the others', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...MONITOR_RULES), (known, rule) => {
        const all = monitor(known, MONITOR_RULES).filter((alert) => alert.rule === rule.test.kind);
        expect(monitor(known, [rule])).toEqual(all);
      }),
      { seed: 4_710, numRuns: 200 },
    );
  });
});
