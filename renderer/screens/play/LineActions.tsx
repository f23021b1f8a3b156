import { isAllowed } from '../../../shared/closing/line-states.ts';
import { drawWays } from '../../../shared/analysis/draw-quote.ts';
import { AUTOPAY_MODES, type AutopayMode } from '../../../shared/products/line.ts';
import type { LineStanding } from '../../../shared/views/line-standing.ts';
import type { LineView } from '../../../shared/views/line-view.ts';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useLab } from '../../stores/lab.ts';
import { useNames } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import type { PlayDialog } from './PlayDialogs.tsx';

interface LineActionsProps {
  readonly view: LineView;
  readonly standing: LineStanding;
  readonly onAsk: (dialog: PlayDialog) => void;
}

/** Everything a learner can do to a line. Each that costs or binds asks first and says what it would do. */
export function LineActions({ view, standing, onAsk }: LineActionsProps) {
  const { t } = useWords();
  const { ui } = useLab();
  const nameOf = useNames();
  const { id, status } = view.line;
  const line = nameOf(id);
  const canDraw = isAllowed(status, 'draw') && drawWays(view.line).length > 0;
  return (
    <div
      className="stack line-actions"
      role="group"
      aria-label={t('play.line.actionsOf', { line })}
    >
      <div className="cluster">
        {canDraw ? (
          <NamedButton
            name={t('play.line.borrowName', { line })}
            onPress={() => onAsk({ kind: 'borrow', line: id })}
          >
            {t('play.line.borrow')}
          </NamedButton>
        ) : null}
        <NamedButton
          name={t('play.line.repayName', { line })}
          onPress={() => onAsk({ kind: 'repay', line: id })}
        >
          {t('play.line.repay')}
        </NamedButton>
        {standing.lends && (status === 'frozen' || isAllowed(status, 'freeze')) ? (
          <FreezeButton view={view} onAsk={onAsk} />
        ) : null}
        <NamedButton
          name={t('play.line.closeName', { line })}
          onPress={() => ui.getState().go({ screen: 'close', line: id })}
        >
          {t('play.line.close')}
        </NamedButton>
        <NamedButton
          name={t('disputes.buttonName', { line })}
          onPress={() => onAsk({ kind: 'dispute', line: id })}
        >
          {t('disputes.button')}
        </NamedButton>
        {standing.canAskForPlan ? (
          <NamedButton
            name={t('play.line.askPlanName', { line })}
            onPress={() => onAsk({ kind: 'hardship', line: id })}
          >
            {t('play.line.askPlan')}
          </NamedButton>
        ) : null}
      </div>
      <Autopay view={view} kind={standing.autopay} />
    </div>
  );
}

function FreezeButton({ view, onAsk }: Pick<LineActionsProps, 'view' | 'onAsk'>) {
  const { t } = useWords();
  const nameOf = useNames();
  const act = useAct();
  const { id, status } = view.line;
  const line = nameOf(id);
  return status === 'frozen' ? (
    <NamedButton
      name={t('play.line.unfreezeName', { line })}
      onPress={() => act({ kind: 'unfreeze', line: id })}
    >
      {t('play.line.unfreeze')}
    </NamedButton>
  ) : (
    <NamedButton
      name={t('play.line.freezeName', { line })}
      onPress={() => onAsk({ kind: 'freeze', line: id })}
    >
      {t('play.line.freeze')}
    </NamedButton>
  );
}

interface AutopayProps {
  readonly view: LineView;
  readonly kind: LineStanding['autopay'];
}

function Autopay({ view, kind }: AutopayProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const act = useAct();
  const { id, autopay } = view.line;
  if (kind === 'none') return null;
  if (kind === 'itself') return <p className="secondary">{t('play.line.repaysItself')}</p>;
  const segments =
    kind === 'on-off'
      ? (['off', 'full'] as const).map((key) => ({
          key,
          label: t(`play.line.autopayOn.${key}`),
        }))
      : AUTOPAY_MODES.map((key) => ({ key, label: t(`play.line.autopayMode.${key}`) }));
  return (
    <div className="row">
      <span className="secondary">{t('play.line.autopay')}</span>
      <span className="end">
        <SegmentedControl<AutopayMode>
          label={t('play.line.autopayName', { line: nameOf(id) })}
          segments={segments}
          value={kind === 'on-off' && autopay !== 'off' ? 'full' : autopay}
          onChange={(mode) => act({ kind: 'set-autopay', line: id, mode })}
        />
      </span>
    </div>
  );
}

interface NamedButtonProps {
  /** The whole name, where two lines have the same button. */
  readonly name: string;
  readonly onPress: () => void;
  readonly children: string;
}

function NamedButton({ name, onPress, children }: NamedButtonProps) {
  return (
    <Button size="small" onPress={onPress}>
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">{name}</span>
    </Button>
  );
}
