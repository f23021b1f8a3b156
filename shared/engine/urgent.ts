import type { EngineEvent } from './event.ts';

/** Messages about a stranger that a learner would act on at once. */
const ALARMS: ReadonlySet<EngineEvent['kind']> = new Set<EngineEvent['kind']>([
  'signed-in',
  'identity-failed',
  'drawn',
  'stranger-bought',
  'stranger-refused',
  'closing-held',
  'cooling-off',
  'closing-begun',
  'closed',
  'closed-with-balance',
]);

/** Whether days stop passing at this news: what was unforeseen and can be acted on. */
export function isUrgent({ kind, actor }: EngineEvent): boolean {
  if (actor === 'stranger') return ALARMS.has(kind);
  return kind === 'charged' || kind === 'dispute-answered' || kind === 'fraud-answered';
}
