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
    'move-subscription': '把{{cost}}改为由{{line}}扣款。',
    'move-subscription-cash': '把{{cost}}改为用现金付。',
    'confirm-receipt': '确认收到{{item}}。',
    'set-autopay': '关掉{{line}}的自动还款：已经没有要扣的了。',
    close: '关闭{{line}}。',
    'wait-cash': '到 {{to, day}}：手头的钱还清不完，先等。',
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
  previewWay: {
    close: '尽快关闭',
    freeze: '先冻结',
    keep: '保留，自动全额还款',
    'cut-limit': '调低额度',
    'remove-default': '不再默认用它付款',
  },
  lostBenefit: {
    'free-credit': '今天还能借的 {{amount, money}}',
    'interest-free-days': '消费最长 {{days}} 天的免息期',
    promotion: '持续到 {{until, day}} 的优惠利率',
    'interest-free-overdraft': '可以免费透支的 {{amount, money}}',
  },
  fileDate: {
    heard: '征信机构在 {{on, day}} 得知。',
    'heard-later': '机构在 {{on, day}} 上报，{{seen, day}} 起档案里能看到。',
    kept: '档案可能一直保留这条已关闭的记录。',
    leaves: '已关闭的记录在 {{on, day}} 从档案里移除。',
    'late-leaves': '最后一条逾期记录在 {{on, day}} 从档案里移除。',
  },
  reopening: {
    never: '关闭之后不能再开通。',
    from: '再开通要重新申请，最早 {{on, day}}；开户时间从零算起。',
    'score-surely': '要求模拟分达到 {{floor}}，届时的区间整个在它之上。',
    'score-perhaps': '要求模拟分达到 {{floor}}，它落在届时的区间之内。',
    'score-not': '要求模拟分达到 {{floor}}，届时的区间在它之下。',
    'score-unknown': '要求模拟分达到 {{floor}}，档案里还没有记录。',
    late: '逾期记录在 {{until, day}} 之前会有影响。',
  },
  ofFutures: '{{all}} 种里有 {{some}} 种',
};
