import { Percent } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useLab, useUi } from '../stores/lab.ts';
import { useWords } from '../text/words.ts';

/** The way to the true cost tool, from wherever the learner is. Back leads to the same place. */
export function TrueCostTab() {
  const { ui } = useLab();
  const { t } = useWords();
  const route = useUi((state) => state.route);
  const button = useRef<HTMLButtonElement>(null);
  const isHere = route.screen === 'true-cost';
  const wasHere = useRef(isHere);
  useEffect(() => {
    // The button that led back is gone with its screen: keyboards go on from the tab.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasHere.current && !isHere && isLost) button.current?.focus();
    wasHere.current = isHere;
  }, [isHere]);
  return (
    <AriaButton
      ref={button}
      className="tab tool-tab"
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
      onPress={() => {
        if (!isHere) ui.getState().go({ screen: 'true-cost', back: route });
      }}
    >
      <Percent size={16} aria-hidden="true" />
      <span className="word">{t('trueCost.title')}</span>
    </AriaButton>
  );
}
