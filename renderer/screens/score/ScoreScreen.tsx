import type { ComponentType } from 'react';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import type { ScoreView } from '../../stores/ui-store.ts';
import { useWords } from '../../text/words.ts';
import { usePageHeading } from '../use-page-heading.ts';
import { ReportPanel } from './ReportPanel.tsx';
import { OutlookPanel } from './OutlookPanel.tsx';
import { ScoresPanel } from './ScoresPanel.tsx';
import './score.css';
import './report.css';

/** Every way of looking at the score, in the order shown. */
const VIEWS: Readonly<Record<ScoreView, ComponentType>> = {
  scores: ScoresPanel,
  report: ReportPanel,
  outlook: OutlookPanel,
};
const VIEW_KEYS = Object.keys(VIEWS) as readonly ScoreView[];

/** What others see of the learner, why, and what may come: all of it simulated. */
export function ScoreScreen() {
  const heading = usePageHeading();
  const { ui } = useLab();
  const { t } = useWords();
  const view =
    useUi(({ route }) => (route.screen === 'score' ? route.view : undefined)) ?? 'scores';
  const View = VIEWS[view];
  return (
    <main className="screen score">
      <div className="screen-head ruled">
        <div className="stack">
          <div className="cluster">
            <h1 ref={heading} tabIndex={-1}>
              {t('score.title')}
            </h1>
            <SegmentedControl
              label={t('score.viewLabel')}
              segments={VIEW_KEYS.map((key) => ({ key, label: t(`score.views.${key}`) }))}
              value={view}
              onChange={(next) => ui.getState().go({ screen: 'score', view: next })}
            />
          </div>
          <p className="prose">{t('score.simulated')}</p>
        </div>
      </div>
      <View />
    </main>
  );
}
