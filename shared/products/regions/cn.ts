import { money } from '../../units/money.ts';
import { ppm } from '../../units/rate.ts';
import { CN_CALENDAR } from './cn-calendar.ts';
import { ourChoice, readIn, recalled } from './fact.ts';
import type { PriceCap, RegionPack, Signpost } from './region.ts';
import { UNAUTHORISED } from './unauthorised.ts';

const CARD_AGREEMENT =
  '广发银行信用卡客户协议 (CGB card agreement, personal cards; undated text, read in 2026)';
const BUREAU_RULES = '征信业管理条例 (Regulation on the Credit Reporting Industry)';
const BUREAU_RULES_DATE = '2013-01-21';
const ANNUALISED = '中国人民银行公告〔2021〕第3号 (PBOC Announcement [2021] No. 3)';
const CHECKOUT_FEES =
  'Published account of the Huabei fee arithmetic, quoting the Alipay Open Platform';
const CLOSING_GUIDE = 'Published guide to closing Huabei';
const OURS = '2026-11';

const PRICE_CAPS: readonly PriceCap[] = [
  {
    kind: 'multiple-of-reference',
    name: {
      en: 'Private lending: four times the one-year loan prime rate at signing; licensed lenders are exempt',
      'zh-CN': '民间借贷：不超过合同成立时一年期 LPR 的四倍；持牌金融机构不适用',
    },
    multiple: readIn(
      '最高人民法院民间借贷司法解释 (rules of the Supreme People’s Court)',
      '2020-12-29',
      4,
    ),
    reference: readIn(
      'China Daily: one-year LPR of 3.85%, so a ceiling of 15.4%',
      '2020-08-21',
      ppm(38_500),
    ),
  },
  {
    kind: 'yearly',
    name: {
      en: 'Consumer finance: 24% a year, by guidance to lenders rather than by law',
      'zh-CN': '消费金融：年化 24%，属窗口指导而非法律规定',
    },
    ceiling: readIn(
      'MNI on window guidance to consumer finance (undated page, read in 2026)',
      '2026',
      ppm(240_000),
    ),
  },
];

const SIGNPOSTS: readonly Signpost[] = [
  {
    kind: 'complaint',
    name: { en: 'Financial consumer hotline 12378', 'zh-CN': '12378 银行保险消费者投诉维权热线' },
    text: {
      en: 'For complaints about banks, consumer finance and insurance after the lender’s own service could not help. Free, run by the National Financial Regulatory Administration.',
      'zh-CN':
        '与银行、消费金融公司或保险机构协商不成时，可以拨打。由国家金融监督管理总局设立，不收费。',
    },
    contact: readIn(
      '12378 guide naming the National Financial Regulatory Administration (undated page, read in 2026)',
      '2026',
      '12378',
    ),
  },
  {
    kind: 'complaint',
    name: {
      en: 'Central bank consumer hotline 12363',
      'zh-CN': '12363 金融消费权益保护咨询投诉电话',
    },
    text: {
      en: 'For questions about payments and about what the credit report says. Run by the People’s Bank of China.',
      'zh-CN': '支付和征信方面的咨询与投诉可以拨打，由中国人民银行设立。',
    },
    contact: recalled('People’s Bank of China', '2025', '12363'),
  },
  {
    kind: 'credit-report',
    name: { en: 'Credit Reference Center of the PBOC', 'zh-CN': '中国人民银行征信中心' },
    text: {
      en: 'Your own credit report, twice a year without charge. An entry that is wrong can be disputed there.',
      'zh-CN': '每年可以免费查询本人信用报告两次；认为信息有错，可以提出异议。',
    },
    contact: recalled('Credit Reference Center of the PBOC', '2025', 'www.pbccrc.org.cn'),
  },
  {
    kind: 'debt-advice',
    name: { en: 'Public legal service hotline 12348', 'zh-CN': '12348 公共法律服务热线' },
    text: {
      en: 'Free first advice from a lawyer, also about debts and collectors. Run by the justice authorities.',
      'zh-CN': '由律师提供免费的初步法律咨询，债务和催收方面的问题也可以问。由司法行政机关设立。',
    },
    contact: recalled('Ministry of Justice', '2025', '12348'),
  },
];

/** Mainland China: platform credit lines and cards. */
export const CN: RegionPack = {
  id: 'CN',
  name: { en: 'Mainland China', 'zh-CN': '中国内地' },
  currency: 'CNY',
  dayCount: readIn(
    `${CARD_AGREEMENT}, art. 9(2): daily rate x actual days of the year`,
    '2026',
    'actual/actual',
  ),
  rounding: {
    interest: ourChoice('Published examples come out even; half a fen goes up', OURS, 'half-up'),
    minimum: ourChoice('No source says; half a fen goes up', OURS, 'half-up'),
    fee: readIn(
      `${CHECKOUT_FEES}: the fee of a plan is rounded half to even`,
      '2022-01',
      'half-even',
    ),
  },
  disclosedRate: {
    name: { en: 'Annualised rate (simple)', 'zh-CN': '年化利率（单利）' },
    method: readIn(`${ANNUALISED}: simple, when labelled so`, '2021', 'simple-12-irr'),
    alternative: readIn(`${ANNUALISED}: compound (IRR)`, '2021', 'effective-12-irr'),
  },
  allocation: {
    minimum: readIn(`${CARD_AGREEMENT}, art. 9(5)`, '2026', 'cn-by-days-overdue'),
    excess: readIn(`${CARD_AGREEMENT}, art. 9(5)`, '2026', 'cn-by-days-overdue'),
    principalFirstAfterDays: readIn(`${CARD_AGREEMENT}, art. 9(5): from the 91st day`, '2026', 90),
  },
  reporting: {
    buckets: readIn(
      'Published guide to the repayment codes of PBOC reports (undated page, read in 2026)',
      '2026',
      'cn-m',
    ),
    clock: recalled(
      'Pay-later lines are reported by the month since about September 2021',
      '2021-09',
      'month-end',
    ),
    lagDays: ourChoice('Lenders here report on the evening of the month’s last day', OURS, 0),
    lateFromDays: readIn(
      'Published guide to the repayment codes of PBOC reports: code 1 is 1 to 30 days (undated page, read in 2026)',
      '2026',
      1,
    ),
    noticeBeforeNegative: readIn(`${BUREAU_RULES}, art. 15`, BUREAU_RULES_DATE, true),
  },
  calendar: CN_CALENDAR,
  dueDayRule: recalled('Platform bills keep their due day, holidays included', '2024', 'same-day'),
  coolingOff: {
    kind: 'as-terms',
    fact: recalled(
      'No general statutory withdrawal from a credit contract; what the terms say',
      '2025',
      null,
    ),
  },
  earlyRepayment: {
    kind: 'actual-period',
    fact: readIn('中华人民共和国民法典 (Civil Code), art. 677', '2020-05-28', null),
  },
  closing: {
    rule: readIn(CLOSING_GUIDE, '2024-01', 'settled-first'),
    borrowerNotice: null,
    lenderNotice: null,
    lenderMustCloseWithin: null,
    feeAllowed: ourChoice('No published condition names a fee for closing', OURS, false),
    creditBalanceBusinessDays: null,
    noticeExamples: [
      readIn(`${CARD_AGREEMENT}, art. 11(3): most cards`, '2026', 31),
      readIn(`${CARD_AGREEMENT}, art. 11(3): premium cards`, '2026', 76),
    ],
    inactivity: null,
  },
  file: {
    late: {
      years: readIn(`${BUREAU_RULES}, art. 16`, BUREAU_RULES_DATE, 5),
      from: 'cure',
      startsAfterDays: null,
    },
    defaulted: {
      years: readIn(`${BUREAU_RULES}, art. 16`, BUREAU_RULES_DATE, 5),
      from: 'cure',
      startsAfterDays: null,
    },
    closedInGoodStanding: {
      from: 'forever',
      fact: recalled(`${BUREAU_RULES} limits only negative entries`, BUREAU_RULES_DATE, null),
    },
    freeReportsPerYear: readIn(`${BUREAU_RULES}, art. 17`, BUREAU_RULES_DATE, 2),
  },
  lateFees: [
    {
      kind: 'share-of-unpaid-minimum',
      share: readIn(`${CARD_AGREEMENT}, note 2`, '2026', ppm(50_000)),
      laterShare: readIn(`${CARD_AGREEMENT}, note 2`, '2026', ppm(60_000)),
      floor: readIn(`${CARD_AGREEMENT}, note 2`, '2026', money(3_000)),
      interestOnPenalty: readIn('银发〔2016〕111号 (PBOC notice on credit cards)', '2016', false),
    },
  ],
  priceCaps: PRICE_CAPS,
  clocks: [
    {
      kind: 'bureau-dispute',
      count: readIn(`${BUREAU_RULES}, art. 25`, BUREAU_RULES_DATE, 20),
      unit: 'day',
      perLateDay: null,
    },
    {
      kind: 'billing-error-notice',
      count: readIn(`${CARD_AGREEMENT}, art. 8(3)`, '2026', 30),
      unit: 'day',
      perLateDay: null,
    },
    {
      kind: 'billing-error-resolve',
      count: ourChoice('No rule that we know names a time', OURS, 30),
      unit: 'day',
      perLateDay: null,
    },
    {
      kind: 'change-of-terms-notice',
      count: readIn(`${CARD_AGREEMENT}, art. 13(3)`, '2026', 45),
      unit: 'day',
      perLateDay: null,
    },
    {
      kind: 'complaint-answer',
      count: readIn(
        '12378 guide: usually within 15 working days (undated page, read in 2026)',
        '2026',
        15,
      ),
      unit: 'business-day',
      perLateDay: null,
    },
  ],
  unauthorised: UNAUTHORISED.CN,
  persistentDebt: null,
  scoreModels: ourChoice(
    'Platform credit is scored by the platform, and the bureau keeps a report',
    OURS,
    ['platform-style', 'report-style'],
  ),
  signposts: SIGNPOSTS,
};
