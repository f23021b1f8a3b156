import { chartsEn } from './en/charts.ts';
import { closeEn } from './en/close.ts';
import { closingEn } from './en/closing.ts';
import { commonEn } from './en/common.ts';
import { creditReportEn } from './en/credit-report.ts';
import { debriefEn } from './en/debrief.ts';
import { disputesEn } from './en/disputes.ts';
import { lenderEn } from './en/lender.ts';
import { libraryEn } from './en/library.ts';
import { lineDetailsEn } from './en/line-details.ts';
import { noticesEn } from './en/notices.ts';
import { outlookEn } from './en/outlook.ts';
import { placesEn } from './en/places.ts';
import { playEn } from './en/play.ts';
import { playtestEn } from './en/playtest.ts';
import { privacyEn } from './en/privacy.ts';
import { questionsEn } from './en/questions.ts';
import { recordsEn } from './en/records.ts';
import { scoreEn } from './en/score.ts';
import { scoresEn } from './en/scores.ts';
import { subscriptionsEn } from './en/subscriptions.ts';
import { trueCostEn } from './en/true-cost.ts';

/** One file a screen, so that screens can be worked on side by side. */
export const uiEn = {
  common: commonEn,
  notices: noticesEn,
  charts: chartsEn,
  library: libraryEn,
  places: placesEn,
  play: playEn,
  lineDetails: lineDetailsEn,
  close: closeEn,
  disputes: disputesEn,
  lender: lenderEn,
  closing: closingEn,
  debrief: debriefEn,
  playtest: playtestEn,
  privacy: privacyEn,
  questions: questionsEn,
  records: recordsEn,
  score: scoreEn,
  creditReport: creditReportEn,
  scores: scoresEn,
  outlook: outlookEn,
  subscriptions: subscriptionsEn,
  trueCost: trueCostEn,
} as const;
