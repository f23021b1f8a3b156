import { monitor } from '../closing/monitor.ts';
import { MONITOR_RULES } from '../closing/monitor-rules.ts';
import { addDays } from '../units/day.ts';
import { changeLine, lineOf, tell, type World } from './world.ts';

/**
 * What the lender's monitor makes of the moment, where the scenario's lenders act on it: a closing
 * that it finds abnormal is held, called back about or asked one more proof. It looks at what it has
 * noticed and can't tell an owner from a stranger, so honest people wait too, and are told why.
 * Nothing happens to a line without an attempt, and a rule that has spoken of it says no more.
 */
export function holdAttempt(world: World, id: string): void {
  const { attempt } = lineOf(world, id);
  if (world.scenario.monitor !== true || attempt === null) return;
  const last = world.watch.at(-1);
  const raised = monitor(world.watch, MONITOR_RULES).filter(
    ({ line, evidence }) => line === id && evidence.at(-1) === last,
  );
  const before = attempt.held ?? { until: world.day, rules: [], stepUp: false };
  const fresh = raised.filter(({ rule }) => !before.rules.includes(rule));
  if (fresh.length === 0) return;
  const days = Math.max(...fresh.map(({ action }) => action.days));
  const own = addDays(world.day, days);
  const until = own > before.until ? own : before.until;
  const stepUp = before.stepUp || fresh.some(({ action }) => action.kind === 'step-up');
  const rules = fresh.map(({ rule }) => rule);
  changeLine(world, id, {
    attempt: { ...attempt, held: { until, rules: [...before.rules, ...rules], stepUp } },
  });
  for (const { rule, action } of fresh) {
    const free = addDays(world.day, action.days);
    tell(world, { kind: 'closing-held', line: id, rule, measure: action.kind, until: free });
  }
}
