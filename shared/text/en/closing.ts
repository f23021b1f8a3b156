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
    'confirm-receipt': 'Confirm that {{item}} has come.',
    'set-autopay': 'Turn autopay off on {{line}}: there will be nothing left to take.',
    close: 'Close {{line}}.',
    'wait-cash': 'Until {{to, day}}: wait for income.',
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
} as const;
