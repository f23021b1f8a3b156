import { describe, expect, it } from 'vitest';
import { present } from '../../../../shared/engine/run.ts';
import { calendar } from '../../../../shared/views/calendar.ts';
import { lineParts } from '../../../../shared/views/line-parts.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { CARD, tell, US_CARD } from '../card-story.ts';
import { on } from '../small-scenario.ts';

const told = tell({
  terms: US_CARD,
  start: '2026-01-01',
  until: '2026-02-10',
  deeds: [
    { on: '2026-01-10', buy: 60_000 },
    { on: '2026-01-20', cash: 10_000 },
    { on: '2026-02-05', buy: 5_000 },
  ],
});

describe('a card on screen', () => {
  const view = lineView(present(told.run), CARD);

  it('is made of its balances, with the interest that has accrued', () => {
    const parts = lineParts(view);
    expect(parts.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['purchases', 65_000],
      ['advances', 10_000],
      // 12 nights of January's statement, posted; 9 of February, accrued; 100.00 at 30%.
      ['interest', 99 + 74],
    ]);
    const sum = parts.reduce((all, { amount }) => all + amount, 0);
    expect(sum).toBe(view.owed + view.payoff.accrued);
  });

  it('says what is due, by when, and what a night costs', () => {
    expect(view).toMatchObject({
      dueOn: on('2026-02-25'),
      due: 70_099,
      minimum: 7_010,
      pastDue: 0,
      nightly: 8,
    });
  });

  it('is in the calendar with its statement day and due days', () => {
    const items = calendar(told.run.scenario, present(told.run), 60);
    // The story ends on the next day: only what is before that is known.
    expect(items.filter(({ kind }) => kind === 'due' || kind === 'bill')).toEqual([]);
    const long = { ...told.run.scenario, end: on('2026-12-31') };
    const ahead = calendar(long, present(told.run), 60);
    expect(
      ahead.flatMap(({ day, kind, amount }) =>
        kind === 'due' || kind === 'bill' ? [[day, kind, amount]] : [],
      ),
    ).toEqual([
      [on('2026-02-25'), 'due', 70_099],
      [on('2026-02-28'), 'bill', null],
      [on('2026-03-25'), 'due', null],
      [on('2026-03-31'), 'bill', null],
    ]);
  });
});
