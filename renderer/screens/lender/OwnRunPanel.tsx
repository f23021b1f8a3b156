import { useId, useMemo } from 'react';
import { monitorFacts } from '../../../shared/analysis/monitor-facts.ts';
import { eventsOf } from '../../../shared/engine/run.ts';
import type { Day } from '../../../shared/units/day.ts';
import { heldFor } from '../../../shared/views/strangers.ts';
import type { MonitorFact } from '../../../shared/closing/monitor-fact.ts';
import type { MonitorRule } from '../../../shared/closing/monitor-rules.ts';
import { monitor, type Alert } from '../../../shared/closing/monitor.ts';
import {
  describeFact,
  describeMeasure,
  describeRuleName,
} from '../../../shared/text/describe-monitor.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useNames, usePresent, useRun, useScenario } from '../../stores/run-hooks.ts';
import { StrangerPart } from './StrangerPart.tsx';
import { useFormats, useSay, useWords } from '../../text/words.ts';

/** The lender's view of the learner's own run: alerts with their evidence, and all it noticed. */
export function OwnRunPanel({ rules }: { readonly rules: readonly MonitorRule[] }) {
  const { t } = useWords();
  const run = useRun();
  const { day } = usePresent();
  const facts = useMemo(() => monitorFacts(run), [run]);
  const alerts = useMemo(() => monitor(facts, rules), [facts, rules]);
  return (
    <>
      <section className="column sheet" aria-labelledby="lender-own" tabIndex={0}>
        <h2 id="lender-own">{t('lender.run.title')}</h2>
        <p className="prose" role="status">
          {alerts.length === 0
            ? t('lender.run.none', { day })
            : t('lender.run.count', { count: alerts.length, day })}
        </p>
        {alerts.map((alert, n) => (
          <AlertPart key={n} alert={alert} />
        ))}
      </section>
      <section className="column" aria-labelledby="lender-noticed" tabIndex={0}>
        <h2 id="lender-noticed">{t('lender.run.noticed')}</h2>
        {facts.length === 0 ? (
          <p className="empty">{t('lender.run.noticedNone')}</p>
        ) : (
          <FactTable caption={t('lender.run.noticed')} facts={facts} />
        )}
        <p className="why lender-why">{t('lender.run.why')}</p>
        <StrangerPart />
      </section>
    </>
  );
}

function AlertPart({ alert }: { readonly alert: Alert }) {
  const { rule, line, day, action, evidence } = alert;
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const heading = useId();
  const { monitor: acts } = useScenario();
  const held = useHeld(alert);
  const name = say(describeRuleName(rule));
  return (
    <article className="section" aria-labelledby={heading}>
      <div className="section-head">
        <h3 id={heading}>
          {line === null ? name : t('lender.run.alert', { rule: name, line: nameOf(line) })}
        </h3>
        <span className="secondary">{t('lender.run.raised', { day })}</span>
      </div>
      <FactTable caption={t('lender.run.evidence')} facts={evidence} />
      <p className="secondary">
        {held !== null
          ? t('lender.run.held', { measure: say(describeMeasure(action)), until: held })
          : t(acts === true ? 'lender.run.notHeld' : 'lender.run.then', {
              measure: say(describeMeasure(action)),
            })}
      </p>
    </article>
  );
}

/** Until when a closing was really held for this alert; null where it wasn't. */
function useHeld({ rule, line, day }: Alert): Day | null {
  const run = useRun();
  return useMemo(() => heldFor(eventsOf(run), { rule, line, day }), [run, rule, line, day]);
}

interface FactTableProps {
  readonly caption: string;
  readonly facts: readonly MonitorFact[];
}

function FactTable({ caption, facts }: FactTableProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const formats = useFormats();
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'day', label: t('lender.run.date') },
        { key: 'what', label: t('lender.run.what') },
      ]}
      rows={facts.map((fact, n) => ({
        key: String(n),
        cells: [formats.day(fact.day), say(describeFact(fact, nameOf))],
      }))}
    />
  );
}
