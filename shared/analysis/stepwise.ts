/** How far long work has come. */
export interface Progress {
  readonly done: number;
  /** What `done` grows to; it may grow itself while the work finds more to do. */
  readonly all: number;
}

/**
 * Long work in short steps: it says how far it is between them, so that whoever drives it can stay
 * awake, show it and stop it. The result does not depend on who drives it.
 */
export type Stepwise<T> = Generator<Progress, T, void>;

/** Drives the work to its end at once: for tests and for where nobody waits at a window. */
export function finish<T>(work: Stepwise<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
