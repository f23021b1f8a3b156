import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, eventsOf, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import { isOwed } from '../../shared/ledger/line-account.ts';
import { REGION_IDS } from '../../shared/products/regions/region.ts';
import { REGIONS } from '../../shared/products/regions/regions.ts';
import type { Scenario, ScenarioEvent } from '../../shared/scenario/scenario.ts';
import { accountOf } from '../../shared/score/file-entry.ts';
import { SCORE_MODELS } from '../../shared/score/models/models.ts';
import { scoreOf } from '../../shared/score/model.ts';
import { listedOn } from '../../shared/score/retention.ts';
import { addDays, addMonths, isMonthly } from '../../shared/units/day.ts';
import { creditReport, reportIssues } from '../../shared/views/credit-report.ts';
import { howMany } from '../how-many.ts';
import { manyLines, FAMILY_TERMS } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';
import { creditFile, READ_ON } from './credit-files.ts';

const SEED = 20_261_125;
const ids = fc.subarray(Object.keys(FAMILY_TERMS), { minLength: 1, maxLength: 4 });
const deeds = fc.array(deed, { minLength: 10, maxLength: 60 });
const region = fc.constantFrom(...REGION_IDS);

/** A run after so many deeds. */
function played(scenario: Scenario, seed: number, list: readonly Deed[]): Run {
  return list.reduce(
    (run, one) => act(run, likelyDeed(present(run), one)).run,
    startRun(scenario, seed),
  );
}

/** Lets days pass, buying in cash what can't be left. */
function wait(run: Run, days: number): Run {
  const to = addDays(present(run).day, Math.min(days, run.scenario.end - present(run).day));
  let at = run;
  while (present(at).day < to && !present(at).over) {
    const waiting = present(at).offers.find(({ required }) => required);
    at =
      waiting === undefined
        ? act(at, { kind: 'advance', to }).run
        : act(at, { kind: 'answer', offer: waiting.id, option: 0 }).run;
  }
  return at;
}

describe('the credit file of random runs', () => {
  it('is nothing but reports of reporting evenings, each in it after the lag', () => {
    fc.assert(
      fc.property(region, ids, fc.nat(999), deeds, (where, some, seed, list) => {
        const scenario = manyLines(some, { region: where });
        const run = played(scenario, seed, list);
        const lag = REGIONS[where].reporting.lagDays.value;
        const events = eventsOf(run);
        for (const event of events.slice(1)) {
          if (event.kind !== 'reported') continue;
          const made = addDays(event.day, -lag);
          const reporting = Object.values(present(run).lines).filter(({ terms }) =>
            isMonthly(made, terms.reportDay),
          );
          expect(reporting.length).toBeGreaterThan(0);
          for (const { figuresOn } of event.file.accounts) {
            expect(figuresOn).toBeLessThanOrEqual(made);
          }
          expect(event.file.reportedOn).toBe(event.day);
        }
        // Between two changes nothing that was done moved it.
        const last = events.findLast((event) => 'file' in event);
        expect(last !== undefined && 'file' in last ? last.file : null).toEqual(present(run).file);
      }),
      { seed: SEED, numRuns: howMany(40, 800) },
    );
  });

  it('comes as a report once a month, and a report made up again is the same', () => {
    fc.assert(
      fc.property(region, ids, fc.nat(999), deeds, (where, some, seed, list) => {
        const run = played(manyLines(some, { region: where }), seed, list);
        const events = eventsOf(run);
        const issues = reportIssues(events, present(run).day);
        const months = issues.slice(1).map(({ figuresOn }) => figuresOn);
        expect(new Set(months).size).toBe(months.length);
        for (const issue of issues) {
          const report = creditReport(REGIONS[where], events, issue);
          expect(creditReport(REGIONS[where], events.slice(0, issue.events), issue)).toEqual(
            report,
          );
          for (const { grid } of report?.accounts ?? []) expect(grid).toHaveLength(24);
        }
      }),
      { seed: SEED + 1, numRuns: howMany(25, 500) },
    );
  });

  it('says as balance what the journal says was owed on the evening that it names', () => {
    fc.assert(
      fc.property(region, ids, fc.nat(999), deeds, (where, some, seed, list) => {
        const scenario = manyLines(some, { region: where });
        const run = played(scenario, seed, list);
        for (const { id, balance, figuresOn } of present(run).file.accounts) {
          if (figuresOn === undefined || figuresOn < scenario.start) continue;
          const owed = journalOf(run)
            .filter(({ day }) => day <= figuresOn)
            .flatMap(({ legs }) => legs)
            .filter(({ account }) => isOwed(account) && account.startsWith(`line:${id}:`))
            .reduce((sum, { amount }) => sum - amount, 0);
          expect(balance).toBe(owed);
        }
      }),
      { seed: SEED + 2, numRuns: howMany(40, 800) },
    );
  });
});

const ERRORS = [
  { kind: 'late', daysPastDue: 75 },
  { kind: 'still-open' },
  { kind: 'balance', balance: 123_400 },
] as const;

describe('a wrong entry that was corrected', () => {
  it('leaves the file as one that was never wrong, whatever else happened', () => {
    let corrected = 0;
    fc.assert(
      fc.property(region, ids, fc.nat(999), deeds, fc.nat(2), (where, some, seed, list, which) => {
        const wrong = ERRORS[which] ?? ERRORS[0];
        const plain = manyLines(some, { region: where });
        const line = some[0] ?? '';
        const event = {
          id: 'mix-up',
          kind: 'misreport',
          timing: { kind: 'on', day: addDays(plain.start, 3) },
          if: null,
          title: 'Mixed up',
          text: 'Mixed up.',
          line,
          wrong,
        } as ScenarioEvent;
        const misled = { ...plain, events: [...plain.events, event] };
        // The same deeds in both; what they say of the file is not asked before the answer.
        const right = played(plain, seed, list);
        let run = played(misled, seed, list);
        const account = accountOf(present(run).file, line);
        const truth = accountOf(present(right).file, line);
        const about = (entry: 'late' | 'status' | 'balance', on: number | null) =>
          ({ kind: 'dispute-entry', line, entry, on }) as Parameters<typeof act>[1];
        const mark = account?.lates.find(
          ({ on, daysPastDue }) =>
            truth?.lates.find((late) => late.on === on)?.daysPastDue !== daysPastDue,
        );
        const entry = wrong.kind === 'still-open' ? 'status' : wrong.kind;
        const asked = act(run, about(entry, entry === 'late' ? (mark?.on ?? null) : null));
        if (asked.refusal !== null || account === undefined) return;
        run = wait(asked.run, 40);
        const same = wait(right, 40);
        if (!eventsOf(run).some(({ kind }) => kind === 'entry-corrected')) return;
        // A line asked for again may have been refused for what the wrong file said.
        const linesOf = (of: Run) => JSON.stringify(present(of).lines);
        if (linesOf(run) !== linesOf(same)) return;
        corrected += 1;
        const file = present(run).file;
        expect(file.accounts).toEqual(present(same).file.accounts);
        for (const model of SCORE_MODELS) {
          const on = present(run).day;
          expect(scoreOf(model, file, on)).toBe(scoreOf(model, present(same).file, on));
        }
      }),
      { seed: SEED + 3, numRuns: howMany(60, 1200) },
    );
    expect(corrected).toBeGreaterThan(5);
  });
});

describe('once every trace of an event has left', () => {
  it('the score equals that of the same file built without it', () => {
    fc.assert(
      fc.property(region, creditFile, fc.nat(400), (where, file, days) => {
        const { file: rules } = REGIONS[where];
        const [first, ...rest] = file.accounts;
        if (first === undefined || first.status !== 'open' || first.lates.length > 0) return;
        const on = addDays(READ_ON, -days);
        const curedOn = addDays(on, 31);
        const late = { ...first, lates: [{ on, daysPastDue: 45, curedOn }] };
        const inquiries = [...(file.inquiries ?? []), { on, kind: 'card' as const }];
        const marked = { ...file, accounts: [late, ...rest], inquiries };
        // The longest that any region keeps either.
        const later = addMonths(curedOn, 12 * 8);
        const left = listedOn(marked, rules, later);
        const without = listedOn(file, rules, later);
        expect(left).toEqual(without);
        for (const model of SCORE_MODELS) {
          expect(scoreOf(model, left, later)).toBe(scoreOf(model, without, later));
        }
      }),
      { seed: SEED + 4, numRuns: howMany(100, 2000) },
    );
  });
});
