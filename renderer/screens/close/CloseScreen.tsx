import { useState } from 'react';
import type { FreezeReason } from '../../../shared/products/line.ts';
import { useLab, useUi } from '../../stores/lab.ts';
import { useLineView, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useAct } from '../use-act.ts';
import { AttemptStep } from './AttemptStep.tsx';
import { BalanceStep } from './BalanceStep.tsx';
import { CertificateStep } from './CertificateStep.tsx';
import { ChannelStep } from './ChannelStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import './close.css';
import './closing.css';
import { ConfirmStep } from './ConfirmStep.tsx';
import { WaitStep } from './WaitStep.tsx';
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

export type Step = 'check' | 'ways' | 'confirm' | 'channel';

function Closing({ line }: { readonly line: string }) {
  const { ui } = useLab();
  const act = useAct();
  const view = useLineView(line);
  // An attempt that is under way is where to go on.
  const [step, setStep] = useState<Step>(view.line.attempt === null ? 'check' : 'channel');
  const [way, setWay] = useState<Way>('close');
  const leave = () => ui.getState().go({ screen: 'play' });
  const close = () => {
    // Something can have come up since the check; then the check is where to look.
    if (act({ kind: 'close', line }) !== null) setStep('check');
  };
  const freeze = (reason: FreezeReason | null) => {
    if (act({ kind: 'freeze', line, reason }) === null) leave();
  };
  switch (view.line.status) {
    case 'closed':
      return <CertificateStep line={line} onLeave={leave} />;
    case 'closed-with-balance':
      return <BalanceStep line={line} onLeave={leave} />;
    case 'cooling-off':
    case 'closing':
      return <WaitStep line={line} onLeave={leave} />;
    case 'open':
    case 'frozen':
    case 'limited':
    case 'suspended':
    case 'charged-off':
  }
  if (view.line.attempt !== null && step !== 'check') {
    return <AttemptStep line={line} onRefused={() => setStep('check')} onLeave={leave} />;
  }
  return (
    <BeforeAttempt
      line={line}
      step={step}
      way={way}
      onStep={setStep}
      onWay={setWay}
      onClose={close}
      onFreeze={freeze}
      onLeave={leave}
    />
  );
}

interface BeforeAttemptProps {
  readonly line: string;
  readonly step: Step;
  readonly way: Way;
  readonly onStep: (step: Step) => void;
  readonly onWay: (way: Way) => void;
  readonly onClose: () => void;
  readonly onFreeze: (reason: FreezeReason | null) => void;
  readonly onLeave: () => void;
}

function BeforeAttempt(props: BeforeAttemptProps) {
  const { line, step, way, onStep, onWay, onClose, onFreeze, onLeave } = props;
  switch (step) {
    case 'check':
      return (
        <CheckStep
          line={line}
          onWays={() => onStep('ways')}
          onFreeze={() => {
            onWay('freeze');
            onStep('confirm');
          }}
          onLeave={onLeave}
        />
      );
    case 'ways':
      return <WaysStep line={line} way={way} onWay={onWay} onStep={onStep} onLeave={onLeave} />;
    case 'channel':
      return <ChannelStep line={line} onBack={() => onStep('ways')} onLeave={onLeave} />;
    case 'confirm':
      return (
        <ConfirmStep
          line={line}
          onClose={onClose}
          onFreeze={onFreeze}
          onBack={() => onStep('ways')}
          onLeave={onLeave}
        />
      );
  }
}
