import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { US } from '../../shared/products/regions/us.ts';
import { attributeChange, CAUSES } from '../../shared/score/attribution.ts';
import { afterEvent, creditEventOf } from '../../shared/score/credit-event.ts';
import type { CreditFile } from '../../shared/score/credit-file.ts';
import { scoreOf, type ScoreModel } from '../../shared/score/model.ts';
import { PLATFORM_STYLE } from '../../shared/score/models/platform-style.ts';
import { REPORT_STYLE } from '../../shared/score/models/report-style.ts';
import { US_STYLE } from '../../shared/score/models/us-style.ts';
import { REPRESENTED_ON, representativeFile } from '../../shared/score/representative-file.ts';
import { listedOn } from '../../shared/score/retention.ts';
import { addDays, addMonths } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { creditFile, READ_ON, withAccount } from './credit-files.ts';

const RUNS = { numRuns: 1500 };
const index = fc.nat({ max: 20 });

/** Checks that `worse` never scores above `better`. */
function never(
  model: ScoreModel,
  seed: number,
  pair: (
    file: CreditFile,
    i: number,
    k: number,
  ) => readonly [better: CreditFile, worse: CreditFile],
) {
  fc.assert(
    fc.property(creditFile, index, fc.nat({ max: 1_000_000 }), (file, i, k) => {
      const [better, worse] = pair(file, i, k);
      expect(scoreOf(model, better, READ_ON)).toBeGreaterThanOrEqual(
        scoreOf(model, worse, READ_ON),
      );
    }),
    { ...RUNS, seed },
  );
}

describe.each([
  ['us-style', US_STYLE],
  ['report-style', REPORT_STYLE],
])('all else equal in the file, %s', (_, model) => {
  it('never falls when a late mark turns out to have been on time', () =>
    never(model, 501, (file, i, k) => [
      withAccount(file, i, (account) => ({
        ...account,
        lates: account.lates.filter((_late, n) => n !== k % Math.max(1, account.lates.length)),
      })),
      file,
    ]));

  it('never rises with one more late mark, whichever reading holds', () =>
    never(model, 502, (file, i, k) => [
      file,
      withAccount(file, i, (account) => ({
        ...account,
        lates: [
          ...account.lates,
          { on: addDays(READ_ON, -(k % 3000)), daysPastDue: 1 + (k % 190) },
        ],
      })),
    ]));

  it('never falls when a late mark was of fewer days', () =>
    never(model, 503, (file, i, k) => [
      withAccount(file, i, (account) => ({
        ...account,
        lates: account.lates.map((late) => ({
          ...late,
          daysPastDue: Math.max(1, late.daysPastDue - (k % 200)),
        })),
      })),
      file,
    ]));

  it('never falls when a reported revolving balance is lower', () =>
    never(model, 504, (file, i, k) => [
      withAccount(file, i, (account) => ({
        ...account,
        balance: money(Math.max(0, account.balance - k)),
      })),
      file,
    ]));

  it('never falls when an inquiry is removed', () =>
    never(model, 505, (file, i) => [
      { ...file, inquiries: (file.inquiries ?? []).filter((_inquiry, n) => n !== i % 6) },
      file,
    ]));

  it('never falls when a line is older', () =>
    never(model, 506, (file, i, k) => [
      withAccount(file, i, (account) => ({
        ...account,
        openedOn: addDays(account.openedOn, -(k % 4000)),
      })),
      file,
    ]));
});

describe('platform-style', () => {
  const score = (file: CreditFile) => scoreOf(PLATFORM_STYLE, file, READ_ON);
  const oneLine = (balance: number): CreditFile => ({
    reportedOn: READ_ON,
    accounts: [
      {
        id: 'line',
        openedOn: addMonths(READ_ON, -24),
        status: 'open',
        limit: money(1_000_000),
        balance: money(balance),
        monthsReported: 24,
        lates: [],
      },
    ],
  });
  it('is the exception: paying a little use down to none lowers it', () =>
    expect(score(oneLine(0))).toBeLessThan(score(oneLine(200_000))));
  it('and new applications leave it as it is', () => {
    const asked = { ...oneLine(0), inquiries: [{ on: READ_ON, kind: 'card' as const }] };
    expect(score(asked)).toBe(score(oneLine(0)));
  });
  it('never moves for what no file tells', () => {
    fc.assert(
      fc.property(creditFile, creditFile, (a, b) => {
        const [before, after] = [PLATFORM_STYLE.read(a, READ_ON), PLATFORM_STYLE.read(b, READ_ON)];
        for (const factor of PLATFORM_STYLE.still) expect(after[factor]).toBe(before[factor]);
      }),
      { seed: 507, numRuns: 200 },
    );
  });
  it('keeps the other laws: no late mark, no inquiry and an older line never lower it', () => {
    fc.assert(
      fc.property(creditFile, index, fc.nat({ max: 4000 }), (file, i, days) => {
        const onTime = withAccount(file, i, (one) => ({ ...one, lates: one.lates.slice(1) }));
        const older = withAccount(file, i, (one) => ({
          ...one,
          openedOn: addDays(one.openedOn, -days),
        }));
        for (const better of [onTime, older, { ...file, inquiries: [] }]) {
          expect(score(better)).toBeGreaterThanOrEqual(score(file));
        }
      }),
      { ...RUNS, seed: 509 },
    );
  });
  it('still never rises with one more late mark', () => {
    fc.assert(
      fc.property(creditFile, index, fc.nat({ max: 3000 }), (file, i, days) => {
        const late = { on: addDays(READ_ON, -days), daysPastDue: 30 };
        const worse = withAccount(file, i, (one) => ({ ...one, lates: [...one.lates, late] }));
        expect(score(worse)).toBeLessThanOrEqual(score(file));
      }),
      { ...RUNS, seed: 508 },
    );
  });
});

const LOSSES = [
  'maxed-out-card',
  'max-out-cards',
  '30-day-late',
  '60-day-late',
  '90-day-late',
  '30-day-late-mortgage',
  '90-day-late-mortgage',
  'debt-settlement',
  'charge-off',
  'short-sale-no-deficiency',
  'short-sale-deficiency',
  'foreclosure',
  'bankruptcy',
] as const;

function eventOf(name: string) {
  const event = creditEventOf(name);
  if (event === null) throw new Error(`${name} is no event`);
  return event;
}

describe('a higher start', () => {
  it.each(LOSSES)('never loses less by %s', (name) => {
    let before = -Infinity;
    for (let score = 600; score <= 800; score += 5) {
      const file = representativeFile(US_STYLE, { score });
      const start = scoreOf(US_STYLE, file, REPRESENTED_ON);
      const after = afterEvent(file, eventOf(name), REPRESENTED_ON);
      const loss = start - scoreOf(US_STYLE, after, REPRESENTED_ON);
      expect(loss, `from ${score}`).toBeGreaterThanOrEqual(before);
      before = loss;
    }
  });

  it('is the score that the file was made for', () => {
    for (let score = 600; score <= 800; score += 5) {
      const file = representativeFile(US_STYLE, { score });
      expect(Math.abs(scoreOf(US_STYLE, file, REPRESENTED_ON) - score)).toBeLessThanOrEqual(1);
    }
  });
});

describe('once every trace has left', () => {
  const marks = ['30-day-late', '90-day-late-mortgage', 'bankruptcy', 'hard-inquiry'];
  it.each(marks)('the score equals that of the file without it: %s', (name) => {
    const files = fc.integer({ min: 600, max: 800 }).map((score) => ({ score }));
    fc.assert(
      fc.property(files, (person) => {
        const file = representativeFile(US_STYLE, person);
        const with_ = afterEvent(file, eventOf(name), REPRESENTED_ON);
        const then = addMonths(REPRESENTED_ON, 132);
        const [a, b] = [with_, file].map((one) => listedOn(one, US.file, then));
        expect(a).toEqual(b);
        for (const model of [US_STYLE, REPORT_STYLE]) {
          expect(scoreOf(model, with_, then)).toBe(scoreOf(model, file, then));
        }
      }),
      { seed: 511, numRuns: 40 },
    );
  });

  it.each(['foreclosure', 'short-sale-no-deficiency'])(
    'a loan that ended by %s leaves as one that never was',
    (name) => {
      const file = representativeFile(US_STYLE, { score: 780 });
      const after = afterEvent(file, eventOf(name), REPRESENTED_ON);
      const then = addMonths(REPRESENTED_ON, 140);
      const without = { ...file, accounts: file.accounts.filter(({ id }) => id !== 'mortgage') };
      expect(scoreOf(US_STYLE, listedOn(after, US.file, then), then)).toBe(
        scoreOf(US_STYLE, without, then),
      );
    },
  );
});

function sums(model: ScoreModel, seed: number) {
  fc.assert(
    fc.property(creditFile, creditFile, fc.nat({ max: 800 }), (a, b, days) => {
      const before = model.read(a, READ_ON);
      const after = model.read(b, addDays(READ_ON, days));
      const causes = attributeChange(model, before, after);
      const total = CAUSES.reduce((sum, cause) => sum + causes[cause], 0);
      expect(total).toBe(model.points(after) - model.points(before));
      for (const factor of model.factors) {
        if (before[factor] === after[factor]) expect(causes[factor]).toBe(0);
      }
      const ends = [model.unbounded(before), model.unbounded(after)];
      if (ends.every((end) => end >= model.low && end <= model.high)) expect(causes.bound).toBe(0);
    }),
    { ...RUNS, seed },
  );
}

describe('causes over random histories', () => {
  it('sum to the change of us-style', () => sums(US_STYLE, 521));
  it('sum to the change of platform-style', () => sums(PLATFORM_STYLE, 522));
  it('sum to the change of report-style', () => sums(REPORT_STYLE, 523));

  it('are the same in whatever order lenders and inquiries are listed', () => {
    fc.assert(
      fc.property(creditFile, creditFile, (a, b) => {
        const turned = (file: CreditFile): CreditFile => ({
          ...file,
          accounts: file.accounts.toReversed(),
          inquiries: (file.inquiries ?? []).toReversed(),
        });
        const causes = (from: CreditFile, to: CreditFile) =>
          attributeChange(US_STYLE, US_STYLE.read(from, READ_ON), US_STYLE.read(to, READ_ON));
        expect(causes(turned(a), turned(b))).toEqual(causes(a, b));
      }),
      { ...RUNS, seed: 524 },
    );
  });

  it('are the same in whatever order the model names its factors', () => {
    const turned: ScoreModel = { ...US_STYLE, factors: US_STYLE.factors.toReversed() };
    fc.assert(
      fc.property(creditFile, creditFile, (a, b) => {
        const [before, after] = [US_STYLE.read(a, READ_ON), US_STYLE.read(b, READ_ON)];
        expect(attributeChange(turned, before, after)).toEqual(
          attributeChange(US_STYLE, before, after),
        );
      }),
      { ...RUNS, seed: 525 },
    );
  });
});
