import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { MONITOR_FACT_KINDS, type MonitorFact } from '../../../../shared/closing/monitor-fact.ts';
import { MONITOR_MEASURES, MONITOR_RULES } from '../../../../shared/closing/monitor-rules.ts';
import {
  describeFact,
  describeMeasure,
  describeRule,
  describeRuleName,
} from '../../../../shared/text/describe-monitor.ts';
import type { Message } from '../../../../shared/text/describe.ts';
import { modelEn } from '../../../../shared/text/en/model.ts';
import { modelZhCn } from '../../../../shared/text/zh-cn/model.ts';
import { day } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';

const words = i18next.createInstance();

beforeAll(async () => {
  await words.init({
    lng: 'en',
    resources: { en: { model: modelEn }, 'zh-CN': { model: modelZhCn } },
    defaultNS: 'model',
    interpolation: { escapeValue: false },
  });
  words.services.formatter?.add('money', (value) => String(Number(value) / 100));
});

const say = (language: string, { key, params }: Message) =>
  words.t(key, { ...params, lng: language }) as string;

const FACTS = MONITOR_FACT_KINDS.map((kind): MonitorFact => ({
  kind,
  day: day(20_000),
  line: 'pay',
  ref: null,
  amount: money(5_000),
  limit: money(9_000),
}));

describe('words of the monitor', () => {
  it.each(['en', 'zh-CN'])(
    'say every rule, action and fact in %s, with nothing left out',
    (lng) => {
      const messages = [
        ...MONITOR_RULES.flatMap((rule) => [
          describeRuleName(rule.test.kind),
          describeRule(rule),
          describeMeasure(rule.action),
        ]),
        ...MONITOR_MEASURES.flatMap((kind) =>
          [1, 2].map((days) => describeMeasure({ kind, days })),
        ),
        ...FACTS.map((fact) => describeFact(fact, (id) => id)),
      ];
      for (const one of messages) {
        const said = say(lng, one);
        expect(said, one.key).not.toBe(one.key);
        expect(said, one.key).not.toContain('{{');
      }
    },
  );

  it('name the thresholds of the rules', () => {
    const [first] = MONITOR_RULES.map((rule) => say('en', describeRule(rule)));
    expect(first).toContain('50%');
    expect(first).toContain('7 days');
  });

  it('are the rows of the table in the README', () => {
    const readme = readFileSync(
      new URL('../../../../shared/README.md', import.meta.url),
      'utf8',
    ).replaceAll(/ +/g, ' ');
    for (const rule of MONITOR_RULES) {
      const cells = [describeRuleName(rule.test.kind), describeRule(rule)].map((one) =>
        say('en', one),
      );
      const row = [...cells, say('en', describeMeasure(rule.action)), 'our choice'].join(' | ');
      expect(readme).toContain(`| ${row} |`);
    }
  });
});
