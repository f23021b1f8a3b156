import { describe, expect, it } from 'vitest';
import { countDesign, stepsOf } from '../../../../shared/closing/design.ts';
import {
  identityAnswer,
  identityCard,
  identityQuestion,
  PICTURES,
} from '../../../../shared/closing/identity.ts';
import { IDENTITY_METHODS } from '../../../../shared/closing/closing-terms.ts';
import type { Action } from '../../../../shared/engine/action.ts';
import { act, eventsOf, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { creditCost } from '../../../../shared/products/families.ts';
import { canonicalJson, type Canonical } from '../../../../shared/ledger/canonical-json.ts';
import { money } from '../../../../shared/units/money.ts';
import { doAll, goThrough, payAll, wait } from '../closing-runs.ts';
import { CARD_DEBT, cardScenario, closing, HARD_WAY, START } from '../closing-lines.ts';

const LINE = 'card';
const begin: Action = { kind: 'begin-close', line: LINE, channel: 'app' };
const close: Action = { kind: 'close', line: LINE };

/** What happened, without days. */
function kinds(run: Run): readonly string[] {
  return eventsOf(run)
    .filter((event) => 'line' in event && event.line === LINE)
    .map(({ kind }) => kind);
}

function refusalOf(run: Run, action: Action): string | null {
  return act(run, action).refusal?.code ?? null;
}

/** At the first identity question. */
function asked(): Run {
  const next: Action = { kind: 'step-close', line: LINE, choice: 'next' };
  return doAll(
    startRun(cardScenario(HARD_WAY), 1),
    begin,
    ...Array.from({ length: 5 }, () => next),
  );
}

function answer(run: Run, isRight: boolean): Run {
  return doAll(run, { kind: 'step-close', line: LINE, choice: isRight ? 'right' : 'wrong' });
}

describe('the identity check', () => {
  it.each(IDENTITY_METHODS)('can be answered from the card: %s', (method) => {
    for (let n = 0; n < 50; n += 1) {
      const question = identityQuestion('small', method, n);
      const { options, code, right } = question;
      expect(identityAnswer(question, right)).toBe('right');
      expect(identityAnswer(question, right + 1)).toBe('wrong');
      if (method === 'one-time-code') {
        expect(code).toBe(right);
        expect(String(right)).toMatch(/^[1-9]\d{5}$/);
      } else {
        expect(new Set(options).size).toBe(4);
        expect(options[right]).toBe(identityCard('small')[method]);
        for (const option of options) expect(option).toBeLessThan(PICTURES);
      }
    }
  });

  it('asks anew after a wrong answer, so that guessing the place does not help', () => {
    const places = Array.from({ length: 40 }, (_, n) => identityQuestion('small', 'face', n).right);
    expect(new Set(places).size).toBe(4);
  });

  it('keeps only whether it was right', () => {
    const passed = answer(asked(), true);
    // Neither the picture nor its place: the run itself says no more than that.
    expect(passed.records.at(-1)).toMatchObject({
      action: { kind: 'step-close', line: LINE, choice: 'right' },
    });
    expect(kinds(passed).slice(-2)).toEqual(['identity-passed', 'attempt-step']);
    expect(
      Object.keys(eventsOf(passed).find(({ kind }) => kind === 'identity-passed') ?? {}),
    ).toEqual(['day', 'kind', 'line', 'method']);
    expect(present(passed).lines[LINE]?.checks).toEqual({ failed: 0, lockedUntil: null });
  });

  it('locks after the wrong answers that the terms allow, and opens by itself', () => {
    const once = answer(asked(), false);
    expect(present(once).lines[LINE]?.checks).toEqual({ failed: 1, lockedUntil: null });
    const shut = answer(once, false);
    const { day } = present(shut);
    expect(kinds(shut).slice(-2)).toEqual(['identity-failed', 'locked-out']);
    expect(present(shut).lines[LINE]?.checks.lockedUntil).toBe(day + 3);
    expect(refusalOf(shut, { kind: 'step-close', line: LINE, choice: 'right' })).toBe('locked-out');
    expect(refusalOf(wait(shut, 2), { kind: 'step-close', line: LINE, choice: 'right' })).toBe(
      'locked-out',
    );
    const open = answer(wait(shut, 3), true);
    expect(kinds(open).at(-1)).toBe('attempt-step');
  });

  it('is left out where a person looks, and the lock ends there', () => {
    const shut = answer(answer(asked(), false), false);
    const branch = doAll(shut, { kind: 'begin-close', line: LINE, channel: 'branch' });
    const line = present(branch).lines[LINE];
    expect(line?.checks.lockedUntil).toBeNull();
    expect(line?.attempt).toMatchObject({ channel: 'branch', vouched: true });
    const attempt = line?.attempt ?? null;
    if (attempt === null) throw new Error('no attempt');
    expect(stepsOf(HARD_WAY, attempt).some(({ kind }) => kind === 'identity')).toBe(false);
  });
});

describe('closing designs', () => {
  it('are counted, kind by kind', () => {
    expect(countDesign(closing())).toMatchObject({ joining: 1, leaving: 1, daysBefore: 0 });
    expect(countDesign(HARD_WAY)).toEqual({
      joining: 3,
      leaving: 14,
      byKind: [
        { kind: 'entry', count: 5 },
        { kind: 'identity', count: 3 },
        { kind: 'notice', count: 1 },
        { kind: 'confirm', count: 2 },
        { kind: 'reason', count: 1 },
        { kind: 'offer', count: 1 },
        { kind: 'freeze-first', count: 1 },
      ],
      daysBefore: 7,
      coolingOffDays: 3,
      noticeDays: 10,
      waitBusinessDays: 0,
    });
    expect(countDesign(HARD_WAY, 'phone')).toMatchObject({ leaving: 13, waitBusinessDays: 5 });
  });

  it('differ in steps, days and what the debt costs meanwhile', () => {
    const runs = (ends: typeof HARD_WAY) => {
      const collected = { ...ends, rule: 'balance-runs-on' as const, finalCollection: true };
      const lost = { carried: money(100_000), advances: money(0), promo: money(0) };
      const card = {
        ...lost,
        deferred: money(0),
        deferredInterest: money(0),
        grace: 'lost' as const,
      };
      const opening = { ...CARD_DEBT, billed: null, card };
      const run = goThrough(doAll(startRun(cardScenario(collected, opening), 1), begin));
      const done = wait(run, 20);
      expect(present(done).lines[LINE]?.status).toBe('closed');
      const event = eventsOf(done).find(({ kind }) => kind === 'closed');
      if (event?.kind !== 'closed') throw new Error('not closed');
      const { clicks, screens, days } = event;
      return { clicks, screens, days, cost: creditCost(present(done).balances, LINE) };
    };
    // The beginning and each step are a click; freezing first is one more, before its days begin.
    expect(runs(closing())).toEqual({ clicks: 2, screens: 1, days: 0, cost: 0 });
    const hard = runs(HARD_WAY);
    expect(hard).toMatchObject({ clicks: 16, screens: 14, days: 17 });
    // 17 nights at 24% on what bears interest: at least on the 1,000.00 carried.
    expect(hard.cost).toBeGreaterThanOrEqual(1_117);
  });
});

describe('taking it back', () => {
  const cooling = closing({ coolingOffDays: 3, noticeDays: 10 });

  it('leads back to where the line was while it cools off', () => {
    const frozen = doAll(startRun(cardScenario(cooling), 1), {
      kind: 'freeze',
      line: LINE,
      reason: 'keep-history',
    });
    const going = wait(doAll(frozen, close), 3);
    expect(present(going).lines[LINE]?.status).toBe('cooling-off');
    const back = doAll(going, { kind: 'cancel-close', line: LINE });
    expect(present(back).lines[LINE]).toEqual(present(wait(frozen, 3)).lines[LINE]);
  });

  it('leads back to what was before a suspension that has ended meanwhile', () => {
    const timing = { kind: 'on', day: START } as const;
    const told = { id: 'hold', timing, if: null, title: 'Held', text: 'Held.' };
    const hold = { ...told, kind: 'suspension' as const, line: LINE, reason: 'late' as const };
    const held = startRun(cardScenario(cooling, undefined, { events: [{ ...hold, days: 2 }] }), 1);
    const back = (days: number) =>
      doAll(wait(doAll(held, close), days), { kind: 'cancel-close', line: LINE });
    expect(present(back(1)).lines[LINE]?.status).toBe('suspended');
    expect(present(wait(back(1), 1)).lines[LINE]?.status).toBe('open');
    expect(present(back(3)).lines[LINE]?.status).toBe('open');
  });

  it('is refused once notice runs, unless the terms say otherwise', () => {
    const going = (ends: typeof cooling) => wait(doAll(startRun(cardScenario(ends), 1), close), 4);
    const cancel: Action = { kind: 'cancel-close', line: LINE };
    expect(refusalOf(going(cooling), cancel)).toBe('cannot-cancel');
    const kind = going({ ...cooling, cancellable: true });
    expect(present(kind).lines[LINE]?.status).toBe('closing');
    expect(present(doAll(kind, cancel)).lines[LINE]?.status).toBe('open');
  });
});

describe('a lost request', () => {
  it('waits until a complaint finds it', () => {
    const run = doAll(startRun(cardScenario(HARD_WAY), 1), {
      kind: 'begin-close',
      line: LINE,
      channel: 'phone',
    });
    const lost = wait(goThrough(run), 60);
    expect(kinds(lost)).toContain('mishap');
    expect(present(lost).lines[LINE]).toMatchObject({ status: 'closing', closesOn: null });
    const told = doAll(lost, { kind: 'complain', line: LINE });
    const { answerBy = 0 } = present(told).lines[LINE]?.complaint ?? {};
    const found = wait(told, answerBy - present(told).day);
    expect(present(found).lines[LINE]).toMatchObject({ status: 'closed', closedOn: answerBy });
  });
});

describe('replay', () => {
  it('gives the same bytes, identity and all', () => {
    const once = wait(payAll(goThrough(answer(asked(), false))), 40);
    let again = startRun(cardScenario(HARD_WAY), 1);
    for (const record of once.records)
      if (record.kind !== 'move') again = act(again, record.action).run;
    const text = (run: Run) => canonicalJson(present(run) as unknown as Canonical);
    expect(text(again)).toBe(text(once));
  });
});
