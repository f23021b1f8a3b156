import { describe, expect, it } from 'vitest';
import { playBot } from '../../../../shared/analysis/bot-play.ts';
import { drawBots } from '../../../../shared/analysis/bots.ts';
import { monitorFacts } from '../../../../shared/analysis/monitor-facts.ts';
import { MONITOR_FACT_KINDS } from '../../../../shared/closing/monitor-fact.ts';
import { act, moveTo, ROOT, startRun, type Run } from '../../../../shared/engine/run.ts';
import type { Action } from '../../../../shared/engine/action.ts';
import { money } from '../../../../shared/units/money.ts';
import { checkout, on, scenario } from '../small-scenario.ts';

const play = (from: Run, actions: readonly Action[]) =>
  actions.reduce((run, action) => act(run, action).run, from);

const STORY = scenario({ events: [checkout()] });
const toTheShop: Action = { kind: 'advance', to: on('2026-03-05') };
const buy = (option: number): Action => ({ kind: 'answer', offer: 'lamp', option });
const close: Action = { kind: 'close', line: 'flower-pay' };

describe('what a lender notices of a run', () => {
  it('is what was borrowed, with the limit, and that a closing was asked for though refused', () => {
    const run = play(startRun(STORY, 1), [toTheShop, buy(1), close]);
    expect(monitorFacts(run)).toEqual([
      {
        kind: 'borrowed',
        day: on('2026-03-05'),
        line: 'flower-pay',
        ref: 'lamp',
        amount: money(50_000),
        limit: money(800_000),
      },
      {
        kind: 'asked',
        day: on('2026-03-05'),
        line: 'flower-pay',
        ref: 'app',
        amount: null,
        limit: null,
      },
    ]);
  });

  it('is not what was paid for in cash, nor a slip that never reached it', () => {
    const nobody: Action = { kind: 'close', line: 'nobody' };
    const run = play(startRun(STORY, 1), [toTheShop, buy(0), nobody]);
    expect(monitorFacts(run)).toEqual([]);
  });

  it('is the lender’s limit, whatever the owner has set', () => {
    const cut: Action = { kind: 'cut-limit', line: 'flower-pay', limit: money(100_000) };
    const run = play(startRun(STORY, 1), [cut, toTheShop, buy(1)]);
    expect(monitorFacts(run)[0]?.limit).toBe(800_000);
  });

  it('is of the way to the present alone: what was undone was never noticed', () => {
    const run = play(startRun(STORY, 1), [toTheShop, buy(1), close]);
    const back = moveTo(run, ROOT);
    expect(back === null ? null : monitorFacts(back.run)).toEqual([]);
  });

  it('has a declared device before what was done on its day', () => {
    const run = play(startRun(STORY, 1), [toTheShop, buy(1)]);
    const facts = monitorFacts(run, { newDevices: [on('2026-03-05')] });
    expect(facts.map(({ kind }) => kind)).toEqual(['new-device', 'borrowed']);
  });

  it('comes in order, and over the town every kind comes up', () => {
    const lists = drawBots(1).map((bot) => playBot(bot, 'long', 'CN').facts);
    const seen = new Set(lists.flatMap((facts) => facts.map(({ kind }) => kind)));
    // Nobody in the town disputes anything.
    const known = MONITOR_FACT_KINDS.filter((kind) => !kind.startsWith('dispute'));
    expect([...seen].toSorted()).toEqual(known.toSorted());
    for (const facts of lists) {
      expect(facts).toEqual(facts.toSorted((a, b) => a.day - b.day));
    }
  });
});
