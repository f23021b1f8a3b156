import { nextStep, type StepChoice } from '../closing/attempt.ts';
import type { AttemptStep } from '../closing/design.ts';
import type { MonitorFact } from '../closing/monitor-fact.ts';
import type { Action } from '../engine/action.ts';
import { act, eventsOf, present, startRun, type Run } from '../engine/run.ts';
import { accruedOn, owedOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import type { Effort } from '../products/line-event.ts';
import type { RegionId } from '../products/regions/region.ts';
import { assertNever, invariant } from '../result.ts';
import { addDays, type Day } from '../units/day.ts';
import { plus, sum, type Money } from '../units/money.ts';
import type { Bot, Errand } from './bots.ts';
import { towardsClosing } from './close-line.ts';
import { TOWN_PURCHASE, townScenario, type TownDesign } from './lender-town.ts';
import { monitorFacts } from './monitor-facts.ts';

/** What came of one simulated customer under one design. */
export interface BotOutcome {
  readonly bot: Bot;
  readonly facts: readonly MonitorFact[];
  /** What each closing took that came to its end. */
  readonly closings: readonly Effort[];
  /** Closings that were given up, out of patience with the design. */
  readonly abandoned: number;
  /** What all lines are owed at the end. */
  readonly owed: Money;
}

/** Days for which somebody goes on trying to clear a line, or to be asked again. */
const DAYS_OF_TRYING = 25;
/** Things done on a day before something is wrong with a bot. */
const MOST_STEPS = 200;

/**
 * Plays one customer to the end, with the same engine that a learner plays. A pure function of its
 * arguments: the whole population can be played one by one, in any order.
 */
export function playBot(bot: Bot, design: TownDesign, region: RegionId): BotOutcome {
  const scenario = townScenario(bot.person, design, region);
  let run = startRun(scenario, bot.n);
  let abandoned = 0;
  for (const errand of bot.errands) {
    run = waitUntil(run, errand.on);
    if (errand.kind !== 'close') {
      run = doErrand(run, errand);
      continue;
    }
    const closed = closeLine(run, bot, errand);
    run = closed.run;
    if (closed.gaveUp) abandoned += 1;
  }
  run = waitUntil(run, scenario.end);
  const { lines, balances, day } = present(run);
  const owes = (line: Line) => plus(owedOn(balances, line), accruedOn(balances, line, day));
  return {
    bot,
    facts: monitorFacts(run, { newDevices: bot.newDevices }),
    closings: closingsIn(run),
    abandoned,
    owed: sum(Object.values(lines).map(owes)),
  };
}

function closingsIn(run: Run): readonly Effort[] {
  return eventsOf(run).flatMap((event) => {
    if (event.kind !== 'closed' && event.kind !== 'closed-with-balance') return [];
    const { clicks, screens, days } = event;
    // A debt that is paid off after its line was closed is no second closing.
    if (clicks === undefined || screens === undefined || days === undefined) return [];
    return [{ clicks, screens, days }];
  });
}

/** Lets days pass. What is offered for sale and isn't wanted is left. */
function waitUntil(from: Run, to: Day): Run {
  let run = from;
  while (!present(run).over && present(run).day < to) {
    run = act(run, { kind: 'advance', to }).run;
    const offer = present(run).offers[0];
    if (offer === undefined || present(run).day === to) continue;
    run = act(run, { kind: 'answer', offer: offer.id, option: null }).run;
  }
  return run;
}

function doErrand(run: Run, errand: Exclude<Errand, { kind: 'close' }>): Run {
  return act(run, actionOf(errand)).run;
}

function actionOf(errand: Exclude<Errand, { kind: 'close' }>): Action {
  const { line } = errand;
  switch (errand.kind) {
    case 'borrow':
      if (line === 'pay') return { kind: 'answer', offer: TOWN_PURCHASE, option: 0 };
      return { kind: 'draw', line, amount: errand.amount, method: null, periods: null };
    case 'freeze':
      return { kind: 'freeze', line, reason: 'stop-spending' };
    case 'complain':
      return { kind: 'complain', line };
    default:
      return assertNever(errand);
  }
}

interface Closing {
  readonly run: Run;
  readonly gaveUp: boolean;
}

type CloseErrand = Extract<Errand, { kind: 'close' }>;

/** Asks for the closing, answers what is asked, and waits where there is nothing else to do. */
function closeLine(from: Run, bot: Bot, errand: CloseErrand): Closing {
  const { line: id } = errand;
  let run = bot.isAttacker ? from : clearLine(from, id);
  const last = addDays(present(run).day, DAYS_OF_TRYING);
  let wrong = errand.wrong;
  for (let step = 0; !isSettled(run, id) && present(run).day < last; step += 1) {
    invariant(step < MOST_STEPS, `bot ${bot.n} is stuck on closing ${id}`);
    const { attempt } = lineIn(run, id);
    if (attempt === null) {
      const begun = act(run, { kind: 'begin-close', line: id, channel: 'app' });
      run = begun.refusal === null ? begun.run : letDayPass(begun.run);
      continue;
    }
    if (attempt.clicks > bot.patience && !bot.isAttacker) {
      return { run: act(run, { kind: 'cancel-close', line: id }).run, gaveUp: true };
    }
    const asked = nextStep(lineIn(run, id).terms.closing, attempt);
    invariant(asked !== null, 'an attempt that is not confirmed has a step left');
    const choice = choiceOf(asked, { wrong, errand });
    if (asked.kind === 'identity' && wrong > 0) wrong -= 1;
    const answered = act(run, { kind: 'step-close', line: id, choice });
    run = answered.refusal === null ? answered.run : letDayPass(answered.run);
    if (choice === 'accept') return { run, gaveUp: false };
  }
  return { run, gaveUp: false };
}

/** Pays what is open as far as spare cash goes, until nothing is left or patience is. */
function clearLine(from: Run, id: string): Run {
  let run = from;
  const last = addDays(present(run).day, DAYS_OF_TRYING);
  while (present(run).day < last && !present(run).over) {
    const next = towardsClosing(run.scenario, present(run), id);
    if (next?.kind === 'close' || next?.kind === 'set-autopay') return run;
    const done = next === null ? null : act(run, next);
    run = done === null || done.refusal !== null ? letDayPass(run) : done.run;
  }
  return run;
}

/** Confirmed, or over and done with: nothing more is asked. */
function isSettled(run: Run, id: string): boolean {
  const { status, attempt } = lineIn(run, id);
  if (present(run).over) return true;
  if (attempt !== null && attempt.confirmedOn !== null) return true;
  return status === 'closed' || status === 'closed-with-balance' || status === 'charged-off';
}

interface Asked {
  readonly wrong: number;
  readonly errand: CloseErrand;
}

function choiceOf(step: AttemptStep, { wrong, errand }: Asked): StepChoice {
  switch (step.kind) {
    case 'identity':
      return wrong > 0 ? 'wrong' : 'right';
    case 'reason':
      return 'no-reason';
    case 'offer':
      return errand.takesOffer ? 'accept' : 'decline';
    default:
      return 'next';
  }
}

function letDayPass(run: Run): Run {
  return waitUntil(run, addDays(present(run).day, 1));
}

function lineIn(run: Run, id: string): Line {
  const line = present(run).lines[id];
  invariant(line !== undefined, `no line ${id} in the town`);
  return line;
}
