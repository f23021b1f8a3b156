import type { ClosingTerms } from '../closing/closing-terms.ts';
import type { RegionId } from '../products/regions/region.ts';
import type { PayLaterTerms } from '../products/pay-later-terms.ts';
import { assertNever } from '../result.ts';
import type { Rate } from '../units/rate.ts';
import { partsOfOne } from './parameter.ts';
import { fen, parts } from './resolve-amounts.ts';
import { resolveClosing } from './resolve-closing.ts';
import { resolveCard, resolveOpeningCard } from './resolve-card.ts';
import { resolveCreditFile } from './resolve-credit-file.ts';
import { hardshipOf, resolveLoanTerms } from './resolve-loans.ts';
import { conditionOrNull, date, recurring, text } from './resolve-parts.ts';
import { resolveCheck, resolveChoice, resolvePrediction } from './resolve-questions.ts';
import { counters, draw, drawnEvents, goal, hint, question, timing } from './resolve-story.ts';
import type {
  LineSetup,
  OpeningBalances,
  OpeningLoan,
  PaymentOption,
  RecurringCost,
  ReportedWrongly,
  Scenario,
  ScenarioEvent,
  ScenarioParameter,
  StrangerMove,
} from './scenario.ts';
import type { AuthoredMove } from './schema-disputes.ts';
import type { AuthoredLoan } from './schema-terms-loans.ts';
import type { AuthoredPayLaterTerms, AuthoredScenario } from './schema.ts';

type AuthoredLine = AuthoredScenario['lines'][number];
type AuthoredEvent = AuthoredScenario['events'][number];
type AuthoredWrong = Extract<AuthoredEvent, { kind: 'misreport' }>['wrong'];
type CheckoutOption = Extract<AuthoredEvent, { kind: 'checkout' }>['options'][number];

/**
 * What the engine plays, from a file without problems: fen, parts per million and days. It drops
 * notes and schema links, so that equal scenarios are equal data.
 */
export function resolve(authored: AuthoredScenario): Scenario {
  const drawn = drawnEvents(authored);
  return {
    formatVersion: 1,
    id: authored.id,
    title: text(authored.title),
    summary: text(authored.summary),
    author: authored.author,
    licence: authored.licence,
    level: authored.level,
    minutes: authored.minutes,
    start: date(authored.start),
    end: date(authored.end),
    region: authored.region,
    persona: {
      name: text(authored.persona.name),
      age: authored.persona.age,
      about: text(authored.persona.about),
    },
    cash: fen(authored.cash),
    income: authored.income.map(recurring),
    costs: authored.costs.map(cost),
    ...(authored.defaultLine === undefined ? {} : { defaultLine: authored.defaultLine }),
    ...(authored.lendersUseMonitor ? { monitor: true as const } : {}),
    lines: authored.lines.map((each) => line(each, authored.region)),
    ...(authored.creditFile === undefined
      ? {}
      : { creditFile: resolveCreditFile(authored.creditFile) }),
    events: authored.events.map((each) => event(each, drawn)),
    goals: authored.goals.map(goal),
    endings: authored.endings.map(({ id, title, text: words, if: when }) => ({
      id,
      title: text(title),
      text: text(words),
      if: conditionOrNull(when),
    })),
    hints: authored.hints.map(hint),
    questions: authored.questions.map(question),
    ...(authored.draws.length === 0 ? {} : { draws: authored.draws.map(draw) }),
    ...counters(authored),
    ...(authored.parameters.length === 0 ? {} : { parameters: authored.parameters.map(parameter) }),
  };
}

function cost({ payWith, ...item }: AuthoredScenario['costs'][number]): RecurringCost {
  return { ...recurring(item), ...(payWith === undefined ? {} : { payWith }) };
}

function line(authored: AuthoredLine, region: RegionId): LineSetup {
  return {
    id: authored.id,
    name: text(authored.name),
    openedOn: date(authored.openedOn),
    terms: termsOf(authored.terms, resolveClosing(authored.terms, region)),
    autopay: authored.autopay,
    opening: opening(authored),
  };
}

function termsOf(terms: AuthoredLine['terms'], closing: ClosingTerms): LineSetup['terms'] {
  switch (terms.family) {
    case 'pay-later':
      return payLaterTerms(terms, closing);
    case 'card':
      return resolveCard(terms, closing);
    default:
      return resolveLoanTerms(terms, closing);
  }
}

function payLaterTerms(terms: AuthoredPayLaterTerms, closing: ClosingTerms): PayLaterTerms {
  const offers = (list: (typeof terms)['billInstalments']) =>
    list.map(({ periods, feePercent }) => ({ periods, fee: rate(feePercent, 'term') }));
  return {
    family: terms.family,
    limit: fen(terms.limit),
    billDay: terms.billDay,
    dueDay: terms.dueDay,
    minimum: {
      share: parts(terms.minimumPercent),
      floor: fen(terms.minimumFloor),
      rounding: terms.minimumRounding,
    },
    dailyCharge: rate(terms.dailyChargePercent, 'day'),
    chargeRounding: terms.chargeRounding,
    checkoutInstalments: offers(terms.checkoutInstalments),
    billInstalments: offers(terms.billInstalments),
    instalmentFloor: fen(terms.instalmentFloor),
    earlySettlementFee: terms.earlySettlementFee,
    autopayPartial: terms.autopayPartial,
    autoConfirmDays: terms.autoConfirmDays,
    reportDay: terms.reportDay,
    closing,
    hardship: hardshipOf(terms.hardship),
  };
}

function rate(percent: number, per: Rate['per']): Rate {
  return { ppm: parts(percent), per };
}

function opening({ opening: authored }: AuthoredLine): OpeningBalances {
  return {
    unbilled: fen(authored.unbilled),
    billed: authored.billed === null ? null : fen(authored.billed),
    plans: authored.plans.map(({ id, label, principal, periods, feePercent, billed }) => ({
      id,
      label: text(label),
      principal: fen(principal),
      periods,
      fee: parts(feePercent),
      billed,
    })),
    purchases: authored.purchases.map(({ id, label, amount, boughtOn, arrivesOn }) => ({
      id,
      label: text(label),
      amount: fen(amount),
      boughtOn: date(boughtOn),
      arrivesOn: date(arrivesOn),
    })),
    refunds: authored.refunds.map(({ id, label, amount, arrivesOn }) => ({
      id,
      label: text(label),
      amount: fen(amount),
      arrivesOn: date(arrivesOn),
    })),
    // Left out where there are none, as before there were loans.
    ...(authored.loans.length === 0 ? {} : { loans: authored.loans.map(loan) }),
    ...(authored.borrowed === 0 ? {} : { borrowed: fen(authored.borrowed) }),
    ...(authored.card === undefined ? {} : { card: resolveOpeningCard(authored.card) }),
  };
}

function loan({ id, label, principal, startedOn, ...rest }: AuthoredLoan): OpeningLoan {
  const { periods, paid, method } = rest;
  return {
    id,
    label: text(label),
    principal: fen(principal),
    startedOn: date(startedOn),
    periods,
    paid,
    method,
  };
}

function event(authored: AuthoredEvent, drawn: ReadonlySet<string>): ScenarioEvent {
  const base = {
    id: authored.id,
    timing: timing(authored, drawn),
    if: conditionOrNull(authored.if),
    title: text(authored.title),
    text: text(authored.text),
  };
  switch (authored.kind) {
    case 'message':
      return { kind: authored.kind, ...base };
    case 'income':
    case 'cost':
      return { kind: authored.kind, ...base, amount: fen(authored.amount) };
    case 'suspension': {
      const { line: suspended, reason, days } = authored;
      return { kind: authored.kind, ...base, line: suspended, reason, days };
    }
    case 'inquiry':
      return { kind: authored.kind, ...base, of: authored.of };
    case 'misreport':
      return { kind: authored.kind, ...base, line: authored.line, wrong: wrongly(authored.wrong) };
    case 'charge': {
      const { line: charged, amount, right, answerDays } = authored;
      const rest = { amount: fen(amount), isRight: right, answerDays };
      return { kind: authored.kind, ...base, line: charged, ...rest };
    }
    case 'intrusion': {
      const { moves, inquiryDays } = authored;
      return { kind: authored.kind, ...base, moves: moves.map(move), inquiryDays };
    }
    case 'checkout': {
      const { openDays, required, preselected, arrivalDays } = authored;
      const options = authored.options.map(option);
      const price = fen(authored.price);
      const rest = { price, openDays, required, options, preselected, arrivalDays };
      return { kind: authored.kind, ...base, ...rest };
    }
    case 'choice':
      return resolveChoice(authored, base);
    case 'check':
      return resolveCheck(authored, base);
    case 'prediction':
      return resolvePrediction(authored, base);
    default:
      return assertNever(authored);
  }
}

function wrongly(authored: AuthoredWrong): ReportedWrongly {
  switch (authored.kind) {
    case 'late':
      return { kind: 'late', daysPastDue: authored.daysPastDue };
    case 'still-open':
      return { kind: 'still-open' };
    case 'balance':
      return { kind: 'balance', balance: fen(authored.amount) };
    default:
      return assertNever(authored);
  }
}

function move(authored: AuthoredMove): StrangerMove {
  if (authored.do !== 'borrow') return authored;
  const { do: deed, line: from, afterDays, sharePercent } = authored;
  return { do: deed, line: from, afterDays, share: parts(sharePercent) };
}

function option(authored: CheckoutOption): PaymentOption {
  switch (authored.kind) {
    case 'cash':
      return { kind: 'cash' };
    case 'pay-later':
      return { kind: 'pay-later', line: authored.line };
    case 'instalments':
      return { kind: 'instalments', line: authored.line, periods: authored.periods };
    default:
      return assertNever(authored);
  }
}

function parameter(authored: AuthoredScenario['parameters'][number]): ScenarioParameter {
  const { id, label, unit, drawn } = authored;
  const parts = (value: number) => Math.round(value * partsOfOne(unit));
  return {
    id,
    label: text(label),
    unit,
    min: parts(authored.min),
    max: parts(authored.max),
    step: parts(authored.step),
    value: parts(authored.default),
    drawn,
  };
}
