import type { ReactNode } from 'react';
import { FigureFrame } from './FigureFrame.tsx';
import { DataTable, type DataColumn, type DataRow } from '../components/DataTable.tsx';
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
  return (
    <FigureFrame n={n} title={title} controls={controls}>
      {(view, heading) => (
        <>
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
        </>
      )}
    </FigureFrame>
  );
}
