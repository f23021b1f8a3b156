import { ppm } from '../../units/rate.ts';
import { ourChoice, readIn, recalled } from './fact.ts';
import type { RegionPack, Signpost } from './region.ts';
import { UNAUTHORISED } from './unauthorised.ts';
import { EU_CALENDAR } from './western-calendars.ts';

const CCD2 = 'Directive (EU) 2023/2225';
const CCD2_DATE = '2023-10-18';
const WITHDRAWAL =
  'Directive 2008/48/EC, art. 14; its successor, Directive (EU) 2023/2225 art. 26, was not re-read';
const CLOSING =
  'Finnish Competition and Consumer Authority on ending continuous credit (undated, read in 2026)';
const GERMAN_FILE = 'SCHUFA practice in Germany; other member states differ';
const OURS = '2026-11';

const SIGNPOSTS: readonly Signpost[] = [
  {
    kind: 'debt-advice',
    name: { en: 'European Consumer Debt Network', 'zh-CN': '欧洲消费者债务网络（ECDN）' },
    text: {
      en: 'Lists debt advice services by country. Member states must make independent debt advice available.',
      'zh-CN': '按国家列出债务咨询机构。欧盟成员国须保证消费者能得到独立的债务咨询。',
    },
    contact: recalled('European Consumer Debt Network', '2025', 'ecdn.eu'),
  },
  {
    kind: 'complaint',
    name: { en: 'FIN-NET', 'zh-CN': 'FIN-NET（金融纠纷跨境调解网络）' },
    text: {
      en: 'Finds the out-of-court body for a dispute with a lender in another country of the European Economic Area.',
      'zh-CN': '与欧洲经济区其他国家的金融机构发生纠纷时，帮助找到对应的庭外解决机构。',
    },
    contact: readIn(
      'European Commission on FIN-NET (undated page, read in 2026)',
      '2026',
      'FIN-NET, European Commission',
    ),
  },
  {
    kind: 'complaint',
    name: { en: 'European Consumer Centres (ECC-Net)', 'zh-CN': '欧洲消费者中心（ECC-Net）' },
    text: {
      en: 'One in each country. Free help when the lender is in another one.',
      'zh-CN': '各国都设有一家；放贷机构在另一个国家时，提供免费帮助。',
    },
    contact: recalled('European Consumer Centres Network', '2025', 'eccnet.eu'),
  },
  {
    kind: 'credit-report',
    name: { en: 'Your own data at the credit register', 'zh-CN': '向征信登记机构查询本人信息' },
    text: {
      en: 'Registers differ by country; each must give you a copy of your data, the first without charge.',
      'zh-CN': '各国登记机构不同，但都须向本人提供其数据副本，首份不收费。',
    },
    contact: recalled(
      'Regulation (EU) 2016/679 (GDPR), arts 12 and 15',
      '2016-04-27',
      'edpb.europa.eu',
    ),
  },
];

/** European Union: what directives lay down; national law adds to it and is left out. */
export const EU: RegionPack = {
  id: 'EU',
  name: { en: 'European Union', 'zh-CN': '欧盟' },
  currency: 'EUR',
  dayCount: ourChoice(
    'Contracts may count otherwise, over 360 too; the yearly rate shown counts over 365',
    OURS,
    'actual/365',
  ),
  rounding: {
    interest: ourChoice('No source says; half a cent goes up', OURS, 'half-up'),
    minimum: ourChoice('No source says; half a cent goes up', OURS, 'half-up'),
    fee: ourChoice('No source says; half a cent goes up', OURS, 'half-up'),
  },
  disclosedRate: {
    name: {
      en: 'Annual percentage rate of charge (effective)',
      'zh-CN': '年费用率（APR，复利口径）',
    },
    method: readIn('Directive 2008/48/EC, Annex I', '2008-04-23', 'effective-days-365'),
    alternative: null,
  },
  allocation: {
    minimum: ourChoice(
      'No rule of the Union; the dearest part first, as in the UK',
      OURS,
      'highest-rate-first',
    ),
    excess: ourChoice(
      'No rule of the Union; the dearest part first, as in the UK',
      OURS,
      'highest-rate-first',
    ),
    principalFirstAfterDays: null,
  },
  reporting: {
    buckets: recalled(
      'EBA guidelines on the definition of default: 90 days past due',
      '2016-09',
      'eu-90-day',
    ),
    clock: ourChoice('Registers differ by country; monthly here', OURS, 'month-end'),
    lagDays: ourChoice('Registers differ by country; ten days here', OURS, 10),
    lateFromDays: ourChoice('Registers differ by country; a month here', OURS, 30),
    noticeBeforeNegative: null,
  },
  calendar: EU_CALENDAR,
  dueDayRule: ourChoice(
    'A direct debit due on a day off is taken on the next business day',
    OURS,
    'next-business-day',
  ),
  coolingOff: {
    kind: 'days',
    days: readIn(WITHDRAWAL, '2008-04-23', 14),
    repayWithinDays: readIn(WITHDRAWAL, '2008-04-23', 30),
    owes: readIn(WITHDRAWAL, '2008-04-23', 'principal-and-interest'),
  },
  earlyRepayment: {
    kind: 'capped-compensation',
    overYear: recalled(`${CCD2}, art. 29: more than a year left`, CCD2_DATE, ppm(10_000)),
    withinYear: recalled(`${CCD2}, art. 29: a year or less left`, CCD2_DATE, ppm(5_000)),
    cappedAtInterestSaved: recalled(`${CCD2}, art. 29`, CCD2_DATE, true),
    freeUpTo: null,
    openEndFree: recalled(`${CCD2}, art. 29: none for overdrafts`, CCD2_DATE, true),
  },
  closing: {
    rule: readIn(CLOSING, '2026', 'balance-runs-on'),
    borrowerNotice: { count: readIn(`${CLOSING}: at most`, '2026', 1), unit: 'month' },
    lenderNotice: { count: readIn(`${CLOSING}: at least`, '2026', 2), unit: 'month' },
    lenderMustCloseWithin: null,
    feeAllowed: readIn(`${CLOSING}: free of charge`, '2026', false),
    creditBalanceBusinessDays: null,
    noticeExamples: [],
    inactivity: null,
  },
  file: {
    late: { years: recalled(GERMAN_FILE, '2024', 3), from: 'cure', startsAfterDays: null },
    defaulted: { years: recalled(GERMAN_FILE, '2024', 3), from: 'cure', startsAfterDays: null },
    closedInGoodStanding: {
      years: recalled(GERMAN_FILE, '2024', 3),
      from: 'closed',
      startsAfterDays: null,
    },
    freeReportsPerYear: null,
  },
  lateFees: [
    {
      kind: 'as-terms',
      fact: recalled(
        'No ceiling of the Union on late charges of consumer credit; national law',
        '2023',
        null,
      ),
    },
  ],
  priceCaps: [],
  clocks: [
    {
      kind: 'billing-error-notice',
      count: recalled('Directive (EU) 2015/2366, art. 71: 13 months', '2015-11-25', 13),
      unit: 'month',
      perLateDay: null,
    },
    {
      kind: 'billing-error-resolve',
      count: recalled('Directive (EU) 2015/2366, art. 101', '2015-11-25', 15),
      unit: 'business-day',
      perLateDay: null,
    },
    {
      kind: 'bureau-dispute',
      count: recalled('Regulation (EU) 2016/679 (GDPR), art. 12(3)', '2016-04-27', 1),
      unit: 'month',
      perLateDay: null,
    },
  ],
  unauthorised: UNAUTHORISED.EU,
  persistentDebt: null,
  scoreModels: ourChoice('No scale is common to the Union', OURS, ['report-style']),
  signposts: SIGNPOSTS,
};
