/** Words for what sellers charge by themselves, in English. */
export const subscriptionsEn = {
  onLine: 'Charged to {{line}} by sellers',
  inCash: 'Subscriptions paid in cash',
  row: '{{item}} is charged here: {{amount, money}}',
  cashRow: '{{item}} is paid in cash: {{amount, money}}',
  next: 'next on {{day, day}}',
  move: 'Move…',
  moveName: 'Have {{item}} paid another way',
  title: 'How should {{item}} be paid?',
  lead: 'The seller goes on charging; only where the money comes from changes.',
  from: 'From now on',
  cash: 'Cash',
  nowhere: 'No other way is open today.',
  confirm: 'Have it paid so',
  leave: 'Leave it',
  clearing: 'Pay it in cash',
} as const;
