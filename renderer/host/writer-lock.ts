/** One tab writes: the one that holds the lock. Others wait for it and look meanwhile. */
const NAME = 'credit-line-lab-writer';

export interface WriterLock {
  readonly isHeld: () => boolean;
  readonly onHeld: (listener: () => void) => () => void;
}

/** Resolves once it is known whether the lock was free. */
export async function takeWriterLock(locks: LockManager | undefined): Promise<WriterLock> {
  const listeners = new Set<() => void>();
  let held = true;
  // Without lock support (old browsers, tests) there is nobody to ask.
  if (locks !== undefined) {
    held = await holdIfFree(locks);
    if (!held) {
      void locks.request(NAME, () => {
        held = true;
        for (const listener of [...listeners]) listener();
        return untilTheTabCloses();
      });
    }
  }
  return {
    isHeld: () => held,
    onHeld: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function holdIfFree(locks: LockManager): Promise<boolean> {
  return new Promise((resolve) => {
    void locks.request(NAME, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : untilTheTabCloses();
    });
  });
}

function untilTheTabCloses(): Promise<void> {
  return new Promise(() => undefined);
}
