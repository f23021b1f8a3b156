import { useWords } from '../../text/words.ts';

interface GoalDotsProps {
  readonly met: number;
  readonly all: number;
}

/** One circle a goal, filled when it is met. */
export function GoalDots({ met, all }: GoalDotsProps) {
  const { t } = useWords();
  const dots = Array.from({ length: all }, (_, i) => i);
  return (
    <span className="goal-dots" role="img" aria-label={t('library.goalDots', { met, all })}>
      {dots.map((i) => (
        <span key={i} className={i < met ? 'dot met' : 'dot'} />
      ))}
    </span>
  );
}
