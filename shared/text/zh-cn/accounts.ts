import type { accountsEn, partsEn } from '../en/accounts.ts';
import type { WordsLike } from '../words-like.ts';

/** 账户名称，按名称的最后一段查。 */
export const accountsZhCn: WordsLike<typeof accountsEn> = {
  run: {
    cash: '现金',
    income: '收入',
    costs: '生活开销',
    purchases: '已收到的商品',
    'in-transit': '在途商品',
    'refunds-due': '待到账退款',
    opening: '本局之前',
    stolen: '被别人拿走',
  },
  line: {
    held: '{{line}}占用额度',
    unbilled: '{{line}}未出账',
    billed: '{{line}}已出账',
    carried: '{{line}}往期未还',
    charges: '{{line}}待还日费用',
    plans: '{{line}}分期本金',
    purchases: '{{line}}消费欠款',
    protected: '{{line}}按原利率计息的消费',
    advances: '{{line}}取现欠款',
    promo: '{{line}}优惠余额',
    deferred: '{{line}}递延计息余额',
    principal: '{{line}}借款本金',
    interest: '{{line}}待还利息',
    fees: '{{line}}待还费用',
    disputed: '{{line}}争议中',
  },
  cost: {
    charge: '{{line}}利息和日费用支出',
    fee: '{{line}}手续费支出',
    penalty: '{{line}}违约金和罚息支出',
  },
};

/** 一笔还款用在了哪里。 */
export const partsZhCn: WordsLike<typeof partsEn> = {
  held: '占用',
  unbilled: '未出账部分',
  billed: '本期账单',
  carried: '以前的账单',
  charges: '日费用',
  plans: '分期',
  purchases: '消费',
  protected: '按原利率计息的消费',
  advances: '取现',
  promo: '优惠利率部分',
  deferred: '延期计息部分',
  principal: '本金',
  interest: '利息',
  fees: '费用',
  disputed: '争议中',
};
