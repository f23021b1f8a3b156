import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../shared/engine/action.ts';
import { closingDefaults } from '../../../../shared/closing/default-terms.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import type { RegionId } from '../../../../shared/products/regions/region.ts';
import type {
  MisreportEvent,
  ReportedWrongly,
  Scenario,
} from '../../../../shared/scenario/scenario.ts';
import { accountOf } from '../../../../shared/score/file-entry.ts';
import { addDays, isoDay, type Day } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { Play } from '../play-line.ts';
import { line, on, scenario, TERMS } from '../small-scenario.ts';

const LINE = 'flower-pay';

/** An open bill of 300.00, due on 10 March; rich enough to pay it at any time. */
function billed(change: Partial<Scenario> = {}, reportDay = 31): Scenario {
  const region = change.region ?? 'CN';
  const opening = { ...line().opening, billed: money(30_000) };
  const terms = { ...TERMS, reportDay, closing: closingDefaults(REGIONS[region]) };
  return scenario({ lines: [line({ opening, terms })], ...change });
}

function misreport(wrong: ReportedWrongly, day = '2026-03-05'): MisreportEvent {
  return {
    id: 'mix-up',
    kind: 'misreport',
    timing: { kind: 'on', day: on(day) },
    if: null,
    title: 'Mixed up',
    text: 'Mixed up.',
    line: LINE,
    wrong,
  };
}

const account = (play: Play) => accountOf(play.state.file, LINE);
const dispute = (entry: 'late' | 'status' | 'balance', day: Day | null = null): Action => ({
  kind: 'dispute-entry',
  line: LINE,
  entry,
  on: day,
});

describe('what a lender reports reaches the file', () => {
  it.each(['CN', 'US', 'UK', 'EU', 'IN'] as const)('after the lag of %s', (region) => {
    const play = new Play(billed({ region }));
    const lag = REGIONS[region].reporting.lagDays.value;
    const told = addDays(on('2026-03-31'), lag);
    const owedOnThatEvening = new Play(billed({ region })).repay(10_000).to('2026-03-31').view.owed;
    play.repay(10_000).to(isoDay(told));
    expect(account(play)).toMatchObject({ balance: 30_000, monthsReported: 23 });
    play.to(isoDay(addDays(told, 1)));
    expect(account(play)).toMatchObject({ figuresOn: on('2026-03-31'), monthsReported: 24 });
    expect(account(play)?.balance).toBe(owedOnThatEvening);
    expect(play.events('reported').at(-1)?.day).toBe(told);
  });

  it('with the figures of the reporting evening, whatever is paid on the way', () => {
    const play = new Play(billed({ region: 'UK' }));
    const evening = play.to('2026-03-31').view.owed;
    play.to('2026-04-02').repay(play.view.repayable);
    expect(play.view.owed).toBe(0);
    const { balance, figuresOn } = account(play.to('2026-04-12')) ?? {};
    // The night after the reporting evening is not in its figures.
    expect(balance).toBe(evening);
    expect(figuresOn).toBe(on('2026-03-31'));
  });

  it('in China from the first day late, in the US from the thirtieth', () => {
    const lates = (region: RegionId, to: string) =>
      account(new Play(billed({ region })).to(to))?.lates.map(({ daysPastDue }) => daysPastDue);
    expect(lates('CN', '2026-04-01')).toEqual([21]);
    expect(lates('US', '2026-04-05')).toEqual([]);
    expect(lates('US', '2026-05-05')).toEqual([51]);
  });
});

describe('the report of the month', () => {
  it('comes once a month, with the last lender’s figures', () => {
    const early = line({ id: 'river-pay', terms: { ...TERMS, reportDay: 15 } });
    const play = new Play(billed({ lines: [line(), early] }));
    play.to('2026-06-01');
    expect(
      play.events('credit-report').map(({ day, figuresOn }) => [isoDay(day), figuresOn - day]),
    ).toEqual(['2026-03-31', '2026-04-30', '2026-05-31'].map((day) => [day, 0]));
    expect(play.events('reported')).toHaveLength(1 + 6);
  });

  it('comes the lag later, and when every line is closed', () => {
    const play = new Play(billed({ region: 'US' }));
    play.repay(play.view.repayable).do({ kind: 'close', line: LINE }).to('2026-05-10');
    expect(play.events('credit-report').map(({ day }) => isoDay(day))).toEqual([
      '2026-04-02',
      '2026-05-02',
    ]);
  });
});

describe('inquiries', () => {
  it('are left by asking for a line again, whatever the answer', () => {
    const ends = closingDefaults(REGIONS.CN);
    const reopening = { allowed: true, waitDays: 0, scoreFloor: 850, noLateMonths: 0 };
    const terms = { ...TERMS, closing: { ...ends, reopening } };
    const play = new Play(scenario({ lines: [line({ terms })] }));
    play.do({ kind: 'close', line: LINE }).to('2026-03-20').do({ kind: 'reopen', line: LINE });
    expect(play.events('reopen-refused')).toHaveLength(1);
    expect(play.state.file.inquiries).toEqual([{ on: on('2026-03-20'), kind: 'personal-loan' }]);
    expect(play.events('inquiry').at(-1)?.file).toBe(play.state.file);
  });

  it('are made by the story, and are there before the run', () => {
    const before = {
      lates: [],
      publicRecords: [],
      inquiries: [{ on: on('2025-09-01'), kind: 'auto' as const }],
    };
    const timing = { kind: 'on' as const, day: on('2026-03-09') };
    const shop = { id: 'shop', title: 'Shop', text: 'Shop.', if: null, timing };
    const play = new Play(
      scenario({ creditFile: before, events: [{ ...shop, kind: 'inquiry', of: 'card' }] }),
    ).to('2026-03-10');
    expect(play.state.file.inquiries?.map(({ kind }) => kind)).toEqual(['auto', 'card']);
  });
});

describe('what the scenario says of the time before', () => {
  it('is in the file from the start, made good on the first clean report', () => {
    const lates = ['2025-06-30', '2025-07-31', '2025-10-31'].map((day, i) => ({
      line: LINE,
      on: on(day),
      daysPastDue: 10 + i,
    }));
    const play = new Play(scenario({ creditFile: { lates, inquiries: [], publicRecords: [] } }));
    expect(account(play)?.lates.map(({ curedOn }) => curedOn)).toEqual(
      ['2025-08-31', '2025-08-31', '2025-11-30'].map(on),
    );
  });

  it('leaves out what had left by then', () => {
    const creditFile = {
      lates: [],
      inquiries: [{ on: on('2023-01-01'), kind: 'card' as const }],
      publicRecords: [],
    };
    expect(new Play(scenario({ creditFile })).state.file.inquiries).toBeUndefined();
  });
});

describe('before it reports something negative', () => {
  const told = (play: Play) => play.events('negative-notice').map(({ day }) => isoDay(day));

  it('a lender in China says so on the first morning, in time to be paid', () => {
    const play = new Play(billed()).to('2026-03-11');
    expect(play.events('negative-notice')).toEqual([
      { day: on('2026-03-11'), kind: 'negative-notice', line: LINE, reportsOn: on('2026-03-31') },
    ]);
    play.repay(play.view.repayable).to('2026-04-01');
    expect(account(play)?.lates).toEqual([]);
  });

  it('says it once for as long as the lateness goes on, and anew for the next', () => {
    const play = new Play(billed()).to('2026-05-02');
    expect(told(play)).toEqual(['2026-03-11']);
    expect(account(play)?.lates).toHaveLength(2);
    play.repay(play.view.repayable).to('2026-06-05');
    expect(told(play)).toEqual(['2026-03-11']);
  });

  it('also when the reporting evening is the day after', () => {
    const play = new Play(billed({}, 11)).to('2026-03-12');
    expect(told(play)).toEqual(['2026-03-11']);
    expect(account(play)?.lates).toEqual([{ on: on('2026-03-11'), daysPastDue: 1 }]);
  });

  it.each(['US', 'UK', 'EU', 'IN'] as const)('no rule asks for it in %s', (region) => {
    expect(told(new Play(billed({ region })).to('2026-05-02'))).toEqual([]);
  });
});

describe('a dispute', () => {
  const MARK = on('2026-03-31');
  const late = { kind: 'late', daysPastDue: 45 } as const;

  it.each([
    ['CN', 20],
    ['US', 30],
    ['UK', 28],
    ['IN', 30],
  ] as const)('is answered by the end of the clock of %s', (region, days) => {
    const play = new Play(scenario({ region })).do(dispute('status'));
    const answerBy = addDays(on('2026-03-02'), days);
    expect(play.events('entry-disputed')).toMatchObject([{ answerBy }]);
    play.to(isoDay(addDays(answerBy, -1)));
    expect(play.events('entry-kept')).toEqual([]);
    expect(play.to(isoDay(answerBy)).events('entry-kept')).toHaveLength(1);
  });

  it('in the EU within a month', () => {
    const play = new Play(scenario({ region: 'EU' })).do(dispute('status'));
    expect(play.events('entry-disputed')).toMatchObject([{ answerBy: on('2026-04-02') }]);
  });

  it('takes a late mark out that never was true: the file is as if it had not been', () => {
    const events = [misreport(late)];
    const play = new Play(scenario({ events })).to('2026-04-02');
    expect(account(play)?.lates).toEqual([{ on: MARK, daysPastDue: 45 }]);
    play.do(dispute('late', MARK)).to('2026-04-22');
    expect(play.events('entry-corrected')).toMatchObject([
      { id: 'mix-up', entry: 'late', on: MARK },
    ]);
    const right = new Play(scenario()).to('2026-04-22');
    expect(play.state.file.accounts).toEqual(right.state.file.accounts);
    play.to('2026-06-01');
    expect(play.state.file).toEqual(right.to('2026-06-01').state.file);
  });

  it('keeps a mark that is right, with the days that the lender’s books say', () => {
    const play = new Play(billed()).to('2026-04-01').do(dispute('late', MARK)).to('2026-04-21');
    expect(play.events('entry-kept')).toMatchObject([{ daysPastDue: 21, figuresOn: MARK }]);
    expect(account(play)?.lates).toHaveLength(1);
  });

  it('shows a closed line closed that was reported as open', () => {
    const events = [misreport({ kind: 'still-open' })];
    const wrong = new Play(scenario({ events })).to('2026-03-06').do({ kind: 'close', line: LINE });
    wrong.to('2026-05-05');
    expect(wrong.state.lines[LINE]?.status).toBe('closed');
    expect(account(wrong)).toMatchObject({ status: 'open', monthsReported: 25 });
    wrong.do(dispute('status')).to('2026-05-31');
    const right = new Play(scenario()).to('2026-03-06').do({ kind: 'close', line: LINE });
    right.to('2026-05-31');
    expect(account(right)?.status).toBe('closed');
    expect(wrong.state.file.accounts).toEqual(right.state.file.accounts);
  });

  it('puts a balance right that was paid, on the way to the bureau too', () => {
    const events = [misreport({ kind: 'balance', balance: money(90_000) })];
    const play = new Play(billed({ region: 'UK', events })).to('2026-03-06');
    play.repay(play.view.repayable).to('2026-04-11');
    expect(account(play)?.balance).toBe(90_000);
    // The answer comes on 9 May, the day before April's report is in the file.
    play.do(dispute('balance')).to('2026-05-09');
    expect(account(play)?.balance).toBe(0);
    expect(account(play.to('2026-05-11'))).toMatchObject({
      balance: 0,
      figuresOn: on('2026-04-30'),
    });
  });

  it('is refused where there is no such entry or line', () => {
    const play = new Play(billed()).to('2026-04-01');
    expect(play.refusal(dispute('late', on('2026-02-28')))).toEqual({
      code: 'no-such-entry',
      line: LINE,
    });
    expect(play.refusal(dispute('late'))?.code).toBe('no-such-entry');
    expect(play.refusal(dispute('balance', MARK))?.code).toBe('no-such-entry');
    const elsewhere: Action = { kind: 'dispute-entry', line: 'nowhere', entry: 'status', on: null };
    expect(play.refusal(elsewhere)?.code).toBe('no-such-line');
  });

  it('is refused while one runs, and again when it was answered and nothing is new', () => {
    const play = new Play(billed()).to('2026-04-01').do(dispute('balance'));
    expect(play.refusal(dispute('balance'))).toEqual({
      code: 'entry-already-disputed',
      line: LINE,
      answerBy: on('2026-04-21'),
    });
    play.to('2026-04-21');
    expect(play.refusal(dispute('balance'))).toEqual({
      code: 'entry-answered',
      line: LINE,
      answeredOn: on('2026-04-21'),
    });
    // A new report says something new.
    expect(play.to('2026-05-01').refusal(dispute('balance'))).toBeNull();
  });
});
