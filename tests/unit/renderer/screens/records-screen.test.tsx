// @vitest-environment jsdom
import fc from 'fast-check';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../../renderer/format/formats.ts';
import {
  csvCells,
  RECORD_COLUMNS,
  recordText,
} from '../../../../renderer/screens/records/record-text.ts';
import { RecordsScreen } from '../../../../renderer/screens/records/RecordsScreen.tsx';
import { FIRST_QUERY, pick } from '../../../../renderer/screens/records/use-record-list.ts';
import { createWords } from '../../../../renderer/text/i18n.ts';
import { act as doAction, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import type { Message } from '../../../../shared/text/describe.ts';
import { nameOfIn } from '../../../../shared/text/names.ts';
import { money } from '../../../../shared/units/money.ts';
import { isoDay, addDays } from '../../../../shared/units/day.ts';
import { toCsv } from '../../../../shared/views/csv.ts';
import { RECORD_ORDERS } from '../../../../shared/views/record-filter.ts';
import { RECORD_KINDS, records } from '../../../../shared/views/records.ts';
import { readCsv } from '../../read-csv.ts';
import { busyScenario } from '../../shared/busy-scenario.ts';
import { actionFor, choice } from '../../shared/random-actions.ts';
import { checkout, on, scenario } from '../../shared/small-scenario.ts';
import { Stage } from './stage.tsx';

/** A run with a purchase that a stranger named, a bill carried on, and a refusal. */
function playedRun(): Run {
  const title = '=HYPERLINK("x"), lamp';
  let run = startRun(scenario({ events: [checkout({ title })] }), 1);
  for (const action of [
    { kind: 'close', line: 'nobody' },
    { kind: 'advance', to: on('2026-03-05') },
    { kind: 'answer', offer: 'lamp', option: 1 },
    { kind: 'advance', to: on('2026-04-20') },
  ] as const) {
    run = doAction(run, action).run;
  }
  return run;
}

const stage = new Stage();

function show(run: Run): void {
  stage.show(<RecordsScreen />, run);
}

const rowsShown = () => [...stage.place.querySelectorAll('tr[data-record]')];
const button = (words: string) => {
  const found = [...stage.place.querySelectorAll('button')].find(({ textContent }) =>
    textContent.startsWith(words),
  );
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
};

function type(words: string): void {
  const field = stage.place.querySelector<HTMLInputElement>('input[type=search]');
  if (field === null) throw new Error('no search field');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function compose(kind: 'compositionstart' | 'compositionend'): void {
  const field = stage.place.querySelector('input[type=search]');
  act(() => field?.dispatchEvent(new CompositionEvent(kind, { bubbles: true })));
}

describe('the Records screen', () => {
  it('finds by words, and waits for an input method to finish', () => {
    show(playedRun());
    const all = rowsShown().length;
    compose('compositionstart');
    type('zhang');
    expect(rowsShown()).toHaveLength(all);
    type('lamp');
    compose('compositionend');
    const found = rowsShown();
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all);
    for (const row of found) expect(row.textContent.toLowerCase()).toContain('lamp');
  });

  it('says when nothing fits, and clears what was asked', () => {
    show(playedRun());
    const all = rowsShown().length;
    type('no such thing');
    expect(rowsShown()).toHaveLength(0);
    expect(stage.place.querySelector('[role=status]')?.textContent).toContain('No record fits');
    act(() => button('Clear all').click());
    expect(rowsShown()).toHaveLength(all);
  });

  it('opens a bill to its parts, whose amounts sum to the total', () => {
    show(playedRun());
    act(() => button('Statements').click());
    act(() => button('Bill of 1 Apr').click());
    const figures = [...stage.place.querySelectorAll('.trace tbody td')].map(
      ({ textContent }) => textContent,
    );
    expect(figures).toEqual(['500.00']);
    expect(stage.place.querySelector('.trace tfoot td')?.textContent).toBe('500.00');
    expect(stage.place.querySelector('.trace .shares')?.textContent).toContain(
      'Purchase: =HYPERLINK',
    );
  });

  it('opens a posting to legs that sum to zero', () => {
    show(playedRun());
    act(() => button('Postings').click());
    act(() => button('Purchase: ').click());
    const legs = [...stage.place.querySelectorAll('.trace tbody tr')].map(
      ({ textContent }) => textContent,
    );
    expect(legs).toEqual([
      'Goods received+500.00500.00',
      'Flower Pay, not yet billed−500.00−500.00',
    ]);
    expect(stage.place.querySelector('.trace tfoot')?.textContent).toBe('Both sides together0.00');
  });

  it('saves exactly the rows that are shown', async () => {
    show(playedRun());
    act(() => button('Postings').click());
    type('lamp');
    await act(async () => button('Save as CSV').click());
    const [file] = stage.host.files;
    expect(file?.name).toBe('small-records-2026-04-20.csv');
    const [head, ...rows] = readCsv(file?.text ?? '');
    expect(head).toEqual([
      'Date',
      'Kind',
      'Entry',
      'What',
      'Detail',
      'Line',
      'Amount',
      'Cash',
      'Owed',
    ]);
    expect(rows).toEqual([
      [
        '2026-03-05',
        'Posting',
        '2',
        'Purchase: =HYPERLINK("x"), lamp',
        'Flower Pay, not yet billed → Goods received',
        'Flower Pay',
        '500.00',
        '',
        '500.00',
      ],
    ]);
    expect(rowsShown()).toHaveLength(1);
  });

  it('shows a long list in parts; the file holds all of it in the same order', async () => {
    const food = (weekday: number) => ({
      id: `food-${weekday}`,
      label: 'Food',
      amount: money(100),
      every: { kind: 'week' as const, weekday },
    });
    const run = startRun(scenario({ costs: [1, 2, 3, 4, 5].map(food) }), 1);
    show(doAction(run, { kind: 'advance', to: on('2026-08-31') }).run);
    expect(rowsShown()).toHaveLength(200);
    act(() => button('Show ').click());
    const days = [...stage.place.querySelectorAll('tr[data-record] time')].map((time) =>
      time.getAttribute('datetime'),
    );
    expect(days.length).toBeGreaterThan(200);
    await act(async () => button('Save as CSV').click());
    const [, ...rows] = readCsv(stage.host.files[0]?.text ?? '');
    expect(rows.map(([day]) => day)).toEqual(days);
  });

  it('guards a cell that a stranger’s name would make a formula', async () => {
    show(playedRun());
    act(() => button('Notices').click());
    type('hyperlink');
    await act(async () => button('Save as CSV').click());
    const [, ...rows] = readCsv(stage.host.files[0]?.text ?? '');
    const cells = rows.map((row) => row[3] ?? '');
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(cell).toMatch(/^'=HYPERLINK/);
  });
});

describe('for any run and any filter', () => {
  it.each(['en', 'zh-CN'] as const)('the file in %s holds the rows of the screen', (language) => {
    const words = createWords(language);
    const said = words.t as unknown as (key: string, params?: object) => string;
    const busy = busyScenario();
    const speech = {
      t: words.t as never,
      say: ({ key, params }: Message) => said(`model:${key}`, params),
      formats: formatsOf(language, 'CNY'),
      nameOf: nameOfIn(busy, language),
      scenario: busy,
    };
    const query = fc.record({
      kind: fc.constantFrom(null, ...RECORD_KINDS),
      line: fc.constantFrom(null, 'flower-pay', 'river-pay'),
      from: fc.option(fc.nat(150).map((days) => addDays(busy.start, days))),
      to: fc.option(fc.nat(180).map((days) => addDays(busy.start, days))),
      search: fc.constantFrom('', '  ', 'flower', '2,100', '账', 'lamp rent', '.0'),
      order: fc.constantFrom(...RECORD_ORDERS),
    });
    let held = 0;
    fc.assert(
      fc.property(fc.array(choice, { minLength: 8, maxLength: 30 }), query, (choices, asked) => {
        let run = startRun(busy, 3);
        for (const one of choices) run = doAction(run, actionFor(present(run), one)).run;
        const all = records(run).map((record) => recordText(record, speech));
        const { rows, counts } = pick(all, asked);
        const file = readCsv(toCsv([...RECORD_COLUMNS], rows.map(csvCells))).slice(1);
        // What a row shows, with days and figures turned from the screen's form into the file's.
        const figure = (shown: string) =>
          shown.replace(/,/g, '').replace('−', '-').replace('+', '');
        const onScreen = rows.map((row) => [
          isoDay(row.record.day),
          row.kind,
          figure(row.number),
          row.what,
          row.detail,
          row.line,
          figure(row.amount),
          figure(row.cash),
          figure(row.owed),
        ]);
        expect(file).toEqual(onScreen);
        expect(rows).toHaveLength(asked.kind === null ? counts.all : counts[asked.kind]);
        const back = pick(all, { ...asked, order: asked.order === 'newest' ? 'oldest' : 'newest' });
        expect(back.rows.toReversed()).toEqual(rows);
        expect(pick(all, FIRST_QUERY).rows).toHaveLength(all.length);
        held += rows.length;
      }),
      { seed: 1_126, numRuns: 150 },
    );
    expect(held).toBeGreaterThan(500);
  });
});
