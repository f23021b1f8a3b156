import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { isoDay, parseDay, type Day } from '../../../shared/units/day.ts';
import { RECORD_ORDERS } from '../../../shared/views/record-filter.ts';
import { RECORD_KINDS } from '../../../shared/views/records.ts';
import { Button } from '../../components/Button.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { FIRST_QUERY, type RecordList, type RecordQuery } from './use-record-list.ts';

const KINDS = ['all', ...RECORD_KINDS] as const;

/** What to look for, of which kind, on which line, between which days, in which order. */
export function RecordFilters({ list }: { readonly list: RecordList }) {
  const { t } = useWords();
  const formats = useFormats();
  const { query, ask, counts } = list;
  return (
    <section className="record-filters" aria-label={t('records.filters')}>
      <div className="row-of-filters">
        <SegmentedControl
          label={t('records.kindLabel')}
          segments={KINDS.map((key) => ({
            key,
            label: (
              <>
                {t(`records.kinds.${key}`)}{' '}
                <span className="count">{formats.number(counts[key])}</span>
              </>
            ),
          }))}
          value={query.kind ?? 'all'}
          onChange={(kind) => ask({ kind: kind === 'all' ? null : kind })}
        />
        <SegmentedControl
          label={t('records.order')}
          segments={RECORD_ORDERS.map((key) => ({ key, label: t(`records.orders.${key}`) }))}
          value={query.order}
          onChange={(order) => ask({ order })}
        />
      </div>
      <div className="row-of-filters fields">
        <SearchBox
          label={t('records.search')}
          hint={t('records.searchHint')}
          value={query.search}
          onSearch={(search) => ask({ search })}
        />
        <LineSelect value={query.line} onChange={(line) => ask({ line })} />
        <DayField which="from" value={query.from} onChange={(from) => ask({ from })} />
        <DayField which="to" value={query.to} onChange={(to) => ask({ to })} />
        {isAsking(query) ? (
          <Button kind="bare" onPress={() => ask({ ...FIRST_QUERY, order: query.order })}>
            {t('records.clear')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function isAsking({ search, kind, line, from, to }: RecordQuery): boolean {
  return search !== '' || kind !== null || line !== null || from !== null || to !== null;
}

/** A key that no line has: ids are never empty. */
const ALL_LINES = '';

interface LineSelectProps {
  readonly value: string | null;
  readonly onChange: (line: string | null) => void;
}

function LineSelect({ value, onChange }: LineSelectProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const { lines } = useScenario();
  const items = [
    { id: ALL_LINES, name: t('records.allLines') },
    ...lines.map(({ id }) => ({ id, name: nameOf(id) })),
  ];
  return (
    <Select
      className="field record-line"
      value={value ?? ALL_LINES}
      onChange={(key) => onChange(key === null || key === ALL_LINES ? null : String(key))}
    >
      <Label className="label">{t('records.line')}</Label>
      <AriaButton className="input select">
        <SelectValue />
        <ChevronDown size={16} aria-hidden="true" />
      </AriaButton>
      <Popover className="menu-popover">
        <ListBox className="menu" items={items}>
          {({ id, name }) => (
            <ListBoxItem id={id} className="menu-item" textValue={name}>
              {({ isSelected }) => (
                <>
                  <span className="tick" aria-hidden="true">
                    {isSelected ? '✓' : ''}
                  </span>
                  <bdi>{name}</bdi>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface DayFieldProps {
  readonly which: 'from' | 'to';
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
}

/** The browser's own date field, held to the days of the run. */
function DayField({ which, value, onChange }: DayFieldProps) {
  const { t } = useWords();
  const id = useId();
  const { start } = useScenario();
  const { day } = usePresent();
  return (
    <div className="field record-day">
      <label htmlFor={id}>{t(`records.${which}`)}</label>
      <input
        id={id}
        type="date"
        className="input"
        min={isoDay(start)}
        max={isoDay(day)}
        value={value === null ? '' : isoDay(value)}
        onChange={(event) => onChange(parseDay(event.currentTarget.value))}
      />
    </div>
  );
}
