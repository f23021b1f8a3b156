import fc from 'fast-check';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { BLOCKER_KINDS } from '../../../../shared/closing/blocker.ts';
import {
  CHANNELS,
  CLOSE_REASONS,
  IDENTITY_METHODS,
} from '../../../../shared/closing/closing-terms.ts';
import { ATTEMPT_STEPS } from '../../../../shared/closing/design.ts';
import { ACTION_KINDS, type Action } from '../../../../shared/engine/action.ts';
import { EVENT_KINDS, type EngineEvent } from '../../../../shared/engine/event.ts';
import { REFUSAL_CODES, type Refusal } from '../../../../shared/engine/refusal.ts';
import { act, eventsOf, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { LINE_PARTS } from '../../../../shared/ledger/account.ts';
import { ENTRY_KINDS } from '../../../../shared/ledger/entry.ts';
import {
  AUTOPAY_MODES,
  FREEZE_REASONS,
  LINE_STATUSES,
  SUSPENSION_REASONS,
} from '../../../../shared/products/line.ts';
import { RUN_PROBLEM_CODES } from '../../../../shared/run-file/parse-run.ts';
import { CAUSES } from '../../../../shared/score/attribution.ts';
import {
  describeAction,
  describeAttempt,
  describeEvent,
  describeRefusal,
  type Message,
} from '../../../../shared/text/describe.ts';
import { modelEn } from '../../../../shared/text/en/model.ts';
import { nameOfIn } from '../../../../shared/text/names.ts';
import { modelZhCn } from '../../../../shared/text/zh-cn/model.ts';
import { CALENDAR_KINDS } from '../../../../shared/views/calendar.ts';
import { HABITS } from '../../../../shared/analysis/forecast.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { closingRuns } from '../closing-runs.ts';
import { subscriptionRuns } from '../subscription-runs.ts';
import { cardRuns } from '../card-runs.ts';
import { busyScenario } from '../busy-scenario.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';
import { deed, likelyDeed } from '../likely-deeds.ts';
import { fraudRuns } from '../fraud-runs.ts';
import { loansScenario } from '../loan-lines.ts';
import { actionFor, choice } from '../random-actions.ts';
import { on } from '../small-scenario.ts';
import { storyRuns } from '../story-runs.ts';

const SCENARIO = busyScenario();
const LINE = 'flower-pay';

const actions = new Map<string, Action>();
const refusals = new Map<string, Refusal>();
const blockers = new Set<string>();
/** A charged-off line is refused before its blockers are looked at; the rest needs facts of its own. */
const UNMET: ReadonlySet<string> = new Set(['charged-off', 'lock-in', 'credit-balance']);
const events = new Map<string, EngineEvent>();
const messages: Message[] = [];

/** Notes everything that a run did, met and was refused. */
function note(run: Run): void {
  const { scenario } = run;
  const nameOf = nameOfIn(scenario, 'en');
  for (const record of run.records) {
    if (record.kind === 'move') continue;
    actions.set(record.action.kind, record.action);
    messages.push(describeAction(scenario, record.action, nameOf));
    messages.push(describeAttempt(record.action, nameOf));
  }
  for (const refusal of run.refusals.values()) {
    refusals.set(refusal.code, refusal);
    messages.push(describeRefusal(refusal, nameOf));
    if (refusal.code === 'close-blocked')
      refusal.blockers.forEach(({ kind }) => blockers.add(kind));
  }
  for (const event of eventsOf(run)) {
    events.set(event.kind, event);
    const { what, why } = describeEvent(scenario, event, nameOf);
    messages.push(what, ...(why === null ? [] : [why]));
  }
}

/** Actions by hand for what chance seldom comes to. */
const BY_HAND: readonly (readonly Action[])[] = [
  [{ kind: 'advance', to: on('2027-01-01') }],
  [{ kind: 'spread-bill', line: 'river-pay', periods: 3 }],
  [
    { kind: 'advance', to: on('2026-03-05') },
    { kind: 'answer', offer: 'lamp', option: 9 },
  ],
  [
    { kind: 'repay', line: LINE, amount: money(55_003) },
    { kind: 'spread-bill', line: LINE, periods: 3 },
  ],
  [
    { kind: 'advance', to: on('2026-03-05') },
    { kind: 'advance', to: on('2026-03-16') },
    { kind: 'dispute-entry', line: 'river-pay', entry: 'late', on: on('2026-03-15') },
    { kind: 'dispute-entry', line: 'river-pay', entry: 'status', on: null },
    { kind: 'advance', to: on('2026-04-05') },
    { kind: 'dispute-entry', line: 'river-pay', entry: 'status', on: null },
  ],
  [
    { kind: 'freeze', line: 'river-pay', reason: null },
    { kind: 'close', line: 'river-pay' },
  ],
];

/** The same story with an empty purse and tight limits. */
const POOR: Scenario = {
  ...SCENARIO,
  cash: money(0),
  income: [],
  lines: SCENARIO.lines.map((line) => ({
    ...line,
    terms: { ...line.terms, limit: money(300_000) },
    autopay: 'full',
  })),
};
const TIGHT: readonly Action[] = [
  { kind: 'repay', line: LINE, amount: money(100) },
  { kind: 'advance', to: on('2026-03-05') },
  { kind: 'answer', offer: 'lamp', option: 1 },
  { kind: 'advance', to: on('2026-03-20') },
];

/** Everything cleared, then closed. */
const CLOSING: readonly Action[] = [
  { kind: 'advance', to: on('2026-03-05') },
  { kind: 'answer', offer: 'lamp', option: null },
  { kind: 'confirm-receipt', line: LINE, purchase: 'parcel' },
  { kind: 'advance', to: on('2026-03-08') },
  { kind: 'settle-plan', line: LINE, plan: 'phone' },
  { kind: 'repay', line: LINE, amount: money(14_281 + 60_003 + 23_901 - 32_907) },
  { kind: 'close', line: LINE },
];

/** Loans of every kind, by hand: what chance seldom comes to. */
const LOANS = loansScenario();
const draw = (line: string, amount: number, periods: number | null = null): Action => ({
  kind: 'draw',
  line,
  amount: money(amount),
  method: periods === null ? null : 'level',
  periods,
});
/** Days pass up to each new offer, and to the end. */
const LATER: readonly Action[] = ['2026-03-05', '2026-04-06', '2026-05-20', '2026-08-30'].map(
  (day) => ({ kind: 'advance', to: on(day) }),
);
const LOANS_BY_HAND: readonly (readonly Action[])[] = [
  [
    draw('advance', 10_000),
    draw('advance', 10_000),
    { kind: 'repay', line: 'advance', amount: money(5_000) },
    { kind: 'repay', line: 'advance', amount: money(10_000) },
    draw('advance', 10_000),
    { kind: 'repay', line: 'advance', amount: money(10_000) },
    draw('advance', 10_000),
  ],
  [
    draw('cash-line', 1_000),
    draw('cash-line', 10_500, 3),
    { kind: 'draw', line: 'cash-line', amount: money(10_000), method: null, periods: 3 },
    draw('cash-line', 700_000, 3),
    draw('cash-line', 200_000, 1),
    { kind: 'restructure', line: 'cash-line', periods: 6 },
    { kind: 'restructure', line: 'bnpl', periods: 6 },
    { kind: 'advance', to: on('2026-03-05') },
    { kind: 'answer', offer: 'lamp', option: 0 },
    { kind: 'advance', to: on('2026-04-06') },
    { kind: 'advance', to: on('2026-04-28') },
    draw('cash-line', 10_000, 3),
    { kind: 'restructure', line: 'cash-line', periods: 12 },
    ...LATER,
  ],
  [
    draw('payday', 40_000),
    draw('cash-line', 50_000, 12),
    { kind: 'repay', line: 'cash-line', amount: money(20_000) },
    { kind: 'settle-plan', line: 'cash-line', plan: `loan-${LOANS.start}-1` },
    ...LATER,
  ],
];

beforeAll(() => {
  const play = (scenario: Scenario, list: readonly Action[]) =>
    note(list.reduce((run, action) => act(run, action).run, startRun(scenario, 3)));
  for (const list of BY_HAND) play(SCENARIO, list);
  for (const list of LOANS_BY_HAND) play(LOANS, list);
  play(POOR, TIGHT);
  play({ ...SCENARIO, cash: money(900_000) }, CLOSING);
  const families = fc.sample(
    fc.tuple(
      fc.subarray(Object.keys(FAMILY_TERMS), { minLength: 1, maxLength: 4 }),
      fc.nat(999),
      fc.array(deed, { minLength: 60, maxLength: 140 }),
    ),
    { seed: 2027, numRuns: 200 },
  );
  for (const [ids, seed, list] of families) {
    let run = startRun(manyLines(ids), seed);
    for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
    note(run);
  }
  for (const run of storyRuns()) note(run);
  for (const run of cardRuns()) note(run);
  for (const run of [...closingRuns(), ...subscriptionRuns(), ...fraudRuns()]) note(run);
  const runs = fc.sample(
    fc.tuple(fc.nat(999), fc.array(choice, { minLength: 50, maxLength: 120 })),
    {
      seed: 2026,
      numRuns: 250,
    },
  );
  for (const [seed, list] of runs) {
    let run = startRun(SCENARIO, seed);
    for (const one of list) run = act(run, actionFor(present(run), one)).run;
    note(run);
  }
});

const sorted = (list: Iterable<string>) => [...list].sort();

describe('everything that the model can say is exercised', () => {
  it('every action', () => expect(sorted(actions.keys())).toEqual(sorted(ACTION_KINDS)));
  it('every refusal', () => expect(sorted(refusals.keys())).toEqual(sorted(REFUSAL_CODES)));
  it('every blocker that a run can meet', () => {
    const met = BLOCKER_KINDS.filter((kind) => !UNMET.has(kind));
    expect(sorted(blockers)).toEqual(sorted(met));
  });
  it('every event', () => expect(sorted(events.keys())).toEqual(sorted(EVENT_KINDS)));
});

describe.each([
  ['en', modelEn],
  ['zh-CN', modelZhCn],
] as const)('words in %s', (language, table) => {
  const i18n = i18next.createInstance();
  beforeAll(async () => {
    await i18n.init({
      lng: language,
      ns: ['model'],
      defaultNS: 'model',
      resources: { [language]: { model: table } },
      interpolation: { escapeValue: false },
    });
  });
  const exists = (key: string, params: object = {}) => i18n.exists(key, { ...params });

  it('stand for everything that happened in the runs above', () => {
    for (const { key, params } of messages) {
      expect(exists(key, params), key).toBe(true);
      const words = i18n.t(key, { ...params });
      expect(words, key).not.toMatch(/\{\{|\}\}|\$t|undefined|\[object/);
    }
  });

  it.each([
    ['blocker', BLOCKER_KINDS.flatMap((kind) => [`${kind}.name`, `${kind}.why`, `${kind}.clear`])],
    ['status', LINE_STATUSES],
    ['freezeReason', FREEZE_REASONS],
    ['autopayMode', AUTOPAY_MODES],
    ['calendar', CALENDAR_KINDS],
    ['factor', CAUSES],
    ['habit', HABITS],
    ['entry', ENTRY_KINDS],
    ['channelBy', CHANNELS],
    ['channelAt', CHANNELS],
    ['identity', IDENTITY_METHODS],
    ['attemptStep', ATTEMPT_STEPS],
    ['closeReason', CLOSE_REASONS],
    ['suspension', SUSPENSION_REASONS],
    ['runProblem', RUN_PROBLEM_CODES],
    ['goalStatus', ['met', 'missed', 'holds', 'open']],
  ])('stand for every %s', (section, keys) => {
    for (const key of keys) expect(exists(`${section}.${key}`), key).toBe(true);
  });
});

describe('the two tables', () => {
  it('have the same keys and placeholders', () => {
    const en = flatten(modelEn);
    const zh = flatten(modelZhCn);
    const single = (key: string) => key.endsWith('_one');
    expect(sorted(zh.keys())).toEqual(sorted([...en.keys()].filter((key) => !single(key))));
    for (const [key, words] of zh) {
      const own = en.get(key) ?? '';
      expect(words, key).not.toBe('');
      expect(placeholders(words), key).toEqual(placeholders(own));
    }
  });
});

function flatten(table: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(table) as [string, string | object][]) {
    if (typeof value === 'string') flat.set(`${prefix}${key}`, value);
    else for (const [inner, words] of flatten(value, `${prefix}${key}.`)) flat.set(inner, words);
  }
  return flat;
}

function placeholders(words: string): readonly string[] {
  return [...words.matchAll(/\{\{[^}]+\}\}/g)].map(([found]) => found).sort();
}

it('every part that a payment can go to has words in both languages', () => {
  for (const table of [modelEn, modelZhCn]) {
    expect(Object.keys(table.part).toSorted()).toEqual([...LINE_PARTS].toSorted());
  }
});
