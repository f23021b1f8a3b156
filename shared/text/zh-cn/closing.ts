import type { closingEn } from '../en/closing.ts';
import type { WordsLike } from '../words-like.ts';

/** The same words in Chinese. */
export const closingZhCn: WordsLike<typeof closingEn> = {
  planStep: {
    freeze: '先冻结{{line}}，不再产生新的消费。随时可以解冻。',
    answer: '先决定{{item}}怎么付，之后日子才会往下走。',
    repay: '在{{line}}还 {{amount, money}}。',
    'repay-cost': '在{{line}}还 {{amount, money}}，其中利息和费用 {{cost, money}}。',
    'keep-up': '{{line}}当天到期，还 {{amount, money}}。',
    'settle-plan': '结清{{item}}：{{amount, money}}。',
    'settle-plan-cost': '结清{{item}}：{{amount, money}}，其中利息和费用 {{cost, money}}。',
    'confirm-receipt': '确认收到{{item}}。',
    'set-autopay': '关掉{{line}}的自动还款：已经没有要扣的了。',
    close: '关闭{{line}}。',
    'wait-cash': '到 {{to, day}}：等收入。',
    'wait-parcel': '到 {{to, day}}：等包裹。',
    'wait-refund': '到 {{to, day}}：等退款。',
    'wait-lender': '到 {{to, day}}：等机构处理。',
  },
  planNone: {
    'charged-off': '{{line}}已被核销：可以还款，但不能再关闭。',
    'suspended-for-fraud': '{{line}}因核查盗用被暂停，要等机构处理完才能关闭。',
    disputed: '{{line}}上有一笔争议，要等有了答复才能关闭。',
    'lock-in': '{{line}}的合同期还没满，期满之后才能关闭。',
  },
  planShort: {
    until:
      '{{on, day}} 要用 {{needs, money}}。留出 {{kept, money}} 过日子之后还差 {{missing, money}}，到 {{until, day}} 收入能补上。',
    never:
      '{{on, day}} 要用 {{needs, money}}。留出 {{kept, money}} 过日子之后还差 {{missing, money}}，一年之内的收入补不上。',
  },
};
