import type { EngineEvent } from '../engine/event.ts';
import { modelEn } from './en/model.ts';

/** Which words an event has that is about a dispute or a stranger; null: it is about neither. */
export function disputeVariant(event: EngineEvent): string | null {
  if (event.actor === 'stranger' && `${event.kind}-stranger` in modelEn.event) return '-stranger';
  switch (event.kind) {
    case 'closing-held':
      return `-${event.measure}`;
    case 'stranger-refused':
      return `-${event.from}-${event.because}`;
    case 'dispute-opened':
      return event.because === 'fraud' ? '-fraud' : '';
    case 'dispute-answered':
      return answeredVariant(event);
    case 'fraud-reported':
      return event.amount === 0 ? '-nothing' : '';
    case 'fraud-answered':
      return fraudVariant(event);
    default:
      return null;
  }
}

/** Whether it was right, and what is given back. What a stranger took is told with its inquiry. */
function answeredVariant(event: Extract<EngineEvent, { kind: 'dispute-answered' }>): string {
  if (event.outcome === 'returned') return event.borne > 0 ? '-borne' : '-returned';
  if (event.borne > 0) return '-part';
  return event.givenBack > 0 ? '-back' : '';
}

function fraudVariant(event: Extract<EngineEvent, { kind: 'fraud-answered' }>): string {
  const { reversed, borne } = event;
  if (reversed === 0 && borne === 0) return '-nothing';
  return borne === 0 ? '' : '-part';
}
