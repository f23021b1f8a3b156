import { ScoreFigure } from '../play/ScoreFigure.tsx';

/** The bands of the simulated scores over time. */
export function ScoresPanel() {
  return (
    <div className="columns">
      <ScoreFigure />
    </div>
  );
}
