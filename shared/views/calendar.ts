import type { RunState } from '../engine/state.ts';
import { costsNow, incomeNow } from '../engine/story.ts';
import { dueOn, heldOn, owedOn } from '../products/families.ts';
import { dueDayIn } from '../products/due-day.ts';
import type { RegionPack } from '../products/regions/region.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { cardDueDay } from '../products/card.ts';
import type { CardLine } from '../products/card-line.ts';
import type { Line } from '../products/line.ts';
import type { BookLine } from '../products/loan-book.ts';
import type { PayLaterLine } from '../products/pay-later-line.ts';
import type { Recurring, Scenario } from '../scenario/scenario.ts';
import { addDays, isMonthly, nextMonthly, type Day } from '../units/day.ts';
import { fallsOn } from '../units/every.ts';
import { plus, type Money } from '../units/money.ts';

export const CALENDAR_KINDS = [
  'income',
  'cost',
  'subscription',
  'parcel',
  'refund',
  'offer-ends',
  'bill',
  'due',
  'report',
  'entry-answer',
  'end',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Something that is known to come. What chance may bring is not in the calendar. */
export interface CalendarItem {
  readonly day: Day;
  readonly kind: CalendarKind;
  /** A recurring item, event, purchase, refund or line. */
  readonly id: string;
  readonly amount: Money | null;
}

/** What is known to come from today to `days` later, by day. */
export function calendar(
  scenario: Scenario,
  state: RunState,
  days: number,
): readonly CalendarItem[] {
  const last = Math.min(addDays(state.day, days), scenario.end);
  const items: CalendarItem[] = [];
  for (let day = state.day; day <= last; day = addDays(day, 1)) {
    items.push(...itemsOf(scenario, state, day));
  }
  return items;
}

function itemsOf(scenario: Scenario, state: RunState, day: Day): readonly CalendarItem[] {
  const lines = Object.values(state.lines);
  const subscribed = new Set(
    lines.flatMap(({ subscriptions }) => subscriptions.map(({ id }) => id)),
  );
  const recurring = (kind: 'income' | 'cost', list: readonly Recurring[]) =>
    list
      .filter(({ every }) => fallsOn(every, day))
      .map(({ id, amount }) => ({ day, kind, id, amount }));
  return [
    ...recurring('income', incomeNow(scenario, state.story)),
    ...recurring(
      'cost',
      costsNow(scenario, state.story).filter(({ id }) => !subscribed.has(id)),
    ),
    ...lines.flatMap((line) => lineItems(scenario, state, line, day)),
    ...state.offers
      .filter((offer) => offer.until === day && !offer.required)
      .map(({ id }) => ({ day, kind: 'offer-ends' as const, id, amount: null })),
    ...answeredOn(state, day).map((account) => item(day, 'entry-answer', account)),
    ...(day === scenario.end ? [{ day, kind: 'end' as const, id: scenario.id, amount: null }] : []),
  ];
}

/** Lines whose lender answers a dispute about the credit file that morning; each once. */
function answeredOn({ bureau }: RunState, day: Day): readonly string[] {
  const due = bureau.disputes.filter(({ answer, answerBy }) => answer === null && answerBy === day);
  return [...new Set(due.map(({ account }) => account))];
}

function lineItems(
  { region }: Scenario,
  state: RunState,
  line: Line,
  day: Day,
): readonly CalendarItem[] {
  const items: CalendarItem[] = line.refunds
    .filter(({ arrivesOn }) => arrivesOn === day)
    .map(({ id, amount }) => ({ day, kind: 'refund' as const, id, amount }));
  const due = dueOn(state.balances, line, state.day);
  for (const { id, amount, every } of line.subscriptions) {
    if (fallsOn(every, day)) items.push({ ...item(day, 'subscription', id), amount });
  }
  // What is paid already has nothing to remind of.
  if (due !== null && due.on === day && due.amount > 0) {
    items.push({ ...item(day, 'due', line.id), amount: due.amount });
  }
  items.push(...familyItems(REGIONS[region], state, line, day));
  if (isMonthly(day, line.terms.reportDay)) items.push(item(day, 'report', line.id));
  return items;
}

/** What the calendar knows of one family alone. */
function familyItems(
  region: RegionPack,
  state: RunState,
  line: Line,
  day: Day,
): readonly CalendarItem[] {
  switch (line.family) {
    case 'pay-later':
      return payLaterItems(region, state, line, day);
    case 'overdraft':
      return [];
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return loanItems(state, line, day);
    case 'card':
      return cardItems(region, state, line, day);
  }
}

function payLaterItems(
  region: RegionPack,
  state: RunState,
  line: PayLaterLine,
  day: Day,
): readonly CalendarItem[] {
  const items: CalendarItem[] = line.purchases
    .filter(({ arrivesOn }) => arrivesOn === day)
    .map(({ id, amount }) => ({ day, kind: 'parcel' as const, id, amount }));
  if (line.status === 'closed') return items;
  if (isMonthly(day, line.terms.billDay)) items.push(item(day, 'bill', line.id));
  const isOpenBill = line.bill !== null && !line.bill.settledUp && line.bill.dueOn === day;
  if (!isOpenBill && isNextDue(region, state, line, day)) items.push(item(day, 'due', line.id));
  return items;
}

/** Instalments ahead, as their table foresees them; the next one is told by what is due. */
function loanItems(state: RunState, line: BookLine, day: Day): readonly CalendarItem[] {
  if (line.status === 'charged-off') return [];
  if (dueOn(state.balances, line, state.day)?.on === day) return [];
  return line.loans.flatMap(({ id, instalments, settled }) =>
    instalments
      .filter((one, index) => index >= settled && one.dueOn === day)
      .map(({ principal, interest }) => ({
        ...item(day, 'due', id),
        amount: plus(principal, interest),
      })),
  );
}

/** The statement day; and when a statement that is still to be cut falls due, its amount unknown. */
function cardItems(
  region: RegionPack,
  { balances, day: today }: RunState,
  line: CardLine,
  day: Day,
): readonly CalendarItem[] {
  const items: CalendarItem[] = [];
  if (line.status === 'closed' || line.status === 'charged-off') return items;
  const { statementDay, due } = line.terms;
  if (isMonthly(day, statementDay)) items.push(item(day, 'bill', line.id));
  const cut = nextMonthly(addDays(today, -1), statementDay);
  if (day === dueDayIn(region, cardDueDay(due, cut)) && owedOn(balances, line) > 0) {
    items.push(item(day, 'due', line.id));
  }
  return items;
}

/** Whether a bill that is still to be cut falls due on this day; its amount is not known yet. */
function isNextDue(
  region: RegionPack,
  { balances, day: today }: RunState,
  line: PayLaterLine,
  day: Day,
): boolean {
  if (owedOn(balances, line) + heldOn(balances, line) === 0) return false;
  const { billDay, dueDay } = line.terms;
  // Bills are cut once a month; the calendar looks at a few of them.
  let cut = nextMonthly(addDays(today, -1), billDay);
  while (cut < day) {
    if (dueDayIn(region, nextMonthly(cut, dueDay)) === day) return true;
    cut = nextMonthly(cut, billDay);
  }
  return false;
}

function item(day: Day, kind: CalendarKind, id: string): CalendarItem {
  return { day, kind, id, amount: null };
}

/** What a morning brings has happened once it is morning; the rest of the day is still to come. */
const MORNING_KINDS: readonly CalendarKind[] = [
  'income',
  'cost',
  'subscription',
  'parcel',
  'refund',
  'entry-answer',
];

/** The items that are not over yet. */
export function stillAhead(items: readonly CalendarItem[], today: Day): readonly CalendarItem[] {
  return items.filter(({ day, kind }) => day > today || !MORNING_KINDS.includes(kind));
}

/** Where the learner may want the days to run to. */
export interface Stops {
  /** The next day on which something known happens, at most a month away. */
  readonly next: CalendarItem | null;
  readonly due: Day | null;
  readonly month: Day;
}

const MONTH = 30;

export function stops(scenario: Scenario, state: RunState): Stops {
  const items = calendar(scenario, state, MONTH);
  const interesting = items.filter(
    ({ day, kind }) => day > state.day && kind !== 'cost' && kind !== 'subscription',
  );
  const due = items.find(({ day, kind }) => kind === 'due' && day > state.day);
  const month = Math.min(addDays(state.day, MONTH), scenario.end);
  return {
    next: interesting[0] ?? null,
    due: due?.day ?? null,
    month: addDays(state.day, month - state.day),
  };
}

/**
 * The day on whose evening the next report gets into the credit file, the region's lag after it was
 * made; null: none does before the run is over.
 */
export function nextReportInFile(
  { region, end }: Pick<Scenario, 'region' | 'end'>,
  { bureau, lines, day }: Pick<RunState, 'bureau' | 'lines' | 'day'>,
): Day | null {
  const lag = REGIONS[region].reporting.lagDays.value;
  const yesterday = addDays(day, -1);
  const coming = [
    ...bureau.onTheWay.map(({ arrivesOn }) => arrivesOn),
    ...Object.values(lines).map(({ terms }) =>
      addDays(nextMonthly(yesterday, terms.reportDay), lag),
    ),
  ];
  const next = coming.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);
  return next === null || next >= end ? null : next;
}
