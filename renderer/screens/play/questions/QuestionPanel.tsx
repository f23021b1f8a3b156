import type { OpenOffer } from '../../../../shared/engine/state.ts';
import { useScenario } from '../../../stores/run-hooks.ts';
import { OfferPanel } from '../OfferPanel.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { ChoicePanel } from './ChoicePanel.tsx';
import { PredictionPanel } from './PredictionPanel.tsx';
import './questions.css';

/** What waits for an answer: something to buy, a course of action, a question, a guess. */
export function QuestionPanel({ offer }: { readonly offer: OpenOffer }) {
  const { events } = useScenario();
  const event = events.find(({ id }) => id === offer.id);
  switch (event?.kind) {
    case 'choice':
      return <ChoicePanel offer={offer} event={event} />;
    case 'check':
      return <CheckPanel offer={offer} event={event} />;
    case 'prediction':
      return <PredictionPanel offer={offer} event={event} />;
    default:
      return <OfferPanel offer={offer} />;
  }
}
