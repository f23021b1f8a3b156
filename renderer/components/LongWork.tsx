import { useWords } from '../text/words.ts';
import { Button } from './Button.tsx';
import { WorkProgress } from './WorkProgress.tsx';

interface LongWorkProps {
  /** What is being done, for who can't see the bar. */
  readonly what: string;
  readonly done: number;
  readonly all: number;
  readonly isRunning: boolean;
  readonly startLabel: string;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** Work that takes a while: begin it, see how far it is, stop it, go on. */
export function LongWork(props: LongWorkProps) {
  const { what, done, all, isRunning, startLabel, onStart, onStop } = props;
  const { t } = useWords();
  const isDone = done >= all;
  const words = done === 0 ? '' : t('common.work.of', { done, all });
  return (
    <div className="cluster long-work">
      {isRunning ? (
        <Button onPress={onStop}>{t('common.work.stop')}</Button>
      ) : (
        <Button kind="primary" isDisabled={isDone} onPress={onStart}>
          {done === 0 || isDone ? startLabel : t('common.work.go')}
        </Button>
      )}
      {isRunning ? <WorkProgress label={what} done={done} all={all} /> : null}
      <span className="secondary">{words}</span>
      <span className="visually-hidden" role="status">
        {isDone ? t('common.work.done', { what }) : ''}
      </span>
    </div>
  );
}
