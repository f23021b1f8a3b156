import { money } from '../../units/money.ts';
import { ourChoice, readIn, recalled } from './fact.ts';
import { IN_CALENDAR } from './in-calendar.ts';
import type { Clock, RegionPack, Signpost } from './region.ts';
import { UNAUTHORISED } from './unauthorised.ts';

const CARD_CLOSING =
  'RBI Master Direction on credit and debit cards, as reported by Mint and ABP Live';
const CARD_DATE = '2022-04';
const PAST_DUE = 'RBI Master Direction on credit and debit cards 2022, as quoted by the press';
const PAST_DUE_DATE = '2022-10-12';
const DIGITAL_LENDING = 'RBI Digital Lending Directions, as reported by the press';
const DIGITAL_DATE = '2025-05-08';
const BUREAU_FRAMEWORK = 'RBI framework on delayed credit information, as reported by Mint';
const BUREAU_DATE = '2023-10-26';
const OURS = '2026-11';

const CLOCKS: readonly Clock[] = [
  {
    kind: 'billing-error-notice',
    count: ourChoice('No rule that we know names a time', OURS, 60),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'billing-error-resolve',
    count: recalled(
      'RBI Master Direction on credit and debit cards 2022: statements in dispute',
      '2022-04',
      30,
    ),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'bureau-told-of-closing',
    count: readIn(CARD_CLOSING, CARD_DATE, 30),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'bureau-dispute',
    count: readIn(BUREAU_FRAMEWORK, BUREAU_DATE, 30),
    unit: 'day',
    perLateDay: readIn(BUREAU_FRAMEWORK, BUREAU_DATE, money(10_000)),
  },
  {
    kind: 'complaint-answer',
    count: readIn(
      'RBI Integrated Ombudsman Scheme, as set out by DBS Bank India',
      '2021-11-12',
      30,
    ),
    unit: 'day',
    perLateDay: null,
  },
];

const SIGNPOSTS: readonly Signpost[] = [
  {
    kind: 'complaint',
    name: { en: 'RBI Ombudsman', 'zh-CN': '印度储备银行申诉专员' },
    text: {
      en: 'When a lender has refused a complaint or not answered it in 30 days. Free; never through a paid agent.',
      'zh-CN': '放贷机构驳回投诉，或三十天内没有答复时，可以申诉。不收费，也不需要付费代理人。',
    },
    contact: readIn(
      'Reserve Bank of India, as reported by Mint',
      '2022-03-09',
      'cms.rbi.org.in, 14448',
    ),
  },
  {
    kind: 'complaint',
    name: { en: 'Sachet portal', 'zh-CN': 'Sachet 举报平台' },
    text: {
      en: 'For reporting lenders and apps that have no licence.',
      'zh-CN': '用于举报没有牌照的放贷机构和应用。',
    },
    contact: recalled('Reserve Bank of India', '2025', 'sachet.rbi.org.in'),
  },
  {
    kind: 'debt-advice',
    name: {
      en: 'Financial Literacy Centres',
      'zh-CN': '金融知识中心（Financial Literacy Centres）',
    },
    text: {
      en: 'Free guidance at centres that banks keep in the districts, debts included.',
      'zh-CN': '由银行在各地设立，提供免费的金融与债务指导。',
    },
    contact: recalled('Reserve Bank of India', '2025', 'ask the lead bank of your district'),
  },
  {
    kind: 'credit-report',
    name: { en: 'Your own credit report', 'zh-CN': '本人信用报告' },
    text: {
      en: 'One full report a year without charge from each credit information company.',
      'zh-CN': '每家信用信息公司每年免费提供一份完整报告。',
    },
    contact: recalled(
      'Reserve Bank of India, 1 September 2016',
      '2016-09-01',
      'TransUnion CIBIL, Experian, Equifax, CRIF High Mark',
    ),
  },
];

/** India: cards and digital loans under the Reserve Bank's directions. */
export const IN: RegionPack = {
  id: 'IN',
  name: { en: 'India', 'zh-CN': '印度' },
  currency: 'INR',
  dayCount: recalled('Card and loan terms of the large banks', '2024', 'actual/365'),
  rounding: {
    interest: ourChoice('No source says; half a paisa goes up', OURS, 'half-up'),
    minimum: ourChoice('No source says; half a paisa goes up', OURS, 'half-up'),
    fee: ourChoice('No source says; half a paisa goes up', OURS, 'half-up'),
  },
  disclosedRate: {
    name: { en: 'Annual percentage rate (APR)', 'zh-CN': '年百分率（APR，12 × 月内部收益率）' },
    method: readIn(
      'RBI circular on the Key Facts Statement; its example reproduces',
      '2024-04-15',
      'simple-12-irr',
    ),
    alternative: null,
  },
  allocation: {
    minimum: ourChoice('No rule that we know; the dearest part first', OURS, 'highest-rate-first'),
    excess: ourChoice('No rule that we know; the dearest part first', OURS, 'highest-rate-first'),
    principalFirstAfterDays: null,
  },
  reporting: {
    buckets: recalled(
      'RBI norms on special mention accounts: 30, 60 and 90 days',
      '2021-11-12',
      'in-sma',
    ),
    clock: readIn(
      'RBI on credit information: as on the 15th and the last day, from 1 January 2025; press',
      '2025-01',
      'half-month-end',
    ),
    lagDays: recalled('RBI circular of August 2024: within seven days', '2024-08', 7),
    lateFromDays: readIn(
      `${PAST_DUE}: only when past due for more than three days`,
      PAST_DUE_DATE,
      4,
    ),
    noticeBeforeNegative: null,
  },
  calendar: IN_CALENDAR,
  dueDayRule: ourChoice('Instant payments work every day of the year', OURS, 'same-day'),
  coolingOff: {
    kind: 'days',
    days: readIn(`${DIGITAL_LENDING}: at least`, DIGITAL_DATE, 1),
    repayWithinDays: null,
    owes: readIn(
      `${DIGITAL_LENDING}: a disclosed processing fee may be kept`,
      DIGITAL_DATE,
      'principal-and-interest',
    ),
  },
  earlyRepayment: {
    kind: 'as-terms',
    fact: recalled(
      'Charges as the Key Facts Statement says; none on floating rates of individuals',
      '2025',
      null,
    ),
  },
  closing: {
    rule: readIn(`${CARD_CLOSING}: once all dues are paid`, CARD_DATE, 'settled-first'),
    borrowerNotice: null,
    lenderNotice: null,
    lenderMustCloseWithin: {
      businessDays: readIn(CARD_CLOSING, CARD_DATE, 7),
      perLateDay: readIn(CARD_CLOSING, CARD_DATE, money(50_000)),
    },
    feeAllowed: ourChoice('The directions name no fee for closing', OURS, false),
    creditBalanceBusinessDays: null,
    noticeExamples: [],
    inactivity: {
      months: readIn(CARD_CLOSING, CARD_DATE, 12),
      answerDays: readIn(CARD_CLOSING, CARD_DATE, 30),
    },
  },
  file: {
    late: {
      years: recalled('Credit Information Companies Regulations, 2006: at least', '2006', 7),
      from: 'late-date',
      startsAfterDays: null,
    },
    defaulted: {
      years: recalled('Credit Information Companies Regulations, 2006: at least', '2006', 7),
      from: 'default-date',
      startsAfterDays: null,
    },
    closedInGoodStanding: {
      years: recalled('Credit Information Companies Regulations, 2006: at least', '2006', 7),
      from: 'closed',
      startsAfterDays: null,
    },
    freeReportsPerYear: recalled('Reserve Bank of India, 1 September 2016', '2016-09-01', 1),
  },
  lateFees: [
    {
      kind: 'as-terms',
      fact: readIn(
        `${PAST_DUE}: only on what is outstanding after the due date`,
        PAST_DUE_DATE,
        null,
      ),
    },
  ],
  priceCaps: [],
  clocks: CLOCKS,
  unauthorised: UNAUTHORISED.IN,
  persistentDebt: null,
  scoreModels: ourChoice('Three-digit scores up to 900 are nearest to this scale', OURS, [
    'us-style',
  ]),
  signposts: SIGNPOSTS,
};
