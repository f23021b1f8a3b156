import { expect } from 'vitest';
import type { Action } from '../../../shared/engine/action.ts';
import type { EngineEvent, EventKind } from '../../../shared/engine/event.ts';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import {
  act,
  eventsOf,
  journalOf,
  present,
  startRun,
  type Run,
} from '../../../shared/engine/run.ts';
import { lineAccount, owesOf, type LinePart } from '../../../shared/ledger/account.ts';
import { checkBalances, checkJournal } from '../../../shared/ledger/checks.ts';
import { familyOf } from '../../../shared/products/families.ts';
import type { Loan } from '../../../shared/products/loan-book.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { money } from '../../../shared/units/money.ts';
import { lineView } from '../../../shared/views/line-view.ts';
import { on } from './small-scenario.ts';

/** Plays one line by hand, for tests of product families. Every action must be taken. */
export class Play {
  run: Run;
  readonly scenario: Scenario;
  private readonly id: string;

  constructor(scenario: Scenario, id = scenario.lines[0]?.id ?? '') {
    this.scenario = scenario;
    this.run = startRun(scenario, 1);
    this.id = id;
  }

  do(action: Action): this {
    const { run, refusal } = this.tried(action);
    expect(refusal, JSON.stringify(action)).toBeNull();
    this.run = run;
    return this;
  }

  /** Why an action is refused now, or null; nothing is kept. */
  refusal(action: Action): Refusal | null {
    return this.tried(action).refusal;
  }

  private tried(action: Action): { readonly run: Run; readonly refusal: Refusal | null } {
    const run = act(this.run, action).run;
    const last = run.records.at(-1);
    if (last?.kind !== 'refused') return { run, refusal: null };
    return { run, refusal: run.refusals.get(last.n) ?? null };
  }

  to(iso: string): this {
    return this.do({ kind: 'advance', to: on(iso) });
  }

  draw(
    amount: number,
    periods: number | null = null,
    method: Extract<Action, { kind: 'draw' }>['method'] = null,
  ): this {
    return this.do({ kind: 'draw', line: this.id, amount: money(amount), method, periods });
  }

  repay(amount: number): this {
    return this.do({ kind: 'repay', line: this.id, amount: money(amount) });
  }

  settle(plan = this.view.plans[0]?.plan ?? ''): this {
    return this.do({ kind: 'settle-plan', line: this.id, plan });
  }

  get state() {
    return present(this.run);
  }

  get view() {
    return lineView(this.state, this.id);
  }

  get cash(): number {
    return this.state.balances['cash'] ?? 0;
  }

  owes(part: LinePart): number {
    return owesOf(this.state.balances, this.id)(part);
  }

  /** What the line has cost: interest, agreed fees, penalties. */
  get costs() {
    const { balances } = this.state;
    const of = (kind: string) => balances[`cost:${this.id}:${kind}`] ?? 0;
    return { charge: of('charge'), fee: of('fee'), penalty: of('penalty') };
  }

  events<K extends EventKind>(kind: K): readonly Extract<EngineEvent, { kind: K }>[] {
    return eventsOf(this.run).filter(
      (event): event is Extract<EngineEvent, { kind: K }> => event.kind === kind,
    );
  }

  /** The books agree with themselves, and the loans with the books. */
  check(): this {
    const { balances, lines } = this.state;
    const charted = Object.values(lines).map((line) => ({
      id: line.id,
      parts: familyOf(line).parts,
    }));
    expect(checkBalances(balances, charted)).toEqual([]);
    expect(checkJournal(balances, journalOf(this.run))).toEqual([]);
    checkLoans(this);
    return this;
  }
}

/** Over all loans of a line, what each keeps sums to what the line owes in the books. */
export function checkLoans({ state }: Pick<Play, 'state'>): void {
  for (const line of Object.values(state.lines)) {
    if (!('loans' in line)) continue;
    const inBooks = (part: LinePart) => -(state.balances[lineAccount(line.id, part)] ?? 0) + 0;
    const total = (of: (loan: Loan) => number) =>
      line.loans.reduce((sum, loan) => sum + of(loan), 0);
    expect(total(({ left }) => left)).toBe(inBooks('principal'));
    expect(total(({ interest }) => interest)).toBe(inBooks('interest'));
    expect(total(({ fees }) => fees)).toBe(inBooks('fees'));
    for (const loan of line.loans) {
      const ahead = loan.instalments
        .slice(loan.settled)
        .reduce((sum, { principal }) => sum + principal, 0);
      expect(loan.overdue + ahead).toBe(loan.left);
    }
  }
}
