/** A record in the reader's words: what a row shows, what a search looks through, what a file holds. */
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { assertNever } from '../../../shared/result.ts';
import {
  describeAttempt,
  describeEvent,
  describeRefusal,
  type Message,
  type NameOf,
} from '../../../shared/text/describe.ts';
import {
  describeAccount,
  describeEntryAbout,
  describeEntryKind,
  movementsOf,
} from '../../../shared/text/describe-entry.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import type { CsvCell } from '../../../shared/views/csv.ts';
import { plainText } from '../../../shared/views/record-filter.ts';
import { effectOf, type Effect, type RecordRow } from '../../../shared/views/records.ts';
import { civilOf } from '../../../shared/units/day.ts';
import type { Money } from '../../../shared/units/money.ts';
import type { Formats } from '../../format/formats.ts';
import type { Words } from '../../text/words.ts';

/** What turns a record into words. */
export interface Speech {
  readonly t: Words;
  readonly say: (message: Message) => string;
  readonly formats: Formats;
  readonly nameOf: NameOf;
  readonly scenario: Scenario;
}

export interface RecordText {
  readonly record: RecordRow;
  readonly day: string;
  readonly kind: string;
  /** The entry's number in the journal; empty for what is no entry. */
  readonly number: string;
  readonly what: string;
  readonly detail: string;
  readonly line: string;
  readonly effect: Effect;
  readonly amount: string;
  readonly cash: string;
  readonly owed: string;
  /** All of the above, as a search compares it. */
  readonly plain: string;
}

/** The columns of a row, on the screen and in a file. */
export const RECORD_COLUMNS = [
  'day',
  'kind',
  'number',
  'what',
  'detail',
  'line',
  'amount',
  'cash',
  'owed',
] as const;

export function recordText(record: RecordRow, speech: Speech): RecordText {
  const { t, formats, nameOf } = speech;
  const effect = effectOf(record);
  const shown = {
    day: formats.day(record.day, yearsDiffer(speech.scenario) ? 'long' : 'short'),
    kind: t(`records.kind.${record.kind}`),
    number: record.kind === 'posting' ? formats.number(record.entry.n) : '',
    ...toldOf(record, speech),
    line: record.line === null ? '' : nameOf(record.line),
    amount: effect.amount === null ? '' : formats.plain(effect.amount),
    cash: effect.cash === null ? '' : formats.moneyChange(effect.cash),
    owed: effect.owed === null ? '' : formats.moneyChange(effect.owed),
  };
  const plain = plainText(RECORD_COLUMNS.map((column) => shown[column]).join(' '));
  return { record, ...shown, effect, plain };
}

/** Days carry their year where a run goes through more than one. */
function yearsDiffer({ start, end }: Scenario): boolean {
  return civilOf(start).year !== civilOf(end).year;
}

/** The same row for a file: days and amounts as such, words as shown. */
export function csvCells({ record, effect, ...shown }: RecordText): readonly CsvCell[] {
  const text = (words: string): CsvCell => ({ kind: 'text', text: words });
  const money = (amount: Money | null): CsvCell =>
    amount === null ? { kind: 'empty' } : { kind: 'money', amount };
  return [
    { kind: 'day', day: record.day },
    text(shown.kind),
    record.kind === 'posting' ? { kind: 'number', number: record.entry.n } : { kind: 'empty' },
    text(shown.what),
    text(shown.detail),
    text(shown.line),
    money(effect.amount),
    money(effect.cash),
    money(effect.owed),
  ];
}

function toldOf(
  record: RecordRow,
  speech: Speech,
): { readonly what: string; readonly detail: string } {
  const { t, say, formats, nameOf, scenario } = speech;
  switch (record.kind) {
    case 'statement': {
      const { of, cutOn, dueOn, total, minimum, before } = record.statement;
      const terms = t('records.statementTerms', { due: dueOn, minimum });
      const detail = [terms, before ? t('records.statementBefore') : ''];
      return {
        what: t(of === 'card' ? 'records.cardStatement' : 'records.statement', {
          day: cutOn,
          total,
        }),
        detail: formats.join(detail),
      };
    }
    case 'posting':
      return {
        what: entryTitle(record.entry, speech),
        detail: movementWords(record.entry, speech),
      };
    case 'refusal':
      return {
        what: say(describeAttempt(record.action, nameOf)),
        detail: say(describeRefusal(record.refusal, nameOf)),
      };
    case 'notice': {
      const { what, why } = describeEvent(scenario, record.event, nameOf);
      return { what: say(what), detail: why === null ? '' : say(why) };
    }
    default:
      return assertNever(record);
  }
}

/** `Purchase: Headphones`. */
export function entryTitle(entry: Entry, { t, say, nameOf }: Speech): string {
  const kind = say(describeEntryKind(entry));
  const about = describeEntryAbout(entry, nameOf);
  return about === null ? kind : t('records.posting', { kind, about: say(about) });
}

/** What moved from where to where; each with its amount where there are several. */
function movementWords(entry: Entry, { t, say, nameOf }: Speech): string {
  const movements = movementsOf(entry);
  const key = movements.length === 1 ? 'records.movement' : 'records.movementOf';
  return movements
    .map(({ from, to, amount }) => {
      const sides = {
        from: say(describeAccount(from, nameOf)),
        to: say(describeAccount(to, nameOf)),
      };
      return t(key, { ...sides, amount });
    })
    .join(t('records.movementJoin'));
}
