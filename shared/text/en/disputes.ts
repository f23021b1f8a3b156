/** Words for disputes of items, and for strangers on a line, in English. */
export const disputesEn = {
  refusal: {
    'held-by-lender':
      'The lender holds this closing until {{until, day}}, to be sure that it is you who asks. It goes on from then.',
    'no-such-item': 'There is nothing of that name on {{line}} to be disputed.',
    'already-disputed': '{{item}} is in dispute already; the answer comes on {{answerOn, day}}.',
    'already-answered':
      'The lender has answered about {{item}}. A complaint, or a body outside it, is the next step.',
    'dispute-too-late': '{{item}} could be disputed until {{last, day}}.',
    'dispute-first':
      'Something on {{line}} is in dispute. A plan for all of it can be agreed once that is answered.',
    'already-reported':
      'The fraud on {{line}} is reported already; the inquiry ends on {{answerOn, day}}.',
    'confirm-first':
      '{{purchase}} is not owed before its receipt is confirmed. Confirm it first, then dispute it.',
  },
  event: {
    charged: {
      what: '{{line}}: {{item}} has charged {{amount, money}}.',
      why: 'Nobody asked before. If it isn’t right, it can be disputed.',
    },
    'charge-refused': {
      what: '{{line}}: {{item}} tried to charge {{amount, money}} and was refused.',
      why: 'The line takes nothing new, or has no room for it.',
    },
    'dispute-opened': {
      what: '{{line}}: {{item}}, {{amount, money}}, is in dispute.',
      why: 'Until the answer on {{answerOn, day}} it isn’t asked for, bears no interest and can’t make you late. Everything else goes on.',
    },
    'dispute-opened-fraud': {
      what: '{{line}}: {{item}}, {{amount, money}}, is set aside: it wasn’t you.',
      why: 'Until the answer on {{answerOn, day}} it isn’t asked for and bears no interest.',
    },
    'dispute-acknowledged': {
      what: '{{line}}: the lender confirms that it has the dispute about {{item}}. It answers by {{answerOn, day}}.',
    },
    'dispute-answered': {
      what: '{{line}}: you were right about {{item}}. {{amount, money}} is taken off.',
      why: 'The seller could not show that the charge was right.',
    },
    'dispute-answered-back': {
      what: '{{line}}: you were right about {{item}}. {{amount, money}} is taken off and {{givenBack, money}} given back.',
      why: 'Given back is what had been paid of it already, with the interest that it had cost.',
    },
    'dispute-answered-part': {
      what: '{{line}}: {{item}} is made good but for {{borne, money}}.',
      why: 'That is the share that the rules let the lender ask of the owner.',
    },
    'dispute-answered-returned': {
      what: '{{line}}: {{item}} was in order. {{amount, money}} is in the balance again.',
      why: 'The seller could show that the charge was right. It bears no interest for the time in between. A complaint can ask for a second look.',
    },
    'dispute-answered-borne': {
      what: '{{line}}: {{borne, money}} of what was taken stays with you.',
      why: 'So late after it, the rules leave it to the owner.',
    },
    'signed-in': {
      what: '{{line}}: a message. Somebody signed in from a new device.',
      why: 'If it wasn’t you, freezing stops new borrowing at once, and reporting a fraud shuts everyone else out.',
    },
    'drawn-stranger': {
      what: '{{line}}: a message. {{amount, money}} was borrowed. It wasn’t you.',
      why: 'The money left at once. Report it: the sooner, the less of it can stay with you.',
    },
    'stranger-bought': {
      what: '{{line}}: a message. {{amount, money}} was spent. It wasn’t you.',
      why: 'Report it: the sooner, the less of it can stay with you.',
    },
    'stranger-refused-borrow-frozen': {
      what: '{{line}}: a message. Somebody tried to borrow and was refused: the line is frozen.',
      why: 'You froze it before. That is why nothing was lost.',
    },
    'stranger-refused-borrow-limit': {
      what: '{{line}}: a message. Somebody tried to borrow; the limit had no room for it.',
      why: 'A lower limit of your own, or a used one, leaves a stranger less.',
    },
    'stranger-refused-borrow-state': {
      what: '{{line}}: a message. Somebody tried to borrow; the line takes nothing new.',
    },
    'stranger-refused-borrow-other': {
      what: '{{line}}: a message. Somebody tried to borrow and was refused.',
    },
    'stranger-refused-close-frozen': {
      what: '{{line}}: a message. Somebody tried to close it and was refused.',
    },
    'stranger-refused-close-limit': {
      what: '{{line}}: a message. Somebody tried to close it and was refused.',
    },
    'stranger-refused-close-state': {
      what: '{{line}}: a message. Somebody tried to close it; it was closed already.',
    },
    'stranger-refused-close-other': {
      what: '{{line}}: a message. Somebody tried to close it and was refused.',
      why: 'Something is still open on it, or the lender wasn’t sure who asked.',
    },
    'identity-failed-stranger': {
      what: '{{line}}: a message. Somebody gave a wrong answer to the identity check.',
    },
    'locked-out-stranger': {
      what: '{{line}}: the identity check is shut until {{until, day}}, after too many wrong answers.',
      why: 'It shuts out the owner as well, until then or until a person has looked.',
    },
    'attempt-begun-stranger': { what: '{{line}}: somebody else began to close it.' },
    'attempt-step-stranger': { what: '{{line}}: somebody else went a step further in closing it.' },
    'identity-passed-stranger': { what: '{{line}}: somebody else passed the identity check.' },
    'closing-cancelled-stranger': { what: '{{line}}: somebody else gave up closing it.' },
    'cooling-off-stranger': {
      what: '{{line}}: a message. Its closing was confirmed. It wasn’t you.',
      why: 'It can be taken back until {{until, day}}.',
    },
    'closing-begun-stranger': {
      what: '{{line}}: a message. It closes on {{until, day}}. It wasn’t you.',
      why: 'Report the fraud before then: the lender takes the closing back.',
    },
    'closed-stranger': {
      what: '{{line}}: a message. It is closed. It wasn’t you.',
      why: 'What happened on it stays in its records; it can still be reported.',
    },
    'closed-with-balance-stranger': {
      what: '{{line}}: a message. It is closed with {{amount, money}} still owed. It wasn’t you.',
      why: 'Report it: what was borrowed by somebody else can be set aside.',
    },
    'frozen-stranger': {
      what: '{{line}}: a message. It was frozen on the way to closing it. It wasn’t you.',
    },
    'closing-held-hold': {
      what: '{{line}}: the lender holds the closing until {{until, day}}.',
      why: 'Its monitor noticed: $t(model:monitor.rule.{{rule}}.name). It can’t tell an owner from a stranger, so it waits.',
    },
    'closing-held-call-back': {
      what: '{{line}}: the lender calls back about the closing; it goes on from {{until, day}}.',
      why: 'Its monitor noticed: $t(model:monitor.rule.{{rule}}.name). If you didn’t ask to close it, report a fraud.',
    },
    'closing-held-step-up': {
      what: '{{line}}: the closing needs one more proof of identity.',
      why: 'The lender’s monitor noticed: $t(model:monitor.rule.{{rule}}.name).',
    },
    'fraud-reported': {
      what: '{{line}}: the fraud is reported. {{amount, money}} is set aside.',
      why: 'The lender has shut everyone else out and holds the line. Its inquiry ends on {{answerOn, day}}.',
    },
    'fraud-reported-nothing': {
      what: '{{line}}: the fraud is reported.',
      why: 'Nothing was taken. The lender holds the line; its inquiry ends on {{answerOn, day}}.',
    },
    'fraud-answered': {
      what: '{{line}}: the inquiry is over. {{reversed, money}} is made good, all of it.',
      why: 'You reported it in time.',
    },
    'fraud-answered-part': {
      what: '{{line}}: the inquiry is over. {{reversed, money}} is made good; {{borne, money}} stays with you.',
      why: 'That is the share that the rules let the lender ask of the owner.',
    },
    'fraud-answered-nothing': {
      what: '{{line}}: the inquiry is over. Nothing was taken.',
    },
  },
  action: { dispute: 'disputed {{item}}', 'report-fraud': 'reported a fraud on {{line}}' },
  attempt: {
    dispute: 'Asked to dispute {{item}}.',
    'report-fraud': 'Asked to report a fraud on {{line}}.',
  },
  deed: { dispute: 'Disputing an item', 'report-fraud': 'Reporting a fraud' },
  entry: {
    dispute: 'Set aside, in dispute',
    'dispute-return': 'Back from dispute',
    reversal: 'Reversed',
    stolen: 'Taken by a stranger',
  },
} as const;
