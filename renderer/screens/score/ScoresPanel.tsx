import { useState } from 'react';
import type { ModelId, ScoreModel } from '../../../shared/score/model.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useWords } from '../../text/words.ts';
import { useUsualModel } from '../use-models.ts';
import { BandsFigure } from './BandsFigure.tsx';
import { MovesFigure } from './MovesFigure.tsx';
import { PlannerPanel } from './PlannerPanel.tsx';
import { useEffects } from './use-effects.ts';
import { useAssumedHabit, useHistories } from './use-score-runs.ts';
import { useScoreWords } from './use-score-words.ts';
import { WaterfallFigure } from './WaterfallFigure.tsx';

/** The bands of all models over time; of one of them why it moved, and what would move it. */
export function ScoresPanel() {
  const { t } = useWords();
  const words = useScoreWords();
  const histories = useHistories();
  const usual = useUsualModel();
  const [chosen, setChosen] = useState<ModelId>(usual.id);
  const habit = useAssumedHabit();
  const effects = useEffects(habit);
  const { model, reports } = histories.find((one) => one.model.id === chosen) ?? {
    model: usual,
    reports: [],
  };
  return (
    <div className="columns halves">
      <div className="column sheet">
        <BandsFigure />
      </div>
      <div className="column margin score-why">
        <SegmentedControl
          label={t('scores.modelLabel')}
          segments={histories.map(({ model: { id } }) => ({ key: id, label: words.model(id) }))}
          value={chosen}
          onChange={setChosen}
        />
        <WaterfallFigure model={model} reports={reports} />
        <ModelNotes model={model} />
        <MovesFigure model={model} habit={habit} effects={effects} />
        <PlannerPanel
          key={model.id}
          model={model}
          habit={habit}
          question={effects.question}
          now={reports.at(-1)?.band ?? null}
        />
      </div>
    </div>
  );
}

/** What the model never reads, and where it differs from what one would expect. */
function ModelNotes({ model }: { readonly model: ScoreModel }) {
  const { t } = useWords();
  const words = useScoreWords();
  if (model.still.length === 0) return null;
  const factors = model.still.map(words.factor).join(t('scores.join'));
  return (
    <div className="why">
      <p>{t('scores.why.still', { factors })}</p>
      <p>{t('scores.why.exceptions')}</p>
    </div>
  );
}
