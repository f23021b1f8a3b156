import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import type { Every } from '../units/every.ts';
import { metricKind, type Condition, type MetricName, type MetricSubject } from './condition.ts';
import { dayWithinCalendar } from './dates.ts';
import { percentToPpm, toMinor } from './numbers.ts';
import { fen } from './resolve-amounts.ts';
import type { Recurring } from './scenario.ts';
import type { AuthoredCondition, AuthoredSubject } from './schema-condition.ts';
import type { z } from 'zod';
import { WEEKDAYS, type AuthoredEvery, type recurringSchema } from './schema-recurring.ts';
import type { Text } from './text.ts';

/** What an author may write as a text. */
export type AuthoredText =
  string | { readonly en?: string | undefined; readonly 'zh-CN'?: string | undefined };

export function date(iso: string): Day {
  const day = dayWithinCalendar(iso);
  invariant(day !== null, 'the schema lets only days through');
  return day;
}

export function text(authored: AuthoredText): Text {
  if (typeof authored === 'string') return authored;
  const { en, 'zh-CN': chinese } = authored;
  return {
    ...(en === undefined ? {} : { en }),
    ...(chinese === undefined ? {} : { 'zh-CN': chinese }),
  };
}

export function textOrNull(authored: AuthoredText | undefined): Text | null {
  return authored === undefined ? null : text(authored);
}

export function recurring(item: z.output<typeof recurringSchema>): Recurring {
  const { id, label, amount } = item;
  return { id, label: text(label), amount: fen(amount), every: every(item.every) };
}

function every(authored: AuthoredEvery): Every {
  return 'dayOfMonth' in authored
    ? { kind: 'month', date: authored.dayOfMonth }
    : { kind: 'week', weekday: WEEKDAYS.indexOf(authored.weekday) + 1 };
}

export function condition(authored: AuthoredCondition): Condition {
  if ('all' in authored) return { kind: 'all', of: authored.all.map(condition) };
  if ('any' in authored) return { kind: 'any', of: authored.any.map(condition) };
  if ('not' in authored) return { kind: 'not', of: condition(authored.not) };
  const { metric, is, value } = authored;
  const compared =
    authored.date === undefined ? metricParts(metric, value) : Number(date(authored.date));
  return { kind: 'metric', ...subject(authored), is, value: compared };
}

export function conditionOrNull(authored: AuthoredCondition | undefined): Condition | null {
  return authored === undefined ? null : condition(authored);
}

export function subject(authored: AuthoredSubject): MetricSubject {
  const { metric, line, event, counter, option, status, model } = authored;
  const detail = option ?? status ?? model;
  const of = line ?? event ?? counter ?? null;
  return { metric, of, ...(detail === undefined ? {} : { detail }) };
}

/** A metric's value as the engine reads it: minor units, parts per million, hundredths of a month. */
export function metricParts(metric: MetricName, value: number): number {
  switch (metricKind(metric)?.unit) {
    case 'money':
    case 'months':
      return toMinor(value);
    case 'percent':
      return percentToPpm(value);
    default:
      return value;
  }
}
