import { useState } from 'react';
import { withParameters, type ParameterValues } from '../../../shared/scenario/parameters-text.ts';
import { Button, LinkButton } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import type { Offered } from '../../stores/ui-store.ts';
import { useWords } from '../../text/words.ts';
import { ParameterForm } from './ParameterForm.tsx';
import { ScenarioFacts } from './ScenarioFacts.tsx';

/** A checked scenario from a file, shown before anything of it runs. */
export function OfferedDialog() {
  const offered = useUi((state) => state.offered);
  const { ui, files } = useLab();
  const { t } = useWords();
  const [values, setValues] = useState<ParameterValues>({});
  const leave = () => ui.getState().offer(null);
  const actions = (
    <>
      <Button
        kind="primary"
        onPress={() => {
          if (offered === null) return;
          files.play(withParameters(offered.file.text, values), offered.file.name);
        }}
      >
        {t('library.card.play')}
      </Button>
      <Button
        onPress={() => {
          if (offered === null) return;
          leave();
          ui.getState().go({ screen: 'playtest', scenario: offered.parsed.scenario });
        }}
      >
        {t('playtest.open')}
      </Button>
      <Button onPress={leave}>{t('common.cancel')}</Button>
    </>
  );
  return (
    <Dialog
      title={offered === null ? '' : <TextOf text={offered.parsed.scenario.title} />}
      isOpen={offered !== null}
      onClose={leave}
      actions={actions}
    >
      {offered === null ? null : (
        <>
          <Facts offered={offered} />
          <ParameterForm scenario={offered.parsed.scenario} values={values} onChange={setValues} />
        </>
      )}
    </Dialog>
  );
}

function Facts({ offered: { file, parsed } }: { readonly offered: Offered }) {
  const { ui } = useLab();
  const { t } = useWords();
  const { scenario, advice } = parsed;
  const seeAdvice = () => {
    ui.getState().offer(null);
    const checked = { kind: 'scenario', file, problems: advice } as const;
    ui.getState().go({ screen: 'problems', checked });
  };
  return (
    <>
      <p className="secondary">{t('library.card.from', { name: file.name })}</p>
      <ScenarioFacts scenario={scenario} text={file.text} />
      {advice.length === 0 ? null : (
        <p>
          <LinkButton onPress={seeAdvice}>
            {t('library.card.advice', { count: advice.length })}
          </LinkButton>
        </p>
      )}
    </>
  );
}
