import { useState } from 'react';
import { isAllowed } from '../../../shared/closing/line-states.ts';
import type { Action } from '../../../shared/engine/action.ts';
import { Button } from '../../components/Button.tsx';
import { useLineView, useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { CutLimitDialog } from './CutLimitDialog.tsx';

/** Limit and default: the two switches between "as it is" and "closed". */
export function LineSettings({ line }: { readonly line: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const act = useAct();
  const [cutting, setCutting] = useState(false);
  const { over, defaultLine } = usePresent();
  const { status, terms, lenderLimit, family } = useLineView(line).line;
  const isDefault = defaultLine === line;
  const buys = family === 'pay-later' || family === 'card' || family === 'bnpl';
  const set = (action: Action) => void act(action);
  return (
    <div className="line-settings">
      <p className="row secondary">
        <span>
          {t('closing.record.limit')}{' '}
          <strong>
            {lenderLimit === null
              ? formats.money(terms.limit)
              : t('closing.record.ownLimit', { limit: terms.limit, lender: lenderLimit })}
          </strong>
        </span>
        {over ? null : (
          <span className="end cluster">
            {isAllowed(status, 'cut-limit') ? (
              <SettingButton
                line={line}
                words={t('closing.record.cutLimit')}
                onPress={() => setCutting(true)}
              />
            ) : null}
            {lenderLimit !== null && isAllowed(status, 'restore-limit') ? (
              <SettingButton
                line={line}
                words={t('closing.record.restoreLimit')}
                onPress={() => set({ kind: 'restore-limit', line })}
              />
            ) : null}
          </span>
        )}
      </p>
      {buys ? (
        <p className="row secondary">
          <span>
            {t('closing.record.default')}{' '}
            <strong>
              {t(isDefault ? 'closing.record.isDefault' : 'closing.record.notDefault')}
            </strong>
          </span>
          {over || !isAllowed(status, 'set-default') ? null : (
            <span className="end">
              <SettingButton
                line={line}
                words={t(isDefault ? 'closing.record.dropDefault' : 'closing.record.setDefault')}
                onPress={() => set({ kind: 'set-default', line: isDefault ? null : line })}
              />
            </span>
          )}
        </p>
      ) : null}
      {cutting ? <CutLimitDialog line={line} onClose={() => setCutting(false)} /> : null}
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
