import type { ReactNode } from 'react';

export interface DataColumn {
  readonly key: string;
  readonly label: ReactNode;
  readonly align?: 'start' | 'end';
}

export interface DataRow {
  readonly key: string;
  /** The first is the row's head. */
  readonly cells: readonly ReactNode[];
}

interface DataTableProps {
  readonly caption: ReactNode;
  /** False: only screen readers get the caption, where a heading says it already. */
  readonly showCaption?: boolean;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  readonly foot?: readonly ReactNode[];
}

/** A plain table: heads with scope, hairlines, numbers to the right. */
export function DataTable({ caption, showCaption = false, columns, rows, foot }: DataTableProps) {
  const alignOf = (i: number) => columns[i]?.align ?? 'start';
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className={showCaption ? '' : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, align }) => (
              <th key={key} scope="col" className={align ?? 'start'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>{cells.map((cell, i) => cellOf(cell, i, alignOf(i)))}</tr>
          ))}
        </tbody>
        {foot === undefined ? null : (
          <tfoot>
            <tr>{foot.map((cell, i) => cellOf(cell, i, alignOf(i)))}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function cellOf(cell: ReactNode, i: number, align: string) {
  return i === 0 ? (
    <th key={i} scope="row" className={align}>
      {cell}
    </th>
  ) : (
    <td key={i} className={align}>
      {cell}
    </td>
  );
}
