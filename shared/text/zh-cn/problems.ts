import type { ProblemCode } from '../../scenario/problem.ts';
import type { ProblemWords } from '../en/problems.ts';

/** 场景文件问题的中文说法：现状、原因、怎么改。日期照文件里的写法。 */
export const problemsZhCn: Readonly<Record<ProblemCode, ProblemWords>> = {
  'too-large': {
    message: '文件超过了 {{maximum}} 字节。',
    hint: '把故事拆成两个场景，或者把文字写短一些。',
  },
  'too-deep': {
    message: '到这里，一层套一层的括号超过了 {{maximum}} 层。',
    hint: '先合上几层再往下写；条件一般用不到四层以上。',
  },
  'too-many-values': {
    message: '文件里的值超过了 {{maximum}} 个。',
    hint: '留下对故事要紧的事件，几十个就很够了。',
  },
  'duplicate-key': {
    message: '“{{key}}”在这个对象里已经写过一次，在第 {{firstLine}} 行。',
    hint: '两处留一处；不然分不清以哪个为准。',
  },
  'forbidden-key': {
    message: '“{{key}}”不能用作字段名。',
    hint: '换一个名字，比如 "note"。',
  },
  'number-not-finite': {
    message: '{{found}} 大到无法表示。',
    hint: '用普通数字写出金额。',
  },
  'number-unsafe': {
    message: '{{found}} 太大，存不准。',
    hint: '改小一些；金额最大到 1000000000。',
  },
  'number-minus-zero': {
    message: '{{found}} 是带负号的零。',
    hint: '写 0 就好。',
  },
  'forbidden-character': {
    message: '这里有一个看不见的字符：{{character}}。',
    hint: '删掉它，把这一处重新输入。文字里换行写作 \\n。',
  },
  'lone-surrogate': {
    message: '这里只有半个字符：{{character}}。',
    hint: '删掉它，把这个字或表情重新输入。',
  },
  'unclosed-comment': {
    message: '这段注释没有结尾。',
    hint: '在它结束的地方写 */。',
  },
  'syntax-value-expected': {
    message: '这里缺一个值。',
    hint: '写一个数字、带引号的文字、列表或对象，或者去掉多出的逗号。',
  },
  'syntax-comma-expected': {
    message: '这个值后面少一个逗号。',
    hint: '写成 {{before}}, 就能读下一行。',
  },
  'syntax-colon-expected': {
    message: '这个字段名后面少一个冒号。',
    hint: '写成 "名字": 值。',
  },
  'syntax-name-expected': {
    message: '这里缺一个字段名。',
    hint: '用半角直引号写："名字": 值。',
  },
  'syntax-close-expected': {
    message: '文件到头了，还有括号没合上。',
    hint: '少一个 {{close}}，在这里或者更靠前的地方。',
  },
  'syntax-extra': {
    message: '场景到这里已经完整，后面还有内容。',
    hint: '删掉后面的部分，或者移到最外层的大括号里面。',
  },
  'syntax-string-open': {
    message: '这段文字在本行没有收尾的引号。',
    hint: '在它结束的地方写 "。文字里换行写作 \\n。',
  },
  'syntax-escape': {
    message: '这段文字里有一个反斜杠，后面跟的内容读不懂。',
    hint: '反斜杠写作 \\\\，引号写作 \\"，换行写作 \\n。',
  },
  'syntax-number': {
    message: '这个数字不合 JSON 的写法。',
    hint: '开头不加 0，小数点后面要有数字：10 或 499.5。',
  },
  'syntax-symbol': {
    message: '{{found}} 既不是数字，也不是带引号的文字。',
    hint: '文字要放在半角直引号里；不带引号的词只有 true、false 和 null。',
  },
  'syntax-full-width': {
    message: '{{found}} 是写在文字外面的全角符号。',
    hint: '换成半角符号：" , : { } [ ]。',
  },
  'syntax-other': {
    message: '{{found}} 在这里读不懂。',
    hint: '和作者指南里的例子对照一下这一处。',
  },
  'empty-file': {
    message: '文件是空的。',
    hint: '作者指南里有一个完整的小场景，可以从它写起。',
  },
  'root-not-object': {
    message: '一个场景是一个对象。',
    hint: '文件以 { 开头，以 } 结尾。',
  },
  'format-version-unknown': {
    message: '这个文件的格式版本是 {{found}}，本应用能读的是 {{supported}}。',
    hint: '用新版应用打开；如果它其实是旧格式，就写 "formatVersion": {{supported}}。',
  },
  'needs-text': {
    message: '“{{key}}”应当是文字，现在是 {{found}}。',
    hint: '给它加上引号。',
  },
  'needs-number': {
    message: '“{{key}}”应当是数字，现在是 {{found}}。',
    hint: '只写数字，不加引号、单位和千位分隔。',
  },
  'needs-list': {
    message: '“{{key}}”应当是列表，现在是 {{found}}。',
    hint: '放进方括号：[ … ]。',
  },
  'needs-object': {
    message: '“{{key}}”应当是对象，现在是 {{found}}。',
    hint: '把它的字段放进大括号：{ "名字": 值 }。',
  },
  'needs-true-or-false': {
    message: '“{{key}}”应当是 true 或 false，现在是 {{found}}。',
    hint: '写 true 或 false，不加引号。',
  },
  'needs-text-or-languages': {
    message: '“{{key}}”应当是文字，现在是 {{found}}。',
    hint: '写 "…"；要两种语言就写 { "en": "…", "zh-CN": "…" }。',
  },
  'number-as-text': {
    message: '“{{key}}”加了引号，它应当是数字。',
    hint: '去掉引号："{{key}}": {{repair}}',
  },
  'text-without-language': {
    message: '这段文字还没有任何语言的内容。',
    hint: '写 { "en": "…", "zh-CN": "…" }，或者其中一种。',
  },
  'condition-shape': {
    message: '“{{key}}”还不是一个条件。',
    hint: '写 { "metric": "owed", "is": "at-most", "value": 0 }，或者用 "all"、"any"、"not" 组合几个。',
  },
  'every-shape': {
    message: '“{{key}}”还没说多久一次。',
    hint: '写 { "dayOfMonth": 15 } 或 { "weekday": "monday" }。',
  },
  missing: {
    message: '这个对象里少了“{{key}}”。',
    hint: '在这对大括号里加上 "{{key}}": …。',
  },
  'unknown-key': {
    message: '“{{key}}”不是这个格式的字段。',
    hint: '是不是想写 "{{nearest}}"？',
  },
  'unknown-key-unlike': {
    message: '这个对象没有叫“{{key}}”的字段。',
    hint: '删掉它，或者改名为 "note"：备注会被跳过。',
  },
  'not-one-of': {
    message: '“{{key}}”不能选 {{found}}。',
    hint: '可选的有：{{options}}。',
  },
  'too-small': {
    message: '“{{key}}”是 {{found}}，最小是 {{minimum}}。',
    hint: '写 {{minimum}} 或更大的数。',
  },
  'too-big': {
    message: '“{{key}}”是 {{found}}，最大是 {{maximum}}。',
    hint: '写 {{maximum}} 或更小的数。',
  },
  'too-short': {
    message: '“{{key}}”是空的。',
    hint: '至少写 {{minimum}} 个字符。',
  },
  'too-long': {
    message: '“{{key}}”超过了 {{maximum}} 个字符。',
    hint: '写短一些；放不下的可以另写一条消息。',
  },
  'too-few': {
    message: '“{{key}}”不到 {{minimum}} 项。',
    hint: '至少补到 {{minimum}} 项。',
  },
  'too-many': {
    message: '“{{key}}”超过了 {{maximum}} 项。',
    hint: '最多留 {{maximum}} 项。',
  },
  'not-a-date': {
    message: '{{found}} 不是 1990 到 2100 年之间的一天。',
    hint: '按 年-月-日 写一个真实的日子："2026-03-10"。',
  },
  'bad-id': {
    message: '{{found}} 不能用作标识。',
    hint: '用小写字母、数字和连字符，字母开头："flower-pay"。"constructor" 和 "prototype" 已被占用。',
  },
  'too-many-decimals': {
    message: '“{{key}}”是 {{found}}，小数超过了 {{maximum}} 位。',
    hint: '保留 {{maximum}} 位小数。',
  },
  'not-whole': {
    message: '“{{key}}”是 {{found}}，这里要整数。',
    hint: '去掉小数部分。',
  },
  'unknown-line': {
    message: '没有叫“{{found}}”的额度。',
    hint: '是不是第 {{nearestLine}} 行的 "{{nearest}}"？',
  },
  'unknown-line-unlike': {
    message: '没有叫“{{found}}”的额度。',
    hint: '这个场景里的额度有：{{known}}。',
  },
  'unknown-event': {
    message: '没有叫“{{found}}”的事件。',
    hint: '是不是第 {{nearestLine}} 行的 "{{nearest}}"？',
  },
  'unknown-event-unlike': {
    message: '没有叫“{{found}}”的事件。',
    hint: '这个场景里的事件有：{{known}}。',
  },
  'not-a-checkout': {
    message: '{{found}} 是“{{kind}}”类事件，那里没有东西可买。',
    hint: '换成一个 "checkout" 类事件。',
  },
  'duplicate-id': {
    message: '“{{found}}”在第 {{firstLine}} 行已经用作标识。',
    hint: '给其中一个换个标识。',
  },
  'date-outside': {
    message: '{{date}} 不在这段日子里：从 {{start}} 到 {{end}}。',
    hint: '选 {{start}} 到 {{end}} 之间的一天，或者移动 "start"、"end"。',
  },
  'date-after-start': {
    message: '{{date}} 晚于开始的日子 {{start}}，而这件事发生在开始之前。',
    hint: '选不晚于 {{start}} 的一天。',
  },
  'date-before-start': {
    message: '{{date}} 早于开始的日子 {{start}}，而这件事还没发生。',
    hint: '选 {{start}} 或更晚的一天。',
  },
  'end-before-start': {
    message: '结束的日子 {{end}} 不晚于开始的日子 {{start}}。',
    hint: '选一个更晚的结束日。',
  },
  'run-too-long': {
    message: '从 {{start}} 到 {{end}} 超过了 {{maximum}} 天。',
    hint: '在五年之内结束；多数故事用不到一年。',
  },
  'span-backwards': {
    message: '{{to}} 比 {{from}} 还早。',
    hint: '把早的一天写在前面。',
  },
  'two-timings': {
    message: '这个事件写了不止一种发生时间。',
    hint: '只留一种：固定的日子用 "on"，看运气用 "between"，等条件用 "firstWithin"，跟在后面用 "after"。',
  },
  'no-timing': {
    message: '这个事件没有日子。',
    hint: '加上 "on": "2026-03-10" 或 "between": ["2026-03-10", "2026-03-20"]，或者让抽取、选项来触发它。',
  },
  'due-on-bill-day': {
    message: '还款日和出账日都是 {{billDay}} 号，没有时间还款。',
    hint: '还款日通常比出账日晚九天左右。',
  },
  'duplicate-periods': {
    message: '这个列表里已经有 {{periods}} 期的方案。',
    hint: '两个留一个。',
  },
  'line-not-charged': {
    message: '商家不能从“{{line}}”扣款：它属于 {{family}} 类。',
    hint: '请写 pay-later 或 card 类的额度。其他类只借出钱，或每次购买都要确认。',
  },
  'required-without-cash': {
    message: '这笔必须付，但付款方式里没有现金。',
    hint: '在 options 里加上 { “kind”: “cash” }：到那时额度可能已用满或关闭。',
  },
  'unknown-option': {
    message: '没有第 {{found}} 个选项：选项从 0 数到 {{last}}。',
    hint: '写不超过 {{last}} 的数；什么都不预选就写 null。',
  },
  'periods-not-offered': {
    message: '“{{line}}”结账时没有 {{found}} 期的方案。',
    hint: '它的 checkoutInstalments 有：{{known}}。',
  },
  'below-instalment-floor': {
    message: '价格 {{price}} 低于分期的起点 {{floor}}。',
    hint: '去掉这个选项，或者调低 "instalmentFloor"。',
  },
  'opening-over-limit': {
    message: '这笔额度一开始就用了 {{used}}，而总额度是 {{limit}}。',
    hint: '调高额度，或者减少一开始的欠款。',
  },
  'bill-not-open': {
    message: '{{start}} 这天没有待还的账单：每月 {{billDay}} 号出账，{{dueDay}} 号还款。',
    hint: '把开始日放在这两天之间，或者把这笔金额写进 "unbilled"。',
  },
  'plan-already-done': {
    message: '这个分期共 {{periods}} 期，已入账 {{billed}} 期，没有剩下的了。',
    hint: '调低 "billed"，或者去掉这个分期。',
  },
  'opening-not-for-family': {
    message: '“{{family}}”类的额度不能以“{{key}}”开局。',
    hint: '去掉 "{{key}}"；放款类额度用 "loans" 开局，透支用 "borrowed"。',
  },
  'draw-least-too-big': {
    message: '最低借款额 {{least}} 高于最高额 {{most}}。',
    hint: '调低 "drawLeast"，或调高 "limit"、"drawMost"。',
  },
  'draw-step-fits-nothing': {
    message: '{{least}} 到 {{most}} 之间没有 {{step}} 的整数倍，一分也借不出。',
    hint: '把 "drawStep" 改小。',
  },
  'loan-never-repaid': {
    message: '{{amount}} 分 {{periods}} 期，有的期数一分本金也还不到。',
    hint: '减少期数、降低利率，或加大金额。',
  },
  'due-day-by-table': {
    message: '按“thirty-days”计息时，还款日就是借款那一天。',
    hint: '去掉 "dueDay"，或写 "interest": "actual-days"。',
  },
  'above-cap': {
    message: '“{{key}}”为 {{found}}，高于“cap”允许的 {{most}}。',
    hint: '降到 {{most}}，或调高上限。',
  },
  'grace-too-long': {
    message: '{{grace}} 天宽限期碰到了 {{days}} 天后的下一期。',
    hint: '减少 "graceDays"。',
  },
  'one-payment-only': {
    message: '“{{family}}”类借款一次还清。',
    hint: '写 "periods": 1。',
  },
  'loan-paid-differs': {
    message: '写的是已还 {{paid}} 期，但 {{start}} 之前到期的有 {{fell}} 期。',
    hint: '写 "paid": {{fell}}，或换一个 "startedOn"。',
  },
  'condition-needs': {
    message: '指标“{{metric}}”需要“{{key}}”。',
    hint: '在这对大括号里加上 "{{key}}": …。',
  },
  'condition-takes-no': {
    message: '指标“{{metric}}”用不到“{{key}}”。',
    hint: '去掉 "{{key}}"。',
  },
  'flag-value': {
    message: '“{{metric}}”只有是和否，{{found}} 两者都不是。',
    hint: '是写 1，否写 0；不写 "value" 就是“是”。',
  },
  'last-ending-open': {
    message: '最后一个结局带有条件，可能会有哪个结局都不符合的情况。',
    hint: '去掉它的 "if"，或者在后面加一个不带条件的结局。',
  },
  'ending-hidden': {
    message: '这个结局不会出现：它前面的结局没有条件。',
    hint: '给前面那个加上 "if"，或者把它移到最后。',
  },
  'amounts-too-big': {
    message: '这个场景的金额加起来可能超过 {{maximum}}。',
    hint: '调低最大的几笔；总和要在这个数以内。',
  },
  'due-on-statement-day': {
    message: '账单日是每月 {{statementDay}} 日，还款日不能是同一天。',
    hint: '换一个 "dueDay"，或者去掉它，改写 "dueDays"。',
  },
  'due-past-next-statement': {
    message: '宽限 {{graceDays}} 天的话，下期账单出来时这期可能还没到期；只剩 {{room}} 天。',
    hint: '把 "graceDays" 调小，或者让还款日早一些。',
  },
  'floor-over-limit': {
    message: '最低还款额的下限 {{floor}} 高于额度 {{limit}}。',
    hint: '把 "floor" 调低：否则每期账单都要全额还。',
  },
  'minimum-below-interest': {
    message: '最低还 {{share}}% 可能还不够一个月的利息（{{monthly}}%），这样的债还不完。',
    hint: '提高 "sharePercent"，或者在 "adds" 里加上 "interest"。如果就是要讲这一课，可以不改。',
  },
  'tiers-not-ascending': {
    message: '这一档从 {{found}} 起，前一档从 {{before}} 起。',
    hint: '按 "from" 从小到大排列各档。',
  },
  'raised-rate-lower': {
    message: '“{{key}}”的利率 {{rate}}% 低于普通利率 {{ordinary}}%。',
    hint: '把它调高，或者去掉 "{{key}}"。',
  },
  'promotion-over': {
    message: '“{{key}}”在 {{date}} 就结束了，早于开始日 {{start}}。',
    hint: '把 "until" 改晚一些，或者去掉 "{{key}}"。',
  },
  'cash-limit-over-limit': {
    message: '取现额度 {{cash}} 高于卡的额度 {{limit}}。',
    hint: '把它调低：取现额度包含在总额度里。',
  },
  'notice-too-short': {
    message: '这里对新消费提高利率，只提前 {{days}} 天通知。',
    hint: '至少写 {{minimum}} 天：通知第 14 天为止的消费仍按原利率。',
  },
  'opening-without-terms': {
    message: '卡上开始就有“{{key}}”，条款里却没有“{{needs}}”。',
    hint: '在条款里加上 "{{needs}}"，或者去掉 "{{key}}"。',
  },
  'statement-not-open': {
    message: '到 {{start}} 时，{{statementDay}} 日出的账单已经过了还款日。',
    hint: '把开始日提前，改还款日，或者把这笔金额写进 "unbilled"。',
  },
  'closing-no-channel': {
    message: '没有列出任何渠道，这条额度永远关不了。',
    hint: '至少列一个，例如 "app": {}，或者不写 "channels"。',
  },
  'recovery-not-offered': {
    message: '身份核验要通过“{{channel}}”恢复，但它不在渠道里。',
    hint: '在 "channels" 里加上“{{channel}}”，或改成已有的渠道。',
  },
  'rule-against-region': {
    message: '{{region}} 允许带着欠款关闭，这里的条款却要求先结清。',
    hint: '写 "balance-runs-on"，或者不写 "rule"。',
  },
  'notice-over-region': {
    message: '{{region}} 对借款人的通知期最长 {{maximum}} 天。',
    hint: '写 {{maximum}} 或更少。',
  },
  'late-charge-buys-nothing': {
    message: '“{{family}}”类额度不能买东西，商家扣不了款。',
    hint: '去掉 "lateCharge"，或移到信用卡、先用后付额度上。',
  },
  'subscription-buys-nothing': {
    message: '“{{family}}”类额度不能让商家扣款。',
    hint: '改成信用卡或先用后付额度；去掉 "payWith" 就用现金付。',
  },
  'missing-english': {
    message: '这里没有英文。英文读者会看到中文。',
    hint: '在旁边加上 "en": "…"。',
  },
  'missing-chinese': {
    message: '这里没有中文。中文读者会看到英文。',
    hint: '在旁边加上 "zh-CN": "…"。',
  },
  'text-too-long': {
    message: '“{{key}}”约占 {{found}} 列，屏幕上只放得下 {{maximum}} 列。',
    hint: '写短一些，或把一部分移到下面的正文里。一个汉字算两列。',
  },
  'unknown-parameter': {
    message: '没有名为“{{found}}”的参数。',
    hint: '是不是想写 "{{nearest}}"？',
  },
  'unknown-parameter-unlike': {
    message: '没有名为“{{found}}”的参数。',
    hint: '这个文件里的参数有：{{known}}。',
  },
  'parameter-unit': {
    message: '参数“{{found}}”的单位是 {{unit}}，而“{{key}}”要的是 {{wanted}}。',
    hint: '把参数的单位改成 {{wanted}}，或在这里换一个参数。',
  },
  'parameter-range': {
    message: '默认值不在 {{minimum}} 到 {{maximum}} 之间。',
    hint: '让 min 最小、max 最大，default 落在中间。',
  },
  'parameter-steps': {
    message: '从 {{minimum}} 起按 {{step}} 一步一步走，到不了默认值。',
    hint: 'step 要大于 0，并且能从 min 走到 default。',
  },
  'parameter-unused': {
    message: '参数“{{found}}”没有用到。',
    hint: '在该用的地方写 { "parameter": "{{found}}" }，或者删掉它。',
  },
  'parameters-at-least': {
    message: '所有参数都取最小值时，文件就对不上了：见第 {{line}} 行。',
    hint: '提高某个 min，或修改第 {{line}} 行指出的地方。',
  },
  'parameters-at-most': {
    message: '所有参数都取最大值时，文件就对不上了：见第 {{line}} 行。',
    hint: '降低某个 max，或修改第 {{line}} 行指出的地方。',
  },
  'unknown-product': {
    message: '目录里没有产品“{{found}}”。',
    hint: '是不是想写 "{{nearest}}"？',
  },
  'unknown-product-unlike': {
    message: '目录里没有产品“{{found}}”。',
    hint: '目录里有：{{known}}。',
  },
  'product-other-region': {
    message: '“{{found}}”是地区 {{region}} 的产品，而这个剧本设在 {{wanted}}。',
    hint: '选一个 {{wanted}} 的产品，或把剧本的 region 改成 {{region}}。',
  },
  'needs-one-timing': {
    message: '一次抽取需要一个日期或一段时间。',
    hint: '写 "on" 或 "between"，只写其中一个。',
  },
  'set-off-with-timing': {
    message: '这个事件由抽取或某个选项触发，却又写了自己的时间。',
    hint: '去掉时间，或去掉触发它的地方。',
  },
  'first-needs-if': {
    message: '“firstWithin”要等一个条件，这里却没有条件。',
    hint: '加上 "if"：条件第一次成立的那个早晨，事件发生。',
  },
  'after-itself': {
    message: '这个事件在等它自己。',
    hint: '在 "after" 里写另一个事件。',
  },
  'after-circle': {
    message: '这些事件互相等待，谁也不会发生。',
    hint: '给其中一个写上自己的日期。',
  },
  'unknown-choice-option': {
    message: '那个选择里没有选项“{{found}}”。',
    hint: '它的选项有：{{known}}。',
  },
  'not-a-choice': {
    message: '{{found}} 要指向一个选择，这里的事件种类是“{{kind}}”。',
    hint: '指向一个 "kind": "choice" 的事件。',
  },
  'not-a-check': {
    message: '{{found}} 是种类为“{{kind}}”的事件，只有检查题才有答对答错。',
    hint: '指向一个 "kind": "check" 的事件。',
  },
  'unknown-counter': {
    message: '没有名为“{{found}}”的计数器。',
    hint: '是不是想写第 {{nearestLine}} 行的 "{{nearest}}"？',
  },
  'unknown-counter-unlike': {
    message: '没有名为“{{found}}”的计数器。',
    hint: '这个文件里的计数器有：{{known}}。可以加进 "counters"。',
  },
  'unknown-recurring': {
    message: '没有名为“{{found}}”的固定收入或支出。',
    hint: '是不是想写第 {{nearestLine}} 行的 "{{nearest}}"？',
  },
  'unknown-recurring-unlike': {
    message: '没有名为“{{found}}”的固定收入或支出。',
    hint: '现有的是：{{known}}。',
  },
  'charge-not-for-family': {
    message: '{{found}} 属于“{{family}}”类，不能直接记一笔消费。',
    hint: '改记在先享后付或信用卡上。',
  },
  'required-without-way': {
    message: '这个选择必须做，可是每个选项都带条件，可能一个也选不了。',
    hint: '留一个不带 "if" 的选项，或写 "required": false。',
  },
  'unavailable-without-if': {
    message: '这个选项随时都能选，原因永远不会显示。',
    hint: '加上 "if"，或去掉 "unavailable"。',
  },
  'right-needs-one': {
    message: '看不出这个答案什么时候算对。',
    hint: '写 "right": true 或 false，或在 "rightIf" 里写条件，两者只写一个。',
  },
  'single-needs-one-right': {
    message: '这里的正确答案有 {{found}} 个。',
    hint: '单选题恰好一个，多选题至少一个。',
  },
  'answer-unit': {
    message: '答案的单位和要学习者写的不一样。',
    hint: '写 "unit": "{{wanted}}"。',
  },
  'answer-needs': {
    message: '“{{figure}}”旁边还需要“{{key}}”。',
    hint: '在这对花括号里加上 "{{key}}"。',
  },
  'condition-never': {
    message: '这里对“{{metric}}”的要求和前面矛盾，不可能同时成立。',
    hint: '改掉其中一个，或把它们放进 "any"。',
  },
  'goal-not-measured': {
    message: '“{{metric}}”衡量不了这个目标：文件里没有什么会让它一点点变化。',
    hint: '换一个会变化的指标，或让某个选项改变计数器。',
  },
  'partial-no-range': {
    message: '“from”和“to”一样，没有可以部分得分的余地。',
    hint: '"from" 写一分不得的地方，"to" 写全得的地方。',
  },
  'unknown-placeholder': {
    message: '正文里写了花括号里的“{{found}}”，却没有这个名字的事实。',
    hint: '加一个叫这个名字的事实，或用：{{known}}。',
  },
  'fact-unused': {
    message: '这段正文没有用到事实“{{found}}”。',
    hint: '把名字写进花括号放到该放的地方，或者删掉它。',
  },
  'more-problems': {
    message: '从这里往后还有 {{count}} 处。',
    hint: '先改好上面的几处，再检查一次。',
  },
};
