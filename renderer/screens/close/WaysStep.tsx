import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { CloseHead } from './CloseHead.tsx';
import type { Step } from './CloseScreen.tsx';
import { useClosing } from './use-closing.ts';
import { HABITS_ON, type HabitOn, type Way } from './ways.ts';
import { WaysTable } from './WaysTable.tsx';

interface WaysStepProps {
  readonly line: string;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly onStep: (step: Step) => void;
  readonly onLeave: () => void;
}

/** Closing, freezing and keeping, each run forward on the same rulers. Nothing is confirmed here. */
export function WaysStep({ line, way, onWay, onStep, onLeave }: WaysStepProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const { day } = usePresent();
  const { end } = useScenario();
  const [habit, setHabit] = useState<HabitOn>('pay-in-full');
  const { isPlain, standing } = useClosing(line);
  const isBlocked = standing.length > 0;
  const go = way === 'close' && !isPlain ? 'channel' : 'confirm';
  const next = way === 'close' && isBlocked ? 'check' : go;
  const goOn = () => {
    if (way === 'keep') onLeave();
    else onStep(next);
  };
  const goKey = { close: isBlocked ? 'goBlocked' : 'goClose', freeze: 'goFreeze', keep: 'goKeep' };
  return (
    <main className="screen close">
      <CloseHead line={line} step="ways" title={t('close.titleWays', { line: nameOf(line) })}>
        <p className="secondary">{t('close.ways.lead', { day, end })}</p>
      </CloseHead>
      <div className="columns">
        <div className="column ways-column">
          <div className="row habit-row">
            <span className="secondary">{t('close.ways.habit')}</span>
            <SegmentedControl
              label={t('close.ways.habit')}
              segments={HABITS_ON.map((key) => ({ key, label: t(`play.cash.habits.${key}`) }))}
              value={habit}
              onChange={setHabit}
            />
            {isBlocked ? <span className="small">{t('close.ways.habitClose')}</span> : null}
          </div>
          <WaysTable line={line} way={way} onWay={onWay} habit={habit} isBlocked={isBlocked} />
          <div className="ways-foot">
            <p className="why">{t('close.ways.why')}</p>
            <div className="cluster">
              <Button kind="bare" onPress={onLeave}>
                {t('close.ways.notNow')}
              </Button>
              {next === 'check' ? null : (
                <Button onPress={() => onStep('check')}>{t('close.ways.back')}</Button>
              )}
              <Button kind="primary" onPress={goOn}>
                {t(`close.ways.${goKey[way]}` as 'close.ways.goClose')}
              </Button>
            </div>
          </div>
        </div>
      </div>
    </main>
  );
}
