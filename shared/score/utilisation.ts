import { money, type Money } from '../units/money.ts';

const NO_LIMIT = money(0);

/** A revolving line as a score sees it. */
export interface RevolvingLine {
  readonly limit: Money;
  readonly balance: Money;
}

/** Balances over limits of all lines, a fraction; null where no line has a limit. */
export function utilisation(lines: readonly RevolvingLine[]): number | null {
  let [limit, balance] = [0, 0];
  for (const line of lines) {
    limit += line.limit;
    balance += line.balance;
  }
  return limit > 0 ? balance / limit : null;
}

/** The lines once one is closed: its limit no longer counts, what is owed on it still does. */
export function afterClosing(
  lines: readonly RevolvingLine[],
  index: number,
): readonly RevolvingLine[] {
  return lines.map((line, i) => (i === index ? { limit: NO_LIMIT, balance: line.balance } : line));
}
