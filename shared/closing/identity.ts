import { drawBelow, hashText } from '../random.ts';
import type { IdentityMethod } from './closing-terms.ts';

/**
 * A simulated identity check. What is asked for stands on the persona card and on the persona's
 * telephone, both on screen: nothing of the learner's is asked, typed, seen or kept.
 */
export interface IdentityCard {
  /** Which of the {@link PICTURES} is the persona's password, and which their face. */
  readonly password: number;
  readonly face: number;
}

/** Pictures to choose among, for passwords and for faces; the screens draw them by number. */
export const PICTURES = 12;

/** How many of them a question shows. */
const SHOWN = 4;

/** Codes have six digits, and none begins with a zero. */
const LEAST_CODE = 100_000;
const CODES = 900_000;

export interface IdentityQuestion {
  readonly method: IdentityMethod;
  /** The pictures to choose among; empty for a code, which is entered on a keypad. */
  readonly options: readonly number[];
  /** The code on the persona's telephone; null for pictures. */
  readonly code: number | null;
  /** The right choice: the position among the options, or the code. */
  readonly right: number;
}

/** The persona's card. The same scenario always has the same one; it is no secret and no chance. */
export function identityCard(scenario: string): IdentityCard {
  const of = (what: string) =>
    drawBelow({ seed: hashText(scenario), stream: `card:${what}`, day: 0, n: 0 }, PICTURES);
  return { password: of('password'), face: of('face') };
}

/**
 * What is asked. Asking again asks anew, so that the position of the last answer doesn't help.
 * @param asked how many questions this attempt has put already
 */
export function identityQuestion(
  scenario: string,
  method: IdentityMethod,
  asked: number,
): IdentityQuestion {
  const at = { seed: hashText(scenario), stream: `ask:${method}`, day: asked };
  if (method === 'one-time-code') {
    const code = LEAST_CODE + drawBelow({ ...at, n: 0 }, CODES);
    return { method, options: [], code, right: code };
  }
  const own = identityCard(scenario)[method];
  const others = shuffled(
    Array.from({ length: PICTURES }, (_, n) => n).filter((n) => n !== own),
    at,
  ).slice(0, SHOWN - 1);
  const right = drawBelow({ ...at, n: PICTURES }, SHOWN);
  const options = [...others.slice(0, right), own, ...others.slice(right)];
  return { method, options, code: null, right };
}

/** Judges a pick: the position among the options, or the code. */
export function identityAnswer({ right }: IdentityQuestion, picked: number): 'right' | 'wrong' {
  return picked === right ? 'right' : 'wrong';
}

function shuffled(
  list: readonly number[],
  at: { readonly seed: number; readonly stream: string; readonly day: number },
): readonly number[] {
  const mixed = [...list];
  for (let n = mixed.length - 1; n > 0; n -= 1) {
    const other = drawBelow({ ...at, n }, n + 1);
    const [one, two] = [mixed[n], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[n], mixed[other]] = [two, one];
  }
  return mixed;
}
