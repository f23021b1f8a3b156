import { useWords } from '../../text/words.ts';

const PER_ROW = 25;
const STEP = 14;
const RADIUS = 4.5;

interface FutureDotsProps {
  readonly some: number;
  readonly all: number;
}

/** Each future a dot; those that miss a payment come first, filled. */
export function FutureDots({ some, all }: FutureDotsProps) {
  const { t } = useWords();
  const rows = Math.ceil(all / PER_ROW);
  return (
    <svg
      className="future-dots"
      role="img"
      aria-label={t('outlook.dots', { some, all })}
      viewBox={`0 0 ${PER_ROW * STEP} ${rows * STEP}`}
    >
      {Array.from({ length: all }, (_, n) => (
        <circle
          key={n}
          cx={(n % PER_ROW) * STEP + STEP / 2}
          cy={Math.floor(n / PER_ROW) * STEP + STEP / 2}
          r={RADIUS}
          data-missed={n < some || undefined}
        />
      ))}
    </svg>
  );
}
