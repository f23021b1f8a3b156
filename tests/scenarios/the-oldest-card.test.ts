import { describe, expect, it } from 'vitest';
import type { Action } from '../../shared/engine/action.ts';
import { present, type Run } from '../../shared/engine/run.ts';
import { fileFigures } from '../../shared/score/file-figures.ts';
import { money } from '../../shared/units/money.ts';
import {
  dayNamed,
  endOf,
  habitEnd,
  metGoals,
  playDeeds,
  readLibrary,
  type Deeds,
} from './library-play.ts';

const { scenario, advice } = readLibrary('the-oldest-card');
const SEEDS = [1, 2, 3];
/** Reported on the 5th; the bureau has it some days later. */
const FIRST_REPORT = dayNamed('2026-03-14');
const [PAY, SWAP] = [0, 1];
/** Signs, keeps Ash in use and pays the fee. */
const SIGNS = { suitcase: 0, fee: PAY, better: 0, usual: 0 };

const close = (line: string) => (): Action => ({ kind: 'close', line });

/** Elm's way out has steps: a notice, a reason, an offer that is declined, a confirmation. */
const ELM_OUT = ['next', 'no-reason', 'decline', 'next'] as const;

const ASH_AT_ONCE: Deeds = { answers: SIGNS, on: { '2026-03-03': close('ash') } };

function elmClosing(): Deeds {
  return {
    answers: SIGNS,
    else: ({ lines: { elm } }) => {
      if (elm === undefined || elm.status === 'closed') return null;
      if (elm.attempt === null) return { kind: 'begin-close', line: 'elm', channel: 'app' };
      const choice = ELM_OUT[elm.attempt.done];
      return choice === undefined ? null : { kind: 'step-close', line: 'elm', choice };
    },
  };
}

const utilisationOf = (run: Run) => fileFigures(present(run).file, FIRST_REPORT).utilisation;
const firstReport = (deeds: Deeds) => utilisationOf(playDeeds(scenario, 1, deeds, FIRST_REPORT));

describe('the oldest card', () => {
  it('has no problems, not even advice', () => expect(advice).toEqual([]));

  it('reports a third in use, a half without the spare card, little more without the oldest', () => {
    expect(firstReport({})).toBe(333_333);
    expect(firstReport(ASH_AT_ONCE)).toBe(500_000);
    expect(firstReport(elmClosing())).toBe(357_143);
  });

  it('offers the better rate to whoever keeps the limits, paying no more than minimums', () => {
    for (const seed of SEEDS) {
      expect(endOf(scenario, playDeeds(scenario, seed, { answers: SIGNS }))).toBe('keys');
    }
  });

  it('offers only the usual rate once the spare card is closed or cut', () => {
    const closed = playDeeds(scenario, 1, ASH_AT_ONCE);
    expect(endOf(scenario, closed)).toBe('usual-keys');
    const cut = playDeeds(scenario, 1, { answers: { ...SIGNS, suitcase: 1 } });
    expect(endOf(scenario, cut)).toBe('usual-keys');
  });

  it('lets the spare card go early if 3,000 of the debt goes too', () => {
    const run = playDeeds(scenario, 1, {
      answers: SIGNS,
      on: {
        '2026-03-03': close('ash'),
        '2026-08-04': () => ({ kind: 'repay', line: 'oak', amount: money(300_000) }),
      },
    });
    expect(endOf(scenario, run)).toBe('keys-fewer');
  });

  it('minds nothing once the signature is dry', () => {
    const run = playDeeds(scenario, 1, {
      answers: SIGNS,
      on: {
        '2026-04-14': () => ({ kind: 'set-autopay', line: 'ash', mode: 'full' }),
        '2026-08-24': close('ash'),
      },
    });
    expect(endOf(scenario, run)).toBe('keys-fewer');
    expect(metGoals(scenario, run)).toEqual(expect.arrayContaining(['home', 'fewer', 'on-time']));
  });

  it('keeps the year of opening when the oldest card is swapped for a plain one', () => {
    const run = playDeeds(scenario, 1, { answers: { ...SIGNS, fee: SWAP } });
    const elm = present(run).file.accounts.find(({ id }) => id === 'elm');
    expect(elm?.openedOn).toBe(dayNamed('2004-02-10'));
    expect(present(run).lines.elm?.terms.limit).toBe(50_000);
  });

  it.each(SEEDS)('comes to other ends by other habits, luck %d', (seed) => {
    expect(habitEnd(scenario, 'minimum', seed)).toBe('keys');
    // The felt on Oak Card raises what is reported.
    expect(habitEnd(scenario, 'on-credit', seed)).toBe('usual-keys');
    // The debts took what the down payment needed.
    expect(habitEnd(scenario, 'in-full', seed)).toBe('could-have');
    expect(habitEnd(scenario, 'close-with-care', seed)).toBe('swept');
    expect(habitEnd(scenario, 'late', seed)).toBe('late');
  });
});
