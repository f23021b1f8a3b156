import { parseArgs } from 'node:util';
import {
  borrowingQuote,
  isQuote,
  type Borrowing,
  type BorrowingQuote,
} from '../../shared/analysis/borrowing-quote.ts';
import { cheapestOrder, lineQuote } from '../../shared/analysis/line-quote.ts';
import type { PayDown } from '../../shared/analysis/pay-down.ts';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { POLICIES } from '../../shared/analysis/policy.ts';
import type { Refusal } from '../../shared/engine/refusal.ts';
import { present } from '../../shared/engine/run.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { DRAW_METHODS } from '../../shared/products/family.ts';
import { REGIONS } from '../../shared/products/regions/regions.ts';
import type { CheckoutEvent, Scenario } from '../../shared/scenario/scenario.ts';
import { describeRefusal } from '../../shared/text/describe.ts';
import { nameOfIn } from '../../shared/text/names.ts';
import { isoDay } from '../../shared/units/day.ts';
import { amountFrom, countFrom, dayWithin, oneOf, policyFrom, seedFrom } from './options.ts';
import { readScenario } from './read-scenario.ts';
import { UsageError } from './usage-error.ts';
import { formatMoney, openWords } from './words.ts';

const OPTIONS = {
  line: { type: 'string' },
  draw: { type: 'string' },
  method: { type: 'string' },
  periods: { type: 'string' },
  offer: { type: 'string' },
  day: { type: 'string' },
  policy: { type: 'string' },
  seed: { type: 'string', default: '1' },
  format: { type: 'string', default: 'table' },
} as const;

/**
 * `lab quote FILE`: what borrowing would cost (`--draw`, `--offer`), or where the lines stand on a
 * day: payoff, what the minimum leads to, and the cheapest order to repay.
 */
export function quote(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one scenario file.');
  const format = oneOf(['table', 'json'] as const, values.format, 'format');
  const read = readScenario(file);
  if (read === null) return 1;
  const { scenario } = read;
  const day = dayWithin(scenario, values.day, 'day') ?? scenario.start;
  const policy = POLICIES[policyFrom(values.policy)];
  const state = present(playWithPolicy(scenario, seedFrom(values.seed), policy, day));
  const asked = borrowingsFrom(scenario, values);
  const answer =
    asked === null
      ? standing(scenario, state)
      : asked.map(({ name, borrowing }) => told(scenario, state, name, borrowing));
  if (format === 'json') console.log(JSON.stringify(answer, null, 2));
  else console.log(rowsOf(answer).join('\n'));
  return 0;
}

interface Asked {
  readonly name: string;
  readonly borrowing: Borrowing;
}

type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

function borrowingsFrom(scenario: Scenario, values: Values): readonly Asked[] | null {
  if (values.offer !== undefined) return offered(scenario, values.offer);
  if (values.draw === undefined) return null;
  const line = scenario.lines.find(({ id }) => id === values.line);
  if (line === undefined) {
    throw new UsageError(`--line is one of ${scenario.lines.map(({ id }) => id).join(', ')}.`);
  }
  const borrowing: Borrowing = {
    kind: 'draw',
    line: line.id,
    amount: amountFrom(values.draw, 'draw'),
    method: values.method === undefined ? null : oneOf(DRAW_METHODS, values.method, 'method'),
    periods: values.periods === undefined ? null : countFrom(values.periods, 'periods'),
  };
  return [{ name: `draw on ${line.id}`, borrowing }];
}

function offered(scenario: Scenario, id: string): readonly Asked[] {
  const checkouts = scenario.events.filter((one): one is CheckoutEvent => one.kind === 'checkout');
  const event = checkouts.find((one) => one.id === id);
  if (event === undefined) {
    throw new UsageError(`--offer is one of ${checkouts.map((one) => one.id).join(', ')}.`);
  }
  return event.options.flatMap((way, option) =>
    way.kind === 'cash'
      ? []
      : [
          {
            name: `${event.id}, ${way.kind} on ${way.line}${way.kind === 'instalments' ? ` over ${way.periods}` : ''}`,
            borrowing: { kind: 'purchase' as const, event, option },
          },
        ],
  );
}

function told(scenario: Scenario, state: RunState, name: string, borrowing: Borrowing) {
  const quoted = borrowingQuote(scenario, state.day, borrowing);
  if (!isQuote(quoted)) return { name, refused: refusalWords(scenario, quoted) };
  return { name, quote: plain(scenario, quoted) };
}

function refusalWords(scenario: Scenario, refusal: Refusal): string {
  return openWords()(describeRefusal(refusal, nameOfIn(scenario, 'en')));
}

/** Days as dates; amounts stay in minor units. */
function plain(scenario: Scenario, quoted: BorrowingQuote) {
  const { disclosedRate } = REGIONS[scenario.region];
  return {
    ...quoted,
    path: plainPath(quoted.path),
    disclosed: { name: disclosedRate.name.en, rate: quoted.disclosed },
  };
}

function plainPath({ payments, endsOn, ...sums }: PayDown) {
  return {
    ...sums,
    payments: payments.map(({ on, amount }) => ({ on: isoDay(on), amount })),
    endsOn: endsOn === null ? null : isoDay(endsOn),
  };
}

function standing(scenario: Scenario, state: RunState) {
  const lines = Object.keys(state.lines).map((id) => {
    const { payoff, due, inFull, minimum } = lineQuote(scenario, state, id);
    return {
      line: id,
      payoff,
      due: due && { ...due, on: due.on === null ? null : isoDay(due.on) },
      inFull: plainPath(inFull),
      minimum: plainPath(minimum),
    };
  });
  return { day: isoDay(state.day), lines, cheapestOrder: cheapestOrder(scenario, state) };
}

type Answer = ReturnType<typeof standing> | readonly ReturnType<typeof told>[];

function rowsOf(answer: Answer): readonly string[] {
  if ('lines' in answer) return standingRows(answer);
  return answer.flatMap((each) => {
    if (each.quote === undefined) return [`${each.name}: ${each.refused}`];
    const { amount, path, disclosed, perMonth, shareOfDisposable, rates } = each.quote;
    const share =
      shareOfDisposable === null ? '' : ` (${percent(shareOfDisposable)} of disposable)`;
    return [
      each.name,
      `  Amount ${formatMoney(amount)}, paid back ${formatMoney(path.total)}, cost ${formatMoney(path.cost)}`,
      `  ${disclosed.name}: ${disclosed.rate === null ? 'none' : percent(disclosed.rate)}`,
      ...Object.entries(rates).map(
        ([method, rate]) => `    ${method}: ${rate === null ? 'none' : percent(rate)}`,
      ),
      `  At most ${formatMoney(perMonth)} in a month${share}`,
      ...path.payments.map(({ on, amount: paid }) => `    ${on}  ${formatMoney(paid)}`),
      `  ${path.endsOn === null ? 'Never paid off' : `Nothing owed from ${path.endsOn}`}`,
    ];
  });
}

function standingRows(answer: ReturnType<typeof standing>): readonly string[] {
  return [
    `On ${answer.day}`,
    ...answer.lines.flatMap(({ line, payoff, due, minimum }) => [
      line,
      `  Payoff today ${formatMoney(payoff.total)}, of which interest accrued ${formatMoney(payoff.accrued)}`,
      due === null
        ? '  Nothing due'
        : `  Due ${due.on ?? 'now'}: ${formatMoney(due.amount)}, at least ${formatMoney(due.minimum)}`,
      minimum.endsOn === null
        ? '  At the minimum: never paid off'
        : `  At the minimum: until ${minimum.endsOn}, cost ${formatMoney(minimum.cost)}`,
    ]),
    'Cheapest order to repay',
    ...answer.cheapestOrder.map(
      ({ line, savedPerUnit }, i) =>
        `  ${i + 1}. ${line} (saves ${percent(savedPerUnit)} of what is paid)`,
    ),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
