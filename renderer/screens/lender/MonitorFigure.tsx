import { type CSSProperties, type ReactNode } from 'react';
import type { PopulationReport } from '../../../shared/analysis/closing-population.ts';
import { describeRuleName } from '../../../shared/text/describe-monitor.ts';
import { toMonitorChart, type MonitorRow } from '../../charts/to-monitor-chart.ts';
import { FigureFrame } from '../../charts/FigureFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useSay, useWords } from '../../text/words.ts';

interface MonitorFigureProps {
  readonly report: PopulationReport;
  readonly controls: ReactNode;
}

/** Two bars a rule: attackers caught to the left, honest people who waited to the right. */
export function MonitorFigure({ report, controls }: MonitorFigureProps) {
  const { t } = useWords();
  const { rows, sentence } = toMonitorChart(report);
  const said = t(`lender.people.${sentence.key}`, sentence.params);
  const title = t('lender.people.title');
  const { caught, stopped } = report.all;
  return (
    <FigureFrame n={1} title={title} controls={controls}>
      {(view) => (
        <>
          <p className="prose">{said}</p>
          {view === 'chart' ? (
            <div className="monitor-bars" role="img" aria-label={`${title}. ${said}`}>
              <span className="head left">{t('lender.people.caught')}</span>
              <span className="head middle">{t('lender.people.rule')}</span>
              <span className="head">{t('lender.people.delayed')}</span>
              {rows.map((row) => (
                <Bars key={row.rule} row={row} />
              ))}
            </div>
          ) : (
            <RuleTable rows={rows} />
          )}
          <p className="secondary">
            {t('lender.people.precision', { all: caught + stopped, caught })}
          </p>
          <p className="secondary">
            {t('lender.people.owed', { missed: report.owedByMissed, all: report.owedByAttackers })}
          </p>
          <p className="why">{t('lender.people.caughtNote')}</p>
        </>
      )}
    </FigureFrame>
  );
}

function useRuleName(): (rule: MonitorRow['rule']) => string {
  const { t } = useWords();
  const say = useSay();
  return (rule) => (rule === 'all' ? t('lender.people.all') : say(describeRuleName(rule)));
}

/** A share of what is left beside the figure. */
function ofRoom(share: number): CSSProperties {
  return { width: `calc((100% - var(--figure)) * ${share})` };
}

function Bars({ row }: { readonly row: MonitorRow }) {
  const { t } = useWords();
  const name = useRuleName();
  const kind = row.rule === 'all' ? 'all' : '';
  return (
    <>
      <span className={`side left ${kind}`}>
        <span className="figure">
          {t('lender.people.of', { some: row.caught, all: row.attackers })}
        </span>
        <span className="bar hue-blue" style={ofRoom(row.caughtLength)} />
      </span>
      <span className={`middle ${kind}`}>{name(row.rule)}</span>
      <span className={`side ${kind}`}>
        <span className="bar hue-ochre" style={ofRoom(row.delayedLength)} />
        <span className="figure">
          {t('lender.people.of', { some: row.delayed, all: row.honest })}
        </span>
      </span>
    </>
  );
}

function RuleTable({ rows }: { readonly rows: readonly MonitorRow[] }) {
  const { t } = useWords();
  const name = useRuleName();
  const of = (some: number, all: number) => t('lender.people.of', { some, all });
  const cellsOf = (row: MonitorRow) => [
    name(row.rule),
    of(row.caught, row.attackers),
    row.missed,
    of(row.stopped, row.honest),
    of(row.delayed, row.honest),
    row.waits.length === 0
      ? t('lender.people.noWait')
      : row.waits.map((wait) => <div key={wait.days}>{t('lender.people.wait', { ...wait })}</div>),
  ];
  return (
    <DataTable
      caption={t('lender.people.title')}
      columns={[
        { key: 'rule', label: t('lender.people.rule') },
        { key: 'caught', label: t('lender.people.caught'), align: 'end' },
        { key: 'missed', label: t('lender.people.missed'), align: 'end' },
        { key: 'alerted', label: t('lender.people.alerted'), align: 'end' },
        { key: 'delayed', label: t('lender.people.delayed'), align: 'end' },
        { key: 'waits', label: t('lender.people.waits'), align: 'end' },
      ]}
      rows={rows.slice(0, -1).map((row) => ({ key: row.rule, cells: cellsOf(row) }))}
      foot={rows.slice(-1).flatMap(cellsOf)}
    />
  );
}
