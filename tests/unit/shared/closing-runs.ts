import type { Action } from '../../../shared/engine/action.ts';
import { act, present, startRun, type Run } from '../../../shared/engine/run.ts';
import { nextStep } from '../../../shared/closing/attempt.ts';
import { payoffOn } from '../../../shared/products/families.ts';
import type { ScenarioEvent } from '../../../shared/scenario/scenario.ts';
import { addDays } from '../../../shared/units/day.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';
import { CARD_DEBT, cardScenario, closing, HARD_WAY, START } from './closing-lines.ts';

const CARD = 'card';
const step = (choice: Extract<Action, { kind: 'step-close' }>['choice']): Action => ({
  kind: 'step-close',
  line: CARD,
  choice,
});
const begin = (channel: 'app' | 'phone' | 'branch' | 'letter'): Action => ({
  kind: 'begin-close',
  line: CARD,
  channel,
});

/** Does actions one after the other, taken or refused. */
export function doAll(run: Run, ...actions: readonly Action[]): Run {
  return actions.reduce((at, action) => act(at, action).run, run);
}

/** Lets days pass. */
export function wait(run: Run, days: number): Run {
  const { day } = present(run);
  return doAll(run, { kind: 'advance', to: addDays(day, days) });
}

/** Answers every step rightly, waiting where it must, until the closing is confirmed or stopped. */
export function goThrough(run: Run, id = CARD): Run {
  let at = run;
  for (let tries = 0; tries < 200; tries += 1) {
    const line = present(at).lines[id];
    const attempt = line?.attempt ?? null;
    const next =
      line === undefined || attempt === null ? null : nextStep(line.terms.closing, attempt);
    if (next === null || attempt === null) return at;
    if (attempt.waitUntil !== null && present(at).day < attempt.waitUntil) {
      at = wait(at, attempt.waitUntil - present(at).day);
    }
    const choice =
      next.kind === 'identity'
        ? 'right'
        : next.kind === 'reason'
          ? 'no-reason'
          : next.kind === 'offer'
            ? 'decline'
            : 'next';
    at = act(at, { kind: 'step-close', line: id, choice }).run;
  }
  throw new Error('no end of steps');
}

/** Pays all that one repayment can. */
export function payAll(run: Run, id = CARD): Run {
  const { balances, lines, day } = present(run);
  const line = lines[id];
  if (line === undefined) throw new Error(id);
  const { repay } = payoffOn(balances, line, day);
  return repay === 0 ? run : doAll(run, { kind: 'repay', line: id, amount: repay });
}

function suspension(reason: 'fraud' | 'late'): ScenarioEvent {
  const timing = { kind: 'on', day: START } as const;
  const told = { id: 'hold', timing, if: null, title: 'Held', text: 'Held.' };
  return { ...told, kind: 'suspension', line: CARD, reason, days: 5 };
}

/** Runs in which everything that closing can say is said. */
export function closingRuns(): readonly Run[] {
  const hard = startRun(cardScenario(HARD_WAY), 1);
  return [
    lockedOut(hard),
    throughTheApp(hard),
    byTelephone(hard),
    withBalance(),
    tookAnOffer('limit-raise'),
    tookAnOffer('points'),
    refusedBack(),
    paysLate(),
    wait(startRun(cardScenario(closing(), undefined, { events: [suspension('fraud')] }), 1), 6),
    waits(),
  ];
}

/** Wrong twice, shut out, vouched for at the branch on the next business day. */
function lockedOut(hard: Run): Run {
  const wrong = doAll(hard, begin('app'), begin('app'), step('accept'));
  const asked = doAll(wrong, ...Array.from({ length: 5 }, () => step('next')), {
    kind: 'close',
    line: CARD,
  });
  const shut = doAll(asked, step('wrong'), step('wrong'), step('right'), begin('phone'));
  return doAll(shut, begin('branch'), step('next'), step('next'), {
    kind: 'cancel-close',
    line: CARD,
  });
}

/** All the way, taken back once, done again; then asked for again too soon. */
function throughTheApp(hard: Run): Run {
  const frozen = goThrough(
    doAll(hard, begin('app'), ...Array.from({ length: 3 }, () => step('next'))),
  );
  const early = doAll(frozen, { kind: 'freeze', line: CARD, reason: null }, begin('app'));
  const back = doAll(early, { kind: 'cancel-close', line: CARD });
  const again = wait(goThrough(doAll(back, begin('app'))), 4);
  return wait(
    doAll(again, { kind: 'cancel-close', line: CARD }, { kind: 'complain', line: CARD }),
    20,
  );
}

/** Nobody there on a Sunday; then the request is lost, and a complaint finds it. */
function byTelephone(hard: Run): Run {
  const sunday = wait(doAll(hard, begin('phone'), step('next')), 6);
  const open = wait(doAll(sunday, step('next'), { kind: 'cancel-close', line: CARD }), 1);
  const lost = wait(goThrough(doAll(open, begin('phone'))), 16);
  return wait(doAll(lost, { kind: 'complain', line: CARD }), 40);
}

function withBalance(): Run {
  const ends = closing(
    {
      design: {
        buriedScreens: 0,
        joiningSteps: 1,
        steps: [{ kind: 'freeze-first', days: 2 }, { kind: 'confirm' }],
      },
      lateCharge: { amount: money(3_000), afterDays: 20, chance: ppm(1_000_000) },
      reopening: { allowed: true, waitDays: 60, scoreFloor: 1_000, noLateMonths: 0 },
    },
    'US',
  );
  const refunds = [
    { id: 'shoes', label: 'Shoes', amount: money(2_000), arrivesOn: addDays(START, 15) },
  ];
  const opening = { ...CARD_DEBT, refunds };
  const first = startRun(cardScenario(ends, opening, { region: 'US' }), 1);
  const waiting = doAll(first, { kind: 'close', line: CARD }, step('next'), step('next'));
  const closed = doAll(wait(waiting, 2), step('next'), step('next'));
  const paid = wait(payAll(closed), 40);
  const again = wait(payAll(paid), 1);
  const soon = wait(doAll(again, { kind: 'reopen', line: CARD }), 31);
  return doAll(soon, { kind: 'reopen', line: CARD });
}

function tookAnOffer(kind: 'limit-raise' | 'points'): Run {
  const amount = money(50_000);
  const offer =
    kind === 'points'
      ? { kind, points: 500, amount, keepDays: 10 }
      : { kind, amount, keepDays: 10 };
  const ends = closing({
    design: { buriedScreens: 0, joiningSteps: 1, steps: [{ kind: 'offer', offer }] },
  });
  return doAll(startRun(cardScenario(ends), 1), begin('app'), step('accept'));
}

function refusedBack(): Run {
  const ends = closing({
    reopening: { allowed: false, waitDays: 0, scoreFloor: null, noLateMonths: 0 },
  });
  const run = startRun(cardScenario(ends), 1);
  return doAll(run, { kind: 'close', line: CARD }, { kind: 'reopen', line: CARD });
}

/** India: a lender that works for a month owes for every day beyond its seven working days. */
function paysLate(): Run {
  const app = { ...closing().channels.app, waitBusinessDays: 12 };
  const ends = closing({ channels: { ...closing().channels, app } }, 'IN');
  const run = startRun(cardScenario(ends, undefined, { region: 'IN' }), 1);
  return wait(doAll(run, { kind: 'close', line: CARD }), 30);
}

/** Only what is billed blocks: it is when the notice ends, so the end waits until it is paid. */
function waits(): Run {
  const ends = closing({ noticeDays: 40, blockers: ['billed'] });
  const opening = { ...CARD_DEBT, billed: null };
  const run = doAll(startRun(cardScenario(ends, opening), 1), { kind: 'close', line: CARD });
  return wait(payAll(wait(run, 42)), 1);
}
