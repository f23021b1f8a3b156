import type { Day } from '../units/day.ts';
import { money, ZERO, type Money } from '../units/money.ts';
import {
  kindOf,
  type CreditFile,
  type DerogatoryKind,
  type FileAccount,
  type InquiryKind,
} from './credit-file.ts';
import { lateRun } from './representative-file.ts';

/** Something that happens to a credit file, as studies of scores name it. */
export type CreditEvent =
  | { readonly kind: 'late'; readonly days: number; readonly on: 'card' | 'mortgage' }
  | { readonly kind: 'ended-badly'; readonly how: DerogatoryKind; readonly on: 'card' | 'mortgage' }
  | { readonly kind: 'bankruptcy' }
  | { readonly kind: 'max-out'; readonly cards: 'one' | 'all' }
  | { readonly kind: 'pay-down'; readonly percent: number }
  | {
      readonly kind: 'new-account';
      readonly of: 'card' | 'personal-loan';
      readonly amount: Money;
    }
  | { readonly kind: 'inquiry'; readonly of: InquiryKind }
  | { readonly kind: 'close-card'; readonly which: CardToClose };

/** `unused`: the one with nothing owed on it and the largest limit; without one, none is closed. */
type CardToClose = 'oldest' | 'newest' | 'largest' | 'unused';

/** `30-day-late-mortgage`, `miss-payment-90d`, `missed-mortgage-payment-60-days`. */
const LATE =
  /^(?:(?:miss(?:ed)?|late)-(mortgage-)?payment-)?(\d+)-?d(?:ay)?s?(?:-(?:late|past-due|delinquency))?(?:-(?:on-)?(mortgage|(?:credit-)?card))?$/;
const PAY_DOWN =
  /^(?:reduce|pay-down|lower)-(?:revolving|cards?)(?:-(?:balances?|debt))?-(?:by-)?(\d+)-?(?:pct|percent|%)$/;
const PAY_OFF = /^pay-off-(?:all-)?(?:revolving|cards?)(?:-(?:balances?|debt))?$/;
/** The amount may be in thousands: `new-5k-loan`. */
const NEW_LOAN = /^new-(\d{1,7})(k?)-(?:personal-)?loan$/;
/** A new card's limit where nothing is said of it. Our choice. */
const NEW_LIMIT = money(500_000);

const NAMED: Readonly<Record<string, CreditEvent>> = {
  'maxed-out-card': { kind: 'max-out', cards: 'one' },
  'max-out-card': { kind: 'max-out', cards: 'one' },
  'max-out-one-card': { kind: 'max-out', cards: 'one' },
  'max-out-cards': { kind: 'max-out', cards: 'all' },
  'max-out-all-cards': { kind: 'max-out', cards: 'all' },
  'maxed-out-cards': { kind: 'max-out', cards: 'all' },
  'debt-settlement': { kind: 'ended-badly', how: 'settled', on: 'card' },
  settlement: { kind: 'ended-badly', how: 'settled', on: 'card' },
  'charge-off': { kind: 'ended-badly', how: 'charge-off', on: 'card' },
  'short-sale': { kind: 'ended-badly', how: 'settled', on: 'mortgage' },
  'short-sale-no-deficiency': { kind: 'ended-badly', how: 'settled', on: 'mortgage' },
  'short-sale-with-deficiency': { kind: 'ended-badly', how: 'deficiency', on: 'mortgage' },
  /** The publisher shows a deed in lieu of foreclosure beside a short sale, with the same figures. */
  'deed-in-lieu': { kind: 'ended-badly', how: 'settled', on: 'mortgage' },
  'deed-in-lieu-no-deficiency': { kind: 'ended-badly', how: 'settled', on: 'mortgage' },
  'deed-in-lieu-deficiency': { kind: 'ended-badly', how: 'deficiency', on: 'mortgage' },
  'short-sale-deficiency': { kind: 'ended-badly', how: 'deficiency', on: 'mortgage' },
  foreclosure: { kind: 'ended-badly', how: 'foreclosure', on: 'mortgage' },
  bankruptcy: { kind: 'bankruptcy' },
  'bankruptcy-chapter-7': { kind: 'bankruptcy' },
  'bankruptcy-chapter-13': { kind: 'bankruptcy' },
  'new-card': { kind: 'new-account', of: 'card', amount: NEW_LIMIT },
  'new-credit-card': { kind: 'new-account', of: 'card', amount: NEW_LIMIT },
  inquiry: { kind: 'inquiry', of: 'card' },
  'one-hard-inquiry': { kind: 'inquiry', of: 'card' },
  'hard-inquiry': { kind: 'inquiry', of: 'card' },
  'close-oldest-card': { kind: 'close-card', which: 'oldest' },
  'close-newest-card': { kind: 'close-card', which: 'newest' },
  'close-unused-card': { kind: 'close-card', which: 'unused' },
  'close-largest-card': { kind: 'close-card', which: 'largest' },
};

/**
 * The event that a published name means, such as `30-day-late-mortgage`; null: not one we know.
 * Capitals, spaces and underscores say nothing.
 */
export function creditEventOf(published: string): CreditEvent | null {
  const name = published
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  const late = LATE.exec(name);
  if (late !== null) {
    const [, before, days, after] = late;
    const on = before !== undefined || after === 'mortgage' ? 'mortgage' : 'card';
    return lateOf(Number(days), on);
  }
  const payDown = PAY_DOWN.exec(name);
  if (payDown !== null) return payDownOf(Number(payDown[1]));
  if (PAY_OFF.test(name)) return payDownOf(100);
  const loan = NEW_LOAN.exec(name);
  if (loan !== null) {
    const units = Number(loan[1]) * (loan[2] === 'k' ? 1000 : 1);
    return { kind: 'new-account', of: 'personal-loan', amount: money(units * 100) };
  }
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
}

function lateOf(days: number, on: 'card' | 'mortgage'): CreditEvent | null {
  return days >= 1 && days <= 180 ? { kind: 'late', days, on } : null;
}

function payDownOf(percent: number): CreditEvent | null {
  return percent <= 100 ? { kind: 'pay-down', percent } : null;
}

/** The file after the event, all else the same. */
export function afterEvent(file: CreditFile, event: CreditEvent, on: Day): CreditFile {
  switch (event.kind) {
    case 'late':
      return changed(file, indexOf(file, event.on), (account) => ({
        ...account,
        lates: [...account.lates, ...lateRun(event.days, on)],
      }));
    case 'ended-badly':
      return changed(file, indexOf(file, event.on), (account) =>
        endedBadly(account, event.how, on),
      );
    case 'bankruptcy':
      return {
        ...file,
        publicRecords: [...(file.publicRecords ?? []), { on, kind: 'bankruptcy' }],
      };
    case 'max-out':
      return event.cards === 'all'
        ? { ...file, accounts: file.accounts.map(maxedOut) }
        : changed(file, indexOf(file, 'card'), maxedOut);
    case 'pay-down':
      return {
        ...file,
        accounts: file.accounts.map((account) => paidDown(account, event.percent)),
      };
    case 'new-account':
      return withNew(file, event, on);
    case 'inquiry':
      return { ...file, inquiries: [...(file.inquiries ?? []), { on, kind: event.of }] };
    case 'close-card':
      return changed(file, cardToClose(file, event.which), (account) => ({
        ...account,
        status: 'closed',
        closedOn: on,
      }));
  }
}

function changed(
  file: CreditFile,
  index: number,
  change: (account: FileAccount) => FileAccount,
): CreditFile {
  const accounts = file.accounts.map((account, i) => (i === index ? change(account) : account));
  return { ...file, accounts };
}

/** The first open card or the first mortgage; without one, the first account that is open. */
function indexOf(file: CreditFile, on: 'card' | 'mortgage'): number {
  const kind = on === 'card' ? 'revolving' : 'mortgage';
  const open = (account: FileAccount): boolean => account.status === 'open';
  const index = file.accounts.findIndex((account) => open(account) && kindOf(account) === kind);
  return index >= 0 ? index : file.accounts.findIndex(open);
}

function endedBadly(account: FileAccount, how: DerogatoryKind, on: Day): FileAccount {
  const balance = how === 'charge-off' ? account.balance : ZERO;
  return {
    ...account,
    status: how === 'charge-off' ? 'charged-off' : 'closed',
    closedOn: on,
    balance,
    derogatories: [...(account.derogatories ?? []), { on, kind: how }],
  };
}

function maxedOut(account: FileAccount): FileAccount {
  const isCard = kindOf(account) === 'revolving' && account.status === 'open';
  return isCard && account.balance < account.limit
    ? { ...account, balance: account.limit }
    : account;
}

function paidDown(account: FileAccount, percent: number): FileAccount {
  if (kindOf(account) !== 'revolving') return account;
  return {
    ...account,
    balance: money(account.balance - Math.round((account.balance * percent) / 100)),
  };
}

function withNew(
  file: CreditFile,
  { of, amount }: Extract<CreditEvent, { kind: 'new-account' }>,
  on: Day,
): CreditFile {
  const isCard = of === 'card';
  const account: FileAccount = {
    id: `new-${file.accounts.length}`,
    kind: isCard ? 'revolving' : 'instalment',
    openedOn: on,
    status: 'open',
    limit: isCard ? amount : ZERO,
    ...(isCard ? {} : { originalAmount: amount }),
    balance: isCard ? ZERO : amount,
    monthsReported: 0,
    lates: [],
  };
  return {
    ...file,
    accounts: [...file.accounts, account],
    inquiries: [...(file.inquiries ?? []), { on, kind: of }],
  };
}

function cardToClose(file: CreditFile, which: CardToClose): number {
  const better = (a: FileAccount, b: FileAccount): boolean => {
    if (which === 'largest' || which === 'unused') return a.limit > b.limit;
    return which === 'oldest' ? a.openedOn < b.openedOn : a.openedOn > b.openedOn;
  };
  let found = -1;
  file.accounts.forEach((account, i) => {
    if (account.status !== 'open' || kindOf(account) !== 'revolving') return;
    if (which === 'unused' && account.balance > 0) return;
    const best = file.accounts[found];
    if (best === undefined || better(account, best)) found = i;
  });
  return found;
}
