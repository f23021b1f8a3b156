import { apply } from '../engine/apply.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { RunState } from '../engine/state.ts';
import { CASH } from '../ledger/account.ts';
import { nightlyAfterDueOn } from '../products/families.ts';
import { err, invariant, ok, type Result } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { ZERO, type Money } from '../units/money.ts';
import { lineView } from '../views/line-view.ts';
import { paymentUse, type PartPaid } from '../views/payment-use.ts';

/** What a payment would leave, known before it is made. */
export interface RepayPreview {
  readonly cash: Money;
  readonly owed: Money;
  /** Left of what is due by the due day; null when no bill is open. */
  readonly dueLeft: Money | null;
  readonly dueOn: Day | null;
  readonly minimumLeft: Money;
  /** What each night costs from tonight. */
  readonly nightly: Money;
  /** What each night will cost once the due day has passed, if nothing more is paid. */
  readonly nightlyAfterDue: Money;
  /** How the payment would be used, part by part. */
  readonly use: readonly PartPaid[];
}

export function repayPreview(
  scenario: Scenario,
  state: RunState,
  line: string,
  amount: Money,
): Result<RepayPreview, Refusal> {
  const paid = apply(scenario, state, { kind: 'repay', line, amount }, { keepEntries: false });
  if (!paid.ok) return err(paid.error);
  const after = lineView(paid.value.state, line);
  const told = paid.value.events.find((event) => event.kind === 'paid');
  invariant(told?.kind === 'paid', 'a payment is told of');
  return ok({
    cash: paid.value.state.balances[CASH] ?? ZERO,
    owed: after.owed,
    dueLeft: after.dueOn === null ? null : after.due,
    dueOn: after.dueOn,
    minimumLeft: after.minimum,
    nightly: after.nightly,
    nightlyAfterDue: nightlyAfterDueOn(paid.value.state.balances, after.line, state.day),
    use: paymentUse(told.split),
  });
}
