import { useCallback } from 'react';
import type { Action } from '../../shared/engine/action.ts';
import type { EngineEvent, EventKind } from '../../shared/engine/event.ts';
import type { Refusal } from '../../shared/engine/refusal.ts';
import { present, stepAt, type Run } from '../../shared/engine/run.ts';
import { CASH } from '../../shared/ledger/account.ts';
import { describeEvent, describeRefusal } from '../../shared/text/describe.ts';
import { announce } from '../components/announce.ts';
import { useLab } from '../stores/lab.ts';
import { useNames } from '../stores/run-hooks.ts';
import { useSay, useWords } from '../text/words.ts';

/** What a listener has to know first when days pass; the rest is in the feed. */
const WEIGHT: Partial<Record<EventKind, number>> = {
  'run-over': 0,
  chosen: 1,
  checked: 1,
  predicted: 1,
  'offer-opened': 1,
  'question-opened': 1,
  'goal-missed': 2,
  'cash-short': 2,
  'due-missed': 2,
  closed: 2,
  frozen: 2,
  'bill-cut': 3,
  'due-met': 3,
  'autopay-short': 3,
  message: 4,
  'parcel-arrived': 4,
  'refund-arrived': 4,
};
const LEAST_WEIGHT = 5;
const MOST_SAID = 4;

/** Does an action and says once, for those who listen, what it changed. */
export function useAct(): (action: Action) => Refusal | null {
  const { runs } = useLab();
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  return useCallback(
    (action: Action) => {
      const refusal = runs.getState().act(action);
      const { run } = runs.getState();
      if (refusal !== null) announce(say(describeRefusal(refusal, nameOf)));
      else if (run !== null) {
        const { said, more } = mostTelling(run);
        const parts = said.map((event) => say(describeEvent(run.scenario, event, nameOf).what));
        const { day, balances } = present(run);
        if (action.kind === 'advance') parts.unshift(t('play.said.day', { day }));
        if (more > 0) parts.push(t('play.said.more', { count: more }));
        parts.push(t('play.said.cash', { amount: balances[CASH] ?? 0 }));
        announce(parts.join(' '));
      }
      return refusal;
    },
    [runs, t, say, nameOf],
  );
}

function mostTelling(run: Run): { said: readonly EngineEvent[]; more: number } {
  const { events } = stepAt(run, run.head);
  const kept = new Set(
    events
      .toSorted((a, b) => (WEIGHT[a.kind] ?? LEAST_WEIGHT) - (WEIGHT[b.kind] ?? LEAST_WEIGHT))
      .slice(0, MOST_SAID),
  );
  return { said: events.filter((event) => kept.has(event)), more: events.length - kept.size };
}
