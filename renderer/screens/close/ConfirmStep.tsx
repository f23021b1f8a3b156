import { useMemo, useState } from 'react';
import { FREEZE_REASONS, type FreezeReason } from '../../../shared/products/line.ts';
import { calendar } from '../../../shared/views/calendar.ts';
import { Button } from '../../components/Button.tsx';
import { useLineView, useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { FreezeReasons } from '../play/FreezeReasons.tsx';
import { CloseHead } from './CloseHead.tsx';
import { useClosing } from './use-closing.ts';

interface ConfirmStepProps {
  readonly line: string;
  readonly onClose: () => void;
  readonly onFreeze: (reason: FreezeReason | null) => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** The last question, with freezing as an answer of the same size. */
export function ConfirmStep({ line, onClose, onFreeze, onBack, onLeave }: ConfirmStepProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const isBlocked = useClosing(line).standing.length > 0;
  return (
    <main className="screen close">
      <CloseHead line={line} step="confirm" title={t('close.titleConfirm', { line: nameOf(line) })}>
        <p>{t(isBlocked ? 'close.confirm.leadBlocked' : 'close.confirm.lead')}</p>
      </CloseHead>
      <div className={isBlocked ? 'columns' : 'columns halves'}>
        {isBlocked ? null : <CloseHalf line={line} onClose={onClose} />}
        <FreezeHalf line={line} isBlocked={isBlocked} onFreeze={onFreeze} />
      </div>
      <div className="close-foot cluster">
        <Button onPress={onBack}>{t('close.confirm.back')}</Button>
        <Button kind="bare" onPress={onLeave}>
          {t('close.confirm.notNow')}
        </Button>
      </div>
    </main>
  );
}

function CloseHalf({ line, onClose }: { readonly line: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const report = useNextReport(line);
  return (
    <section className="column stack confirm-half">
      <h2>{t('close.confirm.closeTitle')}</h2>
      <ul className="points prose">
        <li>{t('close.confirm.closePoints.permission')}</li>
        <li>{t('close.confirm.closePoints.owed')}</li>
        <li>{t('close.confirm.closePoints.back')}</li>
        {report === null ? null : <li>{t('close.confirm.closePoints.report', { day: report })}</li>}
      </ul>
      <Button wide onPress={onClose}>
        {t('close.confirm.close')}
      </Button>
    </section>
  );
}

const FARTHEST_REPORT = 40;

function useNextReport(line: string) {
  const scenario = useScenario();
  const state = usePresent();
  return useMemo(() => {
    const items = calendar(scenario, state, FARTHEST_REPORT);
    return items.find(({ kind, id }) => kind === 'report' && id === line)?.day ?? null;
  }, [scenario, state, line]);
}

interface FreezeHalfProps {
  readonly line: string;
  readonly isBlocked: boolean;
  readonly onFreeze: (reason: FreezeReason | null) => void;
}

function FreezeHalf({ line, isBlocked, onFreeze }: FreezeHalfProps) {
  const { t } = useWords();
  const { status, freezeReason } = useLineView(line).line;
  const free = FREEZE_REASONS.find((choice) => status !== 'frozen' || choice !== freezeReason);
  const [reason, setReason] = useState<FreezeReason | null>(free ?? null);
  return (
    <section className="column sheet stack confirm-half">
      <h2>{t(isBlocked ? 'close.confirm.freezeOnlyTitle' : 'close.confirm.freezeTitle')}</h2>
      <ul className="points prose">
        <li>{t('close.confirm.freezePoints.permission')}</li>
        <li>{t('close.confirm.freezePoints.limit')}</li>
        <li>{t('close.confirm.freezePoints.back')}</li>
      </ul>
      {status === 'frozen' ? <p className="secondary">{t('close.confirm.alreadyFrozen')}</p> : null}
      <FreezeReasons reason={reason} onChange={setReason} />
      <Button
        wide
        isDisabled={status === 'frozen' && reason === freezeReason}
        onPress={() => onFreeze(reason)}
      >
        {t('close.confirm.freeze')}
      </Button>
    </section>
  );
}
