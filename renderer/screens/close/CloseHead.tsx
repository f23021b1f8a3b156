import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { hueOfLine } from '../../charts/hues.ts';
import { LineTag } from '../../components/LineTag.tsx';
import { Swatch } from '../../components/Swatch.tsx';
import { LenderLink } from '../lender/LenderLink.tsx';
import { useLineView, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';

const STEPS = ['check', 'ways', 'confirm', 'certificate'] as const;
type StepName = (typeof STEPS)[number];

interface CloseHeadProps {
  readonly line: string;
  readonly step: StepName;
  readonly title: string;
  readonly children: ReactNode;
}

/** The question, the line's state, and how far along the way we are. */
export function CloseHead({ line, step, title, children }: CloseHeadProps) {
  const { lines } = useScenario();
  const { line: shown } = useLineView(line);
  const heading = useRef<HTMLHeadingElement>(null);
  // A new step is a new page: the keyboard and the reader start at its title.
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <div className="screen-head ruled close-head">
      <div className="stack">
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
      <Steps step={step} />
    </div>
  );
}

function Steps({ step }: { readonly step: StepName }) {
  const { t } = useWords();
  const here = STEPS.indexOf(step);
  return (
    <ol className="steps" aria-label={t('close.stepsLabel')}>
      {STEPS.map((name, i) => {
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
            {t(`close.step.${name}`)}
            <span className="visually-hidden">, {t(`close.stepState.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
