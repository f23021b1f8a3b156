import { useId, useMemo, useState } from 'react';
import { isAllowed } from '../../../shared/closing/line-states.ts';
import { lineItems, type LineItemView } from '../../../shared/views/line-items.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useLineView, useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';

interface DisputeDialogProps {
  readonly line: string;
  readonly onClose: () => void;
}

/** Not an item's name: they are ids of events or loans. */
const STRANGER = ' stranger';

/** What isn't right on a line: something that was put on it, or somebody else who uses it. */
export function DisputeDialog({ line, onClose }: DisputeDialogProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const act = useAct();
  const scenario = useScenario();
  const state = usePresent();
  const items = useMemo(() => lineItems(scenario, state, line), [scenario, state, line]);
  const { fraud, status } = useLineView(line).line;
  const isReported = fraud?.endedOn === null;
  const [chosen, setChosen] = useState<string | null>(null);
  const isStranger = chosen === STRANGER;
  const go = () => {
    if (chosen === null) return;
    const refused = act(
      isStranger ? { kind: 'report-fraud', line } : { kind: 'dispute', line, item: chosen },
    );
    if (refused === null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('disputes.title', { line: nameOf(line) })}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isDisabled={chosen === null} onPress={go}>
            {t(isStranger ? 'disputes.report' : 'disputes.dispute')}
          </Button>
          <Button onPress={onClose}>{t('disputes.leave')}</Button>
        </>
      }
    >
      <p>{t('disputes.lead')}</p>
      <Choices
        items={isAllowed(status, 'dispute') ? items : []}
        chosen={chosen}
        isReported={isReported}
        onChoose={setChosen}
      />
      {isReported ? (
        <p className="secondary">
          {t('disputes.strangerOpen', { day: fraud.reportedOn, answerOn: fraud.answerOn })}
        </p>
      ) : null}
      <p className="why" role="status">
        {chosen === null ? '' : t(isStranger ? 'disputes.strangerText' : 'disputes.itemText')}
      </p>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly items: readonly LineItemView[];
  readonly chosen: string | null;
  readonly isReported: boolean;
  readonly onChoose: (key: string) => void;
}

function Choices({ items, chosen, isReported, onChoose }: ChoicesProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="secondary">{t('disputes.label')}</legend>
      {items.length === 0 ? <p className="secondary">{t('disputes.none')}</p> : null}
      {items.map((view) => (
        <label key={view.item.id} className="choice">
          <input
            className="radio"
            type="radio"
            name={name}
            disabled={view.state !== 'can'}
            checked={chosen === view.item.id}
            onChange={() => onChoose(view.item.id)}
          />
          <ItemWords view={view} />
        </label>
      ))}
      <label className="choice">
        <input
          className="radio"
          type="radio"
          name={name}
          disabled={isReported}
          checked={chosen === STRANGER}
          onChange={() => onChoose(STRANGER)}
        />
        {t('disputes.stranger')}
      </label>
    </fieldset>
  );
}

function ItemWords({ view: { item, until, dispute, state } }: { readonly view: LineItemView }) {
  const { t } = useWords();
  const nameOf = useNames();
  const formats = useFormats();
  const about = { item: nameOf(item.ref), amount: item.amount, day: item.postedOn };
  const told = [
    item.yours ? '' : t('disputes.notMine'),
    t(`disputes.state.${state}`, { until, answerOn: dispute?.answerOn ?? until }),
  ];
  return (
    <span>
      {t(item.yours ? 'disputes.item' : 'disputes.itemOther', about)}{' '}
      <span className="small">{formats.join(told)}</span>
    </span>
  );
}
