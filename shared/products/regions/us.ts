import { money } from '../../units/money.ts';
import { ourChoice, readIn, recalled } from './fact.ts';
import type { Clock, LateFeeLimit, RegionPack, Signpost } from './region.ts';
import { UNAUTHORISED } from './unauthorised.ts';
import { US_CALENDAR } from './western-calendars.ts';

const REG_Z = 'Regulation Z, 12 CFR 1026';
/** The edition that was read; amounts and dates changed since stand beside it. */
const REG_Z_DATE = '2012';
const FCRA_605 =
  'Fair Credit Reporting Act § 605 (15 USC 1681c), as quoted by published guides (undated, read in 2026)';
const LATE_FEE_NEWS = 'National Law Review on the late-fee rule that was vacated on 15 April 2025';
const OURS = '2026-11';

const LATE_FEE: LateFeeLimit = {
  kind: 'safe-harbour',
  steps: [
    {
      fromYear: 2012,
      first: readIn(`${REG_Z}.52(b)(1)(ii)`, REG_Z_DATE, money(2_500)),
      repeat: readIn(`${REG_Z}.52(b)(1)(ii)`, REG_Z_DATE, money(3_500)),
    },
    {
      fromYear: 2024,
      first: readIn('Lavelle Law on the late-fee rule', '2024-03', money(3_000)),
      repeat: readIn('Lavelle Law on the late-fee rule', '2024-03', money(4_100)),
    },
    {
      fromYear: 2025,
      first: readIn(LATE_FEE_NEWS, '2025-04', money(3_200)),
      repeat: readIn(LATE_FEE_NEWS, '2025-04', money(4_300)),
    },
  ],
  repeatCycles: readIn(`${REG_Z}.52(b)(1)(ii)`, REG_Z_DATE, 6),
  notAboveMissed: readIn(`${REG_Z}.52(b)(2)(i)`, REG_Z_DATE, true),
};

const CLOCKS: readonly Clock[] = [
  {
    kind: 'statement-before-due',
    count: readIn(`${REG_Z}.5(b)(2)(ii)`, REG_Z_DATE, 21),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'change-of-terms-notice',
    count: readIn(`${REG_Z}.9(c)(2)`, REG_Z_DATE, 45),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'billing-error-notice',
    count: readIn(
      `${REG_Z}.13(b)(1), as summarised by a published guide (undated, read in 2026)`,
      '2026',
      60,
    ),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'billing-error-acknowledge',
    count: readIn(
      `${REG_Z}.13(c)(1), as summarised by a published guide (undated, read in 2026)`,
      '2026',
      30,
    ),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'billing-error-resolve',
    count: readIn(
      `${REG_Z}.13(c)(2), two billing cycles and at most this; published guide (undated, read in 2026)`,
      '2026',
      90,
    ),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'bureau-dispute',
    count: readIn(
      'CFPB complaint notice: disputes are answered within 30 to 45 days (read in 2026)',
      '2026',
      30,
    ),
    unit: 'day',
    perLateDay: null,
  },
  {
    kind: 'complaint-answer',
    count: readIn(
      'Press on the CFPB’s complaint system: a first answer within 15 days',
      '2012-10',
      15,
    ),
    unit: 'day',
    perLateDay: null,
  },
];

const SIGNPOSTS: readonly Signpost[] = [
  {
    kind: 'debt-advice',
    name: {
      en: 'National Foundation for Credit Counseling (NFCC)',
      'zh-CN': '美国全国信用咨询基金会（NFCC）',
    },
    text: {
      en: 'Finds a nonprofit credit counsellor near you. A first session looks at the whole budget; ask what, if anything, a later plan costs.',
      'zh-CN':
        '帮你找到附近的非营利信用咨询机构。首次面谈会看整个收支；之后的方案是否收费，可以先问清楚。',
    },
    contact: readIn(
      'NFCC, questions and answers (undated page, read in 2026)',
      '2026',
      '800-388-2227',
    ),
  },
  {
    kind: 'complaint',
    name: {
      en: 'Consumer Financial Protection Bureau (CFPB)',
      'zh-CN': '消费者金融保护局（CFPB）',
    },
    text: {
      en: 'Passes a complaint on to the lender and asks for an answer. Free. About a report, dispute it with the bureau first.',
      'zh-CN': '把投诉转给放贷机构并要求答复，不收费。对信用报告有异议，请先向征信机构提出。',
    },
    contact: readIn(
      'Press on the CFPB’s complaint system',
      '2012-10',
      'consumerfinance.gov/complaint, 855-411-2372',
    ),
  },
  {
    kind: 'credit-report',
    name: {
      en: 'AnnualCreditReport.com',
      'zh-CN': 'AnnualCreditReport.com（三大征信机构免费报告）',
    },
    text: {
      en: 'The one site authorised for free reports of the three national bureaus.',
      'zh-CN': '唯一获授权的网站，可以免费获取三家全国性征信机构的报告。',
    },
    contact: readIn('Press naming the only authorised source', '2012', 'annualcreditreport.com'),
  },
];

/** United States: cards under the CARD Act. State law is left out. */
export const US: RegionPack = {
  id: 'US',
  name: { en: 'United States', 'zh-CN': '美国' },
  currency: 'USD',
  dayCount: readIn(
    `${REG_Z}, Appendix M1(b)(4): 365 or 360 days; we take 365`,
    REG_Z_DATE,
    'actual/365',
  ),
  rounding: {
    interest: readIn(
      `${REG_Z}, Appendix M2: rounded to the cent each month`,
      REG_Z_DATE,
      'half-up',
    ),
    minimum: readIn(`${REG_Z}, Appendix M2`, REG_Z_DATE, 'half-up'),
    fee: ourChoice('No source says; half a cent goes up', OURS, 'half-up'),
  },
  disclosedRate: {
    name: { en: 'Annual percentage rate (APR)', 'zh-CN': '年百分率（APR）' },
    method: readIn(`${REG_Z}, Appendix J`, REG_Z_DATE, 'nominal-actuarial'),
    alternative: null,
  },
  allocation: {
    minimum: readIn(
      `${REG_Z}, Appendix M1 assumes it; the issuer may choose`,
      REG_Z_DATE,
      'lowest-rate-first',
    ),
    excess: readIn(`${REG_Z}.53(a)`, REG_Z_DATE, 'highest-rate-first'),
    principalFirstAfterDays: null,
  },
  reporting: {
    buckets: readIn(
      'Published guide to late payments and scores (undated page, read in 2026)',
      '2026',
      'us-30-day',
    ),
    clock: recalled('Card issuers usually report about the statement date', '2024', 'statement'),
    lagDays: ourChoice('A file sent two days after the statement', OURS, 2),
    lateFromDays: readIn(
      'Published guide to late payments and scores (undated page, read in 2026)',
      '2026',
      30,
    ),
    noticeBeforeNegative: null,
  },
  calendar: US_CALENDAR,
  dueDayRule: recalled(
    `${REG_Z}.10(d): received on the next business day counts as in time`,
    '2010',
    'next-business-day',
  ),
  coolingOff: {
    kind: 'none',
    fact: recalled(
      `${REG_Z}.23 gives rescission only for credit secured by the home`,
      '2012',
      null,
    ),
  },
  earlyRepayment: {
    kind: 'as-terms',
    fact: recalled('Cards may be paid in full at any time; loans as their terms say', '2024', null),
  },
  closing: {
    rule: readIn(`${REG_Z}.55(d)`, REG_Z_DATE, 'balance-runs-on'),
    borrowerNotice: null,
    lenderNotice: null,
    lenderMustCloseWithin: null,
    feeAllowed: readIn(
      `${REG_Z}.52(b)(2)(i)(B): no fee for closing or inactivity`,
      REG_Z_DATE,
      false,
    ),
    creditBalanceBusinessDays: readIn(
      `${REG_Z}.11(a), over one dollar, on written request`,
      REG_Z_DATE,
      7,
    ),
    noticeExamples: [],
    inactivity: {
      months: readIn(`${REG_Z}.11(b): the issuer may close`, REG_Z_DATE, 3),
      answerDays: null,
    },
  },
  file: {
    late: {
      years: readIn(FCRA_605, '2026', 7),
      from: 'late-date',
      startsAfterDays: null,
    },
    defaulted: {
      years: readIn(FCRA_605, '2026', 7),
      from: 'delinquency-began',
      startsAfterDays: readIn(FCRA_605, '2026', 180),
    },
    closedInGoodStanding: {
      years: readIn(
        'CreditCards.com on closed accounts: about ten years (undated page, read in 2026)',
        '2026',
        10,
      ),
      from: 'closed',
      startsAfterDays: null,
    },
    freeReportsPerYear: readIn(
      'Press: one a year from each bureau; weekly since 2023 is recalled',
      '2012',
      1,
    ),
  },
  lateFees: [LATE_FEE],
  priceCaps: [],
  clocks: CLOCKS,
  unauthorised: UNAUTHORISED.US,
  persistentDebt: null,
  scoreModels: ourChoice('The best documented scale of the three', OURS, ['us-style']),
  signposts: SIGNPOSTS,
};
