import { describe, expect, it } from 'vitest';
import { eventsOf, journalOf } from '../../../../shared/engine/run.ts';
import { isOwed } from '../../../../shared/ledger/line-account.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import { bandOf } from '../../../../shared/score/model.ts';
import { PLATFORM_STYLE } from '../../../../shared/score/models/platform-style.ts';
import { modelEn } from '../../../../shared/text/en/model.ts';
import { isoDay } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import {
  creditReport,
  reportIssues,
  type CreditReport,
} from '../../../../shared/views/credit-report.ts';
import { calendar, nextReportInFile } from '../../../../shared/views/calendar.ts';
import { Play } from '../play-line.ts';
import { line, on, scenario } from '../small-scenario.ts';

const LINE = 'flower-pay';

function late(): Scenario {
  return scenario({
    lines: [line({ opening: { ...line().opening, billed: money(30_000) } })],
    events: [
      {
        id: 'shop-card',
        kind: 'inquiry',
        timing: { kind: 'on', day: on('2026-03-09') },
        if: null,
        title: 'Shop',
        text: 'Shop.',
        of: 'card',
      },
    ],
  });
}

/** The nth report of a run, the newest first; 0 is today's. */
function report(play: Play, n = 0): CreditReport {
  const events = eventsOf(play.run);
  const issue = reportIssues(events, play.state.day)[n];
  const made =
    issue === undefined ? null : creditReport(REGIONS[play.scenario.region], events, issue);
  if (made === null) throw new Error('no report');
  return made;
}

const first = (play: Play, n = 0) => {
  const [account] = report(play, n).accounts;
  if (account === undefined) throw new Error('no account');
  return account;
};

describe('which reports there are', () => {
  it('is today’s and one a month, newest first', () => {
    const play = new Play(late()).to('2026-05-10');
    expect(
      reportIssues(eventsOf(play.run), play.state.day).map(({ day, figuresOn }) => [
        isoDay(day),
        figuresOn === null ? null : isoDay(figuresOn),
      ]),
    ).toEqual([
      ['2026-05-10', null],
      ['2026-04-30', '2026-04-30'],
      ['2026-03-31', '2026-03-31'],
    ]);
  });

  it('on the first morning is the file from before the run', () => {
    const play = new Play(late());
    expect(first(play)).toMatchObject({ standing: 'open', figuresOn: on('2026-02-28') });
  });
});

describe('a report', () => {
  it('is of its day: what came later is not in it', () => {
    const play = new Play(late()).to('2026-04-05');
    play.repay(play.view.repayable).to('2026-05-05');
    expect(first(play)).toMatchObject({ standing: 'open', balance: 0 });
    expect(first(play, 2)).toMatchObject({ standing: 'late', figuresOn: on('2026-03-31') });
  });

  it('says as balance what the journal says was owed on that evening', () => {
    const play = new Play(late()).to('2026-04-20');
    const { balance, figuresOn } = first(play);
    const owed = journalOf(play.run)
      .filter(({ line: of, day }) => of === LINE && figuresOn !== null && day <= figuresOn)
      .flatMap(({ legs }) => legs)
      .filter(({ account }) => isOwed(account))
      .reduce((sum, { amount }) => sum - amount, 0);
    expect(owed).toBeGreaterThan(30_000);
    expect(balance).toBe(owed);
  });

  it('has the band that is read from the file', () => {
    const play = new Play(late()).to('2026-04-20');
    expect(report(play).bands).toContainEqual({
      model: 'platform-style',
      band: bandOf(PLATFORM_STYLE, play.state.file),
    });
  });

  it('explains every code that it shows, in words that there are', () => {
    const { accounts, legend } = report(new Play(late()).to('2026-05-02'));
    const shown = new Set(accounts.flatMap(({ grid }) => grid.map(({ code }) => code)));
    expect(new Set(legend.map(({ code }) => code))).toEqual(shown);
    expect(shown).toContain('1');
    for (const { name } of legend) expect(Object.keys(modelEn.fileBucket)).toContain(name);
  });

  it('says what will leave it and when', () => {
    const play = new Play(late()).to('2026-04-05');
    play.repay(play.view.repayable).to('2026-05-05');
    expect(report(play, 2).leaving).toMatchObject([
      { kind: 'inquiry', on: on('2028-03-09') },
      { kind: 'late', on: null },
    ]);
    // Five years from the first report that found nothing past due.
    expect(report(play).leaving).toContainEqual(
      expect.objectContaining({ kind: 'late', on: on('2031-04-30') }),
    );
  });

  it('carries the state of each dispute', () => {
    const play = new Play(late()).to('2026-04-05');
    play.do({ kind: 'dispute-entry', line: LINE, entry: 'late', on: on('2026-03-31') });
    const mark = () => first(play).entries.find(({ entry }) => entry === 'late');
    expect(mark()?.dispute?.state).toEqual({ kind: 'open', answerBy: on('2026-04-25') });
    play.to('2026-04-25');
    expect(mark()?.dispute?.state).toMatchObject({ kind: 'kept', daysPastDue: 21 });
    // The report of March came before the dispute.
    expect(report(play, 1).disputes).toEqual([]);
  });
});

describe('what is known to come', () => {
  it('is when the next report gets into the file, the one on its way first', () => {
    const play = new Play({ ...late(), region: 'UK' }).to('2026-04-02');
    const next = () => nextReportInFile(play.scenario, play.state);
    expect(next()).toBe(on('2026-04-10'));
    play.to('2026-04-11');
    expect(next()).toBe(on('2026-05-10'));
    expect(nextReportInFile({ ...play.scenario, end: on('2026-05-10') }, play.state)).toBeNull();
  });

  it('is the answer of a dispute, once a line', () => {
    const play = new Play(late()).to('2026-04-05');
    for (const entry of ['status', 'balance'] as const) {
      play.do({ kind: 'dispute-entry', line: LINE, entry, on: null });
    }
    const answers = () =>
      calendar(play.scenario, play.state, 40).filter(({ kind }) => kind === 'entry-answer');
    expect(answers()).toMatchObject([{ day: on('2026-04-25'), id: LINE }]);
    play.to('2026-04-25');
    expect(answers()).toEqual([]);
  });
});
