import { useId, type ReactNode } from 'react';

export interface RadioColumn {
  readonly key: string;
  readonly label: ReactNode;
  readonly align?: 'start' | 'end';
}

export interface RadioRow<K extends string> {
  readonly key: K;
  readonly label: ReactNode;
  /** One cell per column. */
  readonly cells: readonly ReactNode[];
  readonly isDisabled?: boolean;
}

interface RadioTableProps<K extends string> {
  readonly label: string;
  /** Head of the first column, over the choices. */
  readonly choiceLabel?: string;
  readonly columns: readonly RadioColumn[];
  readonly rows: readonly RadioRow<K>[];
  readonly value: K | null;
  readonly onChange: (key: K) => void;
}

/** A choice as a table of radio rows with all costs. Arrow keys move as in any radio group. */
export function RadioTable<K extends string>(props: RadioTableProps<K>) {
  const { label, choiceLabel, columns, rows, value, onChange } = props;
  const name = useId();
  return (
    <div className="table-wrap" role="radiogroup" aria-label={label}>
      <table className="table radio-table">
        <thead>
          <tr>
            <th scope="col">{choiceLabel ?? <span className="visually-hidden">{label}</span>}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.align ?? 'end'}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              name={name}
              columns={columns}
              row={row}
              isSelected={row.key === value}
              onSelect={() => onChange(row.key)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps<K extends string> {
  readonly name: string;
  readonly columns: readonly RadioColumn[];
  readonly row: RadioRow<K>;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function Row<K extends string>({ name, columns, row, isSelected, onSelect }: RowProps<K>) {
  const disabled = row.isDisabled === true;
  const cellsId = `${name}${row.key}`;
  return (
    <tr
      data-selected={isSelected || undefined}
      data-disabled={disabled || undefined}
      // The whole row takes a press; keys go to the radio itself.
      onClick={disabled ? undefined : onSelect}
    >
      <th scope="row">
        <label>
          <input
            className="radio"
            type="radio"
            name={name}
            checked={isSelected}
            disabled={disabled}
            onChange={onSelect}
            aria-describedby={columns.map(({ key }) => `${cellsId}-${key}`).join(' ')}
          />
          <span>{row.label}</span>
        </label>
      </th>
      {columns.map(({ key, align = 'end' }, i) => (
        <td key={key} id={`${cellsId}-${key}`} className={align}>
          {row.cells[i]}
        </td>
      ))}
    </tr>
  );
}
