import { useState } from 'react';
import type { FreezeReason } from '../../../shared/products/line.ts';
import { useLab, useUi } from '../../stores/lab.ts';
import { useLineView, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useAct } from '../use-act.ts';
import { CertificateStep } from './CertificateStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import './close.css';
import { ConfirmStep } from './ConfirmStep.tsx';
import { WaysStep } from './WaysStep.tsx';
import type { Way } from './ways.ts';

/** Closing a line: asked for, looked at from its end, confirmed, and certified. */
export function CloseScreen() {
  const asked = useUi(({ route }) => (route.screen === 'close' ? route.line : undefined));
  const { lines } = useScenario();
  const state = usePresent();
  const open = lines.find(({ id }) => state.lines[id]?.status !== 'closed');
  const line = lines.find(({ id }) => id === asked)?.id ?? open?.id ?? lines[0]?.id;
  return line === undefined ? null : <Closing key={line} line={line} />;
}

export type Step = 'check' | 'ways' | 'confirm';

function Closing({ line }: { readonly line: string }) {
  const { ui } = useLab();
  const act = useAct();
  const [step, setStep] = useState<Step>('check');
  const [way, setWay] = useState<Way>('close');
  const view = useLineView(line);
  const leave = () => ui.getState().go({ screen: 'play' });
  const close = () => {
    // Something can have come up since the check; then the check is where to look.
    if (act({ kind: 'close', line }) !== null) setStep('check');
  };
  const freeze = (reason: FreezeReason | null) => {
    if (act({ kind: 'freeze', line, reason }) === null) leave();
  };
  if (view.line.status === 'closed') return <CertificateStep line={line} onLeave={leave} />;
  switch (step) {
    case 'check':
      return (
        <CheckStep
          line={line}
          onWays={() => setStep('ways')}
          onFreeze={() => {
            setWay('freeze');
            setStep('confirm');
          }}
          onLeave={leave}
        />
      );
    case 'ways':
      return <WaysStep line={line} way={way} onWay={setWay} onStep={setStep} onLeave={leave} />;
    case 'confirm':
      return (
        <ConfirmStep
          line={line}
          onClose={close}
          onFreeze={freeze}
          onBack={() => setStep('ways')}
          onLeave={leave}
        />
      );
  }
}
