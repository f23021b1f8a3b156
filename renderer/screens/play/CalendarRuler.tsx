import { useEffect, useMemo, useRef } from 'react';
import { addDays, civilOf, isoDay, weekdayOf, type Day } from '../../../shared/units/day.ts';
import { calendar, stillAhead, type CalendarItem } from '../../../shared/views/calendar.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useWidth } from '../use-width.ts';
import { CalendarFlags } from './CalendarFlags.tsx';
import { layFlags, shorten, widthOf, type Flag } from './calendar-layout.ts';
import { useCalendarWords } from './use-calendar-words.ts';

/** Five weeks; four where a day would be too narrow for its number. */
const DAYS = 35;
const DAYS_NARROW = 28;
const NARROW_PX = 620;
const DAYS_BEHIND = 5;
const ROWS = 3;
const NAME_WIDTH = 96;

/** Five weeks on a ruled edge: the needle is today, the flags are what is known to come. */
export function CalendarRuler() {
  const [box, width] = useWidth<HTMLDivElement>(784);
  const { t } = useWords();
  const scenario = useScenario();
  const state = usePresent();
  const wordsOf = useCalendarWords();
  const from = Math.max(scenario.start, addDays(state.day, -DAYS_BEHIND)) as Day;
  const count = width < NARROW_PX ? DAYS_NARROW : DAYS;
  const to = addDays(from, count - 1);
  const items = useMemo(
    () => (state.over ? [] : stillAhead(calendar(scenario, state, to - state.day), state.day)),
    [scenario, state, to],
  );
  const step = width / count;
  const middle = (day: Day) => (day - from + 0.5) * step;
  const flags = layFlags(
    items.map((item, i) => flagOf(item, i, items, wordsOf, middle(item.day))),
    { width, rows: ROWS, needle: middle(state.day) },
  );
  return (
    <section
      className="calendar"
      aria-label={t('play.calendar.label', { from, to: Math.min(to, scenario.end) })}
    >
      <div className="calendar-box" ref={box} aria-hidden="true">
        <CalendarFlags flags={flags} width={width} />
        <DayScale from={from} count={count} today={state.day} end={scenario.end} />
        <Needle from={from} today={state.day} step={step} />
      </div>
      <KnownDays items={items} to={to} />
    </section>
  );
}

function flagOf(
  item: CalendarItem,
  i: number,
  items: readonly CalendarItem[],
  wordsOf: ReturnType<typeof useCalendarWords>,
  x: number,
): Flag {
  const words = wordsOf(item, (name) => shorten(name, NAME_WIDTH));
  const { kind, id } = item;
  const often = items.filter((other) => other.id === id && other.kind === kind).length > 2;
  const key = `${item.day} ${kind} ${id} ${i}`;
  return { key, x, kind, words, width: widthOf(words), mayHaveWords: !often };
}

/** The same days as a list, for those who don't see the ruler. */
function KnownDays({ items, to }: { readonly items: readonly CalendarItem[]; readonly to: Day }) {
  const { t } = useWords();
  const wordsOf = useCalendarWords();
  if (items.length === 0) {
    return <p className="visually-hidden">{t('play.calendar.none', { to })}</p>;
  }
  return (
    <ul className="visually-hidden">
      {items.map((item, i) => (
        <li key={`${i} ${item.kind} ${item.id}`}>
          {t('play.calendar.item', { day: item.day, what: wordsOf(item) })}
        </li>
      ))}
    </ul>
  );
}

interface DayScaleProps {
  readonly from: Day;
  readonly count: number;
  readonly today: Day;
  readonly end: Day;
}

function DayScale({ from, count, today, end }: DayScaleProps) {
  const formats = useFormats();
  const days = Array.from({ length: count }, (_, i) => addDays(from, i));
  return (
    <ol className="day-scale">
      {days.map((day) => {
        const { date } = civilOf(day);
        return (
          <li
            key={day}
            data-past={day < today || undefined}
            data-today={day === today || undefined}
            data-rest={weekdayOf(day) > 5 || undefined}
            data-first={date === 1 || undefined}
            data-after={day > end || undefined}
            title={isoDay(day)}
          >
            {date === 1 && day !== today ? <b>{formats.day(day, 'month')}</b> : date}
          </li>
        );
      })}
    </ol>
  );
}

const SLIDE_MS = 600;
const SLIDE_MS_A_DAY = 60;

interface NeedleProps {
  readonly from: Day;
  readonly today: Day;
  readonly step: number;
}

/** Slides from where it was; at most six tenths of a second, and not at all where motion is unwanted. */
function Needle({ from, today, step }: NeedleProps) {
  const needle = useRef<HTMLDivElement>(null);
  const before = useRef(today);
  const x = (today - from + 0.5) * step;
  useEffect(() => {
    const days = today - before.current;
    before.current = today;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Only a new day moves it; a new width just puts it in its place.
    if (days === 0 || still || needle.current === null) return;
    const back = Math.min(days * step, x);
    needle.current.animate([{ translate: `${-back}px 0` }, { translate: '0 0' }], {
      duration: Math.min(SLIDE_MS, Math.abs(days) * SLIDE_MS_A_DAY),
      easing: 'ease-out',
    });
  }, [today, x, step]);
  return (
    <div className="needle" ref={needle} style={{ insetInlineStart: x }}>
      <svg width="12" height="62" viewBox="0 0 12 62">
        <path d="M1 62V1h10L8 5l3 4H2v53z" />
      </svg>
    </div>
  );
}
