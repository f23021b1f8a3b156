/** Words for what the Scores view says of models, causes and moves. */
import { useMemo } from 'react';
import { SHARE_LEFT, type ScoreMove } from '../../../shared/analysis/score-moves.ts';
import { CAUSES, type Cause, type Causes } from '../../../shared/score/attribution.ts';
import type { ModelId, ScoreBand } from '../../../shared/score/model.ts';
import { useNames } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';

export interface ScoreWords {
  readonly model: (id: ModelId) => string;
  readonly factor: (cause: Cause) => string;
  readonly band: (band: ScoreBand) => string;
  /** `Payment history −12, Newness +3`: the largest first, at most so many. */
  readonly causes: (causes: Causes, most: number) => string;
  readonly move: (move: ScoreMove) => string;
}

export function useScoreWords(): ScoreWords {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  const nameOf = useNames();
  return useMemo(() => {
    const factor = (cause: Cause) => say({ key: `factor.${cause}`, params: {} });
    return {
      model: (id) => say({ key: `scoreModel.${id}`, params: {} }),
      factor,
      band: (band) => t('scores.band', { ...band }),
      causes: (causes, most) =>
        CAUSES.filter((cause) => causes[cause] !== 0)
          .toSorted((a, b) => Math.abs(causes[b]) - Math.abs(causes[a]))
          .slice(0, most)
          .map((cause) =>
            t('scores.why.cause', {
              factor: factor(cause),
              points: formats.change(causes[cause]),
            }),
          )
          .join(t('scores.join')),
      move: (move) => {
        const key = move.kind === 'repay' ? (`repay-${move.to}` as const) : move.kind;
        const line = 'line' in move ? nameOf(move.line) : '';
        const plan = move.kind === 'settle-plan' ? nameOf(move.plan) : '';
        const say = t as (key: string, params: object) => string;
        return say(`scores.move.${key}`, { ...move, share: SHARE_LEFT, line, plan });
      },
    };
  }, [t, say, formats, nameOf]);
}
