import type { Progress } from '../../shared/analysis/stepwise.ts';
import type { Answer, JobName, Question } from './jobs.ts';
import type { FromWorker, Port, ToWorker } from './messages.ts';

export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Where screens hand in long work. */
export interface WorkDesk {
  /** @throws (rejects) what went wrong in the worker, or the signal's reason when stopped */
  ask<N extends JobName>(job: N, question: Question<N>, options?: WorkOptions): Promise<Answer<N>>;
}

/** The page's end of a worker, and how to hear that the worker itself has failed. */
export interface WorkerEnd extends Port<ToWorker, FromWorker> {
  onFailure(tell: (words: string) => void): void;
}

interface Waiting {
  readonly onProgress: ((progress: Progress) => void) | undefined;
  resolve(answer: Answer<JobName>): void;
  reject(reason: unknown): void;
}

/**
 * One worker, made at the first question and kept. When it fails, all that wait for it are told,
 * and the next question makes another.
 */
export function createWorkDesk(start: () => WorkerEnd): WorkDesk {
  const waiting = new Map<number, Waiting>();
  let end: WorkerEnd | null = null;
  let last = 0;
  const open = (): WorkerEnd => {
    const opened = start();
    opened.addEventListener('message', ({ data }) => hear(waiting, data));
    opened.onFailure((words) => {
      end = null;
      for (const { reject } of waiting.values()) reject(new Error(words));
      waiting.clear();
    });
    return opened;
  };
  return {
    ask: (job, question, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(reasonOf(signal));
          return;
        }
        end ??= open();
        const port = end;
        last += 1;
        const id = last;
        waiting.set(id, { onProgress, resolve: resolve as Waiting['resolve'], reject });
        signal?.addEventListener('abort', () => {
          if (!waiting.delete(id)) return;
          port.postMessage({ kind: 'cancel', id });
          reject(reasonOf(signal));
        });
        port.postMessage({ kind: 'ask', id, job, question } as ToWorker);
      }),
  };
}

function hear(waiting: Map<number, Waiting>, message: FromWorker): void {
  // What was taken back may still be under way.
  const one = waiting.get(message.id);
  if (one === undefined) return;
  if (message.kind === 'progress') {
    one.onProgress?.(message.progress);
    return;
  }
  waiting.delete(message.id);
  if (message.kind === 'answer') one.resolve(message.answer);
  else one.reject(new Error(message.words));
}

function reasonOf(signal: AbortSignal): Error {
  const { reason } = signal as { reason: unknown };
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** A real worker as the desk needs it. */
export function endOf(worker: Worker): WorkerEnd {
  return {
    postMessage: (message) => worker.postMessage(message),
    addEventListener: (type, listen) => worker.addEventListener(type, listen),
    onFailure: (tell) => {
      const fail = (words: string) => {
        worker.terminate();
        tell(words);
      };
      worker.addEventListener('error', (event) => fail(event.message || 'worker failed'));
      worker.addEventListener('messageerror', () => fail('unreadable message'));
    },
  };
}
