import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Problem } from '../../../shared/scenario/problem.ts';
import { useProblemText } from './use-problem-words.ts';

interface PlaceListProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly places: readonly { readonly problem: Problem; readonly index: number }[];
  readonly current: Problem | undefined;
  readonly onChoose: (index: number) => void;
}

export function PlaceList({ icon, title, places, current, onChoose }: PlaceListProps) {
  const heading = useId();
  if (places.length === 0) return null;
  return (
    <section className="place-group" aria-labelledby={heading}>
      <div className="row place-head">
        {icon}
        <h2 id={heading}>{title}</h2>
        <span className="end small">{places.length}</span>
      </div>
      <ol className="rows places">
        {places.map(({ problem, index }) => (
          <Place
            key={index}
            problem={problem}
            n={index + 1}
            isCurrent={problem === current}
            onChoose={() => onChoose(index)}
          />
        ))}
      </ol>
    </section>
  );
}

interface PlaceProps {
  readonly problem: Problem;
  readonly n: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function Place({ problem, n, isCurrent, onChoose }: PlaceProps) {
  const { message, hint, at } = useProblemText()(problem);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={item} className={isCurrent ? 'place current' : 'place'}>
      <AriaButton
        className="place-button"
        {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
        onPress={onChoose}
      >
        <span className="letter">{n}</span>
        <span className="place-words">
          <span className="secondary">{at}</span>
          <span className="strong">{message}</span>
          <span className="secondary">{hint}</span>
        </span>
      </AriaButton>
    </li>
  );
}
