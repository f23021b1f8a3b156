/** What an application was for, as the credit file names it. */
export const inquiryEn = {
  card: 'a card',
  'personal-loan': 'a personal loan',
  mortgage: 'a mortgage',
  auto: 'a car loan',
  student: 'a student loan',
} as const;

/** What a month’s code in the history grid means; `n` is the number in the bucket’s name. */
export const fileBucketEn = {
  current: 'paid on time',
  'months-past-due': '{{from}} to {{to}} days past due',
  'months-past-due-most': 'more than {{from}} days past due',
  'days-past-due': '{{n}} days past due or more',
  'months-in-arrears': 'months in arrears: {{n}}',
  'special-mention': 'special mention account: {{from}} to {{to}} days past due',
  'non-performing': 'non-performing: more than 90 days past due',
  default: 'in default',
  'charge-off': 'written off by the lender',
  'nothing-due': 'nothing owed, nothing to pay',
  settled: 'paid off and closed',
  'not-open': 'not open yet',
  over: 'after the end',
} as const;
