import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../../../shared/scenario/problem.ts';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import { changed, problemsOf, unmark } from './author.ts';

type Row = readonly [name: string, from: string, to: string, code: ProblemCode];

const OWED = '{ "metric": "owed", "is": "at-most", "value": 0 }';
const PLAN = '"id": "phone", "label": "Phone", "feePercent": 4.5';
const PARCEL = '"id": "lamp", "label": "Lamp", "amount": 100';

describe('what does not fit together is told at its place', () => {
  const rows: readonly Row[] = [
    [
      'an unknown line, nearly right',
      '"line": "flower-pay" }',
      '"line": ¦"flowr-pay" }',
      'unknown-line',
    ],
    [
      'an unknown line, far off',
      '"line": "flower-pay" }',
      '"line": ¦"bank" }',
      'unknown-line-unlike',
    ],
    [
      'a wrong report of an unknown line',
      '"events": [',
      `"events": [{ "id": "mix-up", "kind": "misreport", "on": "2026-04-01", "line": ¦"flowr-pay",
        "wrong": { "kind": "still-open" }, "title": "A", "text": "B" }, `,
      'unknown-line',
    ],
    [
      'a late mark that is none of the past',
      '"events": [',
      '"creditFile": { "lates": [{ "line": "flower-pay", "on": ¦"2026-03-02", "daysPastDue": 9 }] }, "events": [',
      'date-after-start',
    ],
    [
      'a late mark from before the line',
      '"events": [',
      '"creditFile": { "lates": [{ "line": "flower-pay", "on": ¦"2024-08-31", "daysPastDue": 9 }] }, "events": [',
      'span-backwards',
    ],
    [
      'an inquiry to come',
      '"events": [',
      '"creditFile": { "inquiries": [{ "on": ¦"2026-03-10", "kind": "card" }] }, "events": [',
      'date-after-start',
    ],
    ['an unknown event, nearly right', '"event": "kettle"', '"event": ¦"ketle"', 'unknown-event'],
    [
      'an unknown event, far off',
      '"event": "kettle"',
      '"event": ¦"spaceship"',
      'unknown-event-unlike',
    ],
    ['a purchase that is none', '"event": "kettle"', '"event": ¦"overtime"', 'not-a-checkout'],
    ['an id twice in a list', '"id": "rent"', '"id": ¦"food"', 'duplicate-id'],
    ['an id twice among what is booked', '"id": "overtime"', '"id": ¦"salary"', 'duplicate-id'],
    ['a day before the start', '"2026-03-21"', '¦"2026-03-01"', 'date-outside'],
    ['a day after the end', '"2026-04-24"', '¦"2026-07-01"', 'date-outside'],
    ['a line opened after the start', '"2024-09-01"', '¦"2026-03-03"', 'date-after-start'],
    [
      'a refund in the past',
      '"billed": 420',
      `"billed": 420, "refunds": [{ ${PARCEL}, "arrivesOn": ¦"2026-03-01" }]`,
      'date-before-start',
    ],
    [
      'a parcel bought later',
      '"billed": 420',
      `"purchases": [{ ${PARCEL}, "boughtOn": ¦"2026-03-03", "arrivesOn": "2026-03-05" }]`,
      'date-after-start',
    ],
    [
      'a parcel faster than its order',
      '"billed": 420',
      `"purchases": [{ ${PARCEL}, "boughtOn": "2026-02-28", "arrivesOn": ¦"2026-02-27" }]`,
      'span-backwards',
    ],
    ['an end before the start', '"2026-06-30"', '¦"2026-03-02"', 'end-before-start'],
    ['a run of ten years', '"2026-06-30"', '¦"2036-06-30"', 'run-too-long'],
    [
      'a span backwards',
      '"2026-04-06", "2026-04-24"',
      '"2026-04-24", ¦"2026-04-06"',
      'span-backwards',
    ],
    ['two timings', '"between"', '"on": "2026-04-06", ¦"between"', 'two-timings'],
    ['due on the bill day', '"dueDay": 10', '"dueDay": ¦1', 'due-on-bill-day'],
    [
      'a plan offered twice',
      '"feePercent": 2.3 }',
      '"feePercent": 2.3 }, { "periods": ¦3, "feePercent": 1 }',
      'duplicate-periods',
    ],
    ['an option that is not there', '"preselected": 2', '"preselected": ¦3', 'unknown-option'],
    [
      'periods not offered',
      '"line": "flower-pay", "periods": 3',
      '"line": "flower-pay", "periods": ¦6',
      'periods-not-offered',
    ],
    ['more than the limit', '"limit": 3000', '"limit": ¦419.99', 'opening-over-limit'],
    ['no bill can be open', '"billDay": 1', '"billDay": 5', 'bill-not-open'],
    [
      'a plan that is done',
      '"billed": 420',
      `"plans": [{ ${PLAN}, "principal": 600, "periods": 6, "billed": ¦6 }]`,
      'plan-already-done',
    ],
    ['a purchase without event', ', "event": "kettle"', '', 'condition-needs'],
    [
      'an amount without value',
      ', "value": 0 }\n    },\n    {',
      ' }\n    },\n    {',
      'condition-needs',
    ],
    [
      'a metric of no line',
      '"metric": "cash",',
      '"metric": "cash", ¦"line": "flower-pay",',
      'condition-takes-no',
    ],
    [
      'a metric of no event',
      '"metric": "cash",',
      '"metric": "cash", ¦"event": "kettle",',
      'condition-takes-no',
    ],
    ['neither yes nor no', OWED, '{ "metric": "closed", "value": ¦2 }', 'flag-value'],
    [
      'a last ending with a condition',
      '"id": "open",',
      `"id": "open", ¦"if": ${OWED},`,
      'last-ending-open',
    ],
    ['amounts beyond the books', '"cash": 1500', '"cash": ¦1000000000', 'amounts-too-big'],
    [
      'a condition deep inside',
      OWED,
      `{ "all": [{ "not": { "any": [{ "metric": "owed", "line": ¦"x", "is": "equal", "value": 1 }] } }] }`,
      'unknown-line-unlike',
    ],
  ];
  test.each(rows)('%s', (_, from, to, code) => {
    const { text, places } = unmark(changed([from, to]));
    const told = problemsOf(text);
    if (places[0] === undefined) expect(told.join('\n')).toContain(` ${code}`);
    else expect(told).toContain(`${places[0]} ${code}`);
  });

  test('an event without a day', () => {
    const { text, places } = unmark(
      changed(['{\n      "id": "kettle"', '¦{\n      "id": "kettle"'], ['"on": "2026-03-21",', '']),
    );
    expect(problemsOf(text)).toEqual([`${places[0]} no-timing`]);
  });

  test('a price below the least for a plan', () => {
    const { text, places } = unmark(
      changed(
        ['{ "kind": "instalments"', '¦{ "kind": "instalments"'],
        ['"limit": 3000', '"limit": 3000, "instalmentFloor": 129.01'],
      ),
    );
    expect(problemsOf(text)).toEqual([`${places[0]} below-instalment-floor`]);
  });

  test('a hint names the line of the file that was meant', () => {
    const text = changed(['"line": "flower-pay" }', '"line": "flowr-pay" }']);
    const parsed = parseScenario(text);
    const place = text.slice(0, text.indexOf('"id": "flower-pay"')).split('\n').length;
    expect(parsed.ok ? null : parsed.error[0]?.data).toEqual({
      found: 'flowr-pay',
      nearest: 'flower-pay',
      nearestLine: place - 1,
    });
  });
});

describe('advice leaves a scenario playable', () => {
  const rows: readonly Row[] = [
    ['no Chinese', '"Tea"', '¦{ "en": "Tea" }', 'missing-chinese'],
    ['no English', '"Tea"', '¦{ "zh-CN": "茶" }', 'missing-english'],
    [
      'an ending behind the last',
      '{ "id": "open"',
      '{ "id": "tea", "title": "t", "text": "t" }, ¦{ "id": "open"',
      'ending-hidden',
    ],
  ];
  test.each(rows)('%s', (_, from, to, code) => {
    const { text, places } = unmark(changed([from, to]));
    const parsed = parseScenario(text);
    expect(parsed.ok).toBe(true);
    expect(problemsOf(text)).toEqual([`${places[0]} ${code}`]);
  });
});

test('what must be paid for offers cash', () => {
  const marked = changed(['"openDays": 2', '"openDays": 2, "required": ¦true']).replace(
    '{ "kind": "cash" },',
    '',
  );
  const { text, places } = unmark(marked);
  expect(problemsOf(text)).toContain(`${places[0]} required-without-cash`);
});
