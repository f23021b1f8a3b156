import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../shared/analysis/stepwise.ts';
import { useLab } from '../stores/lab.ts';
import type { Answer, JobName, Question } from './jobs.ts';

/** One piece of long work as a screen sees it. */
export type Work<N extends JobName> = {
  /** Stops it where it is. */
  stop(): void;
  /** Begins it anew, after it was stopped or has failed. */
  again(): void;
} & (
  | { readonly status: 'working'; readonly progress: Progress }
  | { readonly status: 'done'; readonly answer: Answer<N> }
  | { readonly status: 'stopped' | 'failed' }
);

type Seen<N extends JobName> =
  | { readonly status: 'working'; readonly progress: Progress }
  | { readonly status: 'done'; readonly answer: Answer<N> }
  | { readonly status: 'stopped' | 'failed' };

const BEGUN: Progress = { done: 0, all: 1 };

/** Answers are kept as long as what was asked: going away and coming back asks nothing again. */
const known = new WeakMap<object, Map<JobName, unknown>>();

/**
 * Hands a question to the worker and follows it. A new question takes the old one back.
 * @param question must be the same object as long as it is the same question; null asks nothing
 */
export function useWork<N extends JobName>(job: N, question: Question<N> | null): Work<N> {
  const { work } = useLab();
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState<{ of: object | null; seen: Seen<N> } | null>(null);
  const control = useRef<AbortController | null>(null);

  useEffect(() => {
    if (question === null || known.get(question)?.has(job) === true) return;
    const controller = new AbortController();
    control.current = controller;
    const show = (next: Seen<N>) => {
      if (!controller.signal.aborted) setSeen({ of: question, seen: next });
    };
    const onProgress = (progress: Progress) => show({ status: 'working', progress });
    work.ask(job, question, { onProgress, signal: controller.signal }).then(
      (answer) => {
        const answers = known.get(question) ?? new Map<JobName, unknown>();
        known.set(question, answers.set(job, answer));
        show({ status: 'done', answer });
      },
      () => show({ status: 'failed' }),
    );
    return () => controller.abort();
  }, [work, job, question, attempt]);

  const stop = useCallback(() => {
    control.current?.abort();
    setSeen({ of: question, seen: { status: 'stopped' } });
  }, [question]);
  const again = useCallback(() => {
    setSeen(null);
    setAttempt((n) => n + 1);
  }, []);
  const before = question === null ? undefined : known.get(question)?.get(job);
  if (before !== undefined) return { status: 'done', answer: before as Answer<N>, stop, again };
  if (seen !== null && seen.of === question) return { ...seen.seen, stop, again };
  return { status: 'working', progress: BEGUN, stop, again };
}
