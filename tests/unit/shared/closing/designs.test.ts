import { describe, expect, it } from 'vitest';
import type { ClosingTerms } from '../../../../shared/closing/closing-terms.ts';
import { countDesign } from '../../../../shared/closing/design.ts';
import { eventsOf, present, startRun } from '../../../../shared/engine/run.ts';
import { creditCost } from '../../../../shared/products/families.ts';
import { closingView } from '../../../../shared/views/closing-view.ts';
import { CARD_DEBT, cardScenario, closing } from '../closing-lines.ts';
import { doAll, goThrough, wait } from '../closing-runs.ts';

/** The debt is collected when the line ends: what a longer way out leaves to run, it charges. */
const BASE = closing({ finalCollection: true }, 'US');
const SHORT: ClosingTerms = BASE;
const LONG: ClosingTerms = {
  ...BASE,
  coolingOffDays: 7,
  noticeDays: 20,
  identity: { ...BASE.identity, methods: ['password', 'one-time-code'] },
  design: {
    buriedScreens: 4,
    joiningSteps: 3,
    steps: [
      { kind: 'notice' },
      { kind: 'freeze-first', days: 14 },
      { kind: 'reason' },
      { kind: 'confirm' },
      { kind: 'confirm' },
    ],
  },
};

/** The same card, debt and owner, out by this design as fast as it lets go. */
function leave(ends: ClosingTerms) {
  const begun = startRun(cardScenario(ends, CARD_DEBT, { region: 'US' }), 1);
  const asked = doAll(begun, { kind: 'begin-close', line: 'card', channel: 'app' });
  const done = wait(goThrough(asked), 40);
  const { balances, lines } = present(done);
  const closed = eventsOf(done).find(({ kind }) => kind === 'closed');
  if (closed?.kind !== 'closed') throw new Error('not closed');
  return { line: lines['card'], closed, cost: creditCost(balances, 'card') };
}

describe('two designs of the same scenario', () => {
  const [short, long] = [leave(SHORT), leave(LONG)];

  it('take different numbers of steps, told beside what joining took, kind by kind', () => {
    expect(countDesign(SHORT)).toMatchObject({ leaving: 1, daysBefore: 0, coolingOffDays: 0 });
    expect(countDesign(LONG)).toMatchObject({
      joining: 3,
      leaving: 11,
      byKind: [
        { kind: 'entry', count: 4 },
        { kind: 'identity', count: 2 },
        { kind: 'notice', count: 1 },
        { kind: 'confirm', count: 2 },
        { kind: 'reason', count: 1 },
        { kind: 'freeze-first', count: 1 },
      ],
      daysBefore: 14,
      coolingOffDays: 7,
      noticeDays: 20,
    });
    expect(long.closed.clicks).toBeGreaterThan((short.closed.clicks ?? 0) + 8);
  });

  it('take different times: the days of the design, and none that it doesn’t name', () => {
    expect(short.closed.days).toBe(0);
    expect(long.closed.days).toBe(14 + 20);
  });

  it('cost differently: the debt bears interest until the longer one lets go', () => {
    expect(short.line?.status).toBe('closed');
    expect(long.line?.status).toBe('closed');
    expect(short.cost).toBe(0);
    expect(long.cost).toBeGreaterThan(0);
  });

  it('are laid out for the screen before anything is confirmed', () => {
    const begun = startRun(cardScenario(LONG, undefined, { region: 'US' }), 1);
    expect(closingView(begun.scenario, present(begun), 'card').isPlain).toBe(false);
    const plain = startRun(cardScenario(SHORT, undefined, { region: 'US' }), 1);
    expect(closingView(plain.scenario, present(plain), 'card').isPlain).toBe(true);
  });
});
