import type { MonitorFact } from '../closing/monitor-fact.ts';
import type { MonitorAction, MonitorRule, MonitorRuleId } from '../closing/monitor-rules.ts';
import { PPM_ONE } from '../units/rate.ts';
import { message, type Message, type NameOf } from './describe.ts';

/** A rule's name in a few words. */
export function describeRuleName(rule: MonitorRuleId): Message {
  return { key: `monitor.rule.${rule}.name`, params: {} };
}

/** What a rule looks for, with its thresholds. */
export function describeRule({ test }: MonitorRule): Message {
  const params: Record<string, number> = {};
  if ('withinDays' in test) params['days'] = test.withinDays;
  if ('count' in test) params['count'] = test.count;
  if ('leastShare' in test) params['percent'] = (test.leastShare * 100) / PPM_ONE;
  return { key: `monitor.rule.${test.kind}.what`, params };
}

/** What the lender does about an alert, and how long it takes. */
export function describeMeasure({ kind, days }: MonitorAction): Message {
  return { key: `monitor.measure.${kind}`, params: { count: days } };
}

/** One piece of evidence, without its day. */
export function describeFact({ kind, line, amount, limit }: MonitorFact, nameOf: NameOf): Message {
  return message(`monitor.fact.${kind}`, { line, amount, limit }, nameOf);
}
