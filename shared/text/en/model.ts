import { accountsEn } from './accounts.ts';

/**
 * Words for what the model says, in English. Keys are the model's own codes; a test holds the
 * Chinese table to the same keys and placeholders. `money` and `day` are formats of the host.
 */
export const modelEn = {
  refusal: {
    'run-over': 'This run is over. Undo goes back into it, or start it again from the Library.',
    'no-such-line': 'There is no line called {{line}} in this scenario.',
    'no-such-offer': 'That offer is no longer open.',
    'no-such-option': 'That way of paying is not offered here.',
    'no-such-plan': 'That instalment plan has already ended.',
    'no-such-purchase': 'That parcel has already been confirmed.',
    'not-later': 'That day is not ahead. Choose a later one.',
    'after-end': 'The scenario ends on {{end, day}}. Choose a day up to then.',
    'answer-first': '{{offer}} needs an answer before days can pass.',
    'must-be-paid': '{{offer}} can’t wait. Choose how to pay for it.',
    'not-positive': 'Enter an amount above zero.',
    'over-cash':
      '{{cash, money}} is in hand and this takes {{amount, money}}. Pay less, or wait for income.',
    'over-owed': 'At most {{repayable, money}} can be repaid here today. Enter that or less.',
    'nothing-owed': 'Nothing can be repaid on {{line}} today.',
    'over-limit':
      '{{free, money}} is free on {{line}} and this takes {{amount, money}}. Repay {{short, money}} first, or use cash.',
    'line-not-open-frozen': '{{line}} is frozen, so nothing new. Unfreezing is one step.',
    'line-not-open-closed': '{{line}} is closed, so nothing new can be borrowed on it.',
    'line-not-open-charged-off':
      '{{line}} has been written off by the lender; nothing can be changed on it.',
    'line-closed': '{{line}} is closed; there is nothing left to change.',
    'not-frozen': '{{line}} is not frozen.',
    'already-frozen': '{{line}} is already frozen.',
    'not-arrived': '{{purchase}} arrives on {{arrives, day}}. Receipt can be confirmed from then.',
    'no-bill': 'No bill of {{line}} is open to be spread.',
    'periods-not-offered': 'Spreading over {{periods}} months is not offered.',
    'below-instalment-floor': 'Plans start at {{floor, money}}; this is {{amount, money}}.',
    'not-offered': '{{line}} doesn’t do that.',
    'below-least':
      'At least {{least, money}} can be borrowed at a time; this is {{amount, money}}.',
    'over-most': 'At most {{most, money}} can be borrowed at a time; this is {{amount, money}}.',
    'not-in-steps': 'Only multiples of {{step, money}} can be borrowed; this is {{amount, money}}.',
    'method-not-offered': '{{line}} doesn’t offer that way of repaying.',
    'draws-used-up':
      '{{line}} lends {{draws}} times a month, and that is used up until next month.',
    'settle-first': '{{line}} lends again once what it lent before is repaid.',
    'past-due':
      '{{line}} has been past due since {{since, day}}. It lends again once that is made up.',
    'only-in-full':
      '{{line}} takes repayment only in full: {{full, money}}. This is {{amount, money}}.',
    'hardship-not-yet':
      '{{line}} agrees to a hardship plan from {{from}} days past due; today it is {{days}}.',
    'close-blocked_one': 'Not yet: one thing stands in the way of closing {{line}}.',
    'close-blocked_other': 'Not yet: {{count}} things stand in the way of closing {{line}}.',
  },
  blocker: {
    billed: {
      name: 'Billed and not yet paid',
      why: 'A bill is a promise to pay by its day. Closing comes after it is kept.',
      clear: 'Repay it',
    },
    unbilled: {
      name: 'Bought, not yet on a bill',
      why: 'It will be on the next bill. It can be repaid before that.',
      clear: 'Repay it early, or wait for the bill',
    },
    instalments: {
      name: 'Instalments left: {{item}}',
      why: 'A plan is part of the line. Settling early asks {{cost, money}} in fees.',
      clear: 'Settle the plan early, or let it run',
    },
    'pending-receipt': {
      name: 'Receipt not confirmed: {{item}}',
      why: 'Paid for by the line and still holding limit until you say that it came.',
      clear: 'Confirm receipt when it is here',
    },
    'refund-in-flight': {
      name: 'Refund on its way: {{item}}',
      why: 'It will be paid to the line, so the line has to be there to take it.',
      clear: 'Wait until it lands',
    },
  },
  event: {
    income: { what: '{{item}} +{{amount, money}}.' },
    'income-luck': { what: '{{item}} +{{amount, money}}.', why: 'Chance, not a decision.' },
    cost: { what: '{{item}} −{{amount, money}}.' },
    'cost-luck': { what: '{{item}} −{{amount, money}}.', why: 'Chance, not a decision.' },
    message: { what: '{{item}}' },
    'cash-short': {
      what: 'Cash is {{short, money}} short.',
      why: 'Living costs don’t wait. Someone close helped out; it shows as cash below zero.',
    },
    'offer-opened': {
      what: '{{item}}: how would you pay?',
      why: 'The choice stands until {{until, day}}.',
    },
    'offer-opened-required': { what: '{{item}}: how would you pay?', why: 'This one can’t wait.' },
    'offer-lapsed': { what: '{{item}} was left.', why: 'Its day passed without an answer.' },
    'offer-left': { what: '{{item}}: left.' },
    'bought-cash': { what: '{{item}}, {{amount, money}}, paid in cash.' },
    'bought-pay-later': {
      what: '{{item}}, {{amount, money}}, on {{line}}.',
      why: 'It goes into the next bill once received; free if that bill is paid in full on time.',
    },
    'bought-card': {
      what: '{{item}}, {{amount, money}}, on {{line}}.',
      why: 'It is owed from today and shows on the next statement; whether interest runs depends on whether statements are paid in full.',
    },
    'bought-instalments': {
      what: '{{item}}, {{amount, money}}, on {{line}} over {{periods}} months.',
      why: 'The fee is on the full price, though the debt shrinks month by month.',
    },
    'parcel-arrived': {
      what: '{{item}} is here.',
      why: 'Confirming receipt moves {{amount, money}} from held to owed.',
    },
    'receipt-confirmed': {
      what: 'Receipt of {{item}} confirmed, {{amount, money}}.',
      why: 'It no longer only holds limit: it is owed.',
    },
    'receipt-confirmed-itself': {
      what: 'Receipt of {{item}} confirmed by itself, {{amount, money}}.',
      why: 'After some days without a word, receipt counts as confirmed.',
    },
    'plan-started': {
      what: 'A plan of {{periods}} months began: {{principal, money}} and {{fee, money}} in fees.',
      why: 'The first part is on the next bill.',
    },
    'plan-settled': {
      what: '{{item}} settled early: {{principal, money}} and {{fee, money}} in fees.',
      why: 'Fees of months not begun are dropped: {{saved, money}}.',
    },
    'plan-started-instalment': {
      what: '{{item}}: {{principal, money}} in {{periods}} parts.',
      why: 'It costs nothing when each part is there on its day.',
    },
    'plan-settled-instalment': {
      what: '{{item}} ended early: {{principal, money}}, and {{fee, money}} in interest and fees.',
      why: 'Interest foreseen for the time ahead is not charged: {{saved, money}}.',
    },
    'refund-arrived': {
      what: 'Refund for {{item}}: {{amount, money}} off {{line}}.',
      why: 'It reduced what the line is owed.',
    },
    'refund-arrived-cash': {
      what: 'Refund for {{item}}: {{amount, money}}, of which {{toCash, money}} in cash.',
      why: 'More came back than the line was owed.',
    },
    'bill-cut': {
      what: '{{line}} bill: {{total, money}}, due {{due, day}}.',
      why: 'At least {{minimum, money}} by then. Paid in full, no daily charge runs on it.',
    },
    'paid-learner': {
      what: 'Repaid {{amount, money}} on {{line}}.',
      why: 'Oldest first: charges, earlier bills, this bill, then what is not billed.',
    },
    'paid-learner-plain': { what: 'Repaid {{amount, money}} on {{line}}.' },
    'paid-autopay': { what: 'Autopay took {{amount, money}} for {{line}}.' },
    'autopay-short': {
      what: 'Autopay wanted {{wanted, money}}; {{cash, money}} was there.',
      why: 'What it didn’t take stays owed.',
    },
    'due-met-clear': {
      what: '{{line}}: the bill is paid in full.',
      why: 'Nothing more is charged on it.',
    },
    'due-met-carried': {
      what: '{{line}}: the minimum is paid; {{carried, money}} is carried on.',
      why: 'It is not late; it grows {{nightly, money}} a night.',
    },
    'due-met-instalment': { what: '{{line}}: what was due is paid.' },
    'due-missed-instalment': {
      what: '{{line}}: {{missed, money}} was not there on its due day.',
      why: 'The line is past due until it is, and the lender will report that. Principal overdue: {{carried, money}}.',
    },
    'due-missed': {
      what: '{{line}}: {{missed, money}} of the minimum was not there on the due day.',
      why: 'The line is past due until it is, and the lender will report that. {{carried, money}} is carried on.',
    },
    'charge-posted-interest': {
      what: '{{line}}: a month of interest, {{amount, money}}.',
      why: 'Simple, for each night, on what was used above the free part.',
    },
    'charge-posted': {
      what: 'Daily charges on this bill of {{line}}: {{amount, money}}.',
      why: 'Simple, for each night, on what a due day left unpaid.',
    },
    'autopay-set-off': { what: 'Autopay on {{line}} is off.' },
    'autopay-set-minimum': { what: 'Autopay on {{line}} pays the minimum.' },
    'autopay-set-full': { what: 'Autopay on {{line}} pays bills in full.' },
    frozen: {
      what: '{{line}} is frozen.',
      why: 'No new borrowing; bills and plans go on. The reason is not stated.',
    },
    'frozen-reason': {
      what: '{{line}} is frozen: $t(model:freezeReason.{{reason}}).',
      why: 'No new borrowing; bills and plans go on.',
    },
    unfrozen: { what: '{{line}} is open again.' },
    closed: {
      what: '{{line}} is closed, nothing owed.',
      why: 'The lender tells the bureau on its next reporting day.',
    },
    statement: {
      what: '{{line}} statement: {{total, money}}, due {{dueOn, day}}.',
      why: 'At least {{minimum, money}} by then. Paid in full, purchases cost no interest.',
    },
    'statement-lost': {
      what: '{{line}} statement: {{total, money}}, due {{dueOn, day}}.',
      why: '{{interest, money}} of interest: the last statement wasn’t paid in full, so the interest-free period was lost.',
    },
    'statement-none': {
      what: '{{line}} statement: {{total, money}}, due {{dueOn, day}}.',
      why: '{{interest, money}} of interest. At least {{minimum, money}} by then.',
    },
    drawn: {
      what: '{{line}} lent {{amount, money}}.',
      why: 'Interest runs from today. Fees at once: {{fee, money}}.',
    },
    'drawn-free': {
      what: '{{line}} lent {{amount, money}}.',
      why: 'No interest and no fee. It goes back whole, on its day or sooner.',
    },
    'drawn-itself': {
      what: '{{line}} covered {{amount, money}}.',
      why: 'Cash ran out, and the overdraft stepped in. Interest runs from today.',
    },
    'fee-charged-late': {
      what: '{{line}}: late fee {{amount, money}}.',
      why: 'The minimum was not there on the due day.',
    },
    'fee-charged-over-limit': {
      what: '{{line}}: over-limit fee {{amount, money}}.',
      why: 'More was owed than the limit.',
    },
    'fee-charged-cash-advance': {
      what: '{{line}}: cash advance fee {{amount, money}}.',
      why: 'Taking cash costs a fee at once, and interest from the same day.',
    },
    'fee-charged-draw': { what: '{{line}}: fee for borrowing {{amount, money}}.' },
    'fee-charged-failed-autopay': {
      what: '{{line}}: failed payment fee {{amount, money}}.',
      why: 'Autopay found too little cash.',
    },
    'fee-charged-default': {
      what: '{{line}}: default fee {{amount, money}}.',
      why: 'The payment was not there on its day.',
    },
    'fee-charged-annual': { what: '{{line}}: yearly fee {{amount, money}}.' },
    'instalment-due': { what: '{{line}}: {{amount, money}} is due {{on, day}}.' },
    'loan-repaid': {
      what: '{{line}}: a loan is repaid.',
      why: 'It cost {{interest, money}} of interest in all.',
    },
    'rate-raised': {
      what: '{{line}}: a higher rate applies from today.',
      why: 'The terms allow it after a payment has been missed for long.',
    },
    'rate-cured': {
      what: '{{line}}: the ordinary rate applies again.',
      why: 'Enough payments in a row were on time.',
    },
    'promo-ended': {
      what: '{{line}}: the promotion on {{amount, money}} has ended.',
      why: 'From today it carries the ordinary rate. Interest charged for the time before: {{interest, money}}.',
    },
    'cap-reached': {
      what: '{{line}}: the cost cap is reached.',
      why: 'By law nothing more may be charged; {{waived, money}} was not.',
    },
    'charged-off': {
      what: '{{line}} was written off by the lender at {{amount, money}}.',
      why: '{{daysPastDue}} days past due. The debt is still owed, and the bureau is told.',
    },
    restructured: {
      what: '{{line}}: {{amount, money}} now runs as a plan of {{periods}} months.',
      why: 'Agreed with the lender. Interest and fees given up: {{waived, money}}.',
    },
    reported: { what: 'Lenders reported to the bureau.' },
    'reported-before': {
      what: 'Lenders last reported to the bureau on {{on, day}}, before this run.',
    },
    'goal-missed': { what: 'Goal no longer open: {{goal}}.', why: 'It had to hold every evening.' },
    'run-over': { what: '{{ending}}' },
  },
  action: {
    advance: 'let days pass',
    answer: 'answered {{item}}',
    'answer-leave': 'left {{item}}',
    'answer-cash': '{{item}}, cash',
    'answer-pay-later': '{{item}}, later',
    'answer-instalments': '{{item}}, {{periods}}×',
    repay: 'repaid {{amount, money}}',
    draw: 'borrowed {{amount, money}}',
    'settle-plan': 'settled {{item}}',
    'spread-bill': 'bill over {{periods}}×',
    'confirm-receipt': 'received {{item}}',
    'set-autopay': 'autopay: $t(model:autopayMode.{{mode}})',
    freeze: 'froze {{line}}',
    unfreeze: 'unfroze {{line}}',
    restructure: 'hardship plan, {{periods}}×',
    close: 'closed {{line}}',
  },
  attempt: {
    advance: 'Asked to let days pass.',
    answer: 'Asked to pay for {{item}}.',
    repay: 'Asked to repay {{amount, money}} on {{line}}.',
    draw: 'Asked to borrow {{amount, money}} on {{line}}.',
    'settle-plan': 'Asked to settle {{item}}.',
    'spread-bill': 'Asked to spread the bill over {{periods}} months.',
    'confirm-receipt': 'Asked to confirm receipt of {{item}}.',
    'set-autopay': 'Asked to change autopay on {{line}}.',
    freeze: 'Asked to freeze {{line}}.',
    unfreeze: 'Asked to unfreeze {{line}}.',
    restructure: 'Asked for a hardship plan of {{periods}} months on {{line}}.',
    close: 'Asked to close {{line}}.',
  },
  status: { open: 'Open', frozen: 'Frozen by you', closed: 'Closed', 'charged-off': 'Written off' },
  freezeReason: {
    'stop-spending': 'to stop new spending',
    'debt-left': 'until what is left has run out',
    'emergency-reserve': 'kept for emergencies only',
    'keep-history': 'to keep its age and limit on file',
  },
  autopayMode: { off: 'off', minimum: 'the minimum', full: 'in full' },
  calendar: {
    income: '{{item}} +{{amount, plain}}',
    cost: '{{item}} −{{amount, plain}}',
    parcel: '{{item}} arrives',
    refund: 'Refund {{amount, plain}}',
    'offer-ends': 'Last day: {{item}}',
    bill: '{{item}} bill',
    due: '{{item}} due',
    'due-amount': '{{item}} due {{amount, plain}}',
    report: '{{item}} reports',
    end: 'The end',
  },
  factor: {
    'payment-history': 'Payment history',
    'amounts-owed': 'Share of limits in use',
    length: 'Age of lines',
    'new-credit': 'Newness',
    mix: 'Kinds of line and loan',
    'platform-history': 'Record of keeping agreements',
    capacity: 'Room left in the limits',
    behaviour: 'How lines are used',
    identity: 'Identity',
    contacts: 'Contacts',
    bound: 'End of the scale',
  },
  habit: {
    'pay-in-full': 'bills paid in full, offers left',
    minimum: 'only minimums paid, what is ticked is taken',
    'close-asap': 'everything cleared as soon as cash allows',
    freeze: 'frozen, bills paid in full',
  },
  goalStatus: { met: 'met', missed: 'not met', holds: 'so far', open: 'open' },
  runProblem: {
    'run-empty': 'The file is empty.',
    'run-not-a-run': 'This is not a saved run of Credit Line Lab.',
    'run-format-unknown':
      'This run was saved in format {{format}}, which this version can’t read. A newer version may.',
    'run-rules-differ':
      'This run was played under other rules (version {{rules}}). It is kept as it is; the scenario can be played again under today’s rules.',
    'run-scenario-unreadable': 'The scenario inside this run can’t be read.',
    'run-line-damaged': 'Line {{line}} has been changed or damaged. Everything before it is good.',
    'run-line-cut-off': 'Line {{line}} is cut off. Everything before it is good.',
    'run-line-impossible':
      'Line {{line}} does something that the rules don’t allow. Everything before it is good.',
  },
  account: accountsEn,
  entryAbout: '{{item}}',
  paidBy: { learner: 'by you', autopay: 'by autopay' },
  entry: {
    opening: 'Opening balance',
    income: 'Income',
    cost: 'Cost',
    purchase: 'Purchase',
    receipt: 'Receipt confirmed',
    'refund-promised': 'Refund promised',
    refund: 'Refund',
    'bill-purchases': 'Purchases billed',
    'bill-instalment': 'Instalment billed',
    'instalment-fee': 'Instalment fee',
    carry: 'Carried past the due day',
    charge: 'Daily charge',
    'plan-start': 'Bill spread',
    'plan-settlement': 'Plan settled early',
    payment: 'Payment',
    draw: 'Borrowed',
    interest: 'Interest',
    fee: 'Fee',
    penalty: 'Late fee or penalty',
    waiver: 'Given up by the lender',
    transfer: 'Moved between parts',
    restructure: 'Turned into a plan',
  },
} as const;
