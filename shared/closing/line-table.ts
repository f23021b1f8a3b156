import { LINE_STATUSES, type LineStatus } from '../products/line.ts';
import { assertNever } from '../result.ts';
import { LINE_DEEDS, LINE_TABLE, type LineDeed, type StateAnswer } from './line-states.ts';

/** What the table of states needs to be read in a language. */
export interface LineTableWords {
  readonly deed: Readonly<Record<LineDeed, string>>;
  readonly status: Readonly<Record<LineStatus, string>>;
  readonly stateAnswer: {
    readonly head: string;
    readonly allowed: string;
    readonly refused: string;
    readonly to: string;
    readonly back: string;
  };
}

/** The one table of states as rows of text: a head, then a row for each thing that can be done. */
export function lineTable(words: LineTableWords): readonly (readonly string[])[] {
  const head = [words.stateAnswer.head, ...LINE_STATUSES.map((status) => words.status[status])];
  const rows = LINE_DEEDS.map((deed) => [
    words.deed[deed],
    ...LINE_STATUSES.map((status) => cellOf(LINE_TABLE[status][deed], words)),
  ]);
  return [head, ...rows];
}

function cellOf(answer: StateAnswer, { status, stateAnswer }: LineTableWords): string {
  switch (answer.kind) {
    case 'allowed':
    case 'refused':
    case 'back':
      return stateAnswer[answer.kind];
    case 'to':
      return stateAnswer.to.replace('{{status}}', status[answer.status]);
    default:
      return assertNever(answer);
  }
}
