/** What page and worker say to each other. */
import type { Progress } from '../../shared/analysis/stepwise.ts';
import type { Answer, JobName, Question } from './jobs.ts';

/** One question of any job. */
export type Asked = {
  [N in JobName]: { readonly job: N; readonly question: Question<N> };
}[JobName];

export type ToWorker =
  | ({ readonly kind: 'ask'; readonly id: number } & Asked)
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer<JobName> }
  /** A bug in the work: its words, for the page to throw on. */
  | { readonly kind: 'failed'; readonly id: number; readonly words: string };

/** The part of a `Worker` or `MessagePort` that both sides need. */
export interface Port<Out, In> {
  postMessage(message: Out): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<In>) => void): void;
}
