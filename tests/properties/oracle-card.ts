/**
 * A second opinion on the revolving card: slow, in BigInt, sharing no code with the engine. It keeps
 * every purchase as a lot with the list of its nights; what is paid of a lot is split off as a ghost,
 * so that interest can be decided when a statement's due day has passed.
 */

export type Regime = 'us' | 'cn' | 'rate';
export type Rounding = 'floor' | 'ceil' | 'half-up' | 'half-even';
export type Part =
  'purchases' | 'protected' | 'advances' | 'promo' | 'deferred' | 'interest' | 'fees';

export interface OracleFee {
  readonly amount: number;
  /** Above zero: a share, with `amount` as its floor. */
  readonly ppm: number;
}

export interface OraclePromotion {
  readonly ppm: number;
  readonly until: number;
  readonly covers: 'purchases' | 'opening';
}

/** Days are days since 1970; amounts are minor units; all rates are for the same period. */
export interface OracleTerms {
  readonly limit: number;
  readonly statementDay: number;
  /** Day of the month, or null for so many days after the statement. */
  readonly dueDay: number | null;
  readonly dueDays: number;
  readonly per: 'day' | 'month' | 'year';
  readonly ppm: number;
  readonly cash: { readonly limit: number; readonly ppm: number; readonly fee: OracleFee } | null;
  readonly promo: OraclePromotion | null;
  readonly deferred: OraclePromotion | null;
  readonly dayCount: 'actual/365' | 'actual/360' | 'actual/actual';
  readonly method: 'average-daily-balance' | 'full-back' | 'remaining-only';
  readonly statementDayCounts: boolean;
  readonly compounds: 'nothing' | 'interest' | 'interest-and-fees';
  readonly fullPayments: number;
  readonly tolerance: number;
  readonly graceDays: number;
  readonly averageRounding: Rounding | null;
  readonly rounding: Rounding;
  readonly minimum: {
    readonly ppm: number;
    readonly of: 'opening' | 'statement' | 'purchases';
    readonly floor: number;
    readonly adds: readonly ('interest' | 'fees' | 'cash' | 'past-due' | 'over-limit')[];
    readonly rounding: Rounding;
  };
  readonly late: {
    readonly first: OracleFee;
    readonly repeat: OracleFee;
    readonly within: number;
  } | null;
  readonly capped: boolean;
  readonly overLimit: { readonly upTo: number; readonly fee: number } | null;
  readonly penalty: {
    readonly ppm: number;
    readonly afterDays: number;
    readonly cureAfter: number;
    readonly appliesTo: 'all' | 'new-purchases';
    readonly noticeDays: number;
  } | null;
  readonly announced: {
    readonly noticeOn: number;
    readonly effectiveOn: number;
    readonly ppm: number;
  } | null;
  readonly regime: Regime;
  readonly refunds: 'next-bill' | 'reduces-due';
  readonly feeRounding: Rounding;
  readonly chargeOffDays: number;
  readonly autopay: 'off' | 'minimum' | 'full';
}

export interface OracleDeed {
  readonly on: number;
  readonly kind: 'buy' | 'cash' | 'pay' | 'refund';
  readonly amount: number;
}

export interface OracleOpening {
  readonly promo: number;
  readonly deferred: number;
}

export interface OracleStatement {
  readonly on: number;
  readonly dueOn: number;
  readonly total: number;
  readonly minimum: number;
  readonly interest: number;
  readonly fees: number;
}

export interface OracleEnd {
  readonly statements: readonly OracleStatement[];
  readonly fees: readonly string[];
  readonly parts: Readonly<Record<Part, number>>;
  readonly accrued: number;
  readonly lateSince: number | null;
  readonly minimumNow: number;
  readonly isChargedOff: boolean;
}

interface Lot {
  readonly part: 'purchases' | 'protected';
  left: bigint;
  isFree: boolean;
  isBilled: boolean;
  /** One rate for each night that may come to cost. */
  nights: string[];
}

interface Ghost {
  readonly amount: bigint;
  readonly isBilled: boolean;
  readonly nights: readonly string[];
}

const PARTS: readonly Part[] = [
  'purchases',
  'protected',
  'advances',
  'promo',
  'deferred',
  'interest',
  'fees',
];

const DAY = 86_400_000;
const MILLION = 1_000_000n;

function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** The first such day of a month after a day; a shorter month's last day stands for it. */
export function nextDate(after: number, date: number): number {
  const key = after * 32 + date;
  const before = knownDates.get(key);
  if (before !== undefined) return before;
  const found = seekDate(after, date);
  knownDates.set(key, found);
  return found;
}

/** Answers already found; they never change. */
const knownDates = new Map<number, number>();

function seekDate(after: number, date: number): number {
  for (let day = after + 1; ; day += 1) {
    const at = new Date(day * DAY);
    const last = monthLength(at.getUTCFullYear(), at.getUTCMonth());
    if (at.getUTCDate() === Math.min(date, last)) return day;
  }
}

function isDate(day: number, date: number): boolean {
  return nextDate(day - 1, date) === day;
}

function round(top: bigint, bottom: bigint, mode: Rounding): bigint {
  const whole = top / bottom;
  const twice = (top % bottom) * 2n;
  if (twice === 0n) return whole;
  switch (mode) {
    case 'floor':
      return whole;
    case 'ceil':
      return whole + 1n;
    case 'half-up':
      return twice >= bottom ? whole + 1n : whole;
    case 'half-even':
      return twice > bottom || (twice === bottom && whole % 2n === 1n) ? whole + 1n : whole;
  }
}

const least = (a: bigint, b: bigint) => (a < b ? a : b);
const most = (a: bigint, b: bigint) => (a > b ? a : b);

class Card {
  readonly terms: OracleTerms;
  readonly statements: OracleStatement[] = [];
  readonly feeLog: string[] = [];
  today: number;
  lots: Lot[] = [];
  ghosts: Ghost[] = [];
  /** What is owed in each part; lots are what the two purchase parts are made of. */
  owed: Record<Part, bigint>;
  billed: Record<Part, bigint>;
  charged = new Map<string, bigint>();
  deferredNights = new Map<string, bigint>();
  cycleNights = 0;
  cycleInterest = 0n;
  cycleFees = 0n;
  cycleOver = 0n;
  nightDone: number;
  due: { readonly on: number; readonly minimum: bigint; isTested: boolean } | null = null;
  dueLeft = 0n;
  minimumLeft = 0n;
  missed: { readonly on: number; left: bigint }[] = [];
  isKept = true;
  inRow: number;
  sinceLate: number | null = null;
  penalty: { readonly from: number; readonly protectOn: number | null; onTime: number } | null =
    null;
  isOff = false;
  lateAtDawn = 0;

  constructor(terms: OracleTerms, start: number, opening: OracleOpening) {
    const nothing = (): Record<Part, bigint> => ({
      purchases: 0n,
      protected: 0n,
      advances: 0n,
      promo: 0n,
      deferred: 0n,
      interest: 0n,
      fees: 0n,
    });
    this.terms = terms;
    this.today = start;
    this.nightDone = start - 1;
    this.owed = nothing();
    this.billed = nothing();
    this.owed.promo = BigInt(opening.promo);
    this.owed.deferred = BigInt(opening.deferred);
    this.inRow = terms.fullPayments;
  }

  total(): bigint {
    return PARTS.reduce((sum, part) => sum + this.owed[part], 0n);
  }

  pastDue(): bigint {
    return this.missed.reduce((sum, { left }) => sum + left, 0n);
  }

  lateDays(): number {
    return this.missed[0] === undefined ? 0 : this.today - this.missed[0].on;
  }

  ratePpm(part: Part, night: number): number {
    const { terms } = this;
    let own = terms.ppm;
    if (part === 'advances') own = terms.cash?.ppm ?? terms.ppm;
    if (part === 'promo') return terms.promo?.ppm ?? terms.ppm;
    if (part === 'deferred') return terms.deferred?.ppm ?? terms.ppm;
    const follows = part === 'purchases' || part === 'interest' || part === 'fees';
    if (follows && terms.announced !== null && night >= terms.announced.effectiveOn) {
      own = terms.announced.ppm;
    }
    if (this.penalty === null || terms.penalty === null || night < this.penalty.from) return own;
    if (terms.penalty.appliesTo === 'new-purchases' && part !== 'purchases') return own;
    return Math.max(own, terms.penalty.ppm);
  }

  /** The rate of a night as `ppm/days`. */
  rate(part: Part, night: number): string {
    const { per, dayCount, statementDay, statementDayCounts } = this.terms;
    let over = 1;
    if (per === 'year') {
      const year = new Date(night * DAY).getUTCFullYear();
      const length = monthLength(year, 1) === 29 ? 366 : 365;
      over = { 'actual/365': 365, 'actual/360': 360, 'actual/actual': length }[dayCount];
    }
    if (per === 'month') {
      const cut = nextDate(statementDayCounts ? night - 1 : night, statementDay);
      let before = cut - 1;
      while (!isDate(before, statementDay)) before -= 1;
      over = cut - before;
    }
    return `${this.ratePpm(part, night)}/${over}`;
  }

  charge(map: Map<string, bigint>, rate: string, balance: bigint): void {
    if (balance !== 0n) map.set(rate, (map.get(rate) ?? 0n) + balance);
  }

  interestOf(map: Map<string, bigint>, nights: number): bigint {
    const { averageRounding, method, rounding } = this.terms;
    let top = 0n;
    let bottom = 1n;
    for (const [rate, sum] of map) {
      const [ppm = '0', over = '1'] = rate.split('/');
      const isAveraged = averageRounding !== null && method === 'average-daily-balance';
      const used =
        isAveraged && nights > 0
          ? round(sum, BigInt(nights), averageRounding) * BigInt(nights)
          : sum;
      top = top * BigInt(over) * MILLION + used * BigInt(ppm) * bottom;
      bottom = bottom * BigInt(over) * MILLION;
    }
    return round(top, bottom, rounding);
  }

  accrued(): bigint {
    return this.interestOf(this.charged, this.cycleNights);
  }

  night(night: number): void {
    if (this.isOff || night <= this.nightDone) return;
    const bare = (part: 'purchases' | 'protected') =>
      this.lots.reduce((sum, lot) => (lot.part === part && !lot.isFree ? sum + lot.left : sum), 0n);
    this.charge(this.charged, this.rate('purchases', night), bare('purchases'));
    this.charge(this.charged, this.rate('protected', night), bare('protected'));
    this.charge(this.charged, this.rate('advances', night), this.owed.advances);
    this.charge(this.charged, this.rate('promo', night), this.owed.promo);
    if (this.terms.compounds !== 'nothing') {
      this.charge(this.charged, this.rate('interest', night), this.owed.interest);
    }
    if (this.terms.compounds === 'interest-and-fees') {
      this.charge(this.charged, this.rate('fees', night), this.owed.fees);
    }
    this.charge(this.deferredNights, this.rate('deferred', night), this.owed.deferred);
    for (const lot of this.lots) if (lot.isFree) lot.nights.push(this.rate(lot.part, night));
    this.nightDone = night;
    this.cycleNights += 1;
  }

  postInterest(): bigint {
    const amount = this.accrued();
    this.owed.interest += amount;
    this.cycleInterest += amount;
    this.charged = new Map();
    return amount;
  }

  fee(kind: string, amount: bigint): void {
    if (amount === 0n) return;
    this.owed.fees += amount;
    this.cycleFees += amount;
    this.feeLog.push(`${this.today} ${kind} ${amount}`);
  }

  feeOf({ amount, ppm }: OracleFee, base: bigint): bigint {
    if (ppm === 0) return BigInt(amount);
    return most(BigInt(amount), round(base * BigInt(ppm), MILLION, this.terms.feeRounding));
  }

  noteOver(amount: bigint): void {
    const before = this.total();
    const from = most(BigInt(this.terms.limit), before);
    this.cycleOver += most(0n, before + amount - from);
  }

  isOpen(): boolean {
    return this.due !== null && !this.due.isTested;
  }

  buy(amount: bigint): void {
    const { promo, deferred, method, fullPayments } = this.terms;
    this.noteOver(amount);
    if (promo !== null && promo.covers === 'purchases' && this.today <= promo.until) {
      this.owed.promo += amount;
      return;
    }
    if (deferred !== null && deferred.covers === 'purchases' && this.today <= deferred.until) {
      this.owed.deferred += amount;
      return;
    }
    this.owed.purchases += amount;
    const canBeFree =
      method !== 'average-daily-balance' ||
      this.isKept ||
      (this.isOpen() && this.inRow + 1 >= fullPayments);
    this.lots.push({
      part: 'purchases',
      left: amount,
      isFree: canBeFree,
      isBilled: false,
      nights: [],
    });
  }

  takeCash(amount: bigint): void {
    const { cash } = this.terms;
    if (cash === null) throw new Error('no cash');
    this.noteOver(amount);
    this.owed.advances += amount;
    this.fee('cash-advance', this.feeOf(cash.fee, amount));
  }

  /** What is asked now, missed minimums included. */
  asked(): bigint {
    return least(this.total(), this.pastDue() + this.minimumLeft);
  }

  pay(amount: bigint): void {
    const reached = least(amount, this.total());
    const asked = least(reached, this.asked());
    const order = this.isExcessOrder.bind(this);
    // Both parts are decided on what is owed before the payment.
    const plan = new Map<Part, bigint>();
    this.plan(plan, asked, order(false));
    this.plan(plan, reached - asked, order(true));
    this.count(amount);
    for (const [part, share] of plan) this.take(part, share, true);
    if (amount > reached) {
      this.postInterest();
      this.take('interest', amount - reached, true);
    }
    this.clearIfNothing();
  }

  /** Steps of a payment: a part, and whether only what a statement holds. */
  isExcessOrder(isExcess: boolean): readonly (readonly [Part, boolean])[] {
    const { regime } = this.terms;
    const all = (parts: readonly Part[]) => parts.map((part) => [part, false] as const);
    if (regime === 'cn') {
      const principal: Part[] = ['advances', 'purchases', 'protected', 'promo', 'deferred'];
      const parts: Part[] =
        this.lateAtDawn > 90
          ? [...principal, 'interest', 'fees']
          : ['fees', 'interest', ...principal];
      return [...parts.map((part) => [part, true] as const), ...all(parts)];
    }
    if (regime === 'us' && !isExcess) {
      const principal = PARTS.filter((part) => part !== 'interest' && part !== 'fees');
      return all(['fees', 'interest', ...this.byRate(principal, 1, false)]);
    }
    return all(this.byRate([...PARTS], -1, isExcess));
  }

  byRate(parts: readonly Part[], sign: 1 | -1, isExcess: boolean): readonly Part[] {
    const { compounds, deferred, statementDay } = this.terms;
    const rank = (part: Part): number => {
      if (part === 'interest' && compounds === 'nothing') return 0;
      if (part === 'fees' && compounds !== 'interest-and-fees') return 0;
      if (part === 'deferred' && isExcess && deferred !== null) {
        const thisCut = nextDate(this.today - 1, statementDay);
        const isLast =
          this.today <= deferred.until && deferred.until <= nextDate(thisCut, statementDay);
        return isLast ? Infinity : 0;
      }
      return this.ratePpm(part, this.today);
    };
    const place = (part: Part) => PARTS.indexOf(part);
    return [...parts].sort((a, b) => {
      const [x, y] = [rank(a), rank(b)];
      return x === y ? place(a) - place(b) : sign * (x < y ? -1 : 1);
    });
  }

  plan(plan: Map<Part, bigint>, amount: bigint, order: readonly (readonly [Part, boolean])[]) {
    let left = amount;
    for (const [part, onlyBilled] of order) {
      const already = plan.get(part) ?? 0n;
      const there = this.owed[part] - already;
      const billed = most(
        0n,
        least(this.billed[part], this.owed[part]) - this.billedTaken(plan, part),
      );
      const share = least(left, onlyBilled ? least(billed, there) : there);
      if (share > 0n) plan.set(part, already + share);
      left -= share;
    }
    if (left !== 0n) throw new Error('a payment is used up');
  }

  /** A plan takes what a statement holds first. */
  billedTaken(plan: Map<Part, bigint>, part: Part): bigint {
    return least(plan.get(part) ?? 0n, this.billed[part]);
  }

  /** Reduces a part; what was interest-free and is paid leaves a ghost. */
  take(part: Part, amount: bigint, isOldest: boolean): void {
    this.owed[part] -= amount;
    this.billed[part] = isOldest
      ? most(0n, this.billed[part] - amount)
      : least(this.billed[part], this.owed[part]);
    if (part !== 'purchases' && part !== 'protected') return;
    const own = this.lots.filter((lot) => lot.part === part);
    const free = own.filter((lot) => lot.isFree);
    const bare = own.filter((lot) => !lot.isFree);
    const inTurn = isOldest ? [...bare, ...free] : [...free.reverse(), ...bare];
    let left = amount;
    for (const lot of inTurn) {
      const share = least(left, lot.left);
      if (share === 0n) continue;
      lot.left -= share;
      left -= share;
      const leavesGhost =
        this.terms.method === 'full-back' ||
        (this.terms.method === 'average-daily-balance' && !this.isKept);
      if (lot.isFree && leavesGhost) {
        this.ghosts.push({ amount: share, isBilled: lot.isBilled, nights: [...lot.nights] });
      }
    }
    this.lots = this.lots.filter((lot) => lot.left > 0n);
  }

  count(amount: bigint): void {
    let left = amount;
    for (const miss of this.missed) {
      const share = least(left, miss.left);
      miss.left -= share;
      left -= share;
    }
    this.missed = this.missed.filter((miss) => miss.left > 0n);
    this.minimumLeft -= least(left, this.minimumLeft);
    this.dueLeft -= least(amount, this.dueLeft);
  }

  clearIfNothing(): void {
    if (this.owed.deferred === 0n) this.deferredNights = new Map();
    if (this.total() > 0n) return;
    this.missed = [];
    this.minimumLeft = 0n;
    this.dueLeft = 0n;
    if (this.accrued() > 0n) return;
    this.charged = new Map();
    this.ghosts = [];
  }

  refund(amount: bigint): void {
    if (this.terms.refunds === 'reduces-due') {
      const used = least(amount, this.total() + this.accrued());
      this.pay(used);
      return;
    }
    let left = least(amount, this.total());
    for (const part of [
      'purchases',
      'protected',
      'promo',
      'deferred',
      'advances',
      'interest',
      'fees',
    ] as const) {
      const share = least(left, this.owed[part]);
      this.take(part, share, false);
      left -= share;
    }
    this.clearIfNothing();
  }

  morning(): void {
    this.lateAtDawn = this.lateDays();
    const { promo, deferred } = this.terms;
    if (this.isOff) return;
    if (promo !== null && this.today > promo.until) this.moveIn('promo');
    if (deferred !== null && this.today > deferred.until && this.owed.deferred > 0n) {
      const interest = this.interestOf(this.deferredNights, 0);
      this.owed.interest += interest;
      this.cycleInterest += interest;
      this.deferredNights = new Map();
      this.moveIn('deferred');
    }
  }

  /** A promotion's balance becomes a purchase that bears interest. */
  moveIn(part: 'promo' | 'deferred'): void {
    const amount = this.owed[part];
    if (amount === 0n) return;
    this.owed.purchases += amount;
    this.owed[part] = 0n;
    this.billed.purchases += this.billed[part];
    this.billed[part] = 0n;
    this.lots.push({
      part: 'purchases',
      left: amount,
      isFree: false,
      isBilled: false,
      nights: [],
    });
  }

  rename(from: 'purchases' | 'protected', to: 'purchases' | 'protected'): void {
    this.owed[to] += this.owed[from];
    this.owed[from] = 0n;
    this.billed[to] += this.billed[from];
    this.billed[from] = 0n;
    this.lots = this.lots.map((lot) => (lot.part === from ? { ...lot, part: to } : lot));
  }

  evening(): void {
    if (this.isOff) return;
    const { due, terms, today } = this;
    if (due !== null) {
      if (due.on === today && terms.autopay !== 'off') {
        const asked = this.asked();
        const full = most(least(this.total(), this.dueLeft), asked);
        const wanted = terms.autopay === 'full' ? full : asked;
        if (wanted > 0n) this.pay(wanted);
      }
      if (!due.isTested && today >= due.on + terms.graceDays) this.test(due);
    }
    const { announced } = terms;
    const isProtected =
      (announced !== null && today === announced.noticeOn + 13) ||
      this.penalty?.protectOn === today;
    if (isProtected) this.rename('purchases', 'protected');
    if (isDate(today, terms.statementDay)) this.cut();
    this.raise();
    if (this.missed.length > 0 && this.lateDays() >= terms.chargeOffDays) this.writeOff();
  }

  test(due: NonNullable<Card['due']>): void {
    const { terms } = this;
    const total = this.total();
    const unpaid = least(total, this.dueLeft);
    const missed = least(total, this.minimumLeft);
    const isAverage = terms.method === 'average-daily-balance';
    due.isTested = true;
    this.minimumLeft = 0n;
    const judged = (isBilled: boolean) => isBilled || isAverage;
    if (unpaid <= BigInt(terms.tolerance)) {
      for (const lot of this.lots) {
        if (!lot.isFree || !judged(lot.isBilled)) continue;
        lot.isBilled = false;
        lot.nights = [];
      }
      this.inRow += 1;
      if (this.inRow >= terms.fullPayments) this.isKept = true;
    } else {
      for (const lot of this.lots) {
        if (!lot.isFree || !judged(lot.isBilled)) continue;
        for (const rate of lot.nights) this.charge(this.charged, rate, lot.left);
        lot.isFree = false;
        lot.nights = [];
      }
      for (const ghost of this.ghosts) {
        if (!judged(ghost.isBilled)) continue;
        for (const rate of ghost.nights) this.charge(this.charged, rate, ghost.amount);
      }
      this.inRow = 0;
      this.isKept = false;
    }
    this.ghosts = this.ghosts.filter((ghost) => !judged(ghost.isBilled));
    if (missed === 0n) {
      this.onTime();
      return;
    }
    this.missed.push({ on: due.on, left: missed });
    if (this.penalty !== null) this.penalty.onTime = 0;
    if (terms.late === null) return;
    const isRepeat = this.sinceLate !== null && this.sinceLate <= terms.late.within;
    const fee = this.feeOf(isRepeat ? terms.late.repeat : terms.late.first, missed);
    const amount = terms.capped ? least(fee, due.minimum) : fee;
    if (amount > 0n) this.sinceLate = 0;
    this.fee('late', amount);
  }

  onTime(): void {
    if (this.penalty === null || this.terms.penalty === null) return;
    this.penalty.onTime = this.missed.length > 0 ? 0 : this.penalty.onTime + 1;
    if (this.penalty.onTime < this.terms.penalty.cureAfter) return;
    this.penalty = null;
    if (this.terms.announced === null) this.rename('protected', 'purchases');
  }

  cut(): void {
    const { terms, today } = this;
    if (terms.statementDayCounts) this.night(today);
    if (terms.overLimit !== null && this.cycleOver > 0n) {
      const fee = BigInt(terms.overLimit.fee);
      this.fee('over-limit', terms.capped ? least(fee, this.cycleOver) : fee);
    }
    this.postInterest();
    const total = this.total();
    const isAverage = terms.method === 'average-daily-balance';
    if (total === 0n) {
      this.due = null;
      this.ghosts = [];
      this.lots = [];
      this.missed = [];
      this.dueLeft = 0n;
      this.minimumLeft = 0n;
      this.inRow += 1;
      if (this.inRow >= terms.fullPayments) this.isKept = true;
    } else {
      const minimum = this.minimum(total);
      const on = terms.dueDay === null ? today + terms.dueDays : nextDate(today, terms.dueDay);
      this.statements.push({
        on: today,
        dueOn: on,
        total: Number(total),
        minimum: Number(minimum),
        interest: Number(this.cycleInterest),
        fees: Number(this.cycleFees),
      });
      this.due = { on, minimum, isTested: false };
      this.dueLeft = total;
      this.minimumLeft = most(0n, minimum - this.pastDue());
      this.ghosts = isAverage ? [] : this.ghosts.map((ghost) => ({ ...ghost, isBilled: true }));
      for (const lot of this.lots) {
        lot.isBilled = true;
        if (isAverage) lot.nights = [];
      }
    }
    this.billed = { ...this.owed };
    this.cycleNights = 0;
    this.cycleInterest = 0n;
    this.cycleFees = 0n;
    this.cycleOver = 0n;
    if (this.sinceLate !== null) this.sinceLate += 1;
  }

  minimum(total: bigint): bigint {
    const { ppm, of, floor, adds, rounding } = this.terms.minimum;
    const interest = least(this.cycleInterest, this.owed.interest);
    const fees = least(this.cycleFees, this.owed.fees);
    const before = total - interest - fees;
    const pastDue = least(this.pastDue(), total);
    const base = {
      opening: before,
      statement: total,
      purchases: before - this.owed.advances,
    }[of];
    const added = {
      interest,
      fees,
      cash: this.owed.advances,
      'past-due': pastDue,
      'over-limit': most(0n, total - BigInt(this.terms.limit)),
    };
    const share = round(base * BigInt(ppm), MILLION, rounding);
    const sum = adds.reduce((all, each) => all + added[each], share);
    const asked = least(total, most(BigInt(floor), sum));
    return adds.includes('past-due') ? most(pastDue, asked) : least(total, asked + pastDue);
  }

  raise(): void {
    const { penalty } = this.terms;
    if (penalty === null || this.penalty !== null) return;
    if (this.missed.length === 0 || this.lateDays() <= penalty.afterDays) return;
    this.penalty = {
      from: this.today + penalty.noticeDays,
      protectOn: penalty.appliesTo === 'new-purchases' ? this.today + 13 : null,
      onTime: 0,
    };
  }

  writeOff(): void {
    this.postInterest();
    this.isOff = true;
    const first = this.missed[0];
    this.missed = [{ on: first?.on ?? this.today, left: this.total() }];
    this.minimumLeft = 0n;
    this.dueLeft = this.total();
    this.ghosts = [];
  }

  end(): OracleEnd {
    const parts = Object.fromEntries(PARTS.map((part) => [part, Number(this.owed[part])]));
    return {
      statements: this.statements,
      fees: this.feeLog,
      parts: parts as Record<Part, number>,
      accrued: Number(this.accrued()),
      lateSince: this.missed[0]?.on ?? null,
      minimumNow: Number(this.isOff ? this.total() : this.asked()),
      isChargedOff: this.isOff,
    };
  }
}

/** Replays dated deeds, none of them refused, to the morning of `until` and what was done on it. */
export function replayCard(
  terms: OracleTerms,
  span: { readonly start: number; readonly until: number },
  deeds: readonly OracleDeed[],
  opening: OracleOpening,
): OracleEnd {
  const card = new Card(terms, span.start, opening);
  for (let day = span.start; day <= span.until; day += 1) {
    if (day > span.start) card.evening();
    card.today = day;
    if (day > span.start) card.night(day - 1);
    card.morning();
    const today = deeds.filter(({ on }) => on === day);
    for (const { kind, amount } of today.filter((deed) => deed.kind === 'refund')) {
      if (kind === 'refund') card.refund(BigInt(amount));
    }
    for (const { kind, amount } of today) {
      if (kind === 'buy') card.buy(BigInt(amount));
      if (kind === 'cash') card.takeCash(BigInt(amount));
      if (kind === 'pay') card.pay(BigInt(amount));
    }
  }
  return card.end();
}
