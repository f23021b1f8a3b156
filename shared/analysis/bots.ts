import { draw, drawBelow } from '../random.ts';
import { assertNever } from '../result.ts';
import { addDays, type Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';
import {
  DRAW_STEP,
  RAISE_BINDS_DAYS,
  TOWN_LINES,
  TOWN_START,
  type TownLine,
  type TownPerson,
} from './lender-town.ts';

/** How honest people in the town live with their lines. */
export const HONEST_HABITS = [
  'keep',
  'freeze',
  'repay-then-close',
  'borrow-repay-close',
  'forget-the-code',
  'new-phone',
  'tidy-up',
  'complain-first',
  'take-the-raise',
] as const;
export type HonestHabit = (typeof HONEST_HABITS)[number];

/** How attackers go about it. None of them means to pay anything back. */
export const ATTACK_HABITS = ['grab', 'take-over', 'sweep', 'patient', 'small'] as const;
export type AttackHabit = (typeof ATTACK_HABITS)[number];

/** One thing that somebody does on a day. */
export type Errand =
  | { readonly kind: 'borrow'; readonly on: Day; readonly line: TownLine; readonly amount: Money }
  | { readonly kind: 'freeze'; readonly on: Day; readonly line: TownLine }
  | { readonly kind: 'complain'; readonly on: Day; readonly line: TownLine }
  | {
      readonly kind: 'close';
      readonly on: Day;
      readonly line: TownLine;
      /** Identity checks that fail before the first right answer. */
      readonly wrong: number;
      /** Whether a raise of the limit is taken when it is offered. */
      readonly takesOffer: boolean;
    };

/** A simulated customer: who they are, what they do and when. Drawn by seed, the same every time. */
export interface Bot {
  readonly n: number;
  readonly habit: HonestHabit | AttackHabit;
  readonly isAttacker: boolean;
  readonly person: TownPerson;
  /** By day. */
  readonly errands: readonly Errand[];
  readonly newDevices: readonly Day[];
  /** Clicks after which an honest person gives a closing up. */
  readonly patience: number;
}

/** The population of the report: 200, of whom one in twenty is an attacker. */
export const BOTS = 200;
export const ATTACKERS_PER_HUNDRED = 5;

/** Everybody in the town. The share of attackers is exact: chance says who, not how many. */
export function drawBots(seed: number, count: number = BOTS): readonly Bot[] {
  const ranked = Array.from({ length: count }, (_, n) => ({
    n,
    lot: draw({ seed, stream: 'attackers', day: 0, n }),
  })).toSorted((a, b) => a.lot - b.lot || a.n - b.n);
  const many = Math.floor((count * ATTACKERS_PER_HUNDRED) / 100);
  const attackers = new Set(ranked.slice(0, many).map(({ n }) => n));
  return Array.from({ length: count }, (_, n) => drawBot(seed, n, attackers.has(n)));
}

/** How many of a hundred honest people, and of ten attackers, live so on average. Our choice. */
const WEIGHTS: Readonly<Record<HonestHabit | AttackHabit, number>> = {
  keep: 16,
  freeze: 14,
  'repay-then-close': 30,
  'borrow-repay-close': 9,
  'forget-the-code': 13,
  'new-phone': 5,
  'tidy-up': 4,
  'complain-first': 4,
  'take-the-raise': 5,
  grab: 3,
  'take-over': 2,
  sweep: 2,
  patient: 2,
  small: 1,
};

/** A whole number from `least` to `most`, by what it is for. */
type Dice = (what: string, least: number, most: number) => number;

function diceOf(seed: number, n: number): Dice {
  return (what, least, most) =>
    least + drawBelow({ seed, stream: `bot:${what}`, day: n, n: 0 }, most - least + 1);
}

function drawBot(seed: number, n: number, isAttacker: boolean): Bot {
  const dice = diceOf(seed, n);
  const habit = isAttacker ? pick(ATTACK_HABITS, dice) : pick(HONEST_HABITS, dice);
  const limit = money(dice('limit', 4, 12) * 100_000);
  const { errands, newDevices = [] } = storyOf(habit, limit, dice);
  const purchase = errands.find((errand) => errand.kind === 'borrow' && errand.line === 'pay');
  return {
    n,
    habit,
    isAttacker,
    person: {
      id: `bot-${n}`,
      cash: money(dice('cash', 6, 30) * 100_000),
      salary: money(dice('salary', 5, 12) * 100_000),
      limit,
      autopay: isAttacker ? 'off' : 'full',
      purchase: purchase?.kind === 'borrow' ? { day: purchase.on, price: purchase.amount } : null,
    },
    errands: errands.toSorted((a, b) => a.on - b.on),
    newDevices,
    patience: dice('patience', 12, 40),
  };
}

function pick<K extends HonestHabit | AttackHabit>(habits: readonly K[], dice: Dice): K {
  const all = habits.reduce((total, habit) => total + WEIGHTS[habit], 0);
  let left = dice('habit', 0, all - 1);
  for (const habit of habits) {
    left -= WEIGHTS[habit];
    if (left < 0) return habit;
  }
  return habits[habits.length - 1] as K;
}

interface Story {
  readonly errands: readonly Errand[];
  readonly newDevices?: readonly Day[];
}

/** A day of the town, counted from its first. */
const at = (days: number): Day => addDays(TOWN_START, days);

function share(limit: Money, percent: number): Money {
  const steps = Math.floor((limit * percent) / (100 * DRAW_STEP));
  return money(Math.max(1, steps) * DRAW_STEP);
}

function closing(
  line: TownLine,
  on: number,
  {
    wrong = 0,
    takesOffer = false,
  }: { readonly wrong?: number; readonly takesOffer?: boolean } = {},
): Errand {
  return { kind: 'close', on: at(on), line, wrong, takesOffer };
}

function storyOf(habit: Bot['habit'], limit: Money, dice: Dice): Story {
  const line = TOWN_LINES[dice('line', 0, TOWN_LINES.length - 1)] ?? 'pay';
  const first = dice('first', 2, 20);
  const borrowed = (percent: number): Errand => ({
    kind: 'borrow',
    on: at(first),
    line,
    amount: share(limit, percent),
  });
  switch (habit) {
    case 'grab':
    case 'take-over':
    case 'sweep':
    case 'patient':
    case 'small':
      return attackOf(habit, limit, dice);
    default:
      return honestStory(habit, line, first, { borrowed, dice });
  }
}

interface Means {
  readonly borrowed: (percent: number) => Errand;
  readonly dice: Dice;
}

function honestStory(
  habit: HonestHabit,
  line: TownLine,
  first: number,
  { borrowed, dice }: Means,
): Story {
  const some = borrowed(dice('share', 10, 60));
  const later = first + dice('later', 20, 45);
  switch (habit) {
    case 'keep':
      return { errands: [some] };
    case 'freeze':
      return { errands: [some, { kind: 'freeze', on: at(later), line }] };
    case 'repay-then-close':
      return { errands: [some, closing(line, later)] };
    case 'borrow-repay-close': {
      const soon = first + dice('soon', 1, 12);
      return { errands: [borrowed(dice('share', 20, 90)), closing(line, soon)] };
    }
    case 'forget-the-code':
      return { errands: [some, closing(line, later, { wrong: dice('wrong', 1, 3) })] };
    case 'new-phone':
      return {
        errands: [some, closing(line, later)],
        newDevices: [at(later - dice('device', 0, 7))],
      };
    case 'tidy-up': {
      const gap = dice('gap', 0, 5);
      return { errands: TOWN_LINES.map((one, n) => closing(one, first + n * gap)) };
    }
    case 'complain-first': {
      const on = at(later);
      const then = later + dice('after', 2, 40);
      return { errands: [some, { kind: 'complain', on, line }, closing(line, then)] };
    }
    case 'take-the-raise': {
      const again = later + RAISE_BINDS_DAYS + dice('again', 1, 30);
      return { errands: [closing(line, later, { takesOffer: true }), closing(line, again)] };
    }
    default:
      return assertNever(habit);
  }
}

function attackOf(habit: AttackHabit, limit: Money, dice: Dice): Story {
  const line = TOWN_LINES[dice('line', 0, TOWN_LINES.length - 1)] ?? 'pay';
  const first = dice('first', 2, 60);
  const take = (one: TownLine, percent: number): Errand => ({
    kind: 'borrow',
    on: at(first),
    line: one,
    amount: share(limit, percent),
  });
  const wait = (least: number, most: number) => first + dice('wait', least, most);
  switch (habit) {
    case 'grab':
      return { errands: [take(line, dice('share', 70, 100)), closing(line, wait(0, 4))] };
    case 'take-over':
      return {
        errands: [
          take(line, dice('share', 30, 100)),
          closing(line, wait(0, 3), { wrong: dice('wrong', 1, 5) }),
        ],
        newDevices: [at(first - dice('device', 0, 2))],
      };
    case 'sweep': {
      const on = wait(0, 3);
      return {
        errands: [
          ...TOWN_LINES.map((one) => take(one, dice(`share-${one}`, 30, 100))),
          ...TOWN_LINES.map((one) => closing(one, on)),
        ],
      };
    }
    case 'patient':
      return { errands: [take(line, dice('share', 70, 100)), closing(line, wait(8, 25))] };
    case 'small':
      return { errands: [take(line, dice('share', 20, 45)), closing(line, wait(0, 10))] };
    default:
      return assertNever(habit);
  }
}
