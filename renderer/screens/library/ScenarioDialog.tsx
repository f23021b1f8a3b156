import { useState } from 'react';
import type { ParameterValues } from '../../../shared/scenario/parameters-text.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useLab } from '../../stores/lab.ts';
import type { Shipped } from '../../stores/shipped.ts';
import { useWords } from '../../text/words.ts';
import { ParameterForm } from './ParameterForm.tsx';
import { ScenarioFacts } from './ScenarioFacts.tsx';

interface ScenarioDialogProps {
  readonly shipped: Shipped;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly beginLabel: string;
  readonly onBegin: (values: ParameterValues) => void;
}

/** A scenario of the Library, looked at before it is played; and the ways on from there. */
export function ScenarioDialog(props: ScenarioDialogProps) {
  const { shipped, isOpen, onClose, beginLabel, onBegin } = props;
  const { scenario, text } = shipped;
  const { ui } = useLab();
  const { t } = useWords();
  const [values, setValues] = useState<ParameterValues>({});
  const playtest = () => {
    onClose();
    ui.getState().go({ screen: 'playtest', scenario });
  };
  return (
    <Dialog
      title={<TextOf text={scenario.title} />}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={() => onBegin(values)}>
            {beginLabel}
          </Button>
          <Button onPress={playtest}>{t('playtest.open')}</Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <ScenarioFacts scenario={scenario} text={text} />
      <ParameterForm scenario={scenario} values={values} onChange={setValues} />
    </Dialog>
  );
}
