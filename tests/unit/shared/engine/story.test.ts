import { describe, expect, test } from 'vitest';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { tryAction } from '../../../../shared/analysis/follow.ts';
import { withoutChance } from '../../../../shared/analysis/forecast.ts';
import { POLICIES, POLICY_NAMES } from '../../../../shared/analysis/policy.ts';
import { liveValue } from '../../../../shared/engine/live-values.ts';
import { metricsOf } from '../../../../shared/engine/metrics.ts';
import { eventsOf, moveTo, present, undoTarget } from '../../../../shared/engine/run.ts';
import { CASH } from '../../../../shared/ledger/account.ts';
import { parseRun } from '../../../../shared/run-file/parse-run.ts';
import { runLines, writeRunFile } from '../../../../shared/run-file/write-run.ts';
import { isoDay } from '../../../../shared/units/day.ts';
import {
  choose,
  PAYOFF,
  playStory,
  respond,
  storyRuns,
  storyScenario,
  storyText,
  TO_THE_CHOICE,
  until,
} from '../story-runs.ts';

const told = (run: ReturnType<typeof playStory>) =>
  eventsOf(run).map(
    (event) => `${isoDay(event.day)} ${event.kind} ${'id' in event ? event.id : ''}`,
  );

describe('an event that follows another', () => {
  /** The first customer comes five days after the new machine, with this chance. */
  const withChance = (percent: number | null) => {
    const file = JSON.parse(storyText()) as { events: { id: string; chancePercent?: number }[] };
    const event = file.events.find(({ id }) => id === 'thanks');
    if (event === undefined) throw new Error('no such event');
    if (percent !== null) event.chancePercent = percent;
    return storyScenario(JSON.stringify(file));
  };
  const comes = (percent: number | null, seed: number) => {
    const moves = [...TO_THE_CHOICE, choose(1), ...until('2026-04-01')];
    return told(playStory(moves, withChance(percent), seed)).includes('2026-03-17 income thanks');
  };
  const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

  test('comes for certain, or with its chance, the same for the same seed', () => {
    expect(SEEDS.every((seed) => comes(null, seed))).toBe(true);
    expect(SEEDS.some((seed) => comes(0, seed))).toBe(false);
    const often = SEEDS.filter((seed) => comes(60, seed));
    expect(often.length).toBeGreaterThan(14);
    expect(often.length).toBeLessThan(34);
    expect(SEEDS.filter((seed) => comes(60, seed))).toEqual(often);
  });

  test('is luck where chance has a part in it, and stays away on the expected path', () => {
    const seed = SEEDS.find((each) => comes(60, each)) ?? 0;
    const scenario = withChance(60);
    const run = playStory([...TO_THE_CHOICE, choose(1), ...until('2026-04-01')], scenario, seed);
    const event = eventsOf(run).find((each) => each.kind === 'income' && each.id === 'thanks');
    expect(event).toMatchObject({ luck: true });
    const waiting = playStory([...TO_THE_CHOICE, choose(1)], scenario, seed);
    const off = withoutChance(scenario, present(waiting));
    const moves = until('2026-04-01');
    const days = moves.flatMap((move) => {
      const step = tryAction(scenario, off, move);
      return step === null ? [] : step.events;
    });
    expect(days.some((each) => each.kind === 'income' && each.id === 'thanks')).toBe(false);
  });
});

describe('a choice', () => {
  test('stops the days until it is made, and each option does what it says', () => {
    const waiting = playStory([...TO_THE_CHOICE, ...until('2026-04-01')]);
    expect(isoDay(present(waiting).day)).toBe('2026-03-12');
    const before = present(waiting).balances[CASH] ?? 0;
    const repaired = present(playStory([...TO_THE_CHOICE, choose(0)]));
    expect(before - (repaired.balances[CASH] ?? 0)).toBe(90_000);
    expect(repaired.story.counters).toEqual({ trust: 3 });
    const shared = present(playStory([...TO_THE_CHOICE, choose(2)]));
    expect((shared.balances[CASH] ?? 0) - before).toBe(20_000);
    expect(shared.lines['flower-pay']?.status).toBe('suspended');
  });

  test('what holds from then on holds from the next morning that it falls on', () => {
    const run = playStory([...TO_THE_CHOICE, choose(1), ...until('2026-04-20')]);
    const repairs = eventsOf(run).filter((event) => event.kind === 'income');
    const amounts = repairs.filter(({ id }) => id === 'repairs').map(({ amount }) => amount);
    expect(amounts).toEqual([560_000, 560_000]);
    expect(present(run).lines['river-card']?.terms.limit).toBe(1_500_000);
    const benches = eventsOf(
      playStory([...TO_THE_CHOICE, choose(2), ...until('2026-04-01')]),
    ).filter((event) => event.kind === 'cost' && event.id === 'bench');
    expect(benches.map(({ day }) => isoDay(day))).toEqual([
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
    ]);
  });

  test('an option whose condition does not hold is refused, and nothing changes', () => {
    const waiting = playStory(TO_THE_CHOICE);
    const asked = playStory([...TO_THE_CHOICE, choose(3)]);
    expect([...asked.refusals.values()].at(-1)?.code).toBe('option-not-open');
    expect(present(asked)).toEqual(present(waiting));
  });

  test('sets off a later event, and a chain counts from the answer', () => {
    const repaired = playStory([...TO_THE_CHOICE, choose(0), ...until('2026-05-01')]);
    expect(told(repaired)).toContain('2026-04-11 message second-stop');
    const bought = playStory([...TO_THE_CHOICE, choose(1), ...until('2026-05-01')]);
    expect(told(bought)).toContain('2026-03-17 income thanks');
    expect(told(repaired).some((line) => line.includes('thanks'))).toBe(false);
  });
});

describe('events', () => {
  test('a conditional one comes once, on the first morning on which it holds', () => {
    const run = playStory([...TO_THE_CHOICE, choose(0), ...until('2026-08-31')]);
    expect(told(run).filter((line) => line.includes(' thin'))).toEqual(['2026-03-13 message thin']);
  });

  test('of a draw exactly one alternative comes, about as often as its weight', () => {
    const counts: Record<string, number> = { 'big-order': 0, leak: 0, nothing: 0 };
    for (let seed = 0; seed < 400; seed += 1) {
      const { chances } = present(playStory([], storyScenario(), seed));
      const drawn = ['big-order', 'leak'].filter((id) => chances[id] !== null);
      expect(drawn.length).toBeLessThanOrEqual(1);
      counts[drawn[0] ?? 'nothing'] = (counts[drawn[0] ?? 'nothing'] ?? 0) + 1;
    }
    expect(counts['big-order']).toBeGreaterThan(160);
    expect(counts['big-order']).toBeLessThan(240);
    expect(counts['leak']).toBeGreaterThan(70);
    expect(counts['nothing']).toBeGreaterThan(70);
  });
});

describe('a check', () => {
  test('is right by what the run says that day, within its tolerance', () => {
    const morning = present(playStory(until('2026-03-06')));
    const payoff = { kind: 'line', figure: 'payoff', line: 'flower-pay' } as const;
    expect(liveValue(storyScenario(), morning, payoff)).toBe(PAYOFF);
    const right = (figure: number) =>
      present(playStory([...until('2026-03-06'), respond('ends-it', { figure })])).story.responses[
        'ends-it'
      ]?.right;
    expect([PAYOFF - 101, PAYOFF - 100, PAYOFF + 100, PAYOFF + 101].map(right)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('with several answers wants all of them and no other', () => {
    const which = (picked: readonly number[]) =>
      present(
        playStory([
          ...TO_THE_CHOICE,
          choose(0),
          ...until('2026-05-12'),
          respond('which', { picked }),
        ]),
      ).story.responses['which']?.right;
    expect([[0, 2], [2, 0], [0], [0, 1, 2]].map(which)).toEqual([true, true, false, false]);
  });

  test('takes no answer of another shape, and none twice', () => {
    const run = playStory([
      ...until('2026-03-06'),
      respond('ends-it', { picked: [0] }),
      respond('ends-it', { figure: 1 }),
      respond('ends-it', { figure: 2 }),
    ]);
    const codes = [...run.refusals.values()].map(({ code }) => code);
    expect(codes.slice(-2)).toEqual(['answer-does-not-fit', 'no-such-question']);
    expect(present(run).story.responses['ends-it']?.figure).toBe(1);
  });

  test('changes nothing but the record of it', () => {
    const [a, b] = [1, PAYOFF].map((figure) =>
      present(playStory([...until('2026-03-06'), respond('ends-it', { figure })])),
    );
    expect({ ...a, story: null }).toEqual({ ...b, story: null });
  });
});

describe('metrics of the story', () => {
  const scenario = storyScenario();
  const state = present(playStory([...TO_THE_CHOICE, choose(0)]));
  const of = metricsOf(scenario, state);
  test.each([
    ['happened', 'machine', undefined, 1],
    ['happened', 'sign', undefined, 0],
    ['chose', 'machine', 'repair', 1],
    ['chose', 'machine', 'share', 0],
    ['answered-right', 'ends-it', undefined, 1],
    ['answered-right', 'which', undefined, 0],
    ['counter', 'trust', undefined, 3],
    ['days-gone', null, undefined, 10],
    ['months-gone', null, undefined, 0],
    ['status', 'flower-pay', 'open', 1],
    ['closings', null, undefined, 0],
    ['refusals', null, undefined, 0],
    ['days-past-due', null, undefined, 2],
    ['day', null, undefined, scenario.start + 10],
  ] as const)('%s of %s %s', (metric, about, detail, wanted) => {
    expect(of(metric, about, detail)).toBe(wanted);
  });

  test('utilisation is owed over limits, the cushion cash over monthly costs', () => {
    expect(of('utilisation', 'flower-pay')).toBe(Math.floor((150_120 * 1_000_000) / 900_000));
    expect(of('buffer-months', null)).toBe(
      Math.floor(((state.balances[CASH] ?? 0) * 100) / 180_000),
    );
    const [from, to] = [of('score-from', null), of('score-to', null, 'us-style')];
    expect(from).toBeGreaterThan(300);
    expect(to).toBeGreaterThan(from);
  });
});

test('a run with questions is replayed to the same state, and undone', () => {
  for (const run of storyRuns()) {
    const parsed = parseRun(writeRunFile(runLines(storyText(), run)));
    if (run.scenario.cash !== storyScenario().cash) continue;
    if (!parsed.ok) throw new Error(parsed.error.code);
    expect(parsed.value.damage).toBeNull();
    expect(present(parsed.value.run)).toEqual(present(run));
  }
  const chosen = playStory([...TO_THE_CHOICE, choose(0)]);
  const back = moveTo(chosen, undoTarget(chosen) ?? 0);
  if (back === null) throw new Error('nothing to undo');
  expect(present(back.run)).toEqual(present(playStory(TO_THE_CHOICE)));
});

test.each(POLICY_NAMES)('%s answers whatever is asked and gets to the end', (name) => {
  for (const seed of [1, 2, 3]) {
    expect(present(playWithPolicy(storyScenario(), seed, POLICIES[name])).over).toBe(true);
  }
});
