import { useCallback, useMemo, useState } from 'react';
import {
  fitsFilter,
  fitsSearch,
  NO_FILTER,
  plainText,
  type RecordFilter,
  type RecordOrder,
} from '../../../shared/views/record-filter.ts';
import { RECORD_KINDS, type RecordKind } from '../../../shared/views/records.ts';
import { useUi } from '../../stores/lab.ts';
import { useNames, useRecords, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { recordText, type RecordText, type Speech } from './record-text.ts';

/** What is asked of the list. */
export interface RecordQuery extends RecordFilter {
  readonly search: string;
  readonly order: RecordOrder;
}

export const FIRST_QUERY: RecordQuery = { ...NO_FILTER, search: '', order: 'newest' };

export interface RecordList {
  readonly query: RecordQuery;
  readonly ask: (change: Partial<RecordQuery>) => void;
  /** What fits, in the order asked for. */
  readonly rows: readonly RecordText[];
  /** How many of each kind there would be. */
  readonly counts: Readonly<Record<RecordKind | 'all', number>>;
}

/** Everything that puts records into words, in the reader's language. */
export function useSpeech(): Speech {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  const nameOf = useNames();
  const scenario = useScenario();
  return useMemo(
    () => ({ t, say, formats, nameOf, scenario }),
    [t, say, formats, nameOf, scenario],
  );
}

/**
 * Rows are put into words once for each present and language; a query only picks among them. It
 * begins with what the way to the screen asked for.
 */
export function useRecordList(speech: Speech): RecordList {
  const records = useRecords();
  const asked = useUi(({ route }) => (route.screen === 'records' ? route.ask : undefined));
  const [query, setQuery] = useState<RecordQuery>({ ...FIRST_QUERY, ...asked });
  const ask = useCallback(
    (change: Partial<RecordQuery>) => setQuery((before) => ({ ...before, ...change })),
    [],
  );
  const all = useMemo(() => records.map((record) => recordText(record, speech)), [records, speech]);
  return useMemo(() => ({ query, ask, ...pick(all, query) }), [all, query, ask]);
}

/** What fits a query, and how many of each kind would. */
export function pick(
  all: readonly RecordText[],
  query: RecordQuery,
): Pick<RecordList, 'rows' | 'counts'> {
  const search = plainText(query.search);
  const anyKind = { ...query, kind: null };
  const fitting = all.filter(
    ({ record, plain }) => fitsFilter(record, anyKind) && fitsSearch(plain, search),
  );
  const rows = fitting.filter(({ record }) => fitsFilter(record, query));
  const count = (kind: RecordKind) => fitting.filter(({ record }) => record.kind === kind).length;
  const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, count(kind)]));
  return {
    rows: query.order === 'newest' ? rows.toReversed() : rows,
    counts: { ...(counts as Record<RecordKind, number>), all: fitting.length },
  };
}
