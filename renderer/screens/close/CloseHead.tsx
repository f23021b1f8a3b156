import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { hueOfLine } from '../../charts/hues.ts';
import { LineTag } from '../../components/LineTag.tsx';
import { Swatch } from '../../components/Swatch.tsx';
import { LenderLink } from '../lender/LenderLink.tsx';
import { useLineView, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { LineChooser } from './LineChooser.tsx';
import { useClosing } from './use-closing.ts';

/** A line of one step, and one with a longer way out. */
const PLAIN_STEPS = ['check', 'ways', 'confirm', 'certificate'] as const;
const LONG_STEPS = ['check', 'ways', 'channel', 'steps', 'wait', 'certificate'] as const;
type StepName = (typeof PLAIN_STEPS)[number] | (typeof LONG_STEPS)[number];

interface CloseHeadProps {
  readonly line: string;
  readonly step: StepName;
  /** What is new within a step: then it is a new page as well. */
  readonly part?: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** The question, the line's state, and how far along the way we are. */
export function CloseHead({ line, step, part = '', title, children }: CloseHeadProps) {
  const { lines } = useScenario();
  const { line: shown } = useLineView(line);
  const heading = useRef<HTMLHeadingElement>(null);
  // A new step is a new page: the keyboard and the reader start at its title.
  useEffect(() => heading.current?.focus(), [step, part]);
  return (
    <div className="screen-head ruled close-head">
      <div className="stack">
        <LineChooser line={line} />
        <div className="cluster">
          <Swatch hue={hueOfLine(lines.findIndex(({ id }) => id === line))} />
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <LineTag status={shown.status} />
        </div>
        <div className="prose lead">{children}</div>
        <LenderLink />
      </div>
      <Steps line={line} step={step} />
    </div>
  );
}

function Steps({ line, step }: { readonly line: string; readonly step: StepName }) {
  const { t } = useWords();
  const { isPlain } = useClosing(line);
  // Freezing is confirmed in a step of its own, which the longer way doesn't list.
  const names: readonly StepName[] = isPlain ? PLAIN_STEPS : LONG_STEPS;
  const here = names.indexOf(step === 'confirm' && !isPlain ? 'channel' : step);
  return (
    <ol className="steps" aria-label={t('close.stepsLabel')}>
      {names.map((name, i) => {
        const state = i < here ? 'done' : i === here ? 'here' : 'ahead';
        return (
          <li
            key={name}
            data-state={state}
            {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="step-mark" aria-hidden="true">
              {state === 'done' ? <Check size={12} /> : i + 1}
            </span>
            {name === 'channel' || name === 'steps' || name === 'wait'
              ? t(`closing.step.${name}`)
              : t(`close.step.${name}`)}
            <span className="visually-hidden">, {t(`close.stepState.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
