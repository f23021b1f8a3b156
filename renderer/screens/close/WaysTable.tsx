import { useId, type ReactNode } from 'react';
import { lostBenefits } from '../../../shared/analysis/lost-benefits.ts';
import type { Outcome } from '../../../shared/analysis/closing-preview.ts';
import type { Path } from '../../../shared/analysis/forecast.ts';
import { FUTURES } from '../../../shared/analysis/forecast.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import { SCORE_MODELS } from '../../../shared/score/models/models.ts';
import { describeLost } from '../../../shared/text/describe-preview.ts';
import { PPM_ONE } from '../../../shared/units/rate.ts';
import { cashScale } from '../../charts/to-cash-chart.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { FuturesCell } from './FuturesCell.tsx';
import type { Preview, WaySeen } from './use-preview.ts';
import { AgesCell, CashCell, ClosedCell, FileCell, LateCell, ReopenCell } from './WayCells.tsx';
import { ScoreCell } from './ScoreRows.tsx';
import { wayWords, type Way, type WayFacts } from './ways.ts';

interface WaysTableProps {
  readonly preview: Preview;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly facts: WayFacts;
}

/** The ways on in aligned rows, on the same scale: the expected path, and fifty possible ones. */
export function WaysTable(props: WaysTableProps) {
  const { preview, way: chosen, facts } = props;
  const { t } = useWords();
  const formats = useFormats();
  const { question, ways } = preview;
  const { end } = question.scenario;
  const scale = cashScale(ways.flatMap(({ expected }) => expected?.path ?? []));
  const nameOf = (way: Way) => wayWords(t, way, facts).name;
  const cells = (of: Cell) => ({ ways, chosen, of });
  return (
    <div className="table-wrap">
      <table className="table ways-table">
        <caption className="visually-hidden">{t('close.ways.label')}</caption>
        <WaysHead {...props} />
        <tbody>
          <Row
            name={t('close.ways.row.closed')}
            {...cells(({ outcome, way }) => <ClosedCell outcome={outcome} way={way} />)}
          />
          <Row
            name={t('close.ways.row.fees')}
            {...cells(({ outcome }) => <strong>{formats.plain(outcome.cost)}</strong>)}
          />
          <Row
            name={t('close.ways.row.cash')}
            note={t('close.ways.cashNote', { end: formats.day(end, 'long') })}
            {...cells(({ outcome, path, way }) => (
              <CashCell outcome={outcome} path={path} scale={scale} name={nameOf(way)} />
            ))}
          />
          <FuturesRow ways={ways} chosen={chosen} />
          <ScoreRows ways={ways} chosen={chosen} />
          <FileRows ways={ways} chosen={chosen} />
          <Row
            name={t('closing.preview.row.heard')}
            {...cells((lived) => <FileCell question={question} {...lived} />)}
          />
          <Row
            name={t('close.ways.row.undo')}
            {...cells((lived) => <ReopenCell question={question} {...lived} />)}
          />
          <Row
            name={t('closing.preview.row.lost')}
            {...cells(({ way }) => <LostCell way={way} line={question.line} />)}
          />
        </tbody>
      </table>
    </div>
  );
}

/** A row for each simulated score: they differ in what they read, and none is anybody's own. */
function ScoreRows({ ways, chosen }: Pick<RowProps, 'ways' | 'chosen'>) {
  const { t } = useWords();
  return SCORE_MODELS.map((model) => (
    <tr key={model.id}>
      <RowHead
        name={t(`closing.preview.model.${model.id}`)}
        note={t('closing.preview.modelNote', { low: model.low, high: model.high })}
      />
      {ways.map((way) => (
        <td key={way.way} data-selected={way.way === chosen || undefined}>
          <ScoreCell model={model} way={way} />
        </td>
      ))}
    </tr>
  ));
}

/** What the credit file comes to after twelve months. */
function FileRows({ ways, chosen }: Pick<RowProps, 'ways' | 'chosen'>) {
  const { t } = useWords();
  const formats = useFormats();
  const rows: readonly { readonly name: string; readonly note?: string; readonly of: Cell }[] = [
    {
      name: t('closing.preview.row.utilisation'),
      of: ({ outcome: { utilisation } }) =>
        utilisation === null
          ? t('closing.preview.noLimit')
          : formats.percent(utilisation / PPM_ONE),
    },
    { name: t('closing.preview.row.ages'), of: ({ outcome }) => <AgesCell outcome={outcome} /> },
    { name: t('closing.preview.row.late'), of: ({ outcome }) => <LateCell outcome={outcome} /> },
  ];
  return rows.map((row) => <Row key={row.name} {...row} ways={ways} chosen={chosen} />);
}

interface Lived {
  readonly way: Way;
  readonly outcome: Outcome;
  readonly path: Path;
}

type Cell = (lived: Lived) => ReactNode;

function WaysHead({ preview, way, onWay, facts }: WaysTableProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <thead>
      <tr>
        <td />
        {preview.ways.map(({ way: of }) => {
          const words = wayWords(t, of, facts);
          return (
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
                  <span className="h3">{words.name}</span>
                  <span className="note">{words.why}</span>
                </span>
              </label>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly name: string;
  readonly note?: string;
  readonly ways: readonly WaySeen[];
  readonly chosen: Way;
  readonly of: Cell;
}

function Row({ name, note, ways, chosen, of }: RowProps) {
  return (
    <tr>
      <RowHead name={name} {...(note === undefined ? {} : { note })} />
      {ways.map(({ way, expected }) => (
        <td key={way} data-selected={way === chosen || undefined}>
          {expected === null ? '…' : of({ way, ...expected })}
        </td>
      ))}
    </tr>
  );
}

function FuturesRow({ ways, chosen }: Pick<RowProps, 'ways' | 'chosen'>) {
  const { t } = useWords();
  return (
    <tr>
      <RowHead
        name={t('close.ways.row.futures', { all: FUTURES })}
        note={t('closing.preview.row.futuresNote')}
      />
      {ways.map((way) => (
        <td key={way.way} data-selected={way.way === chosen || undefined}>
          <FuturesCell way={way} />
        </td>
      ))}
    </tr>
  );
}

function RowHead({ name, note }: { readonly name: string; readonly note?: string }) {
  return (
    <th scope="row">
      <span className="strong">{name}</span>
      {note === undefined ? null : <span className="note">{note}</span>}
    </th>
  );
}

/** Closing and freezing give up the same things; freezing gives them back. */
function LostCell({ way, line }: { readonly way: Way; readonly line: string }) {
  const { t } = useWords();
  const say = useSay();
  const state = usePresent();
  const { region } = useScenario();
  const isLost = way === 'close' || way === 'freeze';
  const lost = isLost ? lostBenefits(REGIONS[region], state, line) : [];
  if (lost.length === 0) return t('closing.preview.nothingLost');
  return lost.map((benefit) => say(describeLost(benefit))).join(' · ');
}
