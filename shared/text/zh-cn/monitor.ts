import type { monitorEn } from '../en/monitor.ts';
import type { WordsLike } from '../words-like.ts';

/** The same words in Chinese. */
export const monitorZhCn: WordsLike<typeof monitorEn> = {
  rule: {
    'borrow-then-close': {
      name: '借完就关',
      what: '申请关闭前 {{days}} 天内，借款达到额度的 {{percent}}% 或以上',
    },
    'failed-checks': {
      name: '身份核验多次未通过',
      what: '{{days}} 天内在同一产品上有 {{count}} 次核验未通过',
    },
    'new-device': {
      name: '新设备',
      what: '申请关闭前 {{days}} 天内出现了没见过的设备',
    },
    'many-lines': {
      name: '同时关闭多个产品',
      what: '{{days}} 天内申请关闭 {{count}} 个产品',
    },
    'during-dispute': {
      name: '投诉或争议处理期间',
      what: '申请关闭时，对该产品的投诉或争议还没有答复',
    },
    'after-limit-raise': {
      name: '刚提过额',
      what: '申请关闭前 {{days}} 天内，额度刚被调高',
    },
  },
  measure: {
    hold_other: '暂缓关闭 {{count}} 天',
    'call-back_other': '电话回访，{{count}} 天',
    'step-up': '再核验一次身份，不用等',
  },
  fact: {
    borrowed: '在{{line}}借了 {{amount, money}}，额度 {{limit, money}}',
    asked: '申请关闭{{line}}',
    'check-failed': '{{line}}的身份核验未通过',
    'new-device': '第一次见到的设备',
    complained: '对{{line}}提出投诉',
    answered: '对{{line}}的投诉有了答复',
    disputed: '对{{line}}的 {{amount, money}} 提出异议',
    'dispute-answered': '对{{line}}的异议有了答复',
    'limit-raised': '{{line}}的额度调高了 {{amount, money}}',
  },
};
