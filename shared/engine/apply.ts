import { assertNever, err, ok, type Result } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import type { Action } from './action.ts';
import { disputeEntry } from './entry-disputes.ts';
import { disputeItem } from './disputes.ts';
import { isUrgent } from './urgent.ts';
import { closeDay } from './evening.ts';
import { reportFraud } from './fraud-report.ts';
import {
  changeAutopay,
  confirm,
  draw,
  freeze,
  repay,
  restructureLine,
  settle,
  spread,
  unfreeze,
} from './line-actions.ts';
import { beginClose, cancelClose, closeLine, complain, stepClose } from './closing-actions.ts';
import { cutLimit, restoreLimit, setDefault } from './limit-actions.ts';
import { nextMorning } from './morning.ts';
import { answerOffer } from './offers.ts';
import { respond } from './questions.ts';
import type { Refusal } from './refusal.ts';
import { reopen } from './reopening.ts';
import type { RunState } from './state.ts';
import { moveSubscription } from './subscriptions.ts';
import { closeWorld, openWorld, type Step, type World } from './world.ts';

/** The rules' version: it changes when the same actions may give another result. */
export const RULES_VERSION = 2;

export interface ApplyOptions {
  /** False for forecasts: balances only, no journal. */
  readonly keepEntries: boolean;
}

/**
 * Does one action. Pure: the same scenario, state and action give the same bytes everywhere.
 * @returns the new state with the entries and events it added, or a refusal that changed nothing
 * @throws only on a broken invariant, which is a bug
 */
export function apply(
  scenario: Scenario,
  state: RunState,
  action: Action,
  options: ApplyOptions = { keepEntries: true },
): Result<Step, Refusal> {
  if (state.over) return err({ code: 'run-over' });
  const world = openWorld(scenario, state, options.keepEntries);
  const refusal = perform(world, action);
  return refusal === null ? ok(closeWorld(world)) : err(refusal);
}

function perform(world: World, action: Action): Refusal | null {
  switch (action.kind) {
    case 'advance':
      return advance(world, action.to);
    case 'answer':
      return answerOffer(world, action.offer, action.option);
    case 'respond':
      return respond(world, action.offer, action);
    case 'repay':
      return repay(world, action.line, action.amount);
    case 'draw':
      return draw(world, action.line, action);
    case 'settle-plan':
      return settle(world, action.line, action.plan);
    case 'spread-bill':
      return spread(world, action.line, action.periods);
    case 'confirm-receipt':
      return confirm(world, action.line, action.purchase);
    case 'set-autopay':
      return changeAutopay(world, action.line, action.mode);
    case 'freeze':
      return freeze(world, action.line, action.reason);
    case 'unfreeze':
      return unfreeze(world, action.line);
    case 'restructure':
      return restructureLine(world, action.line, action.periods);
    case 'close':
      return closeLine(world, action.line);
    case 'begin-close':
      return beginClose(world, action.line, action.channel);
    case 'step-close':
      return stepClose(world, action.line, action.choice);
    case 'cancel-close':
      return cancelClose(world, action.line);
    case 'cut-limit':
      return cutLimit(world, action.line, action.limit);
    case 'restore-limit':
      return restoreLimit(world, action.line);
    case 'set-default':
      return setDefault(world, action.line);
    case 'move-subscription':
      return moveSubscription(world, action.cost, action.line);
    case 'reopen':
      return reopen(world, action.line);
    case 'complain':
      return complain(world, action.line);
    case 'dispute-entry':
      return disputeEntry(world, action.line, action);
    case 'dispute':
      return disputeItem(world, action.line, action.item);
    case 'report-fraud':
      return reportFraud(world, action.line);
    default:
      return assertNever(action);
  }
}

/** Day by day until `to`, a morning with a new question or with news to act on, or the end. */
function advance(world: World, to: Day): Refusal | null {
  if (to <= world.day) return { code: 'not-later', day: to };
  if (to > world.scenario.end) return { code: 'after-end', end: world.scenario.end };
  const waiting = world.offers.find((offer) => offer.required);
  if (waiting !== undefined) return { code: 'answer-first', offer: waiting.id };
  while (world.day < to) {
    const before = world.events.length;
    closeDay(world);
    nextMorning(world);
    if (world.events.slice(before).some(isUrgent)) break;
    if (world.over || world.offers.some((offer) => offer.openedOn === world.day)) break;
  }
  return null;
}
