import {
  add,
  isDate,
  least,
  most,
  NOTHING,
  over,
  ratio,
  times,
  total,
  whole,
  type Mode,
  type Rational,
} from './rational.ts';

/**
 * A second opinion on loans: the rules as a teacher would state them, in exact fractions, written
 * from the terms and not from the engine. It shares no code with it.
 *
 * The rules. Interest is simple, for every night, on principal; overdue principal bears its own
 * rate. Interest is posted (rounded once) on due days, on the last day of grace, every 30 days after
 * the last due day, and whenever something is paid. A payment takes what is overdue (fees, interest,
 * principal; the longest overdue loan first), then running instalments by due day, then principal
 * ahead. An instalment runs from the day after the due day before it. What an instalment lacks in
 * the evening of its due day, grace included, is overdue.
 */
export interface OracleTerms {
  readonly rate: number;
  readonly overdueRate: number;
  /** Per day; per year of so many days; or by the table, per month. */
  readonly basis: 'daily' | 'year-365' | 'year-360' | 'twelfths' | 'thirty-days';
  readonly rounding: Mode;
  readonly paymentRounding: Mode;
  readonly payments: 'any' | 'ending' | 'whole';
  readonly earlyFee: number;
  readonly earlyFeeLastYear: number;
  readonly feeWithinSaved: boolean;
  readonly graceDays: number;
  readonly lateFee: number;
  readonly lateFeeCap: number | null;
  readonly partial: boolean;
  readonly order: 'oldest' | 'smallest';
  readonly retryDays: number;
  readonly failedFee: number;
  readonly costCap: number | null;
  readonly chargeOffDays: number | null;
}

export type OracleMethod = 'level' | 'equal-principal' | 'interest-first';

interface Part {
  due: number;
  nights: number;
  principal: bigint;
  interest: bigint;
}

interface Debt {
  readonly id: number;
  readonly lent: bigint;
  readonly method: OracleMethod;
  parts: Part[];
  /** Parts behind. */
  behind: number;
  overdue: bigint;
  /** Exact interest not posted; may be a little below zero after rounding up. */
  exact: Rational;
  interest: bigint;
  fees: bigint;
  charged: bigint;
  late: bigint;
  missed: { due: number; left: bigint }[];
  capped: boolean;
}

const MILLION = 1_000_000;

/** One line of loans on one purse. */
export class LoanOracle {
  cash: bigint;
  debts: Debt[] = [];
  chargedOff = false;
  charge = 0n;
  fee = 0n;
  penalty = 0n;
  marks = 0;
  autopay: boolean;
  day: number;
  private readonly terms: OracleTerms;
  private made = 0;

  constructor(terms: OracleTerms, day: number, cash: number, autopay: boolean) {
    this.terms = terms;
    this.day = day;
    this.cash = BigInt(cash);
    this.autopay = autopay;
  }

  // What is owed.

  get principal(): bigint {
    return total(this.debts.map((debt) => principalOf(debt)));
  }

  get interest(): bigint {
    return total(this.debts.map(({ interest }) => interest));
  }

  get fees(): bigint {
    return total(this.debts.map(({ fees }) => fees));
  }

  get daysPastDue(): number {
    const since = this.debts.flatMap(({ missed }) => missed.map(({ due }) => due));
    return since.length === 0 ? 0 : this.day - Math.min(...since);
  }

  /** The most that one payment can take. */
  get repayable(): bigint {
    return total(
      this.debts.map((debt) => {
        const behind = this.arrears(debt);
        const next = debt.parts[debt.behind];
        if (this.terms.payments !== 'ending' || this.chargedOff) return behind + ahead(debt);
        if (next !== undefined && this.runs(debt)) return behind + next.principal;
        return debt.missed.length > 0 || next === undefined ? behind : 0n;
      }),
    );
  }

  private arrears(debt: Debt): bigint {
    return debt.fees + debt.interest + this.accrued(debt) + debt.overdue;
  }

  private accrued(debt: Debt): bigint {
    return most(0n, whole(debt.exact, this.terms.rounding));
  }

  private runs(debt: Debt): boolean {
    const next = debt.parts[debt.behind];
    return next !== undefined && (next.due <= this.day || next.due - next.nights < this.day);
  }

  // What the learner does.

  lend(amount: number, method: OracleMethod, dues: readonly number[], toCash: boolean): void {
    const lent = BigInt(amount);
    let before = this.day;
    const parts = dues.map((due) => {
      const part = { due, nights: due - before, principal: 0n, interest: 0n };
      before = due;
      return part;
    });
    this.made += 1;
    this.debts.push({
      id: this.made,
      lent,
      method,
      parts: this.table(lent, method, parts),
      behind: 0,
      overdue: 0n,
      exact: NOTHING,
      interest: 0n,
      fees: 0n,
      charged: 0n,
      late: 0n,
      missed: [],
      capped: false,
    });
    if (toCash) this.cash += lent;
  }

  /** A loan that began before the run, with some parts paid; `day` is the run's first. */
  open(
    lent: number,
    method: OracleMethod,
    begun: number,
    dues: readonly number[],
    paid: number,
  ): void {
    const start = this.day;
    this.day = begun;
    this.lend(lent, method, dues, false);
    const debt = this.debts.at(-1);
    if (debt === undefined) throw new Error('nothing was lent');
    for (const part of debt.parts.slice(0, paid)) part.principal = 0n;
    debt.behind = paid;
    this.day = debt.parts[paid - 1]?.due ?? begun;
    while (this.day < start) {
      this.day += 1;
      debt.exact = add(debt.exact, this.night(debt));
    }
  }

  /** A charge for the whole term, owed from the start. */
  chargeAtOnce(share: number): void {
    const debt = this.debts.at(-1);
    if (debt === undefined) throw new Error('nothing was lent');
    let amount = whole(ratio(debt.lent * BigInt(share), MILLION), 'floor');
    if (this.terms.costCap !== null) {
      amount = least(
        amount,
        whole(ratio(debt.lent * BigInt(this.terms.costCap), MILLION), 'floor'),
      );
    }
    debt.interest += amount;
    debt.charged += amount;
    this.charge += amount;
  }

  /** What is left of a purchase's first part when it is due at once: paid if cash allows. */
  payFirst(): void {
    const debt = this.debts.at(-1);
    const next = debt?.parts[0];
    if (debt === undefined || next === undefined || next.due !== this.day) return;
    if (next.principal > 0n && next.principal <= this.cash) this.payOne(debt, next.principal);
  }

  pay(amount: bigint): void {
    for (const debt of this.debts) this.post(debt);
    this.cash -= amount;
    let left = amount;
    const give = (debt: Debt, wanted: bigint) => {
      const share = least(left, wanted);
      if (share === 0n) return;
      this.use(debt, share);
      left -= share;
    };
    const order = this.inOrder();
    const due = order.filter(({ missed }) => missed.length > 0);
    for (const debt of due) give(debt, debt.fees + debt.interest + debt.overdue);
    for (const debt of order) {
      const next = debt.parts[debt.behind];
      const behind = debt.fees + debt.interest + debt.overdue;
      if (next === undefined) give(debt, behind);
      else if (this.runs(debt)) give(debt, behind + next.principal);
    }
    for (const debt of order) {
      give(debt, debt.fees + debt.interest);
      const share = least(left, ahead(debt));
      if (share > 0n) this.payAhead(debt, share);
      left -= share;
    }
    if (left !== 0n) throw new Error('the oracle was paid too much');
    this.dropPaid();
  }

  /** What ending a loan today takes, in all and beside principal and posted interest and fees. */
  settlement(index: number): { readonly all: bigint; readonly compensation: bigint } {
    const debt = this.debts[index];
    if (debt === undefined) throw new Error('no such loan');
    const next = debt.parts[debt.behind];
    const today = next !== undefined && next.due <= this.day ? next.principal : 0n;
    const saved = total(
      debt.parts.slice(debt.behind).map(({ due, nights, interest }) => {
        if (nights === 0) return 0n;
        const still = Math.min(nights, Math.max(0, due - this.day));
        return whole(ratio(interest * BigInt(still), nights), 'floor');
      }),
    );
    const compensation = this.compensation(
      debt,
      ahead(debt) - today,
      saved,
      debt.parts.at(-1)?.due ?? this.day,
    );
    return { all: this.arrears(debt) + ahead(debt) + compensation, compensation };
  }

  settle(index: number): void {
    const { all, compensation } = this.settlement(index);
    const debt = this.debts[index];
    if (debt === undefined) throw new Error('no such loan');
    this.post(debt);
    this.cash -= all;
    this.fee += compensation;
    this.debts.splice(index, 1);
  }

  // Days.

  /** The rest of today, and the night to tomorrow. */
  nextDay(): void {
    this.evening();
    this.day += 1;
    if (this.chargedOff) return;
    for (const debt of this.debts) {
      if (debt.capped) continue;
      debt.exact = add(debt.exact, this.night(debt));
      if (this.terms.costCap === null) continue;
      const room = this.room(debt);
      if (this.accrued(debt) <= room) continue;
      debt.exact = ratio(room);
      debt.capped = true;
    }
  }

  private night(debt: Debt): Rational {
    const { rate, overdueRate, basis } = this.terms;
    const amount = ratio(ahead(debt) * BigInt(rate) + debt.overdue * BigInt(overdueRate), MILLION);
    const running = debt.parts.find(({ due }) => due >= this.day) ?? debt.parts.at(-1);
    const nights = Math.max(1, running?.nights ?? 30);
    switch (basis) {
      case 'daily':
        return amount;
      case 'year-365':
        return over(amount, ratio(365));
      case 'year-360':
        return over(amount, ratio(360));
      case 'twelfths':
        return over(amount, ratio(12 * nights));
      case 'thirty-days':
        return times(amount, ratio(30, nights));
    }
  }

  private evening(): void {
    if (this.chargedOff) return;
    const { graceDays, chargeOffDays } = this.terms;
    for (const debt of this.debts) {
      const last = debt.parts.at(-1)?.due ?? this.day;
      const since = this.day - last;
      const falls = debt.parts.some(({ due }) => due === this.day || due + graceDays === this.day);
      if (falls || (since > 0 && since % 30 === 0)) this.post(debt);
    }
    this.collect();
    let missed = false;
    for (const debt of this.debts) {
      for (let next = debt.parts[debt.behind]; next; next = debt.parts[debt.behind]) {
        if (next.due + graceDays > this.day) break;
        debt.overdue += next.principal;
        next.principal = 0n;
        debt.behind += 1;
        const owing = debt.fees + debt.interest + debt.overdue;
        const fresh = owing - total(debt.missed.map(({ left }) => left));
        if (fresh <= 0n) continue;
        missed = true;
        debt.missed.push({ due: next.due, left: fresh });
        this.fine(debt, this.terms.lateFee, true);
      }
    }
    if (missed) this.marks += 1;
    if (chargeOffDays === null || this.daysPastDue === 0) return;
    if (this.daysPastDue < chargeOffDays) return;
    for (const debt of this.debts) {
      this.post(debt);
      debt.exact = NOTHING;
    }
    this.chargedOff = true;
  }

  /** Autopay. */
  private collect(): void {
    if (!this.autopay) return;
    const { retryDays, partial, order, failedFee } = this.terms;
    const near = (due: number | undefined) =>
      due !== undefined && due <= this.day && this.day - due <= retryDays;
    const tried = this.debts.filter(
      (debt) => near(debt.parts[debt.behind]?.due) || near(debt.missed.at(-1)?.due),
    );
    const first = tried.some((debt) => debt.parts[debt.behind]?.due === this.day);
    for (const debt of tried) this.post(debt);
    const wants = tried
      .map((debt) => {
        const next = debt.parts[debt.behind];
        const falling = next !== undefined && next.due <= this.day ? next : null;
        const asks = falling !== null || debt.missed.length > 0;
        const wanted = asks ? this.arrears(debt) + (falling?.principal ?? 0n) : 0n;
        return { debt, wanted };
      })
      .filter(({ wanted }) => wanted > 0n);
    if (order === 'smallest') wants.sort((a, b) => Number(a.wanted - b.wanted));
    else wants.sort((a, b) => since(a.debt) - since(b.debt));
    let failed: Debt | null = null;
    for (const { debt, wanted } of wants) {
      const possible = least(wanted, most(0n, this.cash));
      if (possible < wanted) failed ??= debt;
      if (possible > 0n && (partial || possible === wanted)) this.payOne(debt, possible);
    }
    if (failed !== null && first) this.fine(failed, failedFee, false);
  }

  private payOne(debt: Debt, amount: bigint): void {
    this.cash -= amount;
    this.use(debt, amount);
    this.dropPaid();
  }

  // How.

  private post(debt: Debt): void {
    const amount = this.accrued(debt);
    debt.interest += amount;
    debt.charged += amount;
    this.charge += amount;
    debt.exact = add(debt.exact, ratio(-amount));
    const byTable = this.terms.basis === 'twelfths' || this.terms.basis === 'thirty-days';
    if (byTable && debt.parts.some(({ due }) => due === this.day)) debt.exact = NOTHING;
  }

  private use(debt: Debt, amount: bigint): void {
    const next = this.runs(debt) ? debt.parts[debt.behind] : undefined;
    let left = amount;
    const take = (owed: bigint) => {
      const share = least(left, owed);
      left -= share;
      return owed - share;
    };
    debt.fees = take(debt.fees);
    debt.interest = take(debt.interest);
    debt.overdue = take(debt.overdue);
    if (next !== undefined) next.principal = take(next.principal);
    const owing = debt.fees + debt.interest + debt.overdue;
    if (owing === 0n && next !== undefined && next.principal === 0n) debt.behind += 1;
    let paid = amount;
    const last = debt.missed.at(-1);
    for (const one of debt.missed) {
      const share = least(paid, one.left);
      one.left -= share;
      paid -= share;
    }
    debt.missed = owing === 0n ? [] : debt.missed.filter((one) => one.left > 0n);
    if (owing > 0n && debt.missed.length === 0 && last !== undefined) {
      debt.missed = [{ due: last.due, left: owing }];
    }
  }

  private payAhead(debt: Debt, amount: bigint): void {
    const before = total(debt.parts.slice(debt.behind).map(({ interest }) => interest));
    // The time left is that of the loan as it was agreed.
    const last = debt.parts.at(-1)?.due ?? this.day;
    const coming = debt.parts.slice(debt.behind);
    const rest = ahead(debt) - amount;
    const kept = rest === 0n ? coming.slice(0, 1) : coming;
    const drawn = this.table(rest, debt.method, kept);
    debt.parts = [...debt.parts.slice(0, debt.behind), ...drawn];
    const after = total(drawn.map(({ interest }) => interest));
    const fee = this.compensation(debt, amount, most(0n, before - after), last);
    debt.fees += fee;
    debt.charged += fee;
    this.fee += fee;
  }

  private compensation(debt: Debt, principal: bigint, saved: bigint, last: number): bigint {
    const { earlyFee, earlyFeeLastYear, feeWithinSaved, costCap } = this.terms;
    const long = last - this.day > 365;
    const share = long ? earlyFee : earlyFeeLastYear;
    let fee = whole(ratio(principal * BigInt(share), MILLION), 'half-up');
    if (feeWithinSaved) fee = least(fee, saved);
    if (costCap !== null) fee = least(fee, most(0n, this.room(debt) - this.accrued(debt)));
    return fee;
  }

  private room(debt: Debt): bigint {
    const cap = BigInt(this.terms.costCap ?? 0);
    return most(0n, whole(ratio(debt.lent * cap, MILLION), 'floor') - debt.charged);
  }

  private fine(debt: Debt, wanted: number, isLate: boolean): void {
    const { lateFeeCap, costCap } = this.terms;
    let amount = BigInt(wanted);
    if (isLate && lateFeeCap !== null) {
      const cap = whole(ratio(debt.lent * BigInt(lateFeeCap), MILLION), 'floor');
      amount = least(amount, most(0n, cap - debt.late));
    }
    if (costCap !== null) {
      const room = most(0n, this.room(debt) - this.accrued(debt));
      if (room < amount) debt.capped = true;
      amount = least(amount, room);
    }
    debt.fees += amount;
    debt.charged += amount;
    if (isLate) debt.late += amount;
    this.penalty += amount;
  }

  private inOrder(): Debt[] {
    return [...this.debts].sort((a, b) => since(a) - since(b) || a.id - b.id);
  }

  private dropPaid(): void {
    this.debts = this.debts.filter((debt) => principalOf(debt) + debt.interest + debt.fees > 0n);
  }

  /** The table of a principal over these parts, each amount rounded where the terms say so. */
  private table(principal: bigint, method: OracleMethod, parts: readonly Part[]): Part[] {
    if (principal === 0n) return parts.map((part) => ({ ...part, principal: 0n, interest: 0n }));
    const rates = parts.map(({ nights }) => this.periodRate(nights));
    const each = whole(
      method === 'level' ? levelPayment(principal, rates) : ratio(principal, parts.length),
      this.terms.paymentRounding,
    );
    let balance = principal;
    return parts.map((part, index) => {
      const interest = whole(times(ratio(balance), rates[index] ?? NOTHING), this.terms.rounding);
      let share = 0n;
      if (method === 'level') share = least(balance, most(0n, each - interest));
      if (method === 'equal-principal') share = least(balance, each);
      if (index === parts.length - 1) share = balance;
      balance -= share;
      return { ...part, principal: share, interest };
    });
  }

  private periodRate(nights: number): Rational {
    const { rate, basis } = this.terms;
    switch (basis) {
      case 'daily':
        return ratio(rate * nights, MILLION);
      case 'year-365':
        return ratio(rate * nights, MILLION * 365);
      case 'year-360':
        return ratio(rate * nights, MILLION * 360);
      case 'twelfths':
        return ratio(rate, MILLION * 12);
      case 'thirty-days':
        return ratio(rate * 30, MILLION);
    }
  }
}

function principalOf(debt: Debt): bigint {
  return debt.overdue + ahead(debt);
}

/** Principal that is not overdue. */
function ahead(debt: Debt): bigint {
  return total(debt.parts.slice(debt.behind).map(({ principal }) => principal));
}

function since(debt: Debt): number {
  return debt.missed[0]?.due ?? debt.parts[debt.behind]?.due ?? Number.MAX_SAFE_INTEGER;
}

/** The payment that, discounted by each period's rate in turn, is worth the principal. */
function levelPayment(principal: bigint, rates: readonly Rational[]): Rational {
  let factor = ratio(1);
  let worth = NOTHING;
  for (const rate of rates) {
    factor = over(factor, add(ratio(1), rate));
    worth = add(worth, factor);
  }
  return over(ratio(principal), worth);
}

export interface OverdraftOracleTerms {
  readonly limit: number;
  readonly rate: number;
  readonly yearDays: number;
  readonly free: number;
  readonly rounding: Mode;
  readonly postingDay: number;
}

/** An overdraft on one purse: lends and takes back by itself in the evening. */
export class OverdraftOracle {
  cash: bigint;
  used: bigint;
  interest = 0n;
  charge = 0n;
  day: number;
  private exact = NOTHING;
  private readonly terms: OverdraftOracleTerms;

  constructor(terms: OverdraftOracleTerms, day: number, cash: number, used: number) {
    this.terms = terms;
    this.day = day;
    this.cash = BigInt(cash);
    this.used = BigInt(used);
  }

  get repayable(): bigint {
    return this.used + this.interest + this.accrued();
  }

  private accrued(): bigint {
    return most(0n, whole(this.exact, this.terms.rounding));
  }

  private post(): void {
    const amount = this.accrued();
    this.exact = add(this.exact, ratio(-amount));
    this.interest += amount;
    this.charge += amount;
  }

  pay(amount: bigint): void {
    this.post();
    this.take(amount);
  }

  private take(amount: bigint): void {
    const interest = least(amount, this.interest);
    this.interest -= interest;
    this.used -= amount - interest;
    this.cash -= amount;
  }

  nextDay(): void {
    const { limit, rate, yearDays, free, postingDay } = this.terms;
    if (isDate(this.day, postingDay)) this.post();
    if (this.cash > 0n) {
      this.take(least(this.cash, this.used + this.interest));
    } else {
      this.used += this.interest;
      this.interest = 0n;
      const covered = least(-this.cash, most(0n, BigInt(limit) - this.used));
      this.used += covered;
      this.cash += covered;
    }
    this.day += 1;
    const base = most(0n, this.used - BigInt(free));
    this.exact = add(this.exact, ratio(base * BigInt(rate), 1_000_000 * yearDays));
  }
}
