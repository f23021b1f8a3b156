import type { Owes } from '../ledger/account.ts';
import { assertNever } from '../result.ts';
import { civilOf, daysInMonth, lastMonthly, nextMonthly, addDays, type Day } from '../units/day.ts';
import { divideExact, minus, money, mulDiv, sum, type Money } from '../units/money.ts';
import { PPM_ONE, type Rate } from '../units/rate.ts';
import type {
  BalanceNights,
  CardLine,
  CardPart,
  FreePurchase,
  PurchasePart,
  RatedNights,
} from './card-line.ts';
import type { CardTerms } from './card-terms.ts';

/**
 * Interest of a card as exact sums: each night's balance is added up by its rate, and a sum becomes
 * money once, when it is posted. Minor units x nights stay below 2^53 by far (1e11 x 2,000).
 */

/** The rate that a part bears in the night that begins on `on`. */
export function rateOn(line: CardLine, part: CardPart, on: Day): Rate {
  const ordinary = ordinaryRate(line.terms, part, on);
  const { penalty, terms } = line;
  if (penalty === null || terms.penaltyRate === null || on < penalty.effectiveOn) return ordinary;
  const { rate, appliesTo } = terms.penaltyRate;
  if (part === 'promo' || part === 'deferred') return ordinary;
  if (appliesTo === 'new-purchases' && part !== 'purchases') return ordinary;
  return yearly(rate) > yearly(ordinary) ? rate : ordinary;
}

function ordinaryRate(terms: CardTerms, part: CardPart, on: Day): Rate {
  const { announced, purchaseRate } = terms;
  switch (part) {
    case 'purchases':
    case 'interest':
    case 'fees':
      return announced !== null && on >= announced.effectiveOn ? announced.rate : purchaseRate;
    case 'protected':
      return purchaseRate;
    case 'advances':
      return terms.cash?.rate ?? purchaseRate;
    case 'promo':
      return terms.promo?.rate ?? purchaseRate;
    case 'deferred':
      return terms.deferred?.rate ?? purchaseRate;
    default:
      return assertNever(part);
  }
}

/** Parts per million for a year, to compare rates that are quoted for different periods. */
export function yearly({ ppm, per }: Rate): number {
  switch (per) {
    case 'day':
      return ppm * 365;
    case 'month':
      return ppm * 12;
    case 'year':
    case 'term':
      return ppm;
    default:
      return assertNever(per);
  }
}

/** The days over which a quoted rate is spread in the night that begins on `on`. */
export function daysOver(terms: CardTerms, { per }: Rate, on: Day): number {
  switch (per) {
    case 'day':
      return 1;
    case 'month':
      return cycleDays(terms, on);
    case 'year':
    case 'term':
      return yearDays(terms, on);
    default:
      return assertNever(per);
  }
}

/** The length of the billing cycle that a night belongs to. */
function cycleDays({ statementDay, interest }: CardTerms, on: Day): number {
  const after = interest.statementDayCounts ? addDays(on, -1) : on;
  const cut = nextMonthly(after, statementDay);
  return cut - lastMonthly(cut, statementDay);
}

function yearDays({ dayCount }: CardTerms, on: Day): number {
  switch (dayCount) {
    case 'actual/360':
      return 360;
    case 'actual/365':
      return 365;
    case 'actual/actual':
      return daysInMonth(civilOf(on).year, 2) === 29 ? 366 : 365;
    default:
      return assertNever(dayCount);
  }
}

/** Adds so much balance for a night, or several, to the sum of its rate. */
export function addNights(
  list: readonly BalanceNights[],
  ...more: readonly BalanceNights[]
): readonly BalanceNights[] {
  return more.reduce((all, { ppm, over, balanceNights }) => {
    if (ppm === 0 || balanceNights === 0) return all;
    const at = all.findIndex((each) => each.ppm === ppm && each.over === over);
    const before = all[at];
    if (before === undefined) return [...all, { ppm, over, balanceNights }];
    return all.with(at, { ...before, balanceNights: before.balanceNights + balanceNights });
  }, list);
}

/** What so much of a purchase's nights come to. */
export function nightsOf(nights: readonly RatedNights[], amount: Money): readonly BalanceNights[] {
  return nights.map(({ ppm, over, nights: count }) => ({
    ppm,
    over,
    balanceNights: amount * count,
  }));
}

/** One more night of an interest-free purchase. */
export function addNight(
  nights: readonly RatedNights[],
  ppm: number,
  over: number,
): readonly RatedNights[] {
  const last = nights.at(-1);
  if (last !== undefined && last.ppm === ppm && last.over === over) {
    return nights.with(-1, { ...last, nights: last.nights + 1 });
  }
  return [...nights, { ppm, over, nights: 1 }];
}

/** Interest on sums of nights' balances: exact until one rounding. */
export function interestOn(
  list: readonly BalanceNights[],
  { interest }: CardTerms,
  cycleNights: number,
): Money {
  let top = 0n;
  let bottom = 1n;
  for (const { ppm, over, balanceNights } of list) {
    const averaged = averagedNights(balanceNights, cycleNights, interest);
    const own = BigInt(over) * BigInt(PPM_ONE);
    top = top * own + BigInt(averaged) * BigInt(ppm) * bottom;
    bottom *= own;
  }
  return money(divideExact(top, bottom, interest.rounding));
}

/** Terms may round the average daily balance first; times its days it is a sum again. */
function averagedNights(
  balanceNights: number,
  cycleNights: number,
  { averageRounding, method }: CardTerms['interest'],
): number {
  if (averageRounding === null || method !== 'average-daily-balance') return balanceNights;
  if (cycleNights === 0) return balanceNights;
  return mulDiv(balanceNights, 1, cycleNights, averageRounding) * cycleNights;
}

/** What of a part bears interest: all of it but the purchases that are still interest-free. */
export function bearing(line: CardLine, owes: Owes, part: PurchasePart): Money {
  return minus(owes(part), freeIn(line.free, part));
}

export function freeIn(free: readonly FreePurchase[], part: PurchasePart): Money {
  return sum(free.filter((each) => each.part === part).map(({ left }) => left));
}

/** The balances that surely cost interest in the night that begins on `on`, with their rates. */
export function bearingNight(line: CardLine, owes: Owes, on: Day): readonly BalanceNights[] {
  const { compounds } = line.terms.interest;
  const balances: readonly (readonly [CardPart, Money])[] = [
    ['purchases', bearing(line, owes, 'purchases')],
    ['protected', bearing(line, owes, 'protected')],
    ['advances', owes('advances')],
    ['promo', owes('promo')],
    ['interest', compounds === 'nothing' ? money(0) : owes('interest')],
    ['fees', compounds === 'interest-and-fees' ? owes('fees') : money(0)],
  ];
  return balances
    .filter(([, amount]) => amount > 0)
    .map(([part, amount]) => oneNight(line, part, amount, on));
}

/** One night of a balance at the rate of its part. */
export function oneNight(line: CardLine, part: CardPart, amount: Money, on: Day): BalanceNights {
  const rate = rateOn(line, part, on);
  return { ppm: rate.ppm, over: daysOver(line.terms, rate, on), balanceNights: amount };
}
