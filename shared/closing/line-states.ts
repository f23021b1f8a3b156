import type { LineStatus } from '../products/line.ts';

/** What the learner does to a line, or has done to it by a purchase. */
export const OWNER_DEEDS = [
  'buy',
  'draw',
  'repay',
  'settle-plan',
  'spread-bill',
  'confirm-receipt',
  'set-autopay',
  'set-default',
  'take-subscription',
  'move-subscription',
  'freeze',
  'unfreeze',
  'cut-limit',
  'restore-limit',
  'begin-close',
  'step-close',
  'confirm-close',
  'cancel-close',
  'restructure',
  'reopen',
  'complain',
  'dispute',
  'report-fraud',
] as const;

/** What the lender, or a merchant through it, does to a line. */
export const LENDER_DEEDS = [
  'suspend',
  'lift',
  'complete-close',
  'late-charge',
  'charge-off',
] as const;

export const LINE_DEEDS = [...OWNER_DEEDS, ...LENDER_DEEDS] as const;
export type LineDeed = (typeof LINE_DEEDS)[number];

/** Why the state of a line alone refuses a deed. Each is the code of an engine refusal. */
export type StateRefusal =
  | 'line-not-open'
  | 'line-closed'
  | 'nothing-owed'
  | 'not-frozen'
  | 'not-limited'
  | 'already-closing'
  | 'not-closing'
  | 'not-closed'
  | 'settle-first';

export type StateAnswer =
  /** The state stays as it is. */
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly code: StateRefusal }
  /**
   * `open` is `limited` while the owner's own limit stands; `cooling-off` is `closing` where the
   * terms give no time to think; `closed` is `closed-with-balance` while something is owed.
   */
  | { readonly kind: 'to'; readonly status: LineStatus }
  /** Back to the state before the closing or the suspension. */
  | { readonly kind: 'back' };

const YES: StateAnswer = { kind: 'allowed' };
const BACK: StateAnswer = { kind: 'back' };
const to = (status: LineStatus): StateAnswer => ({ kind: 'to', status });
const no = (code: StateRefusal): StateAnswer => ({ kind: 'refused', code });

const USABLE: Readonly<Record<LineDeed, StateAnswer>> = {
  buy: YES,
  draw: YES,
  repay: YES,
  'settle-plan': YES,
  'spread-bill': YES,
  'confirm-receipt': YES,
  'set-autopay': YES,
  'set-default': YES,
  'take-subscription': YES,
  'move-subscription': YES,
  freeze: to('frozen'),
  unfreeze: no('not-frozen'),
  'cut-limit': to('limited'),
  'restore-limit': no('not-limited'),
  'begin-close': YES,
  'step-close': YES,
  'confirm-close': to('cooling-off'),
  'cancel-close': YES,
  restructure: to('frozen'),
  reopen: no('not-closed'),
  complain: YES,
  dispute: YES,
  'report-fraud': to('suspended'),
  suspend: to('suspended'),
  lift: no('line-not-open'),
  'complete-close': no('not-closing'),
  'late-charge': no('not-closed'),
  'charge-off': to('charged-off'),
};

const FROZEN: Readonly<Record<LineDeed, StateAnswer>> = {
  ...USABLE,
  buy: no('line-not-open'),
  draw: no('line-not-open'),
  'set-default': no('line-not-open'),
  'take-subscription': no('line-not-open'),
  freeze: YES,
  unfreeze: to('open'),
  'cut-limit': YES,
  'restore-limit': YES,
  restructure: YES,
};

const SUSPENDED: Readonly<Record<LineDeed, StateAnswer>> = {
  ...FROZEN,
  freeze: no('line-not-open'),
  unfreeze: no('not-frozen'),
  'cut-limit': no('line-not-open'),
  'restore-limit': no('line-not-open'),
  'report-fraud': YES,
  suspend: no('line-not-open'),
  lift: BACK,
};

/** Between the confirmation and the end: what is owed can be cleared, nothing new begins. */
const COOLING_OFF: Readonly<Record<LineDeed, StateAnswer>> = {
  ...SUSPENDED,
  'begin-close': no('already-closing'),
  'step-close': no('already-closing'),
  'confirm-close': no('already-closing'),
  'cancel-close': BACK,
  freeze: no('already-closing'),
  'cut-limit': no('already-closing'),
  'restore-limit': no('already-closing'),
  restructure: no('already-closing'),
  'report-fraud': to('suspended'),
  lift: no('line-not-open'),
  'complete-close': to('closing'),
};

const CLOSED_WITH_BALANCE: Readonly<Record<LineDeed, StateAnswer>> = {
  ...COOLING_OFF,
  'spread-bill': no('line-not-open'),
  freeze: no('line-not-open'),
  'cut-limit': no('line-not-open'),
  'restore-limit': no('line-not-open'),
  'begin-close': no('line-not-open'),
  'step-close': no('line-not-open'),
  'confirm-close': no('line-not-open'),
  'cancel-close': no('not-closing'),
  restructure: YES,
  'report-fraud': YES,
  reopen: no('settle-first'),
  'complete-close': to('closed'),
  'late-charge': YES,
};

const CLOSED: Readonly<Record<LineDeed, StateAnswer>> = {
  buy: no('line-not-open'),
  draw: no('line-not-open'),
  repay: no('nothing-owed'),
  'settle-plan': no('line-closed'),
  'spread-bill': no('line-closed'),
  'confirm-receipt': no('line-closed'),
  'set-autopay': no('line-closed'),
  'set-default': no('line-closed'),
  'take-subscription': no('line-closed'),
  'move-subscription': YES,
  freeze: no('line-closed'),
  unfreeze: no('line-closed'),
  'cut-limit': no('line-closed'),
  'restore-limit': no('line-closed'),
  'begin-close': no('line-closed'),
  'step-close': no('line-closed'),
  'confirm-close': no('line-closed'),
  'cancel-close': no('line-closed'),
  restructure: no('line-closed'),
  reopen: to('open'),
  complain: YES,
  dispute: no('line-closed'),
  'report-fraud': YES,
  suspend: no('line-closed'),
  lift: no('line-closed'),
  'complete-close': no('line-closed'),
  'late-charge': to('closed-with-balance'),
  'charge-off': no('line-closed'),
};

const CHARGED_OFF: Readonly<Record<LineDeed, StateAnswer>> = {
  ...CLOSED_WITH_BALANCE,
  'confirm-receipt': no('line-not-open'),
  'cancel-close': no('line-not-open'),
  restructure: no('line-not-open'),
  reopen: no('line-not-open'),
  'complete-close': no('line-not-open'),
  'late-charge': no('line-not-open'),
  'charge-off': no('line-not-open'),
};

/**
 * Every state of a line and everything that can be done to it: allowed, refused and why, or the
 * state that it leads to. The one table: the engine asks it, guides and `shared/README.md` print
 * it. What it allows may still be refused for amounts, days or blockers.
 * Sources: platform practice for freezing; domain facts A1, A4 and A6 for closing.
 */
export const LINE_TABLE: Readonly<Record<LineStatus, Readonly<Record<LineDeed, StateAnswer>>>> = {
  open: USABLE,
  frozen: FROZEN,
  limited: { ...USABLE, 'cut-limit': YES, 'restore-limit': to('open') },
  suspended: SUSPENDED,
  'cooling-off': COOLING_OFF,
  closing: { ...COOLING_OFF, 'spread-bill': no('already-closing'), 'complete-close': to('closed') },
  'closed-with-balance': CLOSED_WITH_BALANCE,
  closed: CLOSED,
  'charged-off': CHARGED_OFF,
};

/** Whether a line in this state may do this at all. */
export function isAllowed(status: LineStatus, deed: LineDeed): boolean {
  return LINE_TABLE[status][deed].kind !== 'refused';
}
