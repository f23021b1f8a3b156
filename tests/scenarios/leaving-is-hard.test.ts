import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HABIT_POLICIES } from '../../shared/analysis/playtest/habits.ts';
import { POLICIES, type Policy } from '../../shared/analysis/policy.ts';
import type { StepChoice } from '../../shared/closing/attempt.ts';
import type { Action } from '../../shared/engine/action.ts';
import type { EngineEvent } from '../../shared/engine/event.ts';
import { endingOf, goalStatuses } from '../../shared/engine/goals.ts';
import { act, present, startRun, type Run } from '../../shared/engine/run.ts';
import { payoffOn } from '../../shared/products/families.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { addDays, parseDay, type Day } from '../../shared/units/day.ts';

const FILE = new URL('../../scenarios/leaving-is-hard.scenario.json', import.meta.url);
const parsed = parseScenario(readFileSync(FILE, 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
const { scenario, advice } = parsed.value;

/** Seeds under which the app of Swift Cash keeps, and loses, the request of `closeSwift`. */
const KEPT = 1;
const LOST = 5;

function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
}

/** A run and what it has told. */
class Played {
  run: Run;
  readonly told: EngineEvent[] = [];

  constructor(seed: number) {
    this.run = startRun(scenario, seed);
  }

  do(action: Action): string | null {
    const { run, refusal } = act(this.run, action);
    this.run = run;
    if (refusal === null) this.told.push(...(run.steps.get(run.head)?.events ?? []));
    return refusal?.code ?? null;
  }

  until(date: string, habit: Policy = POLICIES['pay-in-full']): this {
    const last = day(date);
    while (present(this.run).day < last && !present(this.run).over) {
      const state = present(this.run);
      const action = habit(scenario, state);
      this.do(action ?? { kind: 'advance', to: addDays(state.day, 1) });
    }
    return this;
  }

  line(id: string) {
    const line = present(this.run).lines[id];
    if (line === undefined) throw new Error(id);
    return line;
  }

  payOff(id: string): void {
    const state = present(this.run);
    const { repay: amount, plans } = payoffOn(state.balances, this.line(id), state.day);
    if (amount > 0) this.do({ kind: 'repay', line: id, amount });
    for (const { plan } of plans) this.do({ kind: 'settle-plan', line: id, plan });
  }

  steps(id: string, choices: readonly StepChoice[]): readonly (string | null)[] {
    return choices.map((choice) => this.do({ kind: 'step-close', line: id, choice }));
  }
}

function times(count: number): readonly StepChoice[] {
  return Array.from({ length: count }, () => 'next');
}

/** In the app: entry, channel, who asks, then the design. Every choice without an offer taken. */
function askLantern(played: Played): void {
  played.do({ kind: 'begin-close', line: 'lantern-card', channel: 'app' });
  played.steps('lantern-card', [
    ...times(8),
    'right',
    'right',
    'no-reason',
    'decline',
    'next',
    'next',
  ]);
}

/** Paid off on 20 May, frozen for 15 days, asked for in a channel on the first day possible. */
function closeSwift(seed: number, channel: 'app' | 'phone'): Played {
  const played = new Played(seed).until('2026-05-20');
  played.payOff('swift-cash');
  played.do({ kind: 'begin-close', line: 'swift-cash', channel });
  // Five screens or menus either way, and the notice.
  played.steps('swift-cash', times(6));
  played.steps('swift-cash', ['decline', 'next']);
  played.until('2026-06-04');
  played.steps('swift-cash', ['next', 'next']);
  return played;
}

describe('leaving is hard', () => {
  it('has no problems, not even advice', () => expect(advice).toEqual([]));

  it('starts with four kinds of blocker on Harbour Pay', () => {
    const { refusal } = act(startRun(scenario, 1), { kind: 'close', line: 'harbour-pay' });
    expect(refusal).toMatchObject({
      code: 'close-blocked',
      blockers: ['billed', 'unbilled', 'instalments', 'pending-receipt'].map((kind) => ({ kind })),
    });
  });

  it('asks for more steps to leave each line than to join it', () => {
    const played = new Played(1).until('2026-08-30', HABIT_POLICIES['close-with-care']);
    const begun = played.told.filter((event) => event.kind === 'attempt-begun');
    expect(begun.map(({ line, joining, steps }) => [line, joining, steps])).toEqual([
      ['harbour-pay', 2, 12],
      ['lantern-card', 4, 14],
      ['swift-cash', 2, 9],
    ]);
  });

  it('ends Lantern Card in time when it is asked by 30 July, and not a day later', () => {
    const inTime = new Played(1).until('2026-07-30');
    inTime.payOff('lantern-card');
    askLantern(inTime);
    expect(inTime.until('2026-08-31').line('lantern-card').status).toBe('closed');

    const tooLate = new Played(1).until('2026-07-31');
    tooLate.payOff('lantern-card');
    askLantern(tooLate);
    expect(tooLate.until('2026-08-31').line('lantern-card').status).toBe('closing');
  });

  it('is quicker by telephone once Swift Cash has been frozen for 15 days', () => {
    const phone = closeSwift(KEPT, 'phone');
    const app = closeSwift(KEPT, 'app');
    expect(phone.line('swift-cash').closesOn).toBe(day('2026-06-09'));
    expect(app.line('swift-cash').closesOn).toBe(day('2026-06-18'));
    expect(app.until('2026-06-19').line('swift-cash').status).toBe('closed');
  });

  it('finds a lost request by a complaint, and pays for the days without one', () => {
    const silent = closeSwift(LOST, 'app').until('2026-08-31');
    expect(silent.line('swift-cash').status).toBe('closing');
    expect(silent.told.some(({ kind }) => kind === 'compensation-paid')).toBe(true);

    const asked = closeSwift(LOST, 'app').until('2026-06-25');
    expect(asked.do({ kind: 'complain', line: 'swift-cash' })).toBeNull();
    asked.until('2026-08-31');
    expect(asked.line('swift-cash').status).toBe('closed');
    expect(asked.told).toContainEqual(
      expect.objectContaining({ kind: 'complaint-answered', found: true }),
    );
  });

  it('is bound past the journey by the offer of a higher limit', () => {
    const played = new Played(1).until('2026-05-20');
    played.payOff('swift-cash');
    played.do({ kind: 'begin-close', line: 'swift-cash', channel: 'app' });
    played.steps('swift-cash', [...times(6), 'accept']);
    played.until('2026-08-30');
    played.payOff('swift-cash');
    expect(played.do({ kind: 'close', line: 'swift-cash' })).toBe('close-blocked');
  });

  it('is won with good luck by closing line after line and leaving with words and a number', () => {
    const habit: Policy = (rules, state) => {
      const offer = state.offers[0]?.id;
      const option = { number: 1, farewell: 1 }[offer ?? ''];
      return offer !== undefined && option !== undefined
        ? { kind: 'answer', offer, option }
        : HABIT_POLICIES['close-with-care'](rules, state);
    };
    const best = [1, 2, 3, 4, 6, 7, 8, 9, 10].map((seed) => {
      const { run } = new Played(seed).until('2026-08-31', habit);
      return goalStatuses(scenario, present(run)).filter(({ status }) => status === 'met').length;
    });
    expect(Math.max(...best)).toBe(scenario.goals.length);
  });

  it('ends by habit: closing, freezing, paying and forgetting come to different places', () => {
    const ending = (habit: 'close-with-care' | 'freeze' | 'in-full' | 'minimum' | 'late') =>
      endingOf(scenario, present(new Played(KEPT).until('2026-08-31', HABIT_POLICIES[habit]).run))
        ?.id;
    expect(ending('close-with-care')).toBe('gone-and-set');
    expect(ending('freeze')).toBe('all-shut');
    expect(ending('in-full')).toBe('doors-open');
    expect(ending('minimum')).toBe('parts-abroad');
    expect(ending('late')).toBe('late');
  });
});
