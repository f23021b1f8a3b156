import { readFileSync } from 'node:fs';
import type { Action } from '../../../shared/engine/action.ts';
import { act, present, startRun, type Run } from '../../../shared/engine/run.ts';
import { parseScenario } from '../../../shared/scenario/parse.ts';
import type {
  ChargeEvent,
  IntrusionEvent,
  Scenario,
  StrangerMove,
} from '../../../shared/scenario/scenario.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';
import { doAll, wait } from './closing-runs.ts';
import { manyLines } from './every-family.ts';
import { checkout, on, scenario } from './small-scenario.ts';

const FILE = new URL('../../golden/someone-else.scenario.json', import.meta.url);

/** The lines of the golden scenario. */
export const TIDE = 'tide-cash';
export const LANTERN = 'lantern-card';

/** The golden scenario with a stranger in it. */
export function someoneElse(): Scenario {
  const parsed = parseScenario(readFileSync(FILE, 'utf8'));
  if (!parsed.ok) throw new Error('the scenario has problems');
  return parsed.value.scenario;
}

/** Lets days pass up to a date; what is offered meanwhile is left, or paid for in cash. */
export function until(run: Run, iso: string): Run {
  let at = run;
  for (let state = present(at); state.day < on(iso) && !state.over; state = present(at)) {
    const [offer] = state.offers;
    const next: Action =
      offer === undefined
        ? { kind: 'advance', to: on(iso) }
        : { kind: 'answer', offer: offer.id, option: offer.required ? 0 : null };
    const done = act(at, next);
    if (done.refusal !== null) throw new Error(done.refusal.code);
    at = done.run;
  }
  return at;
}

const told = (id: string, iso: string) => ({
  id,
  timing: { kind: 'on', day: on(iso) } as const,
  if: null,
  title: id,
  text: id,
});

/** A seller's charge in code. */
export function charge(
  id: string,
  iso: string,
  line: string,
  change: Partial<ChargeEvent> = {},
): ChargeEvent {
  const about = { line, amount: money(12_000), isRight: false, answerDays: null };
  return { ...told(id, iso), kind: 'charge', ...about, ...change };
}

/** An intrusion in code. */
export function intrusion(iso: string, moves: readonly StrangerMove[]): IntrusionEvent {
  return { ...told('stranger', iso), kind: 'intrusion', moves, inquiryDays: null };
}

/** All that the limit leaves. */
export const ALL = ppm(1_000_000);

/** Runs in which everything is said that disputes, strangers and a monitor can say. */
export function fraudRuns(): readonly Run[] {
  const first = startRun(someoneElse(), 1);
  const frozen = doAll(until(first, '2026-03-09'), { kind: 'freeze', line: TIDE, reason: null });
  return [
    until(first, '2026-05-30'),
    doAll(until(frozen, '2026-03-22'), { kind: 'report-fraud', line: TIDE }),
    reported(first),
    disputed(first),
    elsewhere(),
    answeredLate(),
    honest(first),
    unconfirmed(),
  ];
}

/** The owner, who forgets the password three times while closing: held for a day. */
export function honest(first: Run): Run {
  const step = (choice: 'next' | 'right' | 'wrong'): Action => ({
    kind: 'step-close',
    line: LANTERN,
    choice,
  });
  const begun = doAll(first, { kind: 'begin-close', line: LANTERN, channel: 'app' }, step('next'));
  return doAll(begun, step('wrong'), step('wrong'), step('wrong'), step('right'));
}

/** A parcel that is here, and disputed before its receipt is confirmed. */
function unconfirmed(): Run {
  const parcel = checkout({ arrivalDays: 2, timing: { kind: 'on', day: on('2026-03-03') } });
  const asked = wait(startRun(scenario({ events: [parcel] }), 1), 1);
  const bought = doAll(asked, { kind: 'answer', offer: 'lamp', option: 1 });
  const dispute: Action = { kind: 'dispute', line: 'flower-pay', item: 'lamp' };
  return doAll(wait(doAll(bought, dispute), 3), dispute);
}

function reported(first: Run): Run {
  const report: Action = { kind: 'report-fraud', line: TIDE };
  const close: Action = { kind: 'close', line: TIDE };
  return until(doAll(until(first, '2026-03-19'), report, report, close), '2026-05-30');
}

function disputed(first: Run): Run {
  const dispute = (item: string): Action => ({ kind: 'dispute', line: LANTERN, item });
  const asked = doAll(until(first, '2026-03-08'), dispute('film-club'), dispute('film-club'));
  const closing = doAll(asked, dispute('gym'), dispute('none'), { kind: 'close', line: LANTERN });
  return doAll(until(closing, '2026-04-20'), dispute('gym'));
}

/** A stranger who buys, where lines lend no money, and is refused. */
function elsewhere(): Run {
  const scenario = manyLines(['flower-pay', 'pine-card', 'four-parts', 'swift-cash'], {
    monitor: true,
    events: [
      charge('club', '2026-03-04', 'flower-pay'),
      charge('too-much', '2026-03-05', 'flower-pay', { amount: money(90_000_000) }),
      intrusion('2026-03-06', [
        { do: 'borrow', line: 'flower-pay', afterDays: 0, share: ppm(500_000) },
        { do: 'borrow', line: 'four-parts', afterDays: 0, share: ALL },
        { do: 'borrow', line: 'four-parts', afterDays: 1, share: ALL },
        { do: 'close', line: 'flower-pay', afterDays: 1, passes: true },
      ]),
    ],
  });
  const day = startRun(scenario, 1);
  const tried = until(day, '2026-03-08');
  return doAll(
    tried,
    { kind: 'dispute', line: 'flower-pay', item: 'club' },
    { kind: 'restructure', line: 'flower-pay', periods: 12 },
    { kind: 'begin-close', line: 'swift-cash', channel: 'app' },
  );
}

/** In the US a lender acknowledges what it takes long to answer. */
function answeredLate(): Run {
  const scenario = manyLines(['willow-card', 'flower-pay'], {
    region: 'US',
    events: [charge('club', '2026-03-04', 'willow-card')],
  });
  const charged = wait(startRun(scenario, 1), 3);
  return wait(doAll(charged, { kind: 'dispute', line: 'willow-card', item: 'club' }), 95);
}
