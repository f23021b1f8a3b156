import type { Action } from '../engine/action.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { disputeVariant } from './describe-dispute.ts';
import { modelEn } from './en/model.ts';

/** A key of the model's words, with what fills its placeholders. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What happened, and why; `why` is null when there is nothing to explain. */
export interface Telling {
  readonly what: Message;
  readonly why: Message | null;
}

/** Gives an id's words in the reader's language: lines, events, goals, parcels and plans. */
export type NameOf = (id: string) => string;

export function describeRefusal(refusal: Refusal, nameOf: NameOf): Message {
  const named = (code: string, fields: object) => message(`refusal.${code}`, fields, nameOf);
  switch (refusal.code) {
    case 'line-not-open':
      return named(`line-not-open-${refusal.status}`, refusal);
    case 'close-blocked':
      return named(refusal.code, { line: refusal.line, count: refusal.blockers.length });
    default:
      return named(refusal.code, refusal);
  }
}

export function describeEvent(scenario: Scenario, event: EngineEvent, nameOf: NameOf): Telling {
  const { variant, extra } = variantOf(scenario, event);
  const base = `event.${event.kind}${variant}`;
  const fields = { ...event, ...extra };
  const explained = eventsWithWhy.has(`${event.kind}${variant}`);
  return {
    what: message(`${base}.what`, fields, nameOf),
    why: explained ? message(`${base}.why`, fields, nameOf) : null,
  };
}

/** Some things that happen explain themselves; their words have no `why`. */
const eventsWithWhy: ReadonlySet<string> = new Set(
  Object.entries(modelEn.event)
    .filter(([, words]) => 'why' in words)
    .map(([event]) => event),
);

interface Variant {
  readonly variant: string;
  readonly extra: Readonly<Record<string, string | number>>;
}

function variantOf(scenario: Scenario, event: EngineEvent): Variant {
  const plain = (variant: string, extra: Variant['extra'] = {}): Variant => ({ variant, extra });
  const disputed = disputeVariant(event);
  if (disputed !== null) return plain(disputed);
  switch (event.kind) {
    case 'income':
    case 'cost':
      return plain(event.luck ? '-luck' : '');
    case 'cash-short':
      return plain('', { short: -event.cash });
    case 'receipt-confirmed':
      return plain(event.byItself ? '-itself' : '');
    case 'refund-arrived':
      return plain(event.toCash > 0 ? '-cash' : '');
    case 'bill-cut': {
      const { total, minimum, dueOn } = event.bill;
      return plain('', { total, minimum, due: dueOn });
    }
    case 'paid':
      return plain(paidVariant(scenario, event.line, event.by));
    case 'statement':
      return plain(event.grace === 'kept' ? '' : `-${event.grace}`);
    case 'drawn':
      return plain(event.byItself ? '-itself' : isFree(scenario, event.line) ? '-free' : '');
    case 'fee-charged':
      return plain(`-${event.fee}`);
    case 'due-met':
      if (event.of !== undefined) return plain(`-${event.of}`);
      return plain(event.carried === 0 ? '-clear' : '-carried');
    case 'plan-started':
    case 'plan-settled':
    case 'due-missed':
    case 'charge-posted':
      return plain(event.of === undefined ? '' : `-${event.of}`);
    case 'autopay-set':
      return plain(`-${event.mode}`);
    case 'frozen':
      return plain(event.reason === null ? '' : '-reason');
    case 'offer-taken':
      return plain(`-${event.offer}`);
    case 'closed-with-balance':
      return plain(event.withdrawal ? '-withdrawal' : '');
    case 'complaint-answered':
      return plain(event.found ? '-found' : '');
    case 'default-set':
      return plain(event.isDefault ? '' : '-not');
    case 'late-charge':
      return plain(event.id === undefined ? '' : '-subscription');
    case 'subscription-refused':
      return plain(event.free === null ? '-state' : '-limit', { free: event.free ?? 0 });
    case 'reopen-refused':
      return plain(`-${event.because}`);
    case 'inquiry':
    case 'entry-kept':
    case 'reported':
      return fileVariant(event);
    default:
      return askedVariant(scenario, event);
  }
}

/** What became of the credit file. */
function fileVariant(
  event: Extract<EngineEvent, { kind: 'inquiry' | 'entry-kept' | 'reported' }>,
): Variant {
  switch (event.kind) {
    case 'inquiry':
      return { variant: event.line === null ? '-elsewhere' : '', extra: {} };
    case 'entry-kept':
      return { variant: `-${event.entry}`, extra: {} };
    case 'reported':
      return reportedVariant(event);
  }
}

/** What is put to the learner, and what came of it. */
function askedVariant(scenario: Scenario, event: EngineEvent): Variant {
  const plain = (variant: string): Variant => ({ variant, extra: {} });
  switch (event.kind) {
    case 'offer-opened':
      return plain(isRequired(scenario, event.id) ? '-required' : '');
    case 'offer-lapsed':
    case 'offer-left':
      return plain(isCheckout(scenario, event.id) ? '' : '-question');
    case 'question-opened':
      return plain(`-${event.asks}`);
    case 'checked':
      return plain(event.right ? '-right' : '');
    case 'bought':
      return boughtOnLine(scenario, event.id, event.option);
    default:
      return plain('');
  }
}

/** The order that a payment is used in is said where it is the same for everybody. */
function paidVariant(scenario: Scenario, id: string, by: 'learner' | 'autopay'): string {
  if (by === 'autopay') return '-autopay';
  const line = scenario.lines.find((candidate) => candidate.id === id);
  return line?.terms.family === 'pay-later' ? '-learner' : '-learner-plain';
}

/** Borrowing that costs nothing is not said to bear interest. */
function isFree(scenario: Scenario, id: string): boolean {
  return scenario.lines.find((line) => line.id === id)?.terms.family === 'advance';
}

/** The first morning tells what was reported before the run; that is not news of that day. */
function reportedVariant({ day, file }: Extract<EngineEvent, { kind: 'reported' }>): Variant {
  const { reportedOn } = file;
  return reportedOn === null || reportedOn === day
    ? { variant: '', extra: {} }
    : { variant: '-before', extra: { on: reportedOn } };
}

function isCheckout(scenario: Scenario, id: string): boolean {
  return scenario.events.some((event) => event.id === id && event.kind === 'checkout');
}

function isRequired(scenario: Scenario, id: string): boolean {
  return scenario.events.some((e) => e.id === id && e.kind === 'checkout' && e.required);
}

function boughtVariant(scenario: Scenario, id: string, index: number): Variant {
  const event = scenario.events.find((candidate) => candidate.id === id);
  const option = event?.kind === 'checkout' ? event.options[index] : undefined;
  if (option === undefined) return { variant: '-cash', extra: {} };
  if (option.kind === 'cash') return { variant: '-cash', extra: {} };
  const periods = option.kind === 'instalments' ? option.periods : 1;
  return { variant: `-${option.kind}`, extra: { line: option.line, periods } };
}

/** A card owes at once; a pay-later line when the goods are received. */
function boughtOnLine(scenario: Scenario, id: string, option: number): Variant {
  const bought = boughtVariant(scenario, id, option);
  const line = scenario.lines.find((candidate) => candidate.id === bought.extra['line']);
  if (bought.variant === '-instalments' && line?.terms.family === 'bnpl') {
    return { ...bought, variant: '-parts' };
  }
  const isCard = bought.variant === '-pay-later' && line?.terms.family === 'card';
  return isCard ? { ...bought, variant: '-card' } : bought;
}

/** A decision in a few words, for pins and the timeline. */
export function describeAction(scenario: Scenario, action: Action, nameOf: NameOf): Message {
  switch (action.kind) {
    case 'answer': {
      if (action.option === null) {
        const what = isCheckout(scenario, action.offer) ? 'leave' : 'leave-question';
        return message(`action.answer-${what}`, { id: action.offer }, nameOf);
      }
      const choice = choiceOf(scenario, action.offer, action.option);
      if (choice !== null) return message('action.choose', { id: action.offer, choice }, nameOf);
      const { variant, extra } = boughtVariant(scenario, action.offer, action.option);
      return message(`action.answer${variant}`, { ...extra, id: action.offer }, nameOf);
    }
    case 'respond':
      return message('action.respond', { id: action.offer }, nameOf);
    case 'set-default':
      return message(`action.set-default${action.line === null ? '-none' : ''}`, action, nameOf);
    case 'move-subscription':
      return message(`action.${moveKey(action)}`, action, nameOf);
    case 'settle-plan':
      return message('action.settle-plan', { id: action.plan }, nameOf);
    case 'dispute':
      return message('action.dispute', { id: action.item }, nameOf);
    case 'confirm-receipt':
      return message('action.confirm-receipt', { id: action.purchase }, nameOf);
    default:
      return message(`action.${action.kind}`, action, nameOf);
  }
}

/** To a line, or to cash. */
export function moveKey({ kind, line }: Extract<Action, { kind: 'move-subscription' }>): string {
  return line === null ? `${kind}-cash` : kind;
}

/** The option of a choice as `namesIn` knows it; null when the event is none. */
function choiceOf(scenario: Scenario, id: string, index: number): string | null {
  const event = scenario.events.find((candidate) => candidate.id === id);
  const option = event?.kind === 'choice' ? event.options[index] : undefined;
  return option === undefined ? null : `${id}/${option.id}`;
}

/** What was asked for and refused, as a sentence. */
export function describeAttempt(action: Action, nameOf: NameOf): Message {
  const about = {
    answer: 'offer',
    respond: 'offer',
    'settle-plan': 'plan',
    'confirm-receipt': 'purchase',
    dispute: 'item',
  } as const;
  const field = action.kind in about ? about[action.kind as keyof typeof about] : null;
  const id = field === null ? {} : { id: action[field as keyof Action] };
  return message(`attempt.${action.kind}`, { ...action, ...id }, nameOf);
}

/** Fields that hold ids become names; `id` is said as `item`. Nested fields are left out. */
const NAMED = [
  'line',
  'cost',
  'choice',
  'offer',
  'plan',
  'purchase',
  'item',
  'goal',
  'ending',
] as const;

/** A message from a code's own fields: numbers stay, ids become names, the rest is left out. */
export function message(key: string, fields: object, nameOf: NameOf): Message {
  const params: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === 'number') params[field] = value;
    else if (typeof value === 'string') {
      params[field] = (NAMED as readonly string[]).includes(field) ? nameOf(value) : value;
      if (field === 'id') params.item = nameOf(value);
    }
  }
  return { key, params };
}
