import type { PlayOutcome } from '../../../../../shared/analysis/playtest/play.ts';
import { ZERO } from '../../../../../shared/units/money.ts';

/** A play that came to nothing in particular, but for what a test is about. */
export function outcome(about: Partial<PlayOutcome>): PlayOutcome {
  return {
    habit: 'in-full',
    seed: 1,
    forced: null,
    ending: 'end',
    met: [],
    earned: 0,
    seen: [],
    answers: {},
    worth: ZERO,
    cost: ZERO,
    lateMarks: 0,
    closed: 0,
    seconds: 0,
    ...about,
  };
}
