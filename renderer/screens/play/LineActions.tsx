import { isAllowed } from '../../../shared/closing/line-states.ts';
import { drawWays } from '../../../shared/analysis/draw-quote.ts';
import { AUTOPAY_MODES } from '../../../shared/products/line.ts';
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
  readonly onAsk: (dialog: PlayDialog) => void;
}

/** Everything a learner can do to a line. Each that costs or binds asks first and says what it would do. */
export function LineActions({ view, onAsk }: LineActionsProps) {
  const { t } = useWords();
  const { ui } = useLab();
  const nameOf = useNames();
  const act = useAct();
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
        {status === 'frozen' ? (
          <NamedButton
            name={t('play.line.unfreezeName', { line })}
            onPress={() => act({ kind: 'unfreeze', line: id })}
          >
            {t('play.line.unfreeze')}
          </NamedButton>
        ) : !isAllowed(status, 'freeze') ? null : (
          <NamedButton
            name={t('play.line.freezeName', { line })}
            onPress={() => onAsk({ kind: 'freeze', line: id })}
          >
            {t('play.line.freeze')}
          </NamedButton>
        )}
        <NamedButton
          name={t('play.line.closeName', { line })}
          onPress={() => ui.getState().go({ screen: 'close', line: id })}
        >
          {t('play.line.close')}
        </NamedButton>
      </div>
      <Autopay view={view} />
    </div>
  );
}

function Autopay({ view }: { readonly view: LineView }) {
  const { t } = useWords();
  const nameOf = useNames();
  const act = useAct();
  const { id, autopay } = view.line;
  return (
    <div className="row">
      <span className="secondary">{t('play.line.autopay')}</span>
      <span className="end">
        <SegmentedControl
          label={t('play.line.autopayName', { line: nameOf(id) })}
          segments={AUTOPAY_MODES.map((key) => ({
            key,
            label: t(`play.line.autopayMode.${key}`),
          }))}
          value={autopay}
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
