/** The true cost tool. `[amount]` and its kind are the places of fields in a sentence. */
export const trueCostEn = {
  title: 'True cost',
  back: 'Back',
  kindLabel: 'What the advert states',
  kinds: {
    'monthly-fee': 'Monthly fee',
    'term-fee': 'Total fee',
    'daily-price': 'Daily rate',
    'yearly-rate': 'Yearly rate',
    'fee-up-front': 'Fee up front',
    'one-payment': 'One payment',
  },
  sentenceLabel: 'The advert, in its own words',
  sentence: {
    'monthly-fee':
      'Borrow [amount] and pay a fee of [rate] % of it each month, for [months] months.',
    'term-fee':
      'Borrow [amount] and pay it back over [months] months, for a fee of [rate] % in all.',
    'daily-price':
      'Borrow [amount] at [rate] [dailyUnit] a day, paid back [repayment] over [months] months.',
    'daily-price-once':
      'Borrow [amount] at [rate] [dailyUnit] a day, paid back [repayment] after [days] days.',
    'yearly-rate':
      'Borrow [amount] at [rate] % a year, paid back [repayment] over [months] months.',
    'fee-up-front':
      'Borrow [amount] for a fee of [fee] up front, [feeTime], and pay [payment] a month for [months] months.',
    'one-payment': 'Borrow [amount] and pay it back with a charge of [fee] after [days] days.',
  },
  field: {
    amount: 'Amount borrowed',
    months: 'Number of months',
    days: 'Number of days',
    rate: 'Rate in per cent',
    perDay: 'Charge a day, in money',
    fee: 'Fee',
    payment: 'Payment a month',
    dailyUnit: 'Daily price told in',
    repayment: 'How it is paid back',
    feeTime: 'When the fee is paid',
  },
  repayments: {
    'level-payment': 'in equal payments',
    'equal-principal': 'in equal parts, interest on top',
    'interest-first': 'interest first, the amount last',
    once: 'all at once',
  },
  feeTimes: { deducted: 'kept back from it', 'on-top': 'paid the same day' },
  problem: {
    missing: '{{label}}: a figure is still to come here.',
    'out-of-range': '{{label}}: anything from {{least}} to {{most}} can be worked out.',
    'takes-all':
      'A fee this large leaves nothing of the amount. Below {{amount, money}} there is something to borrow.',
    'never-repaid':
      'These payments come to {{paid, money}}, less than the {{received, money}} received. From {{least, money}} a month they pay it back.',
  },
  unreadable: '{{label}}: a number, such as {{example}}.',
  waiting: 'Once the sentence is complete, its cost stands here.',
  waitingBelow: 'The figures below are those of the sentence before this change.',
  answer: {
    label: 'What it comes to',
    more: 'It costs <b>{{cost, money}}</b>. As a yearly rate on what you still owe, that is <b>{{rate}}</b>, not {{advert}}.',
    same: {
      day: 'It costs <b>{{cost, money}}</b>. As a yearly rate that is <b>{{rate}}</b>: the advert’s {{stated}} is for one day.',
      month:
        'It costs <b>{{cost, money}}</b>. As a yearly rate that is <b>{{rate}}</b>: the advert’s {{stated}} is for one month.',
      year: 'It costs <b>{{cost, money}}</b>. As a yearly rate that is <b>{{rate}}</b>, the {{stated}} of the advert.',
      term: 'It costs <b>{{cost, money}}</b>. As a yearly rate that is <b>{{rate}}</b>: the advert’s {{stated}} is for the whole term.',
    },
    none: 'It costs nothing: you pay back what you receive. The yearly rate is {{rate}}.',
    beyond:
      'It costs <b>{{cost, money}}</b>. As a yearly rate that is beyond all that this tool can tell.',
    flows: 'You receive {{received, money}} and pay {{paid, money}} in all.',
    times: 'The true rate is {{times}} times the advert’s figure.',
  },
  owed: {
    title: 'What you owe, and pay on',
    sentenceFull:
      'The price is counted on {{base, money}} throughout; you owe {{average, money}} on average.',
    sentenceOwed: 'The price is counted on what you owe: {{average, money}} on average.',
    sentenceOnce: 'The price is counted on {{base, money}}, and you owe it all until the last day.',
    base: 'the price is counted on {{base}}',
    owed: 'what you still owe',
    average: '{{average}} on average',
    start: 'start',
    month: 'month {{n}}',
    day: 'day {{n}}',
    columns: { at: 'From', owed: 'You owe', base: 'Price counted on' },
    atStart: 'start',
  },
  why: {
    flat: 'Why so far apart? In month 1 the fee is {{first}} of what you owe. You give principal back, the fee stays; in month {{months, number}} it is {{last}}.',
    single:
      'Over a single period the fee is on all that you owe: the advert and the yearly rate agree.',
    upFront:
      'Why so far apart? The fee is gone on the first day, so you start with {{held, money}}. Each payment gives some of that back, and the price doesn’t fall with it.',
    owed: 'The charge falls as you pay back, so nothing is hidden in the figure. Only its period makes it look small.',
    interestFirst:
      'Nothing of the amount is paid back before the last month: you owe it all throughout, and are charged on it all.',
    yearly: 'A yearly rate on what you owe is the figure that all others can be set beside.',
    once: 'Nothing is paid back before the last day, so you owe it all throughout. Only the short term makes the figure look small.',
  },
  lengths: {
    title: 'The same {{rate}} a month, other lengths',
    months: '{{count, number}} months',
  },
  rates: {
    title: 'One offer, every convention',
    sentence: 'Advert over a year {{advert}}, simple {{simple}}, compound {{compound}}.',
    caption: 'The offer’s rate by each convention, and who uses it',
    convention: 'Convention',
    rate: 'Rate',
    beyond: 'too large to tell',
    markAdvert: 'advert',
    markSimple: 'simple',
    markCompound: 'compound',
    shaded: 'Shaded: the figure that lenders must show in this region ({{region}}).',
  },
  row: {
    stated: 'As advertised',
    statedWho: {
      day: 'a day, on what you owe',
      month: 'a month, on the full amount',
      year: 'a year, on what you owe',
      term: 'for the whole term, on the full amount',
    },
    unstated: 'no rate is stated: the cost over the amount',
    advertYearly: 'Advert over a year',
    advertYearlyWho: {
      day: 'the daily figure × 365',
      month: 'the monthly figure × 12: it describes the fee, not the debt',
      year: 'as it stands',
      term: 'the figure for each year of the term',
    },
    simple: 'Yearly, simple',
    simpleWho: {
      month: 'China 单利, India APR: 12 × the monthly internal rate',
      day: 'China 单利: cost over amount × 365 / days',
    },
    compound: 'Yearly, compound',
    compoundWho: {
      month: 'China IRR 复利: the monthly rate compounded',
      day: 'rolled over for a year, charge upon charge',
    },
    effective: 'EU and UK APR',
    effectiveWho: 'effective, by days over 365, as if borrowed on 1 January',
    usApr: 'US APR',
    usAprWho: {
      month: 'nominal, actuarial method: 12 × the month’s rate',
      day: 'nominal: the term’s rate × 365 / days',
    },
    perDay: 'A day on what you owe',
    perDayWho: 'the simple yearly rate over 365',
    perHundred: 'In money',
    perHundredWho: 'for each 100 borrowed',
  },
  ceilings: {
    title: 'Ceilings in the rules',
    line: '{{name}}: {{rate}}.',
    source: '{{source}}, {{date}}',
  },
  schedule: {
    months: 'Month by month',
    days: 'Payment by payment',
    month: 'Month',
    day: 'Day',
    owed: 'You owe',
    principal: 'Principal',
    fee: 'Fee',
    interest: 'Interest',
    cost: 'Cost',
    payment: 'You pay',
    share: '{{charge}} / owed',
    all: 'In all',
    start: 'start',
    rounding:
      'Amounts are rounded to the smallest coin; the last or the first row takes what rounding leaves.',
  },
} as const;
