import type { disputesEn } from '../en/disputes.ts';
import type { WordsLike } from '../words-like.ts';

/** Words for disputes of items, and for strangers on a line, in Chinese. */
export const disputesZhCn: WordsLike<typeof disputesEn> = {
  refusal: {
    'held-by-lender': '机构要确认是你本人在操作，这次关闭先暂缓到 {{until, day}}，之后可以接着办。',
    'no-such-item': '{{line}}上没有这一笔，无法提出异议。',
    'already-disputed': '{{item}}已经在争议处理中，{{answerOn, day}} 会有答复。',
    'already-answered': '{{item}}机构已经答复过了。不认可的话，可以投诉，或找外部机构。',
    'dispute-too-late': '{{item}}提出异议的期限是 {{last, day}}，已经过了。',
    'dispute-first': '{{line}}还有一笔在争议中，等有了答复，才能把全部欠款一起协商。',
    'already-reported': '{{line}}已经报过盗用，调查到 {{answerOn, day}} 结束。',
    'confirm-first': '{{purchase}}还没确认收货，暂时不算欠款。请先确认收货，再提出异议。',
  },
  event: {
    charged: {
      what: '{{line}}：{{item}}扣了 {{amount, money}}。',
      why: '扣款前没有再问过你。如果不对，可以提出异议。',
    },
    'charge-refused': {
      what: '{{line}}：{{item}}想扣 {{amount, money}}，被拒绝了。',
      why: '这个产品现在不接受新的支出，或者额度不够。',
    },
    'dispute-opened': {
      what: '{{line}}：{{item}} {{amount, money}} 已提出异议。',
      why: '{{answerOn, day}} 答复之前，这笔不用还、不计息，也不会算逾期。其余照常。',
    },
    'dispute-opened-fraud': {
      what: '{{line}}：{{item}} {{amount, money}} 不是你操作的，先搁置。',
      why: '{{answerOn, day}} 答复之前，这笔不用还，也不计息。',
    },
    'dispute-acknowledged': {
      what: '{{line}}：机构确认收到对{{item}}的异议，{{answerOn, day}} 之前答复。',
    },
    'dispute-answered': {
      what: '{{line}}：{{item}}你说得对，已冲销 {{amount, money}}。',
      why: '商家拿不出扣款正确的凭据。',
    },
    'dispute-answered-back': {
      what: '{{line}}：{{item}}你说得对，已冲销 {{amount, money}}，退回 {{givenBack, money}}。',
      why: '退回的是这笔已经还掉的部分，以及它产生过的利息。',
    },
    'dispute-answered-part': {
      what: '{{line}}：{{item}}除 {{borne, money}} 外都已补回。',
      why: '按规定，这一部分可以由本人承担。',
    },
    'dispute-answered-returned': {
      what: '{{line}}：{{item}}没有问题，{{amount, money}} 重新计入欠款。',
      why: '商家出示了凭据。争议期间不补收利息。不认可的话，可以投诉，请机构再看一次。',
    },
    'dispute-answered-borne': {
      what: '{{line}}：被拿走的 {{borne, money}} 由你承担。',
      why: '报告得太晚，按规则要由本人承担。',
    },
    'signed-in': {
      what: '{{line}}：收到短信，有人用一台新设备登录了。',
      why: '如果不是你，冻结可以马上停止新借款；报告盗用会把别人挡在外面。',
    },
    'drawn-stranger': {
      what: '{{line}}：收到短信，借出了 {{amount, money}}。不是你借的。',
      why: '钱马上就被转走了。报告得越早，你要承担的越少。',
    },
    'stranger-bought': {
      what: '{{line}}：收到短信，花掉了 {{amount, money}}。不是你花的。',
      why: '报告得越早，你要承担的越少。',
    },
    'stranger-refused-borrow-frozen': {
      what: '{{line}}：收到短信，有人想借款，被拒绝了：额度已冻结。',
      why: '你之前冻结了它，所以什么也没有损失。',
    },
    'stranger-refused-borrow-limit': {
      what: '{{line}}：收到短信，有人想借款，但额度不够。',
      why: '你调低的额度，或已经用掉的额度，别人就动不了。',
    },
    'stranger-refused-borrow-state': {
      what: '{{line}}：收到短信，有人想借款，但这个产品不接受新的支出。',
    },
    'stranger-refused-borrow-other': {
      what: '{{line}}：收到短信，有人想借款，被拒绝了。',
    },
    'stranger-refused-close-frozen': { what: '{{line}}：收到短信，有人想关闭它，被拒绝了。' },
    'stranger-refused-close-limit': { what: '{{line}}：收到短信，有人想关闭它，被拒绝了。' },
    'stranger-refused-close-state': { what: '{{line}}：收到短信，有人想关闭它，但它已经关闭了。' },
    'stranger-refused-close-other': {
      what: '{{line}}：收到短信，有人想关闭它，被拒绝了。',
      why: '上面还有未了结的款项，或者机构不能确认是谁在操作。',
    },
    'identity-failed-stranger': { what: '{{line}}：收到短信，有人没有通过身份核验。' },
    'locked-out-stranger': {
      what: '{{line}}：答错太多次，身份核验锁定到 {{until, day}}。',
      why: '本人也一样被锁，要等到那天，或由人工核实。',
    },
    'attempt-begun-stranger': { what: '{{line}}：有人开始办理关闭。' },
    'attempt-step-stranger': { what: '{{line}}：有人在关闭流程里又走了一步。' },
    'identity-passed-stranger': { what: '{{line}}：有人通过了身份核验。' },
    'closing-cancelled-stranger': { what: '{{line}}：有人放弃了关闭。' },
    'cooling-off-stranger': {
      what: '{{line}}：收到短信，关闭已确认。不是你办的。',
      why: '{{until, day}} 之前可以撤回。',
    },
    'closing-begun-stranger': {
      what: '{{line}}：收到短信，{{until, day}} 关闭。不是你办的。',
      why: '在那之前报告盗用，机构会把关闭撤回。',
    },
    'closed-stranger': {
      what: '{{line}}：收到短信，它已关闭。不是你办的。',
      why: '它上面发生过的事仍留在记录里，还可以报告盗用。',
    },
    'closed-with-balance-stranger': {
      what: '{{line}}：收到短信，它已关闭，仍欠 {{amount, money}}。不是你办的。',
      why: '请报告盗用：别人借走的部分可以搁置。',
    },
    'frozen-stranger': { what: '{{line}}：收到短信，关闭过程中它被冻结了。不是你办的。' },
    'closing-held-hold': {
      what: '{{line}}：机构把关闭暂缓到 {{until, day}}。',
      why: '它的监测注意到：$t(model:monitor.rule.{{rule}}.name)。它分不清是本人还是别人，所以先等一等。',
    },
    'closing-held-call-back': {
      what: '{{line}}：机构要就关闭回电核实，{{until, day}} 起可以继续。',
      why: '它的监测注意到：$t(model:monitor.rule.{{rule}}.name)。如果不是你要关闭，请报告盗用。',
    },
    'closing-held-step-up': {
      what: '{{line}}：关闭需要多做一次身份核验。',
      why: '机构的监测注意到：$t(model:monitor.rule.{{rule}}.name)。',
    },
    'fraud-reported': {
      what: '{{line}}：已报告盗用，{{amount, money}} 先搁置。',
      why: '机构已把别人挡在外面，并暂停这个产品。调查到 {{answerOn, day}} 结束。',
    },
    'fraud-reported-nothing': {
      what: '{{line}}：已报告盗用。',
      why: '没有被拿走什么。机构暂停这个产品，调查到 {{answerOn, day}} 结束。',
    },
    'fraud-answered': {
      what: '{{line}}：调查结束，{{reversed, money}} 全部补回。',
      why: '你报告得及时。',
    },
    'fraud-answered-part': {
      what: '{{line}}：调查结束，补回 {{reversed, money}}，{{borne, money}} 由你承担。',
      why: '按规定，这一部分可以由本人承担。',
    },
    'fraud-answered-nothing': { what: '{{line}}：调查结束，没有被拿走什么。' },
  },
  action: { dispute: '对{{item}}提出异议', 'report-fraud': '报告{{line}}被盗用' },
  attempt: { dispute: '想对{{item}}提出异议。', 'report-fraud': '想报告{{line}}被盗用。' },
  deed: { dispute: '对一笔提出异议', 'report-fraud': '报告盗用' },
  entry: {
    dispute: '提出异议，先搁置',
    'dispute-return': '争议后重新计入',
    reversal: '冲销',
    stolen: '被别人拿走',
  },
};
