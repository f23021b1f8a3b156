import type { WordsLike } from '../../../shared/text/words-like.ts';
import type { disputesEn } from '../en/disputes.ts';

/** 对一笔提出异议、被别人使用时的用语。 */
export const disputesZhCn: WordsLike<typeof disputesEn> = {
  button: '有哪里不对…',
  buttonName: '{{line}}有哪里不对…',
  title: '{{line}}哪里不对？',
  lead: '机构会去查。答复之前，你不认可的部分不用还，也不计息。',
  label: '哪里不对',
  item: '{{item}}，{{amount, money}}，{{day, day}}',
  itemOther: '{{amount, money}}，{{day, day}}',
  state: {
    can: '{{until, day}} 之前可以提出异议',
    late: '提出异议的期限是 {{until, day}}，已过',
    wait: '确认收货之前还不算欠款',
    open: '争议处理中，{{answerOn, day}} 答复',
    done: '已答复',
  },
  notMine: '不是你的',
  stranger: '有别人在用它',
  strangerText:
    '机构会把别人挡在外面，撤回不是你申请的关闭，并暂停使用到调查结束。不是你做的先搁置。你仍然可以还款。',
  strangerOpen: '{{day, day}} 已报告，调查到 {{answerOn, day}} 结束。',
  itemText: '机构调查期间，这笔仍在账上。扣错了，就连同产生的利息一起冲销；没有扣错，就重新计入。',
  none: '本局里，它还没有新增的款项。',
  dispute: '提出异议',
  report: '报告盗用',
  leave: '先不管',
  part: '{{item}}，争议中',
  partAnswer: '{{day, day}} 答复',
  reported: '已报告盗用。调查到 {{answerOn, day}} 结束，其间暂停使用。',
  held: '机构把这次关闭暂缓到 {{until, day}}。它注意到：{{rules}}。',
  heldWhy:
    '光看日期和金额，它分不清本人和别人，所以没做错什么的人也要等。这不是拒绝，到那天从这里接着办。',
  stepUp: '机构要多核验一次身份。它注意到：{{rules}}。',
  notYou: '这次关闭不是你申请的，是别人在 {{day, day}} 开始的。',
  notYouStop: '停下来',
  notYouReport: '报告盗用',
};
