import type { FromWorker, Port, ToWorker } from '../../../../renderer/workers/messages.ts';
import { serve } from '../../../../renderer/workers/serve.ts';
import {
  createWorkDesk,
  type WorkDesk,
  type WorkerEnd,
} from '../../../../renderer/workers/work-desk.ts';

/** Two ends of a wire: what is sent is copied as between threads, and arrives later. */
function wire<A, B>(): readonly [Port<A, B>, Port<B, A>] {
  const hearers = { a: [] as ((m: A) => void)[], b: [] as ((m: B) => void)[] };
  const send =
    <M>(to: readonly ((m: M) => void)[]) =>
    (message: M) => {
      const copy = structuredClone(message);
      setTimeout(() => to.forEach((hear) => hear(copy)), 0);
    };
  return [
    {
      postMessage: send(hearers.a),
      addEventListener: (_, listen) => {
        hearers.b.push((data) => listen(new MessageEvent('message', { data })));
      },
    },
    {
      postMessage: send(hearers.b),
      addEventListener: (_, listen) => {
        hearers.a.push((data) => listen(new MessageEvent('message', { data })));
      },
    },
  ];
}

/** The page's end of a worker that runs in the test's own thread, and a way to make it fail. */
export function workerAtHand(): { readonly end: WorkerEnd; fail(words: string): void } {
  const [page, worker] = wire<ToWorker, FromWorker>();
  serve(worker);
  const tell: ((words: string) => void)[] = [];
  return {
    end: { ...page, onFailure: (one) => void tell.push(one) },
    fail: (words) => tell.forEach((one) => one(words)),
  };
}

/** A work desk for screens in tests. */
export function workAtHand(): WorkDesk {
  return createWorkDesk(() => workerAtHand().end);
}
