import { describe, expect, it } from 'vitest';
import { playBot, type BotOutcome } from '../../../../shared/analysis/bot-play.ts';
import { ATTACK_HABITS, BOTS, drawBots, HONEST_HABITS } from '../../../../shared/analysis/bots.ts';
import { designReport } from '../../../../shared/analysis/closing-designs.ts';
import {
  daysWaited,
  populationReport,
  type RuleReport,
} from '../../../../shared/analysis/closing-population.ts';
import { TOWN_DESIGNS, type TownDesign } from '../../../../shared/analysis/lender-town.ts';
import { MONITOR_RULES } from '../../../../shared/closing/monitor-rules.ts';
import { monitor, type Alert } from '../../../../shared/closing/monitor.ts';
import { day } from '../../../../shared/units/day.ts';

const SEED = 1;
const bots = drawBots(SEED);
const played = new Map<TownDesign, readonly BotOutcome[]>(
  TOWN_DESIGNS.map((design) => [design, bots.map((bot) => playBot(bot, design, 'CN'))]),
);
const outcomesOf = (design: TownDesign) => played.get(design) ?? [];
const report = populationReport(outcomesOf('long'), MONITOR_RULES);

describe('the population', () => {
  it('is 200, of whom exactly one in twenty is an attacker, whatever the seed', () => {
    for (const seed of [0, 1, 2, 77, 4_294_967_295]) {
      const drawn = drawBots(seed);
      expect(drawn).toHaveLength(BOTS);
      expect(drawn.filter(({ isAttacker }) => isAttacker)).toHaveLength(10);
      for (const { habit, isAttacker } of drawn) {
        expect((ATTACK_HABITS as readonly string[]).includes(habit)).toBe(isAttacker);
      }
    }
  });

  it('is the same for a seed and another for another', () => {
    expect(drawBots(SEED)).toEqual(bots);
    expect(drawBots(SEED + 1)).not.toEqual(bots);
  });

  it('has people of every habit', () => {
    const seen = new Set([1, 2, 3].flatMap((seed) => drawBots(seed).map(({ habit }) => habit)));
    expect([...seen].toSorted()).toEqual([...HONEST_HABITS, ...ATTACK_HABITS].toSorted());
  });

  it('does what its habits say: everybody who means to borrow or to close gets to', () => {
    for (const design of TOWN_DESIGNS) {
      for (const { bot, facts, closings, abandoned } of outcomesOf(design)) {
        const borrows = bot.errands.filter(({ kind }) => kind === 'borrow');
        const closes = bot.errands.filter(({ kind }) => kind === 'close');
        expect(facts.filter(({ kind }) => kind === 'borrowed')).toHaveLength(borrows.length);
        const takes = bot.habit === 'take-the-raise';
        // Who takes the raise keeps the line for now; the short design has none, so once is enough.
        const left = takes ? 1 : closes.length;
        expect(closings.length + abandoned, bot.habit).toBe(left);
      }
    }
  });

  it('pays everything back unless it is out to do harm', () => {
    for (const { bot, owed } of outcomesOf('long')) {
      if (bot.isAttacker) expect(owed, bot.habit).toBeGreaterThan(0);
      else if (bot.habit === 'repay-then-close') expect(owed).toBe(0);
    }
  });
});

describe('the report', () => {
  it('is reproduced by playing the same people again, in another order', () => {
    const again = drawBots(SEED)
      .toReversed()
      .map((bot) => playBot(bot, 'long', 'CN'))
      .toReversed();
    expect(again).toEqual(outcomesOf('long'));
    expect(populationReport(again, MONITOR_RULES)).toEqual(report);
  });

  it('misses somebody and keeps somebody honest waiting: no rule is free', () => {
    expect(report.all.caught).toBeGreaterThan(0);
    expect(report.all.missed).toBeGreaterThan(0);
    expect(report.all.delayed).toBeGreaterThan(0);
    expect(report.owedByMissed).toBeGreaterThan(0);
    expect(report.owedByMissed).toBeLessThan(report.owedByAttackers);
  });

  it('counts everybody once', () => {
    for (const row of [...report.rules, report.all]) {
      expect(row.caught + row.missed).toBe(report.attackers);
      expect(row.delayed).toBeLessThanOrEqual(row.stopped);
      expect(row.stopped).toBeLessThanOrEqual(report.honest);
      expect(row.waits.reduce((n, { people }) => n + people, 0)).toBe(row.delayed);
      expect(row.waits.reduce((n, { people, days }) => n + people * days, 0)).toBe(row.days);
    }
    expect(report.attackers + report.honest).toBe(BOTS);
  });

  it('gives all rules together no less than the best and no more than the sum', () => {
    for (const figure of ['caught', 'stopped', 'delayed', 'days'] as const) {
      const each = report.rules.map((row: RuleReport) => row[figure]);
      expect(report.all[figure]).toBeGreaterThanOrEqual(Math.max(...each));
      expect(report.all[figure]).toBeLessThanOrEqual(each.reduce((a, b) => a + b, 0));
    }
  });

  it('agrees with a count by hand of one rule', () => {
    const [rule] = MONITOR_RULES;
    if (rule === undefined) throw new Error('no rules');
    const hit = outcomesOf('long').filter(({ facts }) => monitor(facts, [rule]).length > 0);
    const [row] = report.rules;
    expect(row?.caught).toBe(hit.filter(({ bot }) => bot.isAttacker).length);
    expect(row?.stopped).toBe(hit.filter(({ bot }) => !bot.isAttacker).length);
  });

  it('lets nobody through or wait where there are no rules', () => {
    const none = populationReport(outcomesOf('long'), []);
    expect(none.all).toMatchObject({ caught: 0, missed: 10, stopped: 0, delayed: 0, days: 0 });
    expect(none.owedByMissed).toBe(none.owedByAttackers);
  });

  it('adds holds that run side by side only once', () => {
    const held = (on: number, days: number): Alert => ({
      rule: 'borrow-then-close',
      action: { kind: 'hold', days },
      day: day(20_000 + on),
      line: 'pay',
      evidence: [],
    });
    expect(daysWaited([held(0, 3), held(0, 1)])).toBe(3);
    expect(daysWaited([held(0, 3), held(2, 3)])).toBe(5);
    expect(daysWaited([held(0, 3), held(10, 2)])).toBe(5);
    expect(daysWaited([held(0, 0)])).toBe(0);
  });
});

describe('two designs over the same people', () => {
  const short = designReport(outcomesOf('short'));
  const long = designReport(outcomesOf('long'));

  it('the longer one takes more clicks, screens and days, and loses some people', () => {
    expect(short.abandoned).toBe(0);
    expect(long.abandoned).toBeGreaterThan(0);
    for (const figure of ['clicks', 'screens', 'days'] as const) {
      expect(long[figure].middle).toBeGreaterThan(short[figure].middle);
    }
    expect(short.asked).toBe(short.closed);
  });

  it('counts what the designs are made of: 1 + 1 check + 1 confirmation against 13 and the wait', () => {
    expect(short.clicks.middle).toBe(3);
    expect(short.days.middle).toBe(0);
    // The first click, 4 buried screens, 2 checks, notice, reason, offer, freeze twice, 2 confirms.
    expect(long.clicks.middle).toBe(14);
    expect(long.days.middle).toBe(9);
  });
});
