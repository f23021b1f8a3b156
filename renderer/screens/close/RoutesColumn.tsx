import { useMemo } from 'react';
import { LINE_TABLE } from '../../../shared/closing/line-states.ts';
import type { Action } from '../../../shared/engine/action.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { toRoutesChart } from '../../charts/to-routes-chart.ts';
import { Button } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { useLineView, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useExpectedPath } from '../use-forecast.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { useClosing } from './use-closing.ts';

interface RoutesColumnProps {
  readonly line: string;
  /** The plan answers what was asked; before that it would give the answer away. */
  readonly asked: boolean;
  readonly onWays: () => void;
  readonly onFreeze: () => void;
  readonly onLeave: () => void;
}

/** Where the two roads out would take the learner's cash, and the doors to them. */
export function RoutesColumn({ line, asked, onWays, onFreeze, onLeave }: RoutesColumnProps) {
  const { t } = useWords();
  const { ui } = useLab();
  const { over } = usePresent();
  const { status } = useLineView(line).line;
  const canFreeze = status !== 'frozen' && LINE_TABLE[status].freeze.kind !== 'refused';
  return (
    <div className="column sheet stack">
      {over || !asked ? null : <PlanPanel line={line} onWays={onWays} onPlay={onLeave} />}
      {over ? null : <RoutesFigure line={line} />}
      <div className="cluster">
        {over ? null : (
          <>
            <Button onPress={onWays}>{t('close.routes.see')}</Button>
            {canFreeze ? <Button onPress={onFreeze}>{t('close.routes.freezeOnly')}</Button> : null}
          </>
        )}
        {over ? (
          <Button onPress={() => ui.getState().go({ screen: 'debrief' })}>
            {t('play.advance.debrief')}
          </Button>
        ) : (
          <Button kind="bare" onPress={onLeave}>
            {t('close.routes.notNow')}
          </Button>
        )}
      </div>
    </div>
  );
}

const NO_ACTIONS: readonly Action[] = [];

function RoutesFigure({ line }: { readonly line: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const isBlocked = useClosing(line).standing.length > 0;
  const { isPlain } = useClosing(line);
  const first = useMemo(
    () => ({
      close: [{ kind: 'close', line }] as const,
      freeze: [{ kind: 'freeze', line, reason: 'debt-left' }] as const,
    }),
    [line],
  );
  const goesByPlan = isBlocked || !isPlain;
  const close = useExpectedPath(
    goesByPlan ? 'close-asap' : 'pay-in-full',
    goesByPlan ? NO_ACTIONS : first.close,
  );
  const freeze = useExpectedPath('pay-in-full', first.freeze);
  const closeLabel = t(isBlocked ? 'close.routes.close' : 'close.routes.closeNow');
  const freezeLabel = t('close.routes.freeze');
  const chart = useMemo(() => {
    if (close === null || freeze === null) return null;
    const routes = [
      { key: 'close', label: closeLabel, path: close },
      { key: 'freeze', label: freezeLabel, path: freeze },
    ];
    return toRoutesChart(routes, formats);
  }, [close, freeze, closeLabel, freezeLabel, formats]);
  if (chart === null || close === null || freeze === null) {
    return <p className="empty">{t('close.routes.waiting')}</p>;
  }
  const sentences = [
    { way: closeLabel, amount: close.lowestCash, day: close.lowestOn },
    { way: freezeLabel, amount: freeze.lowestCash, day: freeze.lowestOn },
  ].map((lowest) => t('close.routes.sentence', lowest));
  return (
    <ChartFigure
      n={1}
      title={t('close.routes.figure')}
      sentence={formats.join(sentences)}
      spec={chart.spec}
      height={290}
      columns={[
        { key: 'day', label: t('close.routes.date') },
        { key: 'close', label: closeLabel, align: 'end' },
        { key: 'freeze', label: freezeLabel, align: 'end' },
      ]}
      rows={chart.rows.map(({ day, cash }) => ({
        key: String(day),
        cells: [formats.day(day), ...cash.map((amount) => formats.plain(amount))],
      }))}
    />
  );
}
