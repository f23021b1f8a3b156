import { isAllowed } from '../closing/line-states.ts';
import type { Action } from '../engine/action.ts';
import { CASH } from '../ledger/account.ts';
import { dueOn, payoffOn } from '../products/families.ts';
import type { AutopayMode, Line, LineId } from '../products/line.ts';
import { assertNever } from '../result.ts';
import { smaller, ZERO, type Money } from '../units/money.ts';
import { tryAction } from './follow.ts';
import type { WarningQuestion } from './missed-payment.ts';

/** Something that a learner can do today about a payment that may be missed. */
export type Remedy =
  | { readonly kind: 'autopay'; readonly line: LineId; readonly mode: AutopayMode }
  | { readonly kind: 'pay-now'; readonly line: LineId; readonly amount: Money }
  | { readonly kind: 'settle-plan'; readonly line: LineId; readonly plan: string }
  | { readonly kind: 'freeze'; readonly lines: readonly LineId[] }
  | { readonly kind: 'no-default' }
  | { readonly kind: 'spread-bill'; readonly line: LineId; readonly periods: number }
  | { readonly kind: 'hardship'; readonly line: LineId; readonly periods: number };

/** What a remedy does, in order. */
export function actionsOf(remedy: Remedy): readonly Action[] {
  switch (remedy.kind) {
    case 'autopay':
      return [{ kind: 'set-autopay', line: remedy.line, mode: remedy.mode }];
    case 'pay-now':
      return [{ kind: 'repay', line: remedy.line, amount: remedy.amount }];
    case 'settle-plan':
      return [{ kind: 'settle-plan', line: remedy.line, plan: remedy.plan }];
    case 'freeze':
      return remedy.lines.map((line) => ({ kind: 'freeze', line, reason: 'stop-spending' }));
    case 'no-default':
      return [{ kind: 'set-default', line: null }];
    case 'spread-bill':
      return [{ kind: 'spread-bill', line: remedy.line, periods: remedy.periods }];
    case 'hardship':
      return [{ kind: 'restructure', line: remedy.line, periods: remedy.periods }];
    default:
      return assertNever(remedy);
  }
}

/**
 * Every remedy that the rules allow today, those that change least first. Borrowing more is none.
 * @param question as asked
 */
export function possibleRemedies({ scenario, state }: WarningQuestion): readonly Remedy[] {
  const lines = Object.values(state.lines);
  const open = lines.filter(({ status }) => isAllowed(status, 'buy')).map(({ id }) => id);
  const all: readonly Remedy[] = [
    ...lines.flatMap(autopayOf),
    ...(state.defaultLine === null ? [] : [{ kind: 'no-default' } as const]),
    ...(open.length === 0 ? [] : [{ kind: 'freeze', lines: open } as const]),
    ...lines.flatMap((line) => paymentsOf(line, state)),
    ...lines.flatMap(spreadsOf),
    ...lines.flatMap(hardshipsOf),
  ];
  return all.filter((remedy) =>
    actionsOf(remedy).every((action) => tryAction(scenario, state, action) !== null),
  );
}

function autopayOf({ id, autopay }: Line): readonly Remedy[] {
  const modes: readonly AutopayMode[] = autopay === 'off' ? ['minimum', 'full'] : ['minimum'];
  return modes
    .filter((mode) => mode !== autopay)
    .map((mode) => ({ kind: 'autopay', line: id, mode }));
}

/** The minimum, what is due, or everything, as far as the cash goes. */
function paymentsOf(line: Line, { balances, day }: WarningQuestion['state']): readonly Remedy[] {
  const cash = balances[CASH] ?? ZERO;
  const due = dueOn(balances, line, day);
  const { repay, plans } = payoffOn(balances, line, day);
  const wanted = [due?.minimum ?? ZERO, due?.amount ?? ZERO, repay].map((amount) =>
    smaller(amount, cash),
  );
  const amounts = [...new Set(wanted)].filter((amount) => amount > 0);
  return [
    ...amounts.map((amount): Remedy => ({ kind: 'pay-now', line: line.id, amount })),
    ...plans.map(({ plan }): Remedy => ({ kind: 'settle-plan', line: line.id, plan })),
  ];
}

function spreadsOf(line: Line): readonly Remedy[] {
  if (line.family !== 'pay-later') return [];
  return line.terms.billInstalments.map(({ periods }) => ({
    kind: 'spread-bill',
    line: line.id,
    periods,
  }));
}

function hardshipsOf({ id, terms }: Line): readonly Remedy[] {
  return (terms.hardship?.periods ?? []).map((periods) => ({
    kind: 'hardship',
    line: id,
    periods,
  }));
}
