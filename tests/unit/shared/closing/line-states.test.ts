import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINE_DEEDS, LINE_TABLE, type LineDeed } from '../../../../shared/closing/line-states.ts';
import { lineTable } from '../../../../shared/closing/line-table.ts';
import type { Action } from '../../../../shared/engine/action.ts';
import { apply } from '../../../../shared/engine/apply.ts';
import type { RunState } from '../../../../shared/engine/state.ts';
import { start } from '../../../../shared/engine/start.ts';
import { LINE_STATUSES, type LineStatus } from '../../../../shared/products/line.ts';
import {
  EMPTY_OPENING,
  type LineSetup,
  type OpeningBalances,
  type Scenario,
  type ScenarioEvent,
} from '../../../../shared/scenario/scenario.ts';
import { modelEn } from '../../../../shared/text/en/model.ts';
import { modelZhCn } from '../../../../shared/text/zh-cn/model.ts';
import { addDays, type Day } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import {
  BUSY,
  CARD_DEBT,
  cardLine,
  closing,
  HARDSHIP,
  payLaterLine,
  START,
} from '../closing-lines.ts';
import { FAMILY_TERMS } from '../every-family.ts';
import { checkout, line, on, scenario } from '../small-scenario.ts';

const ENDS = closing({
  rule: 'balance-runs-on',
  coolingOffDays: 4,
  noticeDays: 9,
  cancellable: true,
  lateCharge: { amount: money(3_000), afterDays: 3, chance: ppm(1_000_000) },
  design: { buriedScreens: 0, joiningSteps: 1, steps: [{ kind: 'notice' }, { kind: 'confirm' }] },
});

const LINES = ['card', 'flower-pay'] as const;
type Id = (typeof LINES)[number] | 'loan';

/** A small loan that nobody pays, written off with the card. */
function loanLine(ends: typeof ENDS): LineSetup {
  const terms = FAMILY_TERMS['study-loan'];
  if (terms?.family !== 'loan') throw new Error('no loan');
  const degree = { id: 'degree', label: 'Degree', principal: money(60_000) };
  const opening = {
    ...EMPTY_OPENING,
    loans: [
      { ...degree, startedOn: addDays(START, -40), periods: 12, paid: 1, method: 'level' as const },
    ],
  };
  const book = { ...terms.book, chargeOffDays: 30 };
  return line({ id: 'loan', name: 'Loan', terms: { ...terms, book, closing: ends }, opening });
}

/** These are deeds of a pay-later line; the card stands for all others. */
const OF_PAY_LATER: readonly LineDeed[] = ['settle-plan', 'spread-bill', 'confirm-receipt'];

interface World {
  readonly scenario: Scenario;
  readonly state: RunState;
}

/** One subscription on each line, and one paid in cash by then. */
const COSTS = [
  ...LINES.map((line) => [`music-${line}`, line] as const),
  ['news', 'card'] as const,
].map(([id, payWith]) => ({
  id,
  label: id,
  amount: money(100),
  every: { kind: 'month', date: 1 } as const,
  payWith,
}));

function world(ends = ENDS, owes = true, events: readonly ScenarioEvent[] = []): World {
  const opening = (busy: OpeningBalances) => (owes ? busy : EMPTY_OPENING);
  const card = cardLine(ends, opening(CARD_DEBT));
  const made = scenario({
    start: START,
    end: on('2027-03-01'),
    cash: money(900_000),
    costs: COSTS,
    lines: [
      { ...card, terms: { ...card.terms, chargeOffDays: 30, hardship: HARDSHIP } as never },
      payLaterLine(ends, opening(BUSY)),
      loanLine(ends),
    ],
    events: [
      checkout({
        timing: { kind: 'on', day: START },
        openDays: 60,
        price: money(1_000),
        options: LINES.map((id) => ({ kind: 'pay-later', line: id })),
        preselected: null,
      }),
      ...events,
    ],
  });
  const begun = { scenario: made, state: start(made, 1).state };
  return done(begun, { kind: 'move-subscription', cost: 'news', line: null });
}

function done(at: World, ...actions: readonly Action[]): World {
  return actions.reduce((before, action) => {
    const result = apply(before.scenario, before.state, action);
    if (!result.ok) throw new Error(`${JSON.stringify(action)}: ${result.error.code}`);
    return { ...before, state: result.value.state };
  }, at);
}

function later(at: World, days: number): World {
  return done(at, { kind: 'advance', to: addDays(at.state.day, days) });
}

const both = (make: (line: Id) => Action): readonly Action[] => LINES.map(make);
const CLOSE = both((line) => ({ kind: 'close', line }));

function suspension(line: string, day: Day, days: number | null = null): ScenarioEvent {
  const timing = { kind: 'on', day } as const;
  const told = { timing, if: null, title: 'Held', text: 'Held.' };
  return { id: `hold-${line}`, kind: 'suspension', ...told, line, reason: 'inactive', days };
}

/** Drives both lines into a state by what the engine lets happen. */
const DRIVES: Readonly<Record<LineStatus, (ends: typeof ENDS) => World>> = {
  open: (ends) => world(ends),
  frozen: (ends) => done(world(ends), ...both((line) => ({ kind: 'freeze', line, reason: null }))),
  limited: (ends) =>
    done(world(ends), ...both((line) => ({ kind: 'cut-limit', line, limit: money(400_000) }))),
  suspended: (ends) =>
    world(
      ends,
      true,
      LINES.map((line) => suspension(line, START)),
    ),
  'cooling-off': (ends) => done(world(ends), ...CLOSE),
  closing: (ends) => later(done(world(ends), ...CLOSE), ends.coolingOffDays + 1),
  'closed-with-balance': (ends) => later(done(world(ends), ...CLOSE), ends.noticeDays + 1),
  closed: (ends) => later(done(world(ends, false), ...CLOSE), ends.noticeDays + 1),
  'charged-off': (ends) => later(world(ends), 60),
};

function subject(state: LineStatus, deed: LineDeed): Id {
  // No pay-later line is ever written off; a loan of its own is settled on a loan.
  if (deed === 'settle-plan' && state === 'charged-off') return 'loan';
  return OF_PAY_LATER.includes(deed) && state !== 'charged-off' ? 'flower-pay' : 'card';
}

const step = (line: Id): Action => ({ kind: 'step-close', line, choice: 'next' });
const begin = (line: Id): Action => ({ kind: 'begin-close', line, channel: 'app' });

/** The learner's deeds as actions, with what must come before them where the state allows it. */
function acts(
  deed: LineDeed,
  line: Id,
): { readonly before: readonly Action[]; readonly act: Action } | null {
  const only = (act: Action) => ({ before: [], act });
  switch (deed) {
    case 'buy':
      return only({ kind: 'answer', offer: 'lamp', option: line === 'card' ? 0 : 1 });
    case 'draw':
      return only({ kind: 'draw', line, amount: money(1_000), method: null, periods: null });
    case 'repay':
      return only({ kind: 'repay', line, amount: money(100) });
    case 'settle-plan':
      return only({ kind: 'settle-plan', line, plan: line === 'loan' ? 'degree' : 'phone' });
    case 'spread-bill':
      return only({ kind: 'spread-bill', line, periods: 3 });
    case 'confirm-receipt':
      return only({ kind: 'confirm-receipt', line, purchase: 'parcel' });
    case 'set-autopay':
      return only({ kind: 'set-autopay', line, mode: 'off' });
    case 'set-default':
      return only({ kind: 'set-default', line });
    case 'take-subscription':
      return only({ kind: 'move-subscription', cost: 'news', line });
    case 'move-subscription':
      return only({ kind: 'move-subscription', cost: `music-${line}`, line: null });
    case 'freeze':
      return only({ kind: 'freeze', line, reason: 'debt-left' });
    case 'unfreeze':
      return only({ kind: 'unfreeze', line });
    case 'cut-limit':
      return only({ kind: 'cut-limit', line, limit: money(300_000) });
    case 'restore-limit':
      return {
        before: [{ kind: 'cut-limit', line, limit: money(300_000) }],
        act: { kind: deed, line },
      };
    case 'begin-close':
      return only(begin(line));
    case 'step-close':
      return { before: [begin(line)], act: step(line) };
    case 'confirm-close':
      return { before: [begin(line), step(line)], act: step(line) };
    case 'cancel-close':
      return { before: [begin(line)], act: { kind: deed, line } };
    case 'restructure':
      return only({ kind: 'restructure', line, periods: 6 });
    case 'reopen':
    case 'complain':
      return only({ kind: deed, line });
    default:
      return null;
  }
}

/** Where a deed that is not refused leads in these runs. */
function expected(state: LineStatus, deed: LineDeed): LineStatus {
  const answer = LINE_TABLE[state][deed];
  if (answer.kind === 'to') return answer.status;
  return answer.kind === 'back' ? 'open' : state;
}

const OWNERS = LINE_DEEDS.filter((deed) => acts(deed, 'card') !== null);
const pairs = (deeds: readonly LineDeed[]) =>
  LINE_STATUSES.flatMap((state) => deeds.map((deed) => [state, deed] as const));

describe('what the learner may do in each state', () => {
  it.each(pairs(OWNERS))('%s: %s', (state, deed) => {
    const line = subject(state, deed);
    const at = DRIVES[state](ENDS);
    expect(at.state.lines[line]?.status).toBe(state);
    const plan = acts(deed, line);
    if (plan === null) throw new Error(deed);
    const answer = LINE_TABLE[state][deed];
    // Unlimited lines have nothing to restore: what the table refuses is tried as it is.
    const ready = answer.kind === 'refused' || !canPrepare(state) ? at : done(at, ...plan.before);
    const result = apply(ready.scenario, ready.state, plan.act);
    if (answer.kind === 'refused') {
      expect(result).toMatchObject({ ok: false, error: { code: answer.code } });
      return;
    }
    expect(result).toMatchObject({ ok: true });
    if (result.ok) expect(result.value.state.lines[line]?.status).toBe(expected(state, deed));
  });
});

/** While cooling off there is no attempt to begin before it is taken back. */
function canPrepare(state: LineStatus): boolean {
  return ['open', 'frozen', 'limited', 'suspended'].includes(state);
}

/** A closing that takes long enough for everything else to happen first. */
const SLOW = { ...ENDS, coolingOffDays: 90, noticeDays: 120 };
const SLOW_NOTICE = { ...ENDS, coolingOffDays: 0, noticeDays: 120 };

describe('what is done to a line in each state', () => {
  it.each(LINE_STATUSES)('%s: the lender suspends', (state) => {
    const at = DRIVES[state](ENDS);
    const held = { ...at.scenario, events: [suspension('card', addDays(at.state.day, 1))] };
    const after = later({ ...at, scenario: { ...held } }, 1);
    const line = after.state.lines['card'];
    const isNew = line?.suspended?.since === after.state.day;
    expect(isNew).toBe(LINE_TABLE[state].suspend.kind === 'to');
    if (isNew) expect(line).toMatchObject({ status: 'suspended', suspended: { from: state } });
  });

  it('the lender lifts only what it has suspended', () => {
    for (const [state, days] of [
      ['suspended', 0],
      ['cooling-off', 0],
      ['closing', 5],
    ] as const) {
      const held = world(ENDS, true, [suspension('card', START, 7)]);
      expect(held.state.lines['card']?.status).toBe('suspended');
      const at =
        state === 'suspended' ? held : later(done(held, { kind: 'close', line: 'card' }), days + 1);
      if (state === 'closing') expect(at.state.lines['card']?.status).toBe('closing');
      const after = later(at, 7 - (at.state.day - START)).state.lines['card'];
      expect(after?.suspended).toBeNull();
      const isBack = LINE_TABLE[state].lift.kind === 'back';
      expect(after?.status === 'open').toBe(isBack);
    }
    const never = LINE_STATUSES.filter((state) => LINE_TABLE[state].lift.kind !== 'refused');
    expect(never).toEqual(['suspended']);
  });

  it.each(LINE_STATUSES)('%s: closing is completed', (state) => {
    const at = DRIVES[state](ENDS);
    const paid = state === 'closed-with-balance' ? cleared(at) : at;
    const closesOn = paid.state.lines['card']?.closesOn ?? null;
    const days = closesOn === null ? 1 : closesOn - paid.state.day + 1;
    const after = later(paid, days).state.lines['card']?.status;
    const answer = LINE_TABLE[state]['complete-close'];
    const target = state === 'closing' ? 'closed-with-balance' : expected(state, 'complete-close');
    expect(after).toBe(answer.kind === 'to' ? target : state);
  });

  it.each(LINE_STATUSES)('%s: a seller charges late', (state) => {
    const at = DRIVES[state](ENDS);
    const before = LINE_TABLE[state]['late-charge'];
    let after = at;
    const told = [1, 2, 3].flatMap((days) => {
      const to = addDays(at.state.day, days);
      const result = apply(at.scenario, after.state, { kind: 'advance', to });
      if (!result.ok) throw new Error(result.error.code);
      after = { ...after, state: result.value.state };
      return result.value.events.filter(
        (event) => event.kind === 'late-charge' && event.line === 'card',
      );
    });
    expect(told).toHaveLength(before.kind === 'refused' ? 0 : 1);
    if (before.kind === 'to') expect(after.state.lines['card']?.status).toBe(before.status);
  });

  it.each(LINE_STATUSES)('%s: the lender writes off', (state) => {
    const ends = state === 'closing' ? SLOW_NOTICE : state === 'cooling-off' ? SLOW : ENDS;
    const at = state === 'closing' ? done(world(ends), ...CLOSE) : DRIVES[state](ends);
    expect(at.state.lines['card']?.status).toBe(state);
    const after = later(at, 60).state.lines['card'];
    const isOff = LINE_TABLE[state]['charge-off'].kind === 'to' || state === 'charged-off';
    expect(after?.status === 'charged-off').toBe(isOff);
  });
});

/** The card's whole debt paid. */
function cleared(at: World): World {
  for (let amount = 200_000; amount > 0; amount -= 1) {
    const result = apply(at.scenario, at.state, {
      kind: 'repay',
      line: 'card',
      amount: money(amount),
    });
    if (result.ok) return { ...at, state: result.value.state };
    if (result.error.code === 'over-owed') amount = result.error.repayable + 1;
  }
  throw new Error('nothing owed');
}

describe('the table of states', () => {
  it('is the one in the README', () => {
    const readme = readFileSync(new URL('../../../../shared/README.md', import.meta.url), 'utf8');
    const section = readme.split('\n## ').find((part) => part.startsWith('Closing a line')) ?? '';
    const rows = section
      .slice(section.indexOf('What can be done'))
      .split('\n')
      .filter((row) => row.startsWith('|') && !/^[|\s:-]+$/.test(row))
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual(lineTable(modelEn));
  });

  it('has words for everything in both languages', () => {
    for (const words of [modelEn, modelZhCn]) {
      const rows = lineTable(words);
      expect(rows).toHaveLength(LINE_DEEDS.length + 1);
      for (const cell of rows.flat()) expect(cell).toMatch(/^[^{]+$/);
    }
  });
});
