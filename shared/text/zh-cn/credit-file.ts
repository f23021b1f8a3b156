import type { fileBucketEn, inquiryEn } from '../en/credit-file.ts';
import type { WordsLike } from '../words-like.ts';

export const inquiryZhCn: WordsLike<typeof inquiryEn> = {
  card: '信用卡审批',
  'personal-loan': '个人贷款审批',
  mortgage: '住房贷款审批',
  auto: '汽车贷款审批',
  student: '助学贷款审批',
};

export const fileBucketZhCn: WordsLike<typeof fileBucketEn> = {
  current: '按时还款',
  'months-past-due': '逾期 {{from}}–{{to}} 天',
  'months-past-due-most': '逾期超过 {{from}} 天',
  'days-past-due': '逾期 {{n}} 天以上',
  'months-in-arrears': '拖欠月数：{{n}}',
  'special-mention': '特别关注：逾期 {{from}}–{{to}} 天',
  'non-performing': '不良：逾期超过 90 天',
  default: '违约',
  'charge-off': '已被机构核销',
  'nothing-due': '没有欠款，无须还款',
  settled: '已结清、已销户',
  'not-open': '尚未开户',
  over: '账户结束之后',
};
