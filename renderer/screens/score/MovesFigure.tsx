import type { BillHabit } from '../../../shared/analysis/bill-habit.ts';
import {
  bandOn,
  ranked,
  type ModelEffect,
  type MoveEffect,
} from '../../../shared/analysis/score-effects.ts';
import type { ScoreModel } from '../../../shared/score/model.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useModels } from '../use-models.ts';
import { useScoreWords } from './use-score-words.ts';
import type { Effects } from './use-effects.ts';

interface MovesFigureProps {
  readonly model: ScoreModel;
  readonly habit: BillHabit;
  readonly effects: Effects;
}

/** Legal moves from here, ranked by what the engine makes of them for the chosen model. */
export function MovesFigure({ model, habit, effects }: MovesFigureProps) {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  const words = useScoreWords();
  const { question, base, all, seen } = effects;
  const { end } = question.scenario;
  const { nextReport } = question;
  return (
    <figure className="chart-figure score-moves" aria-labelledby="moves-title">
      <div className="figure-head">
        <span className="fig">{t('charts.figure', { n: 3 })}</span>
        <h2 id="moves-title">{t('scores.moves.title')}</h2>
        {seen.length < all ? (
          <span className="end small">
            {t('scores.moves.progress', { seen: seen.length, all })}
          </span>
        ) : null}
      </div>
      <p className="figure-sentence">
        {formats.join([
          t('scores.moves.lead', { habit: say({ key: `habit.${habit.name}`, params: {} }), end }),
          base === null
            ? ''
            : t('scores.moves.base', {
                day: nextReport,
                next: words.band(bandOn(model, base, nextReport)),
                end: words.band(bandOn(model, base, end)),
              }),
        ])}
      </p>
      {all === 0 ? (
        <p className="empty">{t('scores.moves.none')}</p>
      ) : (
        <MovesTable model={model} effects={effects} />
      )}
      <p className="why">{t('scores.moves.note')}</p>
    </figure>
  );
}

function MovesTable({ model, effects }: Pick<MovesFigureProps, 'model' | 'effects'>) {
  const { t } = useWords();
  const formats = useFormats();
  const words = useScoreWords();
  const others = useModels().filter(({ id }) => id !== model.id);
  const list = ranked(effects.seen, model.id);
  const of = ({ effects: own }: MoveEffect, id: ScoreModel['id']) =>
    own.find((effect) => effect.model === id);
  const most = Math.max(1, ...list.map((one) => Math.abs(of(one, model.id)?.end ?? 0)));
  return (
    <DataTable
      caption={t('scores.moves.title')}
      columns={[
        { key: 'move', label: t('scores.moves.column.move') },
        { key: 'now', label: t('scores.moves.column.now'), align: 'end' },
        {
          key: 'next',
          label: t('scores.moves.column.next', { day: effects.question.nextReport }),
          align: 'end',
        },
        { key: 'end', label: t('scores.moves.column.end'), align: 'end' },
        ...others.map(({ id }) => ({ key: id, label: words.model(id), align: 'end' as const })),
        { key: 'cost', label: t('scores.moves.column.cost'), align: 'end' },
      ]}
      rows={list.map((one) => {
        const effect = of(one, model.id);
        return {
          key: JSON.stringify(one.move),
          cells: [
            <MoveCell key="move" one={one} effect={effect} />,
            formats.plain(one.paidNow),
            formats.change(effect?.next ?? 0),
            <EndCell key="end" effect={effect} most={most} />,
            ...others.map(({ id }) => formats.change(of(one, id)?.end ?? 0)),
            formats.moneyChange(one.extraCost),
          ],
        };
      })}
    />
  );
}

interface EffectProps {
  readonly effect: ModelEffect | undefined;
}

function MoveCell({ one, effect }: EffectProps & { readonly one: MoveEffect }) {
  const { t } = useWords();
  const words = useScoreWords();
  const seenOn = effect?.seenOn ?? null;
  const why =
    effect === undefined || seenOn === null
      ? t('scores.moves.noEffect')
      : t('scores.moves.from', { day: seenOn, list: words.causes(effect.causes, 2) });
  const closing =
    one.move.kind !== 'close'
      ? ''
      : one.closedOn === null
        ? t('scores.moves.notClosed')
        : t('scores.moves.closed', { day: one.closedOn });
  const short = one.lowestCash < 0 ? t('scores.moves.short', { amount: one.lowestCash }) : '';
  return (
    <>
      {words.move(one.move)}
      <span className="note">
        {[closing, why, short].filter((part) => part !== '').join(t('scores.moves.semicolon'))}
      </span>
    </>
  );
}

/** A gain stands solid to the right of the line, a loss hatched to the left; the figure beside it. */
function EndCell({ effect, most }: EffectProps & { readonly most: number }) {
  const { t } = useWords();
  const formats = useFormats();
  if (effect === undefined) return null;
  const { end, low, high } = effect;
  const share = Math.abs(end) / most / 2;
  const left = end < 0 ? 0.5 - share : 0.5;
  return (
    <>
      <span className="moved">
        <span className="track" aria-hidden="true">
          {end === 0 ? null : (
            <span
              className={`bar hue-slate ${end < 0 ? 'loss' : 'gain'}`}
              style={{ insetInlineStart: `${left * 100}%`, width: `${share * 100}%` }}
            />
          )}
        </span>
        <strong>{formats.change(end)}</strong>
      </span>
      {low === high ? null : (
        <span className="note">
          {t('scores.moves.range', { low: formats.change(low), high: formats.change(high) })}
        </span>
      )}
    </>
  );
}
