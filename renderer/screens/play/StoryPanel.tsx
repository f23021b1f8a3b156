import { useMemo } from 'react';
import type { EngineEvent } from '../../../shared/engine/event.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { TextOf } from '../../components/TextOf.tsx';
import { useEvents, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { AnsweredPanel } from './questions/AnsweredPanel.tsx';

const TOLD = ['message', 'income', 'cost'];

/** The latest thing that the story has told, in its own words. */
export function StoryPanel() {
  const { t } = useWords();
  const formats = useFormats();
  const scenario = useScenario();
  const events = useEvents();
  const latest = useMemo(() => latestTold(scenario, events), [scenario, events]);
  if (latest === null) return null;
  if ('answered' in latest) return <AnsweredPanel told={latest.answered} />;
  return (
    <section className="story stack" aria-label={t('play.story.title')} tabIndex={-1} data-decision>
      <h2 className="row">
        <TextOf text={latest.told.title} />
        <span className="small end">{formats.day(latest.day)}</span>
      </h2>
      <p className="prose">
        <TextOf text={latest.told.text} />
      </p>
    </section>
  );
}

function latestTold(scenario: Scenario, events: readonly EngineEvent[]) {
  for (const happened of events.toReversed()) {
    if (happened.kind === 'chosen' || happened.kind === 'checked' || happened.kind === 'predicted')
      return { answered: happened };
    if (!TOLD.includes(happened.kind) || !('id' in happened)) continue;
    const told = scenario.events.find(({ id }) => id === happened.id);
    // Cash that an option moves is told under the choice's id; the choice itself is what to show.
    if (told !== undefined && told.kind !== 'choice') return { told, day: happened.day };
  }
  return null;
}
