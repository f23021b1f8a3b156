import type { Scenario } from '../scenario/scenario.ts';

/**
 * The scenario as somebody can foresee it. Nobody foresees what a seller will charge unasked or that
 * a stranger comes, nor whether a seller will be found to be right: a dispute that is open is taken
 * to be lost, which is the careful way to look ahead.
 */
export function foreseen(scenario: Scenario): Scenario {
  const events = scenario.events.filter(({ kind }) => kind !== 'charge' && kind !== 'intrusion');
  return events.length === scenario.events.length ? scenario : { ...scenario, events };
}
