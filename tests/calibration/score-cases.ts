import heldOut from '../golden/score-ranges-held-out.json' with { type: 'json' };
import fitted from '../golden/score-ranges.json' with { type: 'json' };
import { scoreChange, scoreInputs } from '../../shared/analysis/cases/scores.ts';
import type { ScoreModel } from '../../shared/score/model.ts';
import type { Person } from '../../shared/score/representative-file.ts';

/** A published range: points of change, or years until the score is back. */
export interface ScoreCase {
  readonly id: string;
  readonly person: Person;
  /** Cases of one person share it. */
  readonly name: string;
  readonly event: readonly string[];
  readonly unit: 'points' | 'years';
  readonly from: number;
  readonly to: number;
}

interface FileCase {
  readonly id: string;
  readonly inputs: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** The cases that the model is fitted to. */
export const FITTED: readonly ScoreCase[] = fitted.cases.map(read);
/** People that it is not fitted to. */
export const HELD_OUT: readonly ScoreCase[] = heldOut.cases.map(read);

function read({ id, inputs, expected }: FileCase): ScoreCase {
  const { person, event } = scoreInputs.parse(inputs);
  const common = { id, person, name: String(person.score), event };
  const range = (value: unknown): readonly [number, number] => {
    const [a, b] = Array.isArray(value) ? (value as number[]) : [value as number, value as number];
    return [a ?? 0, b ?? 0];
  };
  if ('yearsToFullRecovery' in expected) {
    const [from, to] = range(expected.yearsToFullRecovery);
    return { ...common, unit: 'years', from, to };
  }
  if ('pointsLost' in expected) {
    const [least, most] = range(expected.pointsLost);
    return { ...common, unit: 'points', from: -most, to: -least };
  }
  const [from, to] = range(expected.scoreAfter);
  return { ...common, unit: 'points', from: from - person.score, to: to - person.score };
}

/** What the model says to a case, in the case's unit. */
export function answerOf(model: ScoreModel, { person, event, unit }: ScoreCase): number {
  const change = scoreChange(model, person, event);
  if (!change.ok) throw new Error(change.error);
  if (unit === 'points') return change.value.change;
  return (change.value.monthsToRecover() ?? 144) / 12;
}

/** How far outside the range; 0 inside. Years as the factor's excess over one. */
export function missOf({ unit, from, to }: ScoreCase, answer: number): number {
  if (answer >= from && answer <= to) return 0;
  if (unit === 'points') return answer < from ? from - answer : answer - to;
  const year = Math.max(answer, 1 / 24);
  return (year < from ? from / year : year / to) - 1;
}

const WIDENED_POINTS = 10;
const WIDENED_FACTOR = 0.5;

export function isWithin(scoreCase: ScoreCase, answer: number): boolean {
  const miss = missOf(scoreCase, answer);
  return miss <= (scoreCase.unit === 'points' ? WIDENED_POINTS : WIDENED_FACTOR);
}

/** A share of the cases, in words for a report. */
export function hits(model: ScoreModel, cases: readonly ScoreCase[]): string {
  const answers = cases.map((one) => ({ one, answer: answerOf(model, one) }));
  const within = answers.filter(({ one, answer }) => isWithin(one, answer)).length;
  const exact = answers.filter(({ one, answer }) => missOf(one, answer) === 0).length;
  return `${within} of ${cases.length} within the widened ranges, ${exact} inside`;
}
