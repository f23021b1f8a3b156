import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repayPreview } from '../../../../shared/analysis/repay-preview.ts';
import { act, eventsOf, present, startRun } from '../../../../shared/engine/run.ts';
import { money } from '../../../../shared/units/money.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { paymentUse } from '../../../../shared/views/payment-use.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';
import { deed, likelyDeed } from '../likely-deeds.ts';

describe('how a payment is used', () => {
  it('is foreseen as it then happens, and shares sum to the payment, on every family that is paid by hand', () => {
    const families = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(deed, { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (list, ninths) => {
          let run = startRun(manyLines(Object.keys(FAMILY_TERMS)), 5);
          for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
          const state = present(run);
          for (const id of Object.keys(state.lines)) {
            const amount = money(Math.ceil((lineView(state, id).repayable * ninths) / 9));
            const foreseen = repayPreview(run.scenario, state, id, amount);
            if (!foreseen.ok) continue;
            families.add(state.lines[id]?.family ?? '');
            const { use } = foreseen.value;
            expect(use.reduce((sum, share) => sum + share.amount, 0)).toBe(amount);
            const paid = eventsOf(act(run, { kind: 'repay', line: id, amount }).run).findLast(
              (event) => event.kind === 'paid',
            );
            expect(paid?.kind === 'paid' ? paymentUse(paid.split) : null).toEqual(use);
          }
        },
      ),
      { seed: 308, numRuns: 40 },
    );
    // An overdraft takes cash above zero by itself, so that there is none to pay it with by hand.
    expect([...families].toSorted()).toEqual([
      'advance',
      'bnpl',
      'card',
      'cash-line',
      'loan',
      'pay-later',
      'payday',
    ]);
  });
});
