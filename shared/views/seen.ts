import type { EngineEvent } from '../engine/event.ts';

/** What the lender alone sees of a stranger: no message goes out about it. */
const UNSEEN: ReadonlySet<EngineEvent['kind']> = new Set<EngineEvent['kind']>([
  'attempt-begun',
  'attempt-step',
  'identity-passed',
  'closing-cancelled',
  'plan-started',
  'fee-charged',
]);

/** Whether the learner hears of an event when it happens: of what a stranger does, not of all. */
export function isSeen({ actor, kind }: EngineEvent): boolean {
  return actor !== 'stranger' || !UNSEEN.has(kind);
}
