import { useId, useState, type ReactNode } from 'react';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import { useWords } from '../text/words.ts';

export type FigureView = 'chart' | 'table';

interface FigureFrameProps {
  readonly n: number;
  readonly title: string;
  readonly className?: string;
  /** Further controls beside the switch, such as a choice of model. */
  readonly controls?: ReactNode;
  /** What stands under the head. `heading` is the id of the title, for regions named by it. */
  readonly children: (view: FigureView, heading: string) => ReactNode;
}

/** What every figure has: its number, its title, and the switch between the chart and its table. */
export function FigureFrame({ n, title, className = '', controls, children }: FigureFrameProps) {
  const { t } = useWords();
  const [view, setView] = useState<FigureView>('chart');
  const heading = useId();
  return (
    <figure className={`chart-figure ${className}`.trimEnd()} aria-labelledby={heading}>
      <div className="figure-head">
        <span className="fig">{t('charts.figure', { n })}</span>
        <h2 id={heading}>{title}</h2>
        <span className="cluster end">
          {controls}
          <SegmentedControl
            label={t('charts.view', { title })}
            segments={[
              { key: 'chart', label: t('charts.asChart') },
              { key: 'table', label: t('charts.asTable') },
            ]}
            value={view}
            onChange={setView}
          />
        </span>
      </div>
      {children(view, heading)}
    </figure>
  );
}
