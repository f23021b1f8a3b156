import type { Condition } from './condition.ts';
import type { FactName } from './fact.ts';
import type { Text } from './text.ts';

/** A hint that goes further with each step. */
export interface Hint {
  readonly steps: readonly Text[];
  /** Offered while this holds; null: always. */
  readonly if: Condition | null;
}

/** A question of the debrief, with what it names of the learner's own run. */
export interface Question {
  readonly text: Text;
  readonly facts: readonly Fact[];
  readonly if: Condition | null;
}

/** What fills the placeholder `{name}` of a question. */
export interface Fact {
  readonly name: string;
  readonly is: FactName;
  /** A line's or event's id; null where the fact needs none. */
  readonly of: string | null;
}
