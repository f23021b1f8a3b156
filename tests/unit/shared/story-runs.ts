import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '../../../shared/engine/action.ts';
import { act, startRun, type Run } from '../../../shared/engine/run.ts';
import { parseScenario } from '../../../shared/scenario/parse.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { money } from '../../../shared/units/money.ts';
import { on } from './small-scenario.ts';

/** A scenario file with a choice, checks, predictions, chains, a draw, parameters: text. */
export function storyText(): string {
  return readFileSync(join(import.meta.dirname, 'story.scenario.json'), 'utf8');
}

export function storyScenario(text = storyText()): Scenario {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.scenario;
}

/** Does the actions one after the other; what is refused is recorded and passed over. */
export function playStory(
  actions: readonly Action[],
  scenario: Scenario = storyScenario(),
  seed = 3,
): Run {
  return actions.reduce((run, action) => act(run, action).run, startRun(scenario, seed));
}

/** Lets days pass, stopping wherever something waits: so often that it always gets there. */
export function until(iso: string): readonly Action[] {
  return Array.from({ length: 12 }, () => ({ kind: 'advance' as const, to: on(iso) }));
}

export function respond(
  offer: string,
  given: { readonly picked?: readonly number[]; readonly figure?: number },
): Action {
  return { kind: 'respond', offer, picked: given.picked ?? [], figure: given.figure ?? null };
}

export function choose(option: number): Action {
  return { kind: 'answer', offer: 'machine', option };
}

/** The payoff of Flower Pay on 6 March: its bill and what no bill holds yet. */
export const PAYOFF = 150_000;

/** Up to the morning of the choice, with the check on the way answered right. */
export const TO_THE_CHOICE: readonly Action[] = [
  ...until('2026-03-06'),
  respond('ends-it', { figure: PAYOFF }),
  ...until('2026-03-09'),
  respond('minimum', { figure: 30 }),
  ...until('2026-03-12'),
];

/** Every option taken, questions answered right, wrong and not at all. */
export function storyRuns(): readonly Run[] {
  const rest = until('2026-08-31');
  const rich = { ...storyScenario(), cash: money(95_000_000) };
  return [
    playStory([
      ...TO_THE_CHOICE,
      choose(0),
      ...until('2026-05-12'),
      respond('which', { picked: [2, 0] }),
      ...until('2026-05-20'),
      respond('first-step', { picked: [1] }),
      ...rest,
    ]),
    playStory([
      ...until('2026-03-06'),
      respond('ends-it', { picked: [0] }),
      respond('ends-it', { figure: 1 }),
      ...until('2026-03-12'),
      choose(1),
      ...until('2026-05-12'),
      { kind: 'answer', offer: 'which', option: null },
      ...rest,
    ]),
    playStory([...TO_THE_CHOICE, choose(3), choose(9), choose(2), ...rest]),
    playStory([...TO_THE_CHOICE, choose(3), ...rest], rich),
  ];
}
