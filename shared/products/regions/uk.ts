import { money } from '../../units/money.ts';
import { ppm } from '../../units/rate.ts';
import { ourChoice, readIn, recalled } from './fact.ts';
import type { RegionPack, Signpost } from './region.ts';
import { UNAUTHORISED } from './unauthorised.ts';
import { UK_CALENDAR } from './western-calendars.ts';

const CONC = 'FCA Handbook, CONC 6.7';
const CONC_DATE = '2023-12-06';
const PRICE_CAP = 'FCA, price cap on high-cost short-term credit, in force 2 January 2015';
const WITHDRAWAL =
  'Consumer Credit Act 1974, s. 66A, as set out by a published guide (undated, read in 2026)';
const CLOSED_FOR = 'Checkmyfile on closed accounts';
const OURS = '2026-11';

const SIGNPOSTS: readonly Signpost[] = [
  {
    kind: 'debt-advice',
    name: { en: 'StepChange Debt Charity', 'zh-CN': 'StepChange 债务慈善机构' },
    text: {
      en: 'Free, confidential debt advice online or by telephone, and free plans to repay.',
      'zh-CN': '提供免费、保密的债务咨询，可上网或打电话，也可以免费协助制定还款计划。',
    },
    contact: readIn(
      'StepChange (undated page, read in 2026)',
      '2026',
      'stepchange.org, 0800 138 1111',
    ),
  },
  {
    kind: 'debt-advice',
    name: { en: 'National Debtline', 'zh-CN': 'National Debtline（全国债务热线）' },
    text: {
      en: 'Free advice and letters to use, run by the Money Advice Trust.',
      'zh-CN': '由 Money Advice Trust 运营的免费咨询热线，并提供可以直接使用的信件范本。',
    },
    contact: recalled('National Debtline', '2025', 'nationaldebtline.org, 0808 808 4000'),
  },
  {
    kind: 'debt-advice',
    name: { en: 'MoneyHelper', 'zh-CN': 'MoneyHelper（政府支持的理财与债务指引）' },
    text: {
      en: 'Free guidance set up by government, with a tool to find a debt adviser nearby.',
      'zh-CN': '政府设立的免费指引，可以查找附近的债务顾问。',
    },
    contact: recalled('Money and Pensions Service', '2025', 'moneyhelper.org.uk, 0800 138 7777'),
  },
  {
    kind: 'complaint',
    name: { en: 'Financial Ombudsman Service', 'zh-CN': '金融申诉专员服务（FOS）' },
    text: {
      en: 'Decides disputes with lenders, free, once the lender has answered or eight weeks have passed.',
      'zh-CN': '放贷机构作出最终答复后，或投诉满八周仍无答复时，可以免费请其裁决。',
    },
    contact: readIn(
      'Published complaints procedure naming the ombudsman (undated, read in 2026)',
      '2026',
      'financial-ombudsman.org.uk, 0800 023 4567',
    ),
  },
  {
    kind: 'credit-report',
    name: { en: 'Statutory credit reports', 'zh-CN': '法定信用报告' },
    text: {
      en: 'Experian, Equifax and TransUnion each give your own report without charge.',
      'zh-CN': 'Experian、Equifax 和 TransUnion 都会免费提供本人的信用报告。',
    },
    contact: recalled(
      'Information Commissioner’s Office on credit',
      '2025',
      'experian.co.uk, equifax.co.uk, transunion.co.uk',
    ),
  },
];

/** United Kingdom: cards, overdrafts, pay-later and high-cost short-term credit. */
export const UK: RegionPack = {
  id: 'UK',
  name: { en: 'United Kingdom', 'zh-CN': '英国' },
  currency: 'GBP',
  dayCount: recalled('Card and overdraft terms of the large banks', '2024', 'actual/365'),
  rounding: {
    interest: ourChoice('No source says; half a penny goes up', OURS, 'half-up'),
    minimum: ourChoice('No source says; half a penny goes up', OURS, 'half-up'),
    fee: ourChoice('No source says; half a penny goes up', OURS, 'half-up'),
  },
  disclosedRate: {
    name: { en: 'Representative APR (effective)', 'zh-CN': '代表性年百分率（APR，复利口径）' },
    method: readIn(
      'Directive 2008/48/EC, Annex I, as kept on legislation.gov.uk',
      '2008',
      'effective-days-365',
    ),
    alternative: null,
  },
  allocation: {
    minimum: readIn(
      `${CONC}: a repayment goes first to the highest rate`,
      CONC_DATE,
      'highest-rate-first',
    ),
    excess: readIn(
      `${CONC}: a repayment goes first to the highest rate`,
      CONC_DATE,
      'highest-rate-first',
    ),
    principalFirstAfterDays: null,
  },
  reporting: {
    buckets: recalled(
      'Credit files count months in arrears, 1 to 6, then default',
      '2024',
      'uk-monthly-status',
    ),
    clock: recalled('Lenders report once a month', '2024', 'month-end'),
    lagDays: ourChoice('Within four to six weeks by what a bureau says; ten days here', OURS, 10),
    lateFromDays: ourChoice('Files count months; lenders differ on the first days', OURS, 30),
    noticeBeforeNegative: null,
  },
  calendar: UK_CALENDAR,
  dueDayRule: ourChoice(
    'A direct debit due on a day off is taken on the next working day',
    OURS,
    'next-business-day',
  ),
  coolingOff: {
    kind: 'days',
    days: readIn(WITHDRAWAL, '2026', 14),
    repayWithinDays: readIn(WITHDRAWAL, '2026', 30),
    owes: readIn(WITHDRAWAL, '2026', 'principal-and-interest'),
  },
  earlyRepayment: {
    kind: 'capped-compensation',
    overYear: recalled('Consumer Credit Act 1974, ss. 94 and 95A', '2011', ppm(10_000)),
    withinYear: recalled('Consumer Credit Act 1974, ss. 94 and 95A', '2011', ppm(5_000)),
    cappedAtInterestSaved: recalled('Consumer Credit Act 1974, s. 95A', '2011', true),
    freeUpTo: recalled(
      'Consumer Credit Act 1974, s. 95A: in twelve months',
      '2011',
      money(800_000),
    ),
    openEndFree: recalled(
      'Consumer Credit Act 1974, s. 95A: only fixed rates of fixed-sum credit',
      '2011',
      true,
    ),
  },
  closing: {
    rule: recalled('Consumer Credit Act 1974, s. 98A', '2011', 'balance-runs-on'),
    borrowerNotice: {
      count: recalled('Consumer Credit Act 1974, s. 98A: at most', '2011', 1),
      unit: 'month',
    },
    lenderNotice: {
      count: recalled('Consumer Credit Act 1974, s. 98A: at least', '2011', 2),
      unit: 'month',
    },
    lenderMustCloseWithin: null,
    feeAllowed: recalled('Consumer Credit Act 1974, s. 98A: free of charge', '2011', false),
    creditBalanceBusinessDays: null,
    noticeExamples: [],
    inactivity: null,
  },
  file: {
    late: { years: readIn(CLOSED_FOR, '2021-09-27', 6), from: 'late-date', startsAfterDays: null },
    defaulted: {
      years: readIn(
        'Published guides to UK defaults: paid or not (undated, read in 2026)',
        '2026',
        6,
      ),
      from: 'default-date',
      startsAfterDays: null,
    },
    closedInGoodStanding: {
      years: readIn(CLOSED_FOR, '2021-09-27', 6),
      from: 'closed',
      startsAfterDays: null,
    },
    freeReportsPerYear: null,
  },
  lateFees: [
    {
      kind: 'fixed-cap',
      product: 'card',
      cap: recalled(
        'Office of Fair Trading, statement on default charges: no action up to this',
        '2006-04',
        money(1_200),
      ),
    },
    {
      kind: 'fixed-cap',
      product: 'high-cost-short-term',
      cap: readIn(PRICE_CAP, '2015-01-02', money(1_500)),
    },
  ],
  priceCaps: [
    {
      kind: 'daily-and-total',
      name: { en: 'High-cost short-term credit', 'zh-CN': '高成本短期信贷（发薪日贷款等）' },
      daily: readIn(PRICE_CAP, '2015-01-02', ppm(8_000)),
      defaultFees: readIn(PRICE_CAP, '2015-01-02', money(1_500)),
      total: readIn(PRICE_CAP, '2015-01-02', ppm(1_000_000)),
    },
  ],
  clocks: [
    {
      kind: 'billing-error-notice',
      count: recalled('Payment Services Regulations 2017, reg. 74: 13 months', '2018', 13),
      unit: 'month',
      perLateDay: null,
    },
    {
      kind: 'billing-error-resolve',
      count: ourChoice('As long as for a complaint', OURS, 8),
      unit: 'week',
      perLateDay: null,
    },
    {
      kind: 'complaint-answer',
      count: readIn(
        'Published guide to the Financial Ombudsman Service (undated, read in 2026)',
        '2026',
        8,
      ),
      unit: 'week',
      perLateDay: null,
    },
    {
      kind: 'bureau-dispute',
      count: recalled('Bureaus ask the lender and answer within this', '2024', 28),
      unit: 'day',
      perLateDay: null,
    },
    {
      kind: 'rate-rise-refusal',
      count: readIn(`${CONC}.13R`, CONC_DATE, 60),
      unit: 'day',
      perLateDay: null,
    },
  ],
  unauthorised: UNAUTHORISED.UK,
  persistentDebt: {
    firstLetterMonths: readIn(
      'FCA CP17/10 and CONC 6.7.27R ff., as reported by Lexology',
      '2017',
      18,
    ),
    reminderMonths: readIn('FCA CP17/10 and CONC 6.7.27R ff., as reported by Lexology', '2017', 27),
    repaymentPlanMonths: readIn(
      'FCA CP17/10 and CONC 6.7.27R ff., as reported by Lexology',
      '2017',
      36,
    ),
    balanceFloor: readIn(
      'FCA CP17/10 and CONC 6.7.27R ff., as reported by Lexology',
      '2017',
      money(20_000),
    ),
  },
  scoreModels: ourChoice('Bureau scores here run from 0 to a four-digit top', OURS, [
    'report-style',
  ]),
  signposts: SIGNPOSTS,
};
