import { expect, it } from 'vitest';
import { act, eventsOf, startRun } from '../../../../shared/engine/run.ts';
import { dueDayIn } from '../../../../shared/products/due-day.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import { money } from '../../../../shared/units/money.ts';
import { calendar } from '../../../../shared/views/calendar.ts';
import { present } from '../../../../shared/engine/run.ts';
import { US_CARD } from '../card-story.ts';
import { line, on, scenario } from '../small-scenario.ts';

it.each([
  ['US', '2026-04-25', '2026-04-27'], // a Saturday
  ['US', '2026-11-26', '2026-11-27'], // Thanksgiving
  ['UK', '2026-04-03', '2026-04-07'], // Good Friday, then Easter Monday
  ['CN', '2026-04-25', '2026-04-25'],
  ['IN', '2026-04-26', '2026-04-26'],
] as const)('%s: due on %s is in time on %s', (region, due, inTime) => {
  expect(dueDayIn(REGIONS[region], on(due))).toBe(on(inTime));
});

it('moves a card’s due day, in its statement and in the calendar alike', () => {
  const opening = { ...line().opening, unbilled: money(50_000) };
  const card = line({ id: 'card', terms: US_CARD, opening });
  const base = scenario({ region: 'US', lines: [card] });
  const run = startRun(base, 1);
  const due = calendar(base, present(run), 60).filter(({ kind }) => kind === 'due');
  expect(due.map(({ day }) => day)).toEqual([on('2026-04-27')]);
  const cut = act(run, { kind: 'advance', to: on('2026-04-02') }).run;
  const statement = eventsOf(cut).find((event) => event.kind === 'statement');
  expect(statement).toMatchObject({ dueOn: on('2026-04-27') });
});
