import { describe, expect, test } from 'vitest';
import { closingDefaults } from '../../../../shared/closing/default-terms.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import type { ProblemCode } from '../../../../shared/scenario/problem.ts';
import { on } from '../small-scenario.ts';
import { problemsOf, unmark } from './author.ts';

/** A small scenario with one line; `closing` is JSON without braces. */
function file(closing: string | null, region = 'CN', terms = CARD_TERMS, more = ''): string {
  return `{
  "formatVersion": 1, "id": "ends", "title": "Ends", "summary": "A line.",
  "start": "2026-03-02", "end": "2026-09-30", "region": "${region}", ${more}
  "persona": { "name": "An", "age": 22, "about": "First card." },
  "cash": 1500,
  "lines": [{
    "id": "iris", "name": "Iris", "openedOn": "2024-09-01",
    "terms": { ${terms}${closing === null ? '' : `, "closing": { ${closing} }`} }
  }],
  "goals": [{ "id": "g", "label": "G", "test": { "metric": "owed", "is": "at-most", "value": 0 } }],
  "endings": [{ "id": "done", "title": "Done", "text": "Done." }]
}`;
}

const CARD_TERMS = '"family": "card", "limit": 8000, "purchaseRatePercent": 18, "statementDay": 5';
const MUSIC = `{ "id": "music", "label": "Music", "amount": 15, "every": { "dayOfMonth": 5 },
  "payWith": "iris" }`;
const CASH_TERMS = '"family": "cash-line", "limit": 8000, "dailyRatePercent": 0.04';

function closingOf(text: string) {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.scenario.lines[0]?.terms.closing;
}

describe('closing as authors write it', () => {
  test.each(['CN', 'US', 'UK', 'EU', 'IN'] as const)(
    'left out, it is the region’s: %s',
    (region) => {
      expect(closingOf(file(null, region))).toEqual(closingDefaults(REGIONS[region]));
      expect(closingOf(file('', region))).toEqual(closingDefaults(REGIONS[region]));
    },
  );

  test('becomes terms in minor units, parts per million and days', () => {
    const text = file(
      `"coolingOffDays": 3, "noticeDays": 31, "lockInUntil": "2026-04-01",
       "channels": { "phone": { "steps": 4, "officeHours": true, "mishapPercent": 2.5 } },
       "identity": { "methods": ["face", "password"], "recovery": "phone" },
       "design": { "joiningSteps": 3, "steps": [
         { "kind": "freeze-first", "days": 7 },
         { "kind": "offer", "offer": { "kind": "points", "points": 500, "amount": 12.5 } } ] },
       "lateCharge": { "amount": 25, "afterDays": 20, "chancePercent": 40 },
       "deadline": { "businessDays": 7, "perLateDay": 500.25 }, "withdrawal": null`,
    );
    const ends = closingOf(text);
    expect(ends).toMatchObject({
      rule: 'settled-first',
      coolingOffDays: 3,
      noticeDays: 31,
      lockInUntil: on('2026-04-01'),
      identity: { methods: ['face', 'password'], wrongAnswers: 3, lockDays: 1, recovery: 'phone' },
      lateCharge: { amount: 2_500, afterDays: 20, chance: 400_000 },
      deadline: { businessDays: 7, perLateDay: 50_025 },
      withdrawal: null,
    });
    expect(ends?.design).toEqual({
      buriedScreens: 0,
      joiningSteps: 3,
      steps: [
        { kind: 'freeze-first', days: 7 },
        { kind: 'offer', offer: { kind: 'points', points: 500, amount: 1_250, keepDays: 0 } },
      ],
    });
    expect(ends?.channels.app.available).toBe(false);
    expect(ends?.channels.phone).toMatchObject({
      available: true,
      mishap: 25_000,
      proof: 'message',
    });
  });
});

describe('a subscription as authors write it', () => {
  test('names the line that pays it, and the terms say what becomes of one left behind', () => {
    const parsed = parseScenario(
      file('"leftSubscriptions": "charged"', 'CN', CARD_TERMS, `"costs": [${MUSIC}],`),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { costs, lines } = parsed.value.scenario;
    expect(costs).toMatchObject([{ id: 'music', amount: 1_500, payWith: 'iris' }]);
    expect(lines[0]?.terms.closing.leftSubscriptions).toBe('charged');
  });
});

describe('contradictions are told where they stand', () => {
  test.each<readonly [ProblemCode, string]>([
    ['closing-no-channel', file('"channels": ¦{}')],
    ['recovery-not-offered', file('"identity": { "recovery": ¦"branch" }')],
    ['rule-against-region', file('"rule": ¦"settled-first"', 'US')],
    ['notice-over-region', file('"noticeDays": ¦32', 'UK')],
    [
      'late-charge-buys-nothing',
      file('"lateCharge": ¦{ "amount": 5, "afterDays": 3 }', 'CN', CASH_TERMS),
    ],
    [
      'subscription-buys-nothing',
      file(null, 'CN', CASH_TERMS, `"costs": [${MUSIC.replace('"iris"', '¦"iris"')}],`),
    ],
    [
      'unknown-line',
      file(null, 'CN', CARD_TERMS, `"costs": [${MUSIC.replace('"iris"', '¦"irus"')}],`),
    ],
    ['unknown-line', file(null, 'CN', CARD_TERMS, '"defaultLine": ¦"irus",')],
  ])('%s', (code, marked) => {
    const { text, places } = unmark(marked);
    expect(problemsOf(text).filter((problem) => problem.includes(code))).toEqual([
      `${places[0]} ${code}`,
    ]);
  });

  test('31 days of notice are a month, and no region’s rule is needed to ask for more in China', () => {
    expect(problemsOf(file('"noticeDays": 31', 'UK')).join()).not.toContain('notice');
    expect(problemsOf(file('"noticeDays": 76')).join()).not.toContain('notice');
  });
});
