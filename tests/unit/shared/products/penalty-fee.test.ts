import { describe, expect, it } from 'vitest';
import { penaltyFeeCap, type Violation } from '../../../../shared/products/penalty-fee.ts';
import { money } from '../../../../shared/units/money.ts';

const rows: readonly (readonly [string, Violation, number | null, number])[] = [
  ['regz-52-1i: nothing paid', { kind: 'late', minimumDue: money(1500) }, 2500, 1500],
  [
    'regz-52-1ii: the whole minimum, not the rest',
    { kind: 'late', minimumDue: money(1500) },
    2500,
    1500,
  ],
  [
    'regz-52-2i: a returned check of 100',
    { kind: 'returned-payment', minimumDue: money(1500) },
    2500,
    1500,
  ],
  [
    'regz-52-3i: 60, then 5 over a limit with 50 left',
    {
      kind: 'over-limit',
      cycle: {
        limit: money(500_000),
        opening: money(495_000),
        transactions: [money(6000), money(500)],
      },
    },
    2500,
    1500,
  ],
  [
    'only credit beyond the limit counts, also after a payment',
    {
      kind: 'over-limit',
      cycle: {
        limit: money(1000),
        opening: money(1200),
        transactions: [money(-500), money(400), money(100)],
      },
    },
    null,
    200,
  ],
  ['the safe harbor binds a large minimum', { kind: 'late', minimumDue: money(9000) }, 3200, 3200],
  ['a declined access check', { kind: 'declined-check', check: money(1000) }, 2500, 1000],
  ['nothing for closing', { kind: 'closing' }, 2500, 0],
  ['nothing for not using it', { kind: 'inactivity' }, 2500, 0],
];

describe('the most a penalty fee may be', () => {
  it.each(rows)('%s', (_, violation, harbor, cap) => {
    expect(penaltyFeeCap(violation, harbor === null ? null : money(harbor))).toBe(cap);
  });
});
