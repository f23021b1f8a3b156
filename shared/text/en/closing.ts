/** Words for plans of closing and for what closing comes to, in English. */
export const closingEn = {
  planStep: {
    freeze: 'Freeze {{line}}, so that nothing new comes onto it. It can be undone.',
    answer: 'Decide how to pay for {{item}}: days don’t pass before that.',
    repay: 'Repay {{amount, money}} on {{line}}.',
    'repay-cost':
      'Repay {{amount, money}} on {{line}}; {{cost, money}} of it is interest and fees.',
    'keep-up': 'Pay {{amount, money}} on {{line}}, which falls due that day.',
    'settle-plan': 'Settle {{item}}: {{amount, money}}.',
    'settle-plan-cost':
      'Settle {{item}}: {{amount, money}}, of which {{cost, money}} is interest and fees.',
    'move-subscription': 'Have {{cost}} charged to {{line}} from now on.',
    'move-subscription-cash': 'Have {{cost}} paid in cash from now on.',
    'confirm-receipt': 'Confirm that {{item}} has come.',
    'set-autopay': 'Turn autopay off on {{line}}: there will be nothing left to take.',
    close: 'Close {{line}}.',
    'wait-cash': 'Until {{to, day}}: cash doesn’t cover the rest yet.',
    'wait-parcel': 'Until {{to, day}}: wait for the parcel.',
    'wait-refund': 'Until {{to, day}}: wait for the refund.',
    'wait-lender': 'Until {{to, day}}: wait for the lender.',
  },
  planNone: {
    'charged-off': 'The lender has written {{line}} off: it can be paid, but no longer closed.',
    'suspended-for-fraud':
      '{{line}} is held while the lender looks into a fraud. Closing has to wait for the lender.',
    disputed: 'Something on {{line}} is in dispute. Closing has to wait for the answer.',
    'lock-in': 'The contract of {{line}} still binds. Closing has to wait until it ends.',
  },
  planShort: {
    until:
      'On {{on, day}} this takes {{needs, money}}. Beyond {{kept, money}} kept for living, {{missing, money}} is missing; income makes it possible by {{until, day}}.',
    never:
      'On {{on, day}} this takes {{needs, money}}. Beyond {{kept, money}} kept for living, {{missing, money}} is missing, and within the coming year income doesn’t make up for it.',
  },
  previewWay: {
    close: 'Close it as soon as possible',
    freeze: 'Freeze it',
    keep: 'Keep it, with autopay in full',
    'cut-limit': 'Lower its limit',
    'remove-default': 'No longer pay with it by default',
  },
  lostBenefit: {
    'free-credit': '{{amount, money}} that could be borrowed today',
    'interest-free-days': 'up to {{days}} days without interest on what is bought',
    promotion: 'its lower rate, which holds until {{until, day}}',
    'interest-free-overdraft': '{{amount, money}} that can be overdrawn at no cost',
  },
  fileDate: {
    heard: 'The bureau hears of it on {{on, day}}.',
    'heard-later': 'The lender reports it on {{on, day}}; the file shows it from {{seen, day}}.',
    kept: 'The file may keep the closed line for good.',
    leaves: 'The closed line leaves the file on {{on, day}}.',
    'late-leaves': 'The last late mark on it leaves the file on {{on, day}}.',
  },
  reopening: {
    never: 'It can’t be opened again.',
    from: 'Opening it again is a new application, possible from {{on, day}}. Its age starts at nothing.',
    'score-surely':
      'It asks for a simulated score of {{floor}}; the whole band ahead is above that.',
    'score-perhaps':
      'It asks for a simulated score of {{floor}}, which lies within the band ahead.',
    'score-not': 'It asks for a simulated score of {{floor}}; the band ahead is below that.',
    'score-unknown': 'It asks for a simulated score of {{floor}}; nothing is on file yet.',
    late: 'Late marks stand in the way until {{until, day}}.',
  },
  ofFutures: '{{some}} of {{all}}',
} as const;
