import { useMemo, useState } from 'react';
import { habitOfLastBills, type BillHabit } from '../../../shared/analysis/bill-habit.ts';
import { limitToCutTo } from '../../../shared/analysis/prepared-ways.ts';
import type { Action } from '../../../shared/engine/action.ts';
import { assertNever } from '../../../shared/result.ts';
import { PPM_ONE } from '../../../shared/units/rate.ts';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useEvents, useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { CloseHead } from './CloseHead.tsx';
import type { Step } from './CloseScreen.tsx';
import { useClosing } from './use-closing.ts';
import { usePreview } from './use-preview.ts';
import type { Way } from './ways.ts';
import { WaysTable } from './WaysTable.tsx';

interface WaysStepProps {
  readonly line: string;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly onStep: (step: Step) => void;
  readonly onLeave: () => void;
}

/** Closing and what stands beside it, each lived on for twelve months. Nothing is confirmed here. */
export function WaysStep({ line, way, onWay, onStep, onLeave }: WaysStepProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const formats = useFormats();
  const state = usePresent();
  const { day } = state;
  const habits = useHabits();
  const [name, setName] = useState<BillHabit['name']>('pay-in-full');
  const habit = habits.find((one) => one.name === name) ?? PAY_IN_FULL;
  const { standing, isPlain } = useClosing(line);
  const preview = usePreview(line, habit);
  const isBlocked = standing.length > 0;
  const { end } = preview.question.scenario;
  return (
    <main className="screen close">
      <CloseHead line={line} step="ways" title={t('close.titleWays', { line: nameOf(line) })}>
        <p className="secondary">
          {t('closing.preview.lead', { day, end: formats.day(end, 'long') })}
        </p>
      </CloseHead>
      <div className="columns">
        <div className="column ways-column">
          <div className="row habit-row">
            <span className="secondary">{t('closing.preview.habit')}</span>
            <HabitChoice habits={habits} value={name} onChange={setName} />
            {isBlocked ? <span className="small">{t('close.ways.habitClose')}</span> : null}
          </div>
          <WaysTable
            preview={preview}
            way={way}
            onWay={onWay}
            facts={{ isBlocked, isPlain, limit: limitToCutTo(state, line) }}
          />
          <WaysFoot
            line={line}
            way={way}
            actions={preview.question.prepared}
            onStep={onStep}
            onLeave={onLeave}
          />
        </div>
      </div>
    </main>
  );
}

const PAY_IN_FULL: BillHabit = { name: 'pay-in-full' };

/** What the last bills show is offered once there was one. */
function useHabits(): readonly BillHabit[] {
  const events = useEvents();
  const { day } = usePresent();
  return useMemo(() => {
    const before = habitOfLastBills(events, day);
    const plain: readonly BillHabit[] = [PAY_IN_FULL, { name: 'minimum' }];
    return before === null ? plain : [...plain, before];
  }, [events, day]);
}

interface HabitChoiceProps {
  readonly habits: readonly BillHabit[];
  readonly value: BillHabit['name'];
  readonly onChange: (name: BillHabit['name']) => void;
}

function HabitChoice({ habits, value, onChange }: HabitChoiceProps) {
  const { t } = useWords();
  return (
    <SegmentedControl
      label={t('closing.preview.habit')}
      segments={habits.map((habit) => ({
        key: habit.name,
        label:
          habit.name === 'as-before'
            ? t('closing.preview.asBefore', { share: habit.share / PPM_ONE })
            : t(`play.cash.habits.${habit.name}`),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

interface WaysFootProps extends Pick<WaysStepProps, 'line' | 'way' | 'onStep' | 'onLeave'> {
  readonly actions: Readonly<Partial<Record<Way, readonly Action[]>>>;
}

/** Going on: to a confirmation, or at once where one step undoes it. */
function WaysFoot({ line, way, actions, onStep, onLeave }: WaysFootProps) {
  const { t } = useWords();
  const act = useAct();
  const { isPlain, standing } = useClosing(line);
  const isBlocked = standing.length > 0;
  const doAll = (all: readonly Action[]) => {
    if (all.every((action) => act(action) === null)) onLeave();
  };
  const goOn = () => {
    switch (way) {
      case 'close':
        return onStep(isBlocked ? 'check' : isPlain ? 'confirm' : 'channel');
      case 'freeze':
        return onStep('confirm');
      case 'keep':
        return doAll([{ kind: 'set-autopay', line, mode: 'full' }]);
      case 'cut-limit':
      case 'remove-default':
        return doAll(actions[way] ?? []);
      default:
        return assertNever(way);
    }
  };
  const words = {
    close: t(isBlocked ? 'close.ways.goBlocked' : 'close.ways.goClose'),
    freeze: t('close.ways.goFreeze'),
    keep: t('close.ways.goKeep'),
    'cut-limit': t('closing.preview.goCut'),
    'remove-default': t('closing.preview.goDefault'),
  };
  return (
    <div className="ways-foot">
      <p className="why">{t('close.ways.why')}</p>
      <div className="cluster">
        <Button kind="bare" onPress={onLeave}>
          {t('close.ways.notNow')}
        </Button>
        {way === 'close' && isBlocked ? null : (
          <Button onPress={() => onStep('check')}>{t('close.ways.back')}</Button>
        )}
        <Button kind="primary" onPress={goOn}>
          {words[way]}
        </Button>
      </div>
    </div>
  );
}
