import { useId, useState, type ReactNode } from 'react';
import { DataTable, type DataColumn, type DataRow } from '../components/DataTable.tsx';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import { useWords } from '../text/words.ts';
import { ChartCanvas } from './ChartCanvas.tsx';
import type { ChartSpec } from './spec.ts';

interface ChartFigureProps {
  readonly n: number;
  readonly title: string;
  /** One computed sentence: how it stands and where it is going. */
  readonly sentence: string;
  readonly spec: ChartSpec;
  readonly height: number;
  /** The table twin, from the same rows as the chart. */
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** Further controls beside the switch, such as a choice of model. */
  readonly controls?: ReactNode;
}

/** A numbered figure: title, sentence, and the chart or its table. */
export function ChartFigure(props: ChartFigureProps) {
  const { n, title, sentence, spec, height, columns, rows, controls } = props;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { t } = useWords();
  const heading = useId();
  return (
    <figure className="chart-figure" aria-labelledby={heading}>
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
      <p className="figure-sentence">{sentence}</p>
      {view === 'chart' ? (
        <ChartCanvas spec={spec} height={height} label={`${title}. ${sentence}`} />
      ) : (
        <div
          className="chart-table"
          style={{ maxHeight: height }}
          tabIndex={0}
          role="region"
          aria-labelledby={heading}
        >
          <DataTable caption={title} columns={columns} rows={rows} />
        </div>
      )}
    </figure>
  );
}
