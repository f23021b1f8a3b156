import {
  add,
  isDate,
  least,
  most,
  nextDate,
  NOTHING,
  ratio,
  total,
  whole,
  type Mode,
  type Rational,
} from './rational.ts';

/**
 * A second opinion on pay-later lines, in exact fractions and from the terms alone; it shares no
 * code with the engine.
 *
 * The rules. Purchases wait for the bill day, in whose evening they are billed with the next part of
 * every plan and whatever earlier bills left. In the evening of the due day, after autopay, what is
 * left of the bill is carried; carried debt costs a daily charge for every night, posted rounded as a
 * running whole. Payments take charges, carried debt, the bill, then what is unbilled. The minimum is
 * what was past due, with a share (at least the floor) of the rest.
 */
export interface PayLaterOracleTerms {
  readonly limit: number;
  readonly billDay: number;
  readonly dueDay: number;
  readonly share: number;
  readonly floor: number;
  readonly minimumRounding: Mode;
  readonly charge: number;
  readonly chargeRounding: Mode;
  readonly earlyFee: 'current-period' | 'all' | 'none';
  readonly partial: boolean;
}

interface OraclePlan {
  readonly id: string;
  /** What is still to be billed, part by part. */
  parts: { principal: bigint; fee: bigint }[];
}

interface OracleBill {
  readonly cut: number;
  readonly due: number;
  readonly total: bigint;
  readonly minimum: bigint;
  /** New purchases in it: what may be spread. */
  readonly bought: bigint;
  open: boolean;
}

export class PayLaterOracle {
  day: number;
  cash: bigint;
  autopay: 'off' | 'minimum' | 'full';
  unbilled = 0n;
  billed = 0n;
  carried = 0n;
  charges = 0n;
  plans: OraclePlan[] = [];
  bill: OracleBill | null = null;
  minimumLeft = 0n;
  pastDue = 0n;
  lateSince: number | null = null;
  marks = 0;
  /** Cost posted: daily charges, and fees of plans. */
  charged = 0n;
  fees = 0n;
  private exact: Rational = NOTHING;
  private readonly terms: PayLaterOracleTerms;

  constructor(
    terms: PayLaterOracleTerms,
    day: number,
    cash: number,
    autopay: PayLaterOracle['autopay'],
  ) {
    this.terms = terms;
    this.day = day;
    this.cash = BigInt(cash);
    this.autopay = autopay;
  }

  get planned(): bigint {
    return total(this.plans.flatMap(({ parts }) => parts.map(({ principal }) => principal)));
  }

  get owed(): bigint {
    return this.unbilled + this.billed + this.carried + this.charges + this.planned;
  }

  get free(): bigint {
    return most(0n, BigInt(this.terms.limit) - this.owed);
  }

  get repayable(): bigint {
    return this.charges + this.carried + this.billed + this.unbilled;
  }

  get due(): bigint {
    return this.charges + this.carried + this.billed;
  }

  get minimum(): bigint {
    return least(this.due, this.pastDue + this.minimumLeft);
  }

  get spreadable(): bigint {
    const { bill } = this;
    if (bill?.open !== true) return 0n;
    // A bill is spread once.
    if (this.plans.some(({ id }) => id === `bill-${bill.cut}`)) return 0n;
    return least(this.billed, bill.bought);
  }

  /** Starts with a bill that is open. */
  startBilled(amount: number, cut: number): void {
    if (amount === 0) return;
    this.billed = BigInt(amount);
    const minimum = this.minimumOf(this.billed, 0n);
    const due = nextDate(this.day - 1, this.terms.dueDay);
    this.bill = { cut, due, total: this.billed, minimum, bought: this.billed, open: true };
    this.minimumLeft = minimum;
  }

  buy(amount: number): void {
    this.unbilled += BigInt(amount);
  }

  /** Published rounding: parts are floored, the fee goes halves to even, part 1 takes the rest. */
  buyInParts(id: string, amount: number, periods: number, feeShare: number): void {
    const price = BigInt(amount);
    const n = BigInt(periods);
    const fee = whole(ratio(price * BigInt(feeShare), 1_000_000), 'half-even');
    const [each, eachFee] = [price / n, fee / n];
    const parts = Array.from({ length: periods }, () => ({ principal: each, fee: eachFee }));
    parts[0] = { principal: price - each * (n - 1n), fee: fee - eachFee * (n - 1n) };
    this.plans.push({ id, parts });
  }

  pay(amount: bigint): void {
    this.cash -= amount;
    let left = amount;
    const take = (owed: bigint) => {
      const share = least(left, owed);
      left -= share;
      return owed - share;
    };
    this.charges = take(this.charges);
    this.carried = take(this.carried);
    this.billed = take(this.billed);
    this.unbilled = take(this.unbilled);
    if (this.carried + this.charges === 0n) this.exact = NOTHING;
    const late = least(amount, this.pastDue);
    this.pastDue -= late;
    this.minimumLeft -= least(amount - late, this.minimumLeft);
    if (this.pastDue === 0n) this.lateSince = null;
  }

  settlement(index: number): bigint {
    const parts = this.plans[index]?.parts ?? [];
    const principal = total(parts.map((part) => part.principal));
    return principal + this.settlementFee(parts);
  }

  private settlementFee(parts: readonly { fee: bigint }[]): bigint {
    switch (this.terms.earlyFee) {
      case 'none':
        return 0n;
      case 'all':
        return total(parts.map(({ fee }) => fee));
      case 'current-period':
        return parts[0]?.fee ?? 0n;
    }
  }

  settle(index: number): void {
    const plan = this.plans[index];
    if (plan === undefined) throw new Error('no such plan');
    this.fees += this.settlementFee(plan.parts);
    this.cash -= this.settlement(index);
    this.plans.splice(index, 1);
  }

  /** Turns the open bill's purchases into a plan. */
  spread(periods: number, feeShare: number): void {
    const amount = this.spreadable;
    this.billed -= amount;
    this.buyInParts(`bill-${this.bill?.cut ?? 0}`, Number(amount), periods, feeShare);
    const minimum = this.minimumOf(this.due, this.pastDue);
    this.minimumLeft = least(this.minimumLeft, minimum - least(this.pastDue, minimum));
  }

  nextDay(): void {
    this.evening();
    this.day += 1;
    if (this.carried === 0n) return;
    this.exact = add(this.exact, ratio(this.carried * BigInt(this.terms.charge), 1_000_000));
    const amount = most(0n, whole(this.exact, this.terms.chargeRounding));
    this.exact = add(this.exact, ratio(-amount));
    this.charges += amount;
    this.charged += amount;
  }

  private evening(): void {
    const { bill } = this;
    if (bill?.open === true && bill.due === this.day) {
      this.collect();
      this.carried += this.billed;
      this.billed = 0n;
      bill.open = false;
      const missed = this.minimumLeft;
      this.pastDue += missed;
      this.minimumLeft = 0n;
      if (missed > 0n) {
        this.marks += 1;
        this.lateSince ??= bill.due;
      }
    }
    if (isDate(this.day, this.terms.billDay)) this.cut();
  }

  private collect(): void {
    if (this.autopay === 'off') return;
    const wanted = this.autopay === 'full' ? this.due : this.minimum;
    const possible = least(wanted, this.cash);
    if (possible > 0n && (possible === wanted || this.terms.partial)) this.pay(possible);
  }

  private cut(): void {
    const bought = this.unbilled;
    for (const plan of this.plans) {
      const part = plan.parts.shift();
      this.billed += (part?.principal ?? 0n) + (part?.fee ?? 0n);
      this.fees += part?.fee ?? 0n;
    }
    this.plans = this.plans.filter(({ parts }) => parts.length > 0);
    this.billed += this.unbilled;
    this.unbilled = 0n;
    const all = this.due;
    if (all === 0n) {
      this.bill = null;
      this.minimumLeft = 0n;
      return;
    }
    const minimum = this.minimumOf(all, this.pastDue);
    const due = nextDate(this.day, this.terms.dueDay);
    this.bill = { cut: this.day, due, total: all, minimum, bought, open: true };
    this.minimumLeft = minimum - least(this.pastDue, all);
  }

  private minimumOf(all: bigint, pastDue: bigint): bigint {
    const { share, floor, minimumRounding } = this.terms;
    const late = least(pastDue, all);
    const fresh = all - late;
    const part = whole(ratio(fresh * BigInt(share), 1_000_000), minimumRounding);
    return least(all, late + most(part, least(BigInt(floor), fresh)));
  }
}
