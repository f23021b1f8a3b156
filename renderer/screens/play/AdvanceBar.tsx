import { SkipForward } from 'lucide-react';
import { useMemo } from 'react';
import type { Day } from '../../../shared/units/day.ts';
import { calendar, stops } from '../../../shared/views/calendar.ts';
import { dueToday } from '../../../shared/views/line-view.ts';
import { Button, LinkButton } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { useCalendarWords } from './use-calendar-words.ts';

/** Lets days pass: to the next known day, to the due day, to a month from now. */
export function AdvanceBar() {
  const { t } = useWords();
  const act = useAct();
  const scenario = useScenario();
  const state = usePresent();
  const nameOf = useNames();
  const ahead = useMemo(() => stops(scenario, state), [scenario, state]);
  const dueTonight = useMemo(() => dueToday(state), [state]);
  if (state.over) return <RunOver />;
  const waiting = state.offers.find(({ required }) => required);
  const stuck = waiting !== undefined;
  const go = (to: Day) => act({ kind: 'advance', to });
  const next = ahead.next?.day ?? ahead.month;
  return (
    <section className="advance" aria-label={t('play.advance.label')}>
      <Button
        kind={state.offers.length > 0 ? 'plain' : 'primary'}
        wide
        isDisabled={stuck}
        onPress={() => go(next)}
      >
        <SkipForward size={16} aria-hidden="true" />
        {t('play.advance.next', { day: next })}
      </Button>
      <p className="small brings">
        {stuck ? (
          t('play.advance.answerFirst', { offer: nameOf(waiting.id) })
        ) : dueTonight === null ? (
          <Brings on={next} />
        ) : (
          <strong>
            {t('play.advance.dueTonight', { ...dueTonight, line: nameOf(dueTonight.line) })}
          </strong>
        )}
      </p>
      <p className="cluster further">
        {ahead.due === null || ahead.due === next ? null : (
          <LinkButton isDisabled={stuck} onPress={() => go(ahead.due ?? next)}>
            {t('play.advance.due', { day: ahead.due })}
          </LinkButton>
        )}
        {ahead.month === next ? null : (
          <LinkButton isDisabled={stuck} onPress={() => go(ahead.month)}>
            {t(ahead.month === scenario.end ? 'play.advance.end' : 'play.advance.month', {
              day: ahead.month,
            })}
          </LinkButton>
        )}
      </p>
    </section>
  );
}

const MOST_NAMED = 2;

function Brings({ on }: { readonly on: Day }) {
  const { t } = useWords();
  const scenario = useScenario();
  const state = usePresent();
  const wordsOf = useCalendarWords();
  const items = calendar(scenario, state, on - state.day).filter(({ day }) => day === on);
  const what = items
    .slice(0, MOST_NAMED)
    .map((item) => wordsOf(item))
    .join(t('play.advance.and'));
  if (items.length === 0) return t('play.advance.quiet');
  const more = items.length - MOST_NAMED;
  return more > 0
    ? t('play.advance.bringsMore', { what, more })
    : t('play.advance.brings', { what });
}

function RunOver() {
  const { t } = useWords();
  const { ui } = useLab();
  return (
    <section className="advance" aria-label={t('play.advance.label')}>
      <Button kind="primary" wide onPress={() => ui.getState().go({ screen: 'debrief' })}>
        {t('play.advance.debrief')}
      </Button>
      <p className="small brings">{t('play.advance.over')}</p>
    </section>
  );
}
