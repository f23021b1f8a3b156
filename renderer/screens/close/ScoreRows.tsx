import type { ScoreBand, ScoreModel } from '../../../shared/score/model.ts';
import { useFormats, useWords } from '../../text/words.ts';
import type { WaySeen } from './use-preview.ts';

interface ScoreCellProps {
  readonly model: ScoreModel;
  readonly way: WaySeen;
}

/** One model's band on the expected path, and where eight in ten futures keep to, on its own scale. */
export function ScoreCell({ model, way: { expected, summary } }: ScoreCellProps) {
  const { t } = useWords();
  const formats = useFormats();
  const band = expected?.outcome.scores.find((score) => score.model === model.id)?.band ?? null;
  const range = summary?.scores.find((score) => score.model === model.id)?.range ?? null;
  if (expected === null) return '…';
  if (band === null) return t('close.ways.noScore');
  return (
    <>
      <strong>{`${formats.number(band.from)}–${formats.number(band.to)}`}</strong>
      <ScaleBar model={model} band={band} range={range} />
      <span className="note">
        {range === null
          ? t('closing.preview.rangeCounting')
          : t('closing.preview.scoreRange', { low: range.from, high: range.to })}
      </span>
    </>
  );
}

interface ScaleBarProps {
  readonly model: ScoreModel;
  readonly band: ScoreBand;
  readonly range: ScoreBand | null;
}

/** In units of its own view box. */
const WIDTH = 140;

/** The model's whole scale as a rule: the range as a bar on it, the expected band filled. */
function ScaleBar({ model, band, range }: ScaleBarProps) {
  const at = (points: number) => ((points - model.low) / (model.high - model.low)) * WIDTH;
  const bar = ({ from, to }: ScoreBand) => ({ x: at(from), width: Math.max(2, at(to) - at(from)) });
  return (
    <svg className="score-scale" viewBox={`0 0 ${WIDTH} 10`} width={WIDTH} height="10" aria-hidden>
      <path d={`M0 1.5V8.5M0 5H${WIDTH}M${WIDTH} 1.5V8.5`} />
      {range === null ? null : <rect className="range" {...bar(range)} y="2.5" height="5" />}
      <rect className="band" {...bar(band)} y="2.5" height="5" />
    </svg>
  );
}
