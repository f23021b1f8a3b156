import { useId, useMemo, type ReactNode } from 'react';
import type { Path } from '../../../shared/analysis/forecast.ts';
import { FUTURES } from '../../../shared/analysis/forecast.ts';
import { cashScale, type Scale } from '../../charts/to-cash-chart.ts';
import { useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useExpectedPath } from '../use-forecast.ts';
import { CashAhead } from './CashAhead.tsx';
import { FuturesCell } from './FuturesCell.tsx';
import { WAYS, wayOn, type HabitOn, type Way, type WayOn } from './ways.ts';

interface WaysTableProps {
  readonly line: string;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly habit: HabitOn;
  readonly isBlocked: boolean;
}

type Seen = Readonly<Record<Way, { readonly on: WayOn; readonly path: Path | null }>>;

/** Three futures in aligned rows, on the same scale. */
export function WaysTable(props: WaysTableProps) {
  const { line, way } = props;
  const { t } = useWords();
  const formats = useFormats();
  const { end } = useScenario();
  const seen = useSeen(props);
  const scale = cashScale(WAYS.flatMap((key) => seen[key].path ?? []));
  const cells = (of: (path: Path, key: Way) => ReactNode) => ({ seen, of, chosen: way });
  return (
    <div className="table-wrap">
      <table className="table ways-table">
        <caption className="visually-hidden">{t('close.ways.label')}</caption>
        <WaysHead {...props} />
        <tbody>
          <Row
            name={t('close.ways.row.closed')}
            {...cells((path, key) => <ClosedOn path={path} line={line} way={key} />)}
          />
          <Row
            name={t('close.ways.row.paid')}
            {...cells((path) => <strong>{formats.plain(path.paid)}</strong>)}
          />
          <Row name={t('close.ways.row.fees')} {...cells((path) => formats.plain(path.cost))} />
          <Row
            name={t('close.ways.row.cash')}
            note={t('close.ways.cashNote', { end })}
            {...cells((path, key) => <Cash path={path} scale={scale} way={key} />)}
          />
          <Row
            name={t('close.ways.row.futures', { all: FUTURES })}
            {...cells((_, key) => <FuturesCell on={seen[key].on} />)}
          />
          <Row
            name={t('close.ways.row.owed', { end })}
            {...cells((path) => formats.plain(path.points.at(-1)?.owed ?? 0))}
          />
          <Row
            name={t('close.ways.row.score', { end })}
            note={t('close.ways.scoreNote')}
            {...cells((path) => <ScoreBandWords path={path} />)}
          />
          <Row
            name={t('close.ways.row.undo')}
            {...cells((_, key) => t(`close.ways.undo.${key}`))}
          />
          <Row
            name={t('close.ways.row.record')}
            {...cells((_, key) => t(`close.ways.record.${key}`))}
          />
        </tbody>
      </table>
    </div>
  );
}

/** The three expected paths; each hook has its own line because hooks can't be looped over. */
function useSeen({ line, habit, isBlocked }: WaysTableProps): Seen {
  const ways = useMemo(
    () => ({
      close: wayOn('close', line, habit, isBlocked),
      freeze: wayOn('freeze', line, habit, isBlocked),
      keep: wayOn('keep', line, habit, isBlocked),
    }),
    [line, habit, isBlocked],
  );
  const close = useExpectedPath(ways.close.habit, ways.close.first);
  const freeze = useExpectedPath(ways.freeze.habit, ways.freeze.first);
  const keep = useExpectedPath(ways.keep.habit, ways.keep.first);
  return {
    close: { on: ways.close, path: close },
    freeze: { on: ways.freeze, path: freeze },
    keep: { on: ways.keep, path: keep },
  };
}

function WaysHead({ way, onWay, isBlocked }: WaysTableProps) {
  const { t } = useWords();
  const name = useId();
  const key = (of: Way) => (of === 'close' && isBlocked ? 'clear' : of);
  return (
    <thead>
      <tr>
        <td />
        {WAYS.map((of) => (
          <th key={of} scope="col" data-selected={of === way || undefined}>
            <label>
              <input
                className="radio"
                type="radio"
                name={name}
                checked={of === way}
                onChange={() => onWay(of)}
              />
              <span>
                <span className="h3">{t(`close.ways.${key(of)}`)}</span>
                <span className="note">{t(`close.ways.${key(of)}Why`)}</span>
              </span>
            </label>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly name: string;
  readonly note?: string;
  readonly seen: Seen;
  readonly chosen: Way;
  readonly of: (path: Path, way: Way) => ReactNode;
}

function Row({ name, note, seen, chosen, of }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span className="strong">{name}</span>
        {note === undefined ? null : <span className="note">{note}</span>}
      </th>
      {WAYS.map((way) => {
        const { path } = seen[way];
        return (
          <td key={way} data-selected={way === chosen || undefined}>
            {path === null ? '…' : of(path, way)}
          </td>
        );
      })}
    </tr>
  );
}

interface ClosedOnProps {
  readonly path: Path;
  readonly line: string;
  readonly way: Way;
}

function ClosedOn({ path, line, way }: ClosedOnProps) {
  const { t } = useWords();
  const day = path.closedOn[line] ?? null;
  if (way !== 'close') return t('close.ways.closedNo');
  return day === null ? t('close.ways.closedNever') : t('close.ways.closedOn', { day });
}

interface CashProps {
  readonly path: Path;
  readonly scale: Scale;
  readonly way: Way;
}

function Cash({ path, scale, way }: CashProps) {
  const { t } = useWords();
  const { lowestCash: amount, lowestOn: day } = path;
  const words =
    amount < 0
      ? t('close.ways.short', { amount: -amount, day })
      : t('close.ways.lowest', { amount, day });
  return (
    <>
      <CashAhead
        path={path}
        scale={scale}
        label={t('close.ways.picture', { way: t(`close.ways.${way}`), amount, day })}
      />
      <span className={amount < 0 ? 'late strong' : 'strong'}>{words}</span>
    </>
  );
}

function ScoreBandWords({ path: { score } }: { readonly path: Path }) {
  const { t } = useWords();
  const formats = useFormats();
  if (score === null) return t('close.ways.noScore');
  return <strong>{`${formats.number(score.from)}–${formats.number(score.to)}`}</strong>;
}
