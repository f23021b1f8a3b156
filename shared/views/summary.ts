import { isAllowed } from '../closing/line-states.ts';
import { endingOf, goalStatuses } from '../engine/goals.ts';
import { eventsOf, journalOf, pathTo, present, type Run } from '../engine/run.ts';
import type { RunState } from '../engine/state.ts';
import { CASH } from '../ledger/account.ts';
import { journalHash } from '../ledger/hash-chain.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { bandOf, type ScoreBand } from '../score/model.ts';
import { usualModel } from '../score/models/models.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { isoDay } from '../units/day.ts';
import { creditCosts } from './credit-costs.ts';
import { lineView, type LineView } from './line-view.ts';

/** What a run has come to, as plain data. Money in minor units. */
export interface RunSummary {
  readonly scenario: string;
  readonly seed: number;
  readonly day: string;
  readonly over: boolean;
  readonly ending: string | null;
  readonly cash: number;
  readonly lowestCash: number;
  readonly lines: readonly LineSummary[];
  /** Simulated, by the region's usual model; a band, never one number. */
  readonly score: { readonly model: string; readonly band: ScoreBand | null };
  readonly goals: readonly { readonly id: string; readonly status: string }[];
  /** Choices, checks and predictions that were answered, in the order of the scenario. */
  readonly answers: readonly { readonly id: string; readonly answer: string }[];
  readonly creditCost: {
    readonly charges: number;
    readonly fees: number;
    readonly penalties: number;
    readonly total: number;
  };
  readonly actions: number;
  readonly entries: number;
  readonly events: number;
  /** Hash chain over all journal entries. */
  readonly journalHash: string;
}

export interface LineSummary {
  readonly id: string;
  readonly status: string;
  readonly owed: number;
  readonly held: number;
  /** What can be borrowed today: nothing where the line's state allows neither buying nor drawing. */
  readonly free: number;
  readonly lateMarks: number;
  readonly cost: number;
  readonly closedOn: string | null;
}

export function summarise(run: Run): RunSummary {
  const state = present(run);
  const journal = journalOf(run);
  const { charges, fees, penalties, total } = creditCosts(state);
  const model = usualModel(REGIONS[run.scenario.region]);
  return {
    scenario: run.scenario.id,
    seed: run.seed,
    day: isoDay(state.day),
    over: state.over,
    ending: endingOf(run.scenario, state)?.id ?? null,
    cash: state.balances[CASH] ?? 0,
    lowestCash: state.lowestCash,
    lines: Object.keys(state.lines).map((id) => {
      const view = lineView(state, id);
      const { line, owed, held, cost } = view;
      return {
        id,
        status: line.status,
        owed,
        held,
        free: freeToBorrow(view),
        lateMarks: line.lateMarks,
        cost,
        closedOn: line.closedOn === null ? null : isoDay(line.closedOn),
      };
    }),
    score: { model: model.id, band: bandOf(model, state.file) },
    goals: goalStatuses(run.scenario, state).map(({ goal, status }) => ({ id: goal.id, status })),
    answers: answersOf(run.scenario, state),
    creditCost: { charges, fees, penalties, total },
    actions: pathTo(run, run.head).length - 1,
    entries: journal.length,
    events: eventsOf(run).length,
    journalHash: journalHash(journal),
  };
}

function freeToBorrow({ line: { status }, free }: LineView): number {
  return isAllowed(status, 'buy') || isAllowed(status, 'draw') ? free : 0;
}

function answersOf({ events }: Scenario, { story }: RunState): RunSummary['answers'] {
  return events.flatMap(({ id }) => {
    const chosen = story.chosen[id];
    const response = story.responses[id];
    if (chosen !== undefined) return [{ id, answer: chosen.option }];
    if (response === undefined) return [];
    const given = response.figure ?? response.picked.join(' ');
    const verdict = response.right === null ? 'guess' : response.right ? 'right' : 'not right';
    return [{ id, answer: `${verdict}: ${given}` }];
  });
}
