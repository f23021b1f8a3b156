import { holds } from '../scenario/condition.ts';
import type { Ask, CheckEvent, CheckOption } from '../scenario/questions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { liveValue } from './live-values.ts';
import { metricsOf, type Measured } from './metrics.ts';

/** What would be right today, read off the run. */
export type RightAnswer =
  | { readonly kind: 'options'; readonly picked: readonly number[] }
  | { readonly kind: 'figure'; readonly figure: number };

export function rightAnswer(
  scenario: Scenario,
  measured: Measured,
  { ask }: CheckEvent,
): RightAnswer {
  if (ask.kind === 'number') {
    const { answer } = ask;
    const figure = answer.kind === 'fixed' ? answer.value : liveValue(scenario, measured, answer);
    return { kind: 'figure', figure };
  }
  const picked = ask.options.flatMap((option, i) =>
    isRight(scenario, measured, option) ? [i] : [],
  );
  return { kind: 'options', picked };
}

function isRight(scenario: Scenario, measured: Measured, { right }: CheckOption): boolean {
  return typeof right === 'boolean' ? right : holds(right, metricsOf(scenario, measured));
}

/** Whether an answer is right: all right options and no other, or a figure within the tolerance. */
export function judgeCheck(
  scenario: Scenario,
  measured: Measured,
  event: CheckEvent,
  given: { readonly picked: readonly number[]; readonly figure: number | null },
): boolean {
  const right = rightAnswer(scenario, measured, event);
  if (right.kind === 'figure') {
    if (given.figure === null || event.ask.kind !== 'number') return false;
    return Math.abs(given.figure - right.figure) <= event.ask.tolerance;
  }
  // A single choice whose conditions make several right takes any one of them.
  if (event.ask.kind === 'single') return right.picked.includes(given.picked[0] ?? -1);
  return (
    given.picked.length === right.picked.length &&
    given.picked.every((option) => right.picked.includes(option))
  );
}

/** Whether an answer has the shape that the question asks for. */
export function fitsAsk(
  ask: Ask | { readonly kind: 'prediction' },
  { picked, figure }: { readonly picked: readonly number[]; readonly figure: number | null },
): boolean {
  if (ask.kind === 'number' || ask.kind === 'prediction') {
    return figure !== null && picked.length === 0;
  }
  const known = picked.every((option) => ask.options[option] !== undefined);
  const once = new Set(picked).size === picked.length;
  const enough = ask.kind === 'single' ? picked.length === 1 : picked.length > 0;
  return figure === null && known && once && enough;
}
