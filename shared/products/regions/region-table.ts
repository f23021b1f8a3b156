import { assertNever } from '../../result.ts';
import type { Money } from '../../units/money.ts';
import type { Ppm } from '../../units/rate.ts';
import { STANDINGS, type Fact } from './fact.ts';
import type {
  AllocationRule,
  Clock,
  ClockUnit,
  KeptForGood,
  LateFeeLimit,
  Notice,
  PriceCap,
  RegionPack,
  Retention,
} from './region.ts';
import { REGION_TOPICS, type RegionTopic, type RegionWords } from './region-words.ts';

/** What a cell says and the facts that it rests on: the weakest of them give it its marks. */
interface Cell {
  readonly text: string;
  readonly facts: readonly Fact<unknown>[];
}

/**
 * The packs side by side, as rows of text: a head (the word for rule, then each region's name), then
 * one row for each topic. Cells that rest on a fact nobody re-read carry its mark.
 */
export function regionTable(
  packs: readonly RegionPack[],
  words: RegionWords,
  language: 'en' | 'zh-CN',
): readonly (readonly string[])[] {
  const head = [words.rule, ...packs.map(({ name }) => name[language])];
  const rows = REGION_TOPICS.map((topic) => [
    words.topic[topic],
    ...packs.map((pack) => marked(TOPICS[topic](pack, words), words)),
  ]);
  return [head, ...rows];
}

const TOPICS: Readonly<Record<RegionTopic, (pack: RegionPack, words: RegionWords) => Cell>> = {
  currency: ({ currency }) => ({ text: currency, facts: [] }),
  'day-count': ({ dayCount }, words) => chosen(dayCount, words.dayCount),
  'rate-shown': ({ disclosedRate }, words) => rateCell(disclosedRate, words),
  'pays-first-minimum': (pack, words) => allocationCell(pack, pack.allocation.minimum, words),
  'pays-first-excess': (pack, words) => allocationCell(pack, pack.allocation.excess, words),
  buckets: ({ reporting }, words) => chosen(reporting.buckets, words.buckets),
  'late-from': ({ reporting: { lateFromDays } }, words) =>
    filled(words.lateFrom, { days: lateFromDays.value }, [lateFromDays]),
  reports: ({ reporting }, words) => reportsCell(reporting, words),
  'told-first': ({ reporting: { noticeBeforeNegative: notice } }, words) =>
    notice === null
      ? { text: words.toldFirst.none, facts: [] }
      : { text: words.toldFirst.must, facts: [notice] },
  'due-day': ({ dueDayRule }, words) => chosen(dueDayRule, words.dueDay),
  'cooling-off': ({ coolingOff }, words) => coolingOffCell(coolingOff, words),
  'early-repayment': ({ earlyRepayment }, words) => earlyRepaymentCell(earlyRepayment, words),
  closing: ({ closing }, words) => chosen(closing.rule, words.closing),
  notice: noticeCell,
  'late-kept': ({ file }, words) => keptCell(file.late, words),
  'closed-kept': ({ file }, words) => keptCell(file.closedInGoodStanding, words),
  'late-fee': (pack, words) =>
    joined(
      pack.lateFees.map((fee) => lateFeeCell(pack, fee, words)),
      words.join,
      words,
    ),
  'price-cap': (pack, words) =>
    pack.priceCaps.length === 0
      ? { text: words.priceCap.none, facts: [] }
      : joined(
          pack.priceCaps.map((cap) => priceCapCell(pack, cap, words)),
          words.join,
          words,
        ),
  dispute: ({ clocks }, words) => disputeCell(clocks, words),
};

function rateCell({ method, alternative }: RegionPack['disclosedRate'], words: RegionWords): Cell {
  const cells = [method, ...(alternative === null ? [] : [alternative])].map((fact) =>
    chosen(fact, words.rateMethod),
  );
  return joined(cells, words.or, words);
}

function allocationCell(pack: RegionPack, rule: Fact<AllocationRule>, words: RegionWords): Cell {
  const after = pack.allocation.principalFirstAfterDays;
  if (after === null) return chosen(rule, words.allocation);
  return filled(words.allocation[rule.value], { after: after.value + 1 }, [rule, after]);
}

function reportsCell({ clock, lagDays }: RegionPack['reporting'], words: RegionWords): Cell {
  const text = words.reports[clock.value];
  if (lagDays.value === 0) return { text, facts: [clock, lagDays] };
  const lag = span(lagDays.value, 'day', words);
  return filled(words.reports.lag, { clock: text, lag }, [clock, lagDays]);
}

function coolingOffCell(coolingOff: RegionPack['coolingOff'], words: RegionWords): Cell {
  if (coolingOff.kind !== 'days') {
    return { text: words.coolingOff[coolingOff.kind], facts: [coolingOff.fact] };
  }
  const { days, repayWithinDays: repay } = coolingOff;
  const wait = span(days.value, 'day', words);
  if (repay === null) return filled(words.coolingOff.days, { span: wait }, [days]);
  const fill = { span: wait, repay: span(repay.value, 'day', words) };
  return filled(words.coolingOff['days-repay'], fill, [days, repay]);
}

function earlyRepaymentCell(early: RegionPack['earlyRepayment'], words: RegionWords): Cell {
  if (early.kind !== 'capped-compensation') {
    return { text: words.earlyRepayment[early.kind], facts: [early.fact] };
  }
  const { overYear, withinYear } = early;
  const fill = { over: percent(overYear.value), within: percent(withinYear.value) };
  return filled(words.earlyRepayment[early.kind], fill, [overYear, withinYear]);
}

function noticeCell(pack: RegionPack, words: RegionWords): Cell {
  const {
    borrowerNotice,
    lenderNotice,
    lenderMustCloseWithin: must,
    noticeExamples,
  } = pack.closing;
  if (borrowerNotice !== null && lenderNotice !== null) {
    const fill = {
      borrower: noticeText(borrowerNotice, words),
      lender: noticeText(lenderNotice, words),
    };
    return filled(words.notice.both, fill, [borrowerNotice.count, lenderNotice.count]);
  }
  if (must !== null) {
    const fill = {
      span: span(must.businessDays.value, 'business-day', words),
      amount: amount(pack, must.perLateDay.value),
    };
    return filled(words.notice.within, fill, [must.businessDays, must.perLateDay]);
  }
  if (noticeExamples.length === 0) return { text: words.notice.none, facts: [] };
  const examples = noticeExamples.map(({ value }) => value).join(words.or);
  return filled(words.notice.examples, { examples }, noticeExamples);
}

function keptCell(kept: Retention | KeptForGood, words: RegionWords): Cell {
  if (kept.from === 'forever') return { text: words.kept.forever, facts: [kept.fact] };
  return filled(words.kept[kept.from], { years: kept.years.value }, [kept.years]);
}

function lateFeeCell(pack: RegionPack, fee: LateFeeLimit, words: RegionWords): Cell {
  switch (fee.kind) {
    case 'safe-harbour': {
      const now = fee.steps.at(-1);
      if (now === undefined) return { text: words.lateFee['as-terms'], facts: [] };
      const fill = {
        first: amount(pack, now.first.value),
        repeat: amount(pack, now.repeat.value),
        cycles: fee.repeatCycles.value,
      };
      return filled(words.lateFee[fee.kind], fill, [now.first, now.repeat, fee.repeatCycles]);
    }
    case 'share-of-unpaid-minimum': {
      const fill = { share: percent(fee.share.value), floor: amount(pack, fee.floor.value) };
      return filled(words.lateFee[fee.kind], fill, [fee.share, fee.floor]);
    }
    case 'fixed-cap': {
      const product = words.lateFee[fee.product === 'card' ? 'cards' : 'short-term'];
      const fill = { product, cap: amount(pack, fee.cap.value) };
      return filled(words.lateFee[fee.kind], fill, [fee.cap]);
    }
    case 'as-terms':
      return { text: words.lateFee[fee.kind], facts: [fee.fact] };
    default:
      return assertNever(fee);
  }
}

function priceCapCell(pack: RegionPack, cap: PriceCap, words: RegionWords): Cell {
  switch (cap.kind) {
    case 'multiple-of-reference': {
      const fill = {
        multiple: cap.multiple.value,
        reference: percent(cap.reference.value),
        year: cap.reference.asOf.slice(0, 4),
      };
      return filled(words.priceCap[cap.kind], fill, [cap.multiple, cap.reference]);
    }
    case 'yearly':
      return filled(words.priceCap[cap.kind], { ceiling: percent(cap.ceiling.value) }, [
        cap.ceiling,
      ]);
    case 'daily-and-total': {
      const fill = {
        daily: percent(cap.daily.value),
        fees: amount(pack, cap.defaultFees.value),
        total: percent(cap.total.value),
      };
      return filled(words.priceCap[cap.kind], fill, [cap.daily, cap.defaultFees, cap.total]);
    }
    default:
      return assertNever(cap);
  }
}

function disputeCell(clocks: readonly Clock[], words: RegionWords): Cell {
  const clock = clocks.find(({ kind }) => kind === 'bureau-dispute');
  if (clock === undefined) return { text: words.dispute.none, facts: [] };
  const within = span(clock.count.value, clock.unit, words);
  return filled(words.dispute.within, { span: within }, [clock.count]);
}

function chosen<Key extends string>(fact: Fact<Key>, words: Readonly<Record<Key, string>>): Cell {
  return { text: words[fact.value], facts: [fact] };
}

function filled(
  template: string,
  fill: Readonly<Record<string, string | number>>,
  facts: readonly Fact<unknown>[],
): Cell {
  const text = Object.entries(fill).reduce(
    (done, [name, value]) => done.replaceAll(`{{${name}}}`, String(value)),
    template,
  );
  return { text, facts };
}

/** Several cells in one; each keeps its own marks. */
function joined(cells: readonly Cell[], by: string, words: RegionWords): Cell {
  return { text: cells.map((cell) => marked(cell, words)).join(by), facts: [] };
}

function marked({ text, facts }: Cell, words: RegionWords): string {
  const marks = STANDINGS.map((standing) =>
    standing !== 'read' && facts.some((fact) => fact.standing === standing)
      ? words.mark[standing]
      : '',
  );
  return [text, ...marks].join('');
}

function noticeText({ count, unit }: Notice, words: RegionWords): string {
  return span(count.value, unit, words);
}

function span(count: number, unit: ClockUnit, words: RegionWords): string {
  return words.span[unit][count === 1 ? 'one' : 'other'].replaceAll('{{count}}', String(count));
}

/** `USD 32`, `CNY 30.50`: plain, for prose that no screen formats. */
function amount({ currency }: RegionPack, minor: Money): string {
  const cents = minor % 100;
  const tail = cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`;
  return `${currency} ${Math.floor(minor / 100)}${tail}`;
}

/** `3.85%`: a whole number of ten-thousandths of a per cent, without needless zeros. */
function percent(parts: Ppm): string {
  const tail = String(parts % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${Math.floor(parts / 10_000)}${tail === '' ? '' : '.'}${tail}%`;
}
