import type { WordsLike } from '../../../shared/text/words-like.ts';
import type { scoreEn } from '../en/score.ts';

/** The same words in Chinese. */
export const scoreZhCn: WordsLike<typeof scoreEn> = {
  title: '评分',
  viewLabel: '看什么',
  views: { scores: '评分', report: '信用报告', outlook: '预警' },
  simulated:
    '模拟评分。这些评分参照同类评分的公开资料，不是任何公司的公式，所以只显示一个区间，从不显示一个精确的数。',
};
