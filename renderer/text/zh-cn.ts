import type { WordsLike } from '../../shared/text/words-like.ts';
import type { uiEn } from './en.ts';
import { chartsZhCn } from './zh-cn/charts.ts';
import { closeZhCn } from './zh-cn/close.ts';
import { closingZhCn } from './zh-cn/closing.ts';
import { commonZhCn } from './zh-cn/common.ts';
import { creditReportZhCn } from './zh-cn/credit-report.ts';
import { debriefZhCn } from './zh-cn/debrief.ts';
import { disputesZhCn } from './zh-cn/disputes.ts';
import { lenderZhCn } from './zh-cn/lender.ts';
import { libraryZhCn } from './zh-cn/library.ts';
import { lineDetailsZhCn } from './zh-cn/line-details.ts';
import { noticesZhCn } from './zh-cn/notices.ts';
import { outlookZhCn } from './zh-cn/outlook.ts';
import { placesZhCn } from './zh-cn/places.ts';
import { playZhCn } from './zh-cn/play.ts';
import { playtestZhCn } from './zh-cn/playtest.ts';
import { privacyZhCn } from './zh-cn/privacy.ts';
import { questionsZhCn } from './zh-cn/questions.ts';
import { recordsZhCn } from './zh-cn/records.ts';
import { scoreZhCn } from './zh-cn/score.ts';
import { scoresZhCn } from './zh-cn/scores.ts';
import { subscriptionsZhCn } from './zh-cn/subscriptions.ts';
import { trueCostZhCn } from './zh-cn/true-cost.ts';

export const uiZhCn = {
  common: commonZhCn,
  notices: noticesZhCn,
  charts: chartsZhCn,
  library: libraryZhCn,
  places: placesZhCn,
  play: playZhCn,
  lineDetails: lineDetailsZhCn,
  close: closeZhCn,
  disputes: disputesZhCn,
  lender: lenderZhCn,
  closing: closingZhCn,
  debrief: debriefZhCn,
  playtest: playtestZhCn,
  privacy: privacyZhCn,
  questions: questionsZhCn,
  records: recordsZhCn,
  score: scoreZhCn,
  creditReport: creditReportZhCn,
  scores: scoresZhCn,
  outlook: outlookZhCn,
  subscriptions: subscriptionsZhCn,
  trueCost: trueCostZhCn,
} as const satisfies WordsLike<typeof uiEn>;
