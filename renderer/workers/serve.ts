import type { Progress, Stepwise } from '../../shared/analysis/stepwise.ts';
import { JOBS, type Answer, type JobName } from './jobs.ts';
import type { Asked, FromWorker, Port, ToWorker } from './messages.ts';

/** A word to stop is heard between turns, so none may be long. */
const TURN_MS = 40;

/** Answers questions at a port until each is done or taken back. Several take turns. */
export function serve(port: Port<FromWorker, ToWorker>): void {
  const running = new Set<number>();
  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'cancel') {
      running.delete(data.id);
      return;
    }
    running.add(data.id);
    work(port, running, data.id, begin(data));
  });
}

function begin(asked: Asked): Stepwise<Answer<JobName>> {
  // Each name goes with its own question, which a union of functions can't say.
  const job = JOBS[asked.job] as (question: Asked['question']) => Stepwise<Answer<JobName>>;
  return job(asked.question);
}

function work(
  port: Port<FromWorker, ToWorker>,
  running: Set<number>,
  id: number,
  steps: Stepwise<Answer<JobName>>,
): void {
  if (!running.has(id)) return;
  try {
    const progress = oneTurn(steps);
    if ('answer' in progress) {
      running.delete(id);
      port.postMessage({ kind: 'answer', id, answer: progress.answer });
      return;
    }
    port.postMessage({ kind: 'progress', id, progress });
  } catch (error) {
    running.delete(id);
    port.postMessage({ kind: 'failed', id, words: String(error) });
    return;
  }
  setTimeout(() => work(port, running, id, steps), 0);
}

function oneTurn<T>(steps: Stepwise<T>): Progress | { readonly answer: T } {
  const began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { answer: step.value };
    if (performance.now() - began >= TURN_MS) return step.value;
  }
}
