import { holds } from '../scenario/condition.ts';
import type { ChoiceEvent, ChoiceOption } from '../scenario/questions.ts';
import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';
import { addDays } from '../units/day.ts';
import { applyEffect } from './effects.ts';
import { fitsAsk, judgeCheck } from './judge-check.ts';
import { measuredIn, metricsOf, type Measured } from './metrics.ts';
import type { Refusal } from './refusal.ts';
import type { OpenOffer } from './state.ts';
import { isLuck } from './story-events.ts';
import { tell, type World } from './world.ts';

/** Choices, checks and predictions: how they open, and what an answer does. */

type Asked = Extract<ScenarioEvent, { kind: 'choice' | 'check' | 'prediction' }>;

/** Puts a question to the learner. It waits like an offer does. */
export function openQuestion(world: World, event: Asked): void {
  const { id, required } = event;
  const until = addDays(world.day, event.openDays);
  world.offers = [...world.offers, { id, openedOn: world.day, until, required }];
  tell(world, { kind: 'question-opened', id, asks: event.kind, until, luck: isLuck(event) });
}

/** Whether an option can be chosen today. */
export function canChoose(
  scenario: Scenario,
  measured: Measured,
  { if: when }: ChoiceOption,
): boolean {
  return when === null || holds(when, metricsOf(scenario, measured));
}

/** Takes an option of an open choice, by its position. All of its effects count at once. */
export function choose(world: World, event: ChoiceEvent, index: number): Refusal | null {
  const option = event.options[index];
  if (option === undefined) return { code: 'no-such-option', offer: event.id };
  if (!canChoose(world.scenario, measuredIn(world), option)) {
    return { code: 'option-not-open', offer: event.id };
  }
  const { story, day } = world;
  const taken = { option: option.id, on: day };
  world.story = { ...story, chosen: { ...story.chosen, [event.id]: taken } };
  tell(world, { kind: 'chosen', id: event.id, choice: `${event.id}/${option.id}`, option: index });
  for (const effect of option.effects) applyEffect(world, event.id, effect);
  return null;
}

export interface Given {
  readonly picked: readonly number[];
  readonly figure: number | null;
}

/** Answers an open check or prediction. Nothing but the record of it changes. */
export function respond(world: World, id: string, given: Given): Refusal | null {
  const open = world.offers.find((offer) => offer.id === id);
  const event = world.scenario.events.find((candidate) => candidate.id === id);
  if (open === undefined || (event?.kind !== 'check' && event?.kind !== 'prediction')) {
    return { code: 'no-such-question', offer: id };
  }
  if (!fitsAsk(event.kind === 'check' ? event.ask : event, given)) {
    return { code: 'answer-does-not-fit', offer: id };
  }
  const { story, day } = world;
  const right =
    event.kind === 'check' ? judgeCheck(world.scenario, measuredIn(world), event, given) : null;
  const picked = given.picked.toSorted((a, b) => a - b);
  const response = { on: day, picked, figure: given.figure, right };
  world.story = { ...story, responses: { ...story.responses, [id]: response } };
  settleOffer(world, open, 0);
  tell(world, right === null ? { kind: 'predicted', id } : { kind: 'checked', id, right });
  return null;
}

/** An offer or question that is answered waits no more; -1 stands for left. */
export function settleOffer(world: World, offer: OpenOffer, answer: number): void {
  world.answers[offer.id] = answer;
  world.offers = world.offers.filter((open) => open !== offer);
}
