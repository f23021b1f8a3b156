import type { WordsLike } from '../../../shared/text/words-like.ts';
import type { questionsEn } from '../en/questions.ts';

/** 选择、检查题、估计和提示的用语。 */
export const questionsZhCn: WordsLike<typeof questionsEn> = {
  choice: {
    options: '可以怎么做：{{title}}',
    choose: '选一项再继续。',
    take: '就这么办',
    leave: '先放着',
  },
  notOpen: '现在选不了：{{why}}',
  notOpenBare: '现在选不了。',
  required: '要先回答，日子才会往前走。',
  until: '到 {{day, day}}为止都可以回答。',
  untilToday: '今天之内可以回答。',
  check: {
    title: '想一想',
    single: '选一个答案。',
    multiple: '把对的都勾上。',
    answer: '回答',
    skip: '先不答',
  },
  prediction: {
    title: '先猜一猜',
    lead: '先别查，凭感觉估一个数，之后会显示算出来的结果。猜多猜少都不影响这一局。',
    answer: '就猜这个数',
  },
  figure: {
    money: '你的回答，金额',
    percent: '你的回答，百分之几',
    count: '你的回答，一个数',
    unreadable: '这里读不出一个数。',
  },
  after: {
    chosen: '你选了：{{choice}}',
    right: '答对了。',
    notRight: '和这一局的答案不一样。',
    yours: '你的回答：{{answer}}。',
    correct: '这一局的答案：{{answer}}。',
    option: '“{{label}}”',
    guessed: '你猜 {{guess}}，算出来是 {{truth}}。',
    guessedNever: '你猜 {{guess}}。算出来：永远还不完。',
    near: '接近程度 {{near}}。',
  },
  hints: {
    title: '提示',
    first: '看一条提示',
    next: '再进一步',
    none: '提示就这些了。',
    count: '第 {{n}} 条，共 {{all}} 条',
  },
  calibration: {
    title: '你的估计和实际结果',
    question: '问题',
    guess: '你猜',
    truth: '算出来',
    near: '接近程度',
    never: '还不完',
    none: '–',
    mean: '平均接近程度 {{near}}。猜成一半和猜成两倍，算一样远。',
  },
  checks: {
    title: '检查题',
    right: '答对了',
    notRight: '还没对',
  },
  parameters: {
    title: '开始之前',
    range: '{{min}} 到 {{max}}',
    off: '{{min}} 到 {{max}}，每步 {{step}}。会取最近的一步。',
    drawn: '每局随机抽取，{{min}} 到 {{max}}',
  },
  earned: '按各目标的分量，一共得到 {{share}}。',
  share: '得到其中 {{share}}',
  weight: '分量 {{weight}} 倍',
};
