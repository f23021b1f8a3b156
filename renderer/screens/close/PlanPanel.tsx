import { useDeferredValue, useMemo, useState } from 'react';
import {
  closingPlan,
  planActions,
  type ClosingPlan,
} from '../../../shared/analysis/closing-plan.ts';
import type { ActionKind } from '../../../shared/engine/action.ts';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import type { RunState } from '../../../shared/engine/state.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { describePlanStep } from '../../../shared/text/describe-plan.ts';
import { planRows, type PlanRow } from '../../../shared/views/plan-rows.ts';
import { Button, LinkButton } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';

const plans = new WeakMap<RunState, Map<string, ClosingPlan>>();

/** After the paint; once for each present. */
function usePlan(line: string): ClosingPlan | null {
  const scenario = useScenario();
  const state = useDeferredValue(usePresent(), null);
  return useMemo(() => {
    if (state === null) return null;
    const known = plans.get(state) ?? new Map<string, ClosingPlan>();
    plans.set(state, known);
    const plan = known.get(line) ?? closingPlan(scenario, state, line);
    known.set(line, plan);
    return plan;
  }, [scenario, state, line]);
}

interface PlanPanelProps {
  readonly line: string;
  /** Closing itself is never done from a plan: what would follow comes first. */
  readonly onWays: () => void;
  /** To the page of the day, where what is asked is answered. */
  readonly onPlay: () => void;
}

/** The way to a closed line, dated, with the cash that each step leaves; it can be done from here. */
export function PlanPanel({ line, onWays, onPlay }: PlanPanelProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const plan = usePlan(line);
  if (plan === null) return <p className="empty">{t('close.routes.waiting')}</p>;
  if (plan.obstacle !== null) {
    return (
      <section className="stack plan">
        <h2>{t('closing.plan.title')}</h2>
        <p>{say({ key: `planNone.${plan.obstacle}`, params: { line: nameOf(line) } })}</p>
      </section>
    );
  }
  return (
    <section className="stack plan">
      <div className="section-head">
        <h2>{t('closing.plan.title')}</h2>
      </div>
      <Summary plan={plan} />
      <PlanTable plan={plan} />
      <DoNext plan={plan} onWays={onWays} onPlay={onPlay} />
    </section>
  );
}

function Summary({ plan }: { readonly plan: ClosingPlan }) {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  const { closesOn, cost, inTime, shortfall } = plan;
  const { until = null, ...short } = shortfall ?? {};
  const parts = [
    closesOn === null ? t('closing.plan.never') : t('closing.plan.sum', { day: closesOn, cost }),
    closesOn === null || inTime ? '' : t('closing.plan.tooLate'),
    shortfall === null
      ? ''
      : say({
          key: `planShort.${until === null ? 'never' : 'until'}`,
          params: { ...short, until: until ?? 0 },
        }),
  ];
  return <p className="secondary">{formats.join(parts)}</p>;
}

function PlanTable({ plan }: { readonly plan: ClosingPlan }) {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  const { day } = usePresent();
  const wordsOf = useRowWords(plan.line);
  return (
    <DataTable
      caption={t('closing.plan.caption', { line: nameOf(plan.line) })}
      columns={[
        { key: 'on', label: t('closing.plan.on') },
        { key: 'what', label: t('closing.plan.what') },
        { key: 'amount', label: t('closing.plan.amount'), align: 'end' },
        { key: 'cash', label: t('closing.plan.cash'), align: 'end' },
      ]}
      rows={planRows(plan).map((row, i) => ({
        key: String(i),
        cells: [
          row.step.on === day ? t('closing.plan.today') : formats.day(row.step.on),
          wordsOf(row),
          row.step.amount > 0 ? formats.plain(row.step.amount) : '',
          formats.plain(row.step.cash),
        ],
      }))}
    />
  );
}

function useRowWords(line: string): (row: PlanRow) => string {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const scenario = useScenario();
  return ({ step, steps }) =>
    steps === 1 ? say(describePlanStep(scenario, step, line, nameOf)) : t('closing.plan.steps');
}

interface DoNextProps {
  readonly plan: ClosingPlan;
  readonly onWays: () => void;
  readonly onPlay: () => void;
}

/** What only the learner does: closing, after its consequences, and choosing how to pay. */
const OWN_DECISIONS: ReadonlySet<ActionKind> = new Set(['close', 'step-close', 'answer']);

/** Queues what the plan has for today and the wait after it; anything refused stops it. */
function DoNext({ plan, onWays, onPlay }: DoNextProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const act = useAct();
  const state = usePresent();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const actions = planActions(plan, state);
  const own = actions.findIndex(({ kind }) => OWN_DECISIONS.has(kind));
  const next = own < 0 ? actions : actions.slice(0, own);
  const run = () => {
    for (const action of next) {
      const refused = act(action);
      setRefusal(refused);
      if (refused !== null) return;
    }
  };
  if (actions.length === 0) return null;
  const isAsked = actions[0]?.kind === 'answer';
  // One button all along: the keyboard stays on it while the plan goes on.
  const [onPress, label] =
    next.length > 0
      ? [run, t('closing.plan.next')]
      : isAsked
        ? [onPlay, t('closing.plan.nextAnswer')]
        : [onWays, t('closing.plan.nextClose')];
  return (
    <>
      <div className="cluster">
        <Button onPress={onPress}>{label}</Button>
        <span className="small">{next.length > 0 ? t('closing.plan.note') : null}</span>
      </div>
      {isAsked ? null : <Waiting onPlay={onPlay} />}
      {refusal === null ? null : (
        <p className="problem">
          {t('closing.plan.refused', { reason: say(describeRefusal(refusal, nameOf)) })}
        </p>
      )}
    </>
  );
}

/** What came up on the way and can still be answered; the plan itself leaves it. */
function Waiting({ onPlay }: { readonly onPlay: () => void }) {
  const { t } = useWords();
  const nameOf = useNames();
  const { offers } = usePresent();
  if (offers.length === 0) return null;
  const what = offers.map(({ id }) => nameOf(id)).join(' · ');
  return (
    <p>
      {t('closing.plan.asked', { what })}{' '}
      <LinkButton onPress={onPlay}>{t('closing.plan.toQuestion')}</LinkButton>
    </p>
  );
}
