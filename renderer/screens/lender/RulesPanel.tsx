import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import {
  MONITOR_RULES,
  type MonitorRule,
  type MonitorRuleId,
} from '../../../shared/closing/monitor-rules.ts';
import {
  describeMeasure,
  describeRule,
  describeRuleName,
} from '../../../shared/text/describe-monitor.ts';
import { useSay, useWords } from '../../text/words.ts';

interface RulesPanelProps {
  readonly off: ReadonlySet<MonitorRuleId>;
  readonly onChange: (off: ReadonlySet<MonitorRuleId>) => void;
}

/** Every rule with its thresholds and what follows; each can be taken out, to see what changes. */
export function RulesPanel({ off, onChange }: RulesPanelProps) {
  const { t } = useWords();
  const toggle = (rule: MonitorRuleId) => {
    const next = new Set(off);
    if (!next.delete(rule)) next.add(rule);
    onChange(next);
  };
  return (
    <section className="column" aria-labelledby="lender-rules" tabIndex={0}>
      <h2 id="lender-rules">{t('lender.rules.title')}</h2>
      <ul className="rows">
        {MONITOR_RULES.map((rule) => (
          <RuleRow
            key={rule.test.kind}
            rule={rule}
            isOn={!off.has(rule.test.kind)}
            onToggle={() => toggle(rule.test.kind)}
          />
        ))}
      </ul>
      <p className="why">{t('lender.rules.choice')}</p>
      {off.size === MONITOR_RULES.length ? (
        <p className="secondary">{t('lender.rules.none')}</p>
      ) : null}
    </section>
  );
}

interface RuleRowProps {
  readonly rule: MonitorRule;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function RuleRow({ rule, isOn, onToggle }: RuleRowProps) {
  const { t } = useWords();
  const say = useSay();
  const name = say(describeRuleName(rule.test.kind));
  const id = `rule-${rule.test.kind}`;
  return (
    <li>
      <Checkbox
        className="checkbox"
        isSelected={isOn}
        onChange={onToggle}
        aria-label={t('lender.rules.label', { rule: name })}
        aria-describedby={id}
      >
        <span className="box" aria-hidden="true">
          {isOn ? <Check size={12} /> : null}
        </span>
        <strong>{name}</strong>
      </Checkbox>
      <p id={id} className="secondary">
        {say(describeRule(rule))}
        <br />
        {t('lender.rules.then', { measure: say(describeMeasure(rule.action)) })}
      </p>
    </li>
  );
}
