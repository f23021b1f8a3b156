import { useState } from 'react';
import { isAllowed } from '../../../shared/closing/line-states.ts';
import { Button } from '../../components/Button.tsx';
import { useLineView, useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { Subscriptions } from '../Subscriptions.tsx';
import { useAct } from '../use-act.ts';
import { CutLimitDialog } from './CutLimitDialog.tsx';

/** Limit and default: the two switches between "as it is" and "closed". */
export function LineSettings({ line }: SettingProps) {
  const { family } = useLineView(line).line;
  const buys = family === 'pay-later' || family === 'card' || family === 'bnpl';
  return (
    <div className="line-settings">
      <LimitRow line={line} />
      {buys ? <DefaultRow line={line} /> : null}
      <Subscriptions payer={line} />
    </div>
  );
}

interface SettingProps {
  readonly line: string;
}

function LimitRow({ line }: SettingProps) {
  const { t } = useWords();
  const formats = useFormats();
  const act = useAct();
  const [cutting, setCutting] = useState(false);
  const { over } = usePresent();
  const { status, terms, lenderLimit } = useLineView(line).line;
  const canRestore = lenderLimit !== null && isAllowed(status, 'restore-limit');
  return (
    <div className="row secondary">
      <span>
        {t('closing.record.limit')}{' '}
        <strong>
          {lenderLimit === null
            ? formats.money(terms.limit)
            : t('closing.record.ownLimit', { limit: terms.limit, lender: lenderLimit })}
        </strong>
      </span>
      <span className="end cluster">
        {over || !isAllowed(status, 'cut-limit') ? null : (
          <SettingButton
            line={line}
            words={t('closing.record.cutLimit')}
            onPress={() => setCutting(true)}
          />
        )}
        {over || !canRestore ? null : (
          <SettingButton
            line={line}
            words={t('closing.record.restoreLimit')}
            onPress={() => act({ kind: 'restore-limit', line })}
          />
        )}
      </span>
      {cutting ? <CutLimitDialog line={line} onClose={() => setCutting(false)} /> : null}
    </div>
  );
}

function DefaultRow({ line }: SettingProps) {
  const { t } = useWords();
  const act = useAct();
  const { over, defaultLine } = usePresent();
  const { status } = useLineView(line).line;
  const isDefault = defaultLine === line;
  return (
    <div className="row secondary">
      <span>
        {t('closing.record.default')}{' '}
        <strong>{t(isDefault ? 'closing.record.isDefault' : 'closing.record.notDefault')}</strong>
      </span>
      {over || !isAllowed(status, 'set-default') ? null : (
        <span className="end">
          <SettingButton
            line={line}
            words={t(isDefault ? 'closing.record.dropDefault' : 'closing.record.setDefault')}
            onPress={() => act({ kind: 'set-default', line: isDefault ? null : line })}
          />
        </span>
      )}
    </div>
  );
}

interface SettingButtonProps {
  readonly line: string;
  readonly words: string;
  readonly onPress: () => void;
}

function SettingButton({ line, words, onPress }: SettingButtonProps) {
  const { t } = useWords();
  const nameOf = useNames();
  return (
    <Button size="small" onPress={onPress}>
      <span aria-hidden="true">{words}</span>
      <span className="visually-hidden">
        {t('closing.record.name', { action: words, line: nameOf(line) })}
      </span>
    </Button>
  );
}
