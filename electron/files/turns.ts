/** One operation at a time for each key, in the order in which they were asked for. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything asked for so far is done. */
  allDone(): Promise<void>;
}

/** Makes an empty set of queues. */
export function makeTurns(): Turns {
  const tails = new Map<string, Promise<void>>();
  return {
    take(key, work) {
      const turn = (tails.get(key) ?? Promise.resolve()).then(work);
      const tail = turn.then(
        () => undefined,
        () => undefined,
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return turn;
    },
    async allDone() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
