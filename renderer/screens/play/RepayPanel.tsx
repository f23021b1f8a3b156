import { useEffect, useRef, useState } from 'react';
import { repayableOn } from '../../../shared/products/families.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { RepayForm } from './RepayForm.tsx';

/** "Repay…" was pressed at a line: a new object each time, so that each press is heard. */
export interface RepayAsked {
  readonly line: string;
}

/** Paying by hand, always at the same place when nothing else has to be decided. */
export function RepayPanel({ asked }: { readonly asked: RepayAsked | null }) {
  const { t } = useWords();
  const nameOf = useNames();
  const { lines } = useScenario();
  const state = usePresent();
  const open = lines.filter(({ id }) => state.lines[id]?.status !== 'closed');
  const [chosen, setChosen] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  // Until one is chosen, the first that takes money stands here: an empty form helps nobody.
  const takes = open.find(({ id }) => {
    const line = state.lines[id];
    return line !== undefined && repayableOn(state.balances, line, state.day) > 0;
  });
  const line = (open.find(({ id }) => id === chosen) ?? takes ?? open[0])?.id;
  const [heard, setHeard] = useState(asked);
  if (asked !== heard) {
    setHeard(asked);
    if (asked !== null) setChosen(asked.line);
  }
  useEffect(() => {
    if (asked !== null) section.current?.querySelector('input')?.focus();
  }, [asked]);
  if (line === undefined) return null;
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="section repay"
      aria-label={t('play.repay.title', { line: nameOf(line) })}
      data-decision
    >
      <h2>{t('play.repay.title', { line: nameOf(line) })}</h2>
      {open.length < 2 ? null : (
        <SegmentedControl
          label={t('play.repay.line')}
          segments={open.map(({ id }) => ({ key: id, label: nameOf(id) }))}
          value={line}
          onChange={setChosen}
        />
      )}
      {/* The button rests once the amount is gone; the keyboard stays in its section. */}
      <RepayForm key={`${line} ${state.day}`} line={line} onDone={() => section.current?.focus()} />
    </section>
  );
}
