import { civilOf } from '../../../shared/units/day.ts';
import type { GridMonth } from '../../../shared/score/report-code.ts';
import { useFormats, useWords } from '../../text/words.ts';

interface ReportGridProps {
  readonly name: string;
  readonly grid: readonly GridMonth[];
}

/** A row a year, a column a month; each month's code, told by letters first and by colour after. */
export function ReportGrid({ name, grid }: ReportGridProps) {
  const { t } = useWords();
  const formats = useFormats();
  const years = [...new Set(grid.map(({ month }) => civilOf(month).year))];
  const yearRow = grid
    .slice(-MONTHS_PER_YEAR)
    .toSorted((a, b) => civilOf(a.month).month - civilOf(b.month).month);
  return (
    <div className="table-wrap">
      <table className="report-grid">
        <caption className="small">{t('creditReport.grid', { line: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('creditReport.year')}</th>
            {yearRow.map(({ month }) => (
              <th key={month} scope="col">
                {formats.day(month, 'month')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {yearRow.map(({ month: head }) => (
                <GridCell
                  key={head}
                  cell={
                    grid.find(({ month }) => {
                      const civil = civilOf(month);
                      return civil.year === year && civil.month === civilOf(head).month;
                    }) ?? null
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MONTHS_PER_YEAR = 12;

function GridCell({ cell }: { readonly cell: GridMonth | null }) {
  const { t } = useWords();
  if (cell === null) {
    return (
      <td className="outside">
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{t('creditReport.outside')}</span>
      </td>
    );
  }
  return <td className={cell.state.kind}>{cell.code}</td>;
}
