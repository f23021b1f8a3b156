import type { z } from 'zod';
import { assertNever, invariant } from '../result.ts';
import { percentToPpm, toMinor } from './numbers.ts';
import type { FigureUnit, ForecastValue, LiveValue } from './live-value.ts';
import type {
  Ask,
  CheckEvent,
  CheckOption,
  ChoiceEvent,
  ChoiceOption,
  Effect,
  PredictionEvent,
} from './questions.ts';
import { fen } from './resolve-amounts.ts';
import {
  condition,
  conditionOrNull,
  recurring,
  subject,
  text,
  textOrNull,
} from './resolve-parts.ts';
import type { EventBase } from './scenario.ts';
import type {
  checkSchema,
  choiceSchema,
  effectSchema,
  predictionSchema,
} from './schema-questions.ts';

type AuthoredChoice = z.output<typeof choiceSchema>;
type AuthoredCheck = z.output<typeof checkSchema>;
type AuthoredPrediction = z.output<typeof predictionSchema>;
type AuthoredAsk = AuthoredCheck['ask'];
type AuthoredCheckOption = Extract<AuthoredAsk, { kind: 'single' }>['options'][number];

export function resolveChoice(authored: AuthoredChoice, base: EventBase): ChoiceEvent {
  const { openDays, required } = authored;
  const options = authored.options.map((option): ChoiceOption => ({
    id: option.id,
    label: text(option.label),
    effects: option.effects.map(effect),
    text: textOrNull(option.text),
    if: conditionOrNull(option.if),
    unavailable: textOrNull(option.unavailable),
  }));
  return { kind: 'choice', ...base, openDays, required, options };
}

function effect(authored: z.output<typeof effectSchema>): Effect {
  switch (authored.kind) {
    case 'cash-in':
    case 'cash-out':
      return { kind: authored.kind, amount: fen(authored.amount) };
    case 'add-income':
    case 'add-cost':
      return { kind: authored.kind, item: recurring(authored.item) };
    case 'change-recurring':
      return { kind: authored.kind, item: authored.item, amount: fen(authored.amount) };
    case 'end-recurring':
      return { kind: authored.kind, item: authored.item };
    case 'limit':
      return { kind: authored.kind, line: authored.line, limit: fen(authored.limit) };
    case 'suspend': {
      const { kind, line, reason, days } = authored;
      return { kind, line, reason, days };
    }
    case 'charge':
      return { kind: authored.kind, line: authored.line, amount: fen(authored.amount) };
    case 'count':
      return { kind: authored.kind, counter: authored.counter, by: authored.by };
    case 'set-off':
      return { kind: authored.kind, event: authored.event, days: authored.days };
    default:
      return assertNever(authored);
  }
}

export function resolveCheck(authored: AuthoredCheck, base: EventBase): CheckEvent {
  const { openDays, required, explanation } = authored;
  const rest = { openDays, required, ask: ask(authored.ask), explanation: text(explanation) };
  return { kind: 'check', ...base, ...rest };
}

function ask(authored: AuthoredAsk): Ask {
  switch (authored.kind) {
    case 'single':
    case 'multiple':
      return { kind: authored.kind, options: authored.options.map(checkOption) };
    case 'number': {
      const { unit, answer } = authored;
      return {
        kind: 'number',
        unit,
        answer:
          typeof answer === 'number'
            ? { kind: 'fixed', value: figureParts(answer, unit) }
            : live(answer),
        tolerance: figureParts(authored.tolerance, unit),
      };
    }
    default:
      return assertNever(authored);
  }
}

function checkOption({ id, label, right, rightIf, why }: AuthoredCheckOption): CheckOption {
  return {
    id,
    label: text(label),
    right: rightIf === undefined ? (right ?? false) : condition(rightIf),
    why: textOrNull(why),
  };
}

export function resolvePrediction(authored: AuthoredPrediction, base: EventBase): PredictionEvent {
  const { openDays, required, unit, answer, explanation } = authored;
  const rest = { openDays, required, unit, answer: forecastValue(answer) };
  return { kind: 'prediction', ...base, ...rest, explanation: text(explanation) };
}

type AuthoredLive = Exclude<Extract<AuthoredAsk, { kind: 'number' }>['answer'], number>;

function live(answer: AuthoredLive): LiveValue {
  return 'metric' in answer
    ? { kind: 'metric', ...subject(answer) }
    : { kind: 'line', figure: answer.figure, line: answer.line };
}

function forecastValue(answer: AuthoredPrediction['answer']): ForecastValue {
  if ('metric' in answer) return live(answer);
  switch (answer.figure) {
    case 'payoff':
    case 'minimum-due':
    case 'due':
      invariant(answer.line !== undefined, 'a line figure without a line is a problem');
      return { kind: 'line', figure: answer.figure, line: answer.line };
    case 'months-at-minimum':
    case 'cost-at-minimum':
      invariant(answer.line !== undefined, 'a line figure without a line is a problem');
      return { kind: 'forecast', figure: answer.figure, line: answer.line };
    case 'option-cost': {
      const { figure, event, option } = answer;
      invariant(event !== undefined && option !== undefined, 'the cost of no option is a problem');
      return { kind: 'forecast', figure, event, option };
    }
    default:
      return assertNever(answer);
  }
}

/** A figure in the smallest steps of its unit. */
export function figureParts(value: number, unit: FigureUnit): number {
  if (unit === 'money') return toMinor(value);
  return unit === 'percent' ? percentToPpm(value) : value;
}
