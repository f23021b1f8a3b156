import { ProgressBar } from 'react-aria-components';

interface WorkProgressProps {
  /** Said by screen readers. */
  readonly label: string;
  readonly done: number;
  readonly all: number;
  /** How far, in words. */
  readonly words?: string;
}

/** How far long work has come. */
export function WorkProgress({ label, done, all, words }: WorkProgressProps) {
  return (
    <ProgressBar
      aria-label={label}
      className="work-progress"
      value={done}
      maxValue={all}
      {...(words === undefined ? {} : { valueLabel: words })}
    >
      {({ percentage = 0 }) => <span className="done" style={{ width: `${percentage}%` }} />}
    </ProgressBar>
  );
}
