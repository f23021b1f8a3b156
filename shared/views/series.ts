import { CASH, LINE_PARTS, lineAccount } from '../ledger/account.ts';
import type { Entry } from '../ledger/entry.ts';
import { addDays, type Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';

/** How things stood at the end of each day (today: as they stand now). */
export interface DayRow {
  readonly day: Day;
  readonly cash: Money;
  /** Owed by line, in the order asked for. What is only held, or disputed, is not owed. */
  readonly owed: readonly Money[];
  readonly total: Money;
}

/** The fold of the journal, day by day: the one source of balance charts and their tables. */
export function dailyRows(
  journal: readonly Entry[],
  lines: readonly string[],
  from: Day,
  to: Day,
): readonly DayRow[] {
  const balances = new Map<string, number>();
  const rows: DayRow[] = [];
  let next = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (let entry = journal[next]; entry && entry.day <= day; entry = journal[next]) {
      for (const { account, amount } of entry.legs) {
        balances.set(account, (balances.get(account) ?? 0) + amount);
      }
      next += 1;
    }
    const owed = lines.map((line) => owedOf(balances, line));
    const total = money(owed.reduce((sum, amount) => sum + amount, 0));
    rows.push({ day, cash: money(balances.get(CASH) ?? 0), owed, total });
  }
  return rows;
}

function owedOf(balances: ReadonlyMap<string, number>, line: string): Money {
  let owed = 0;
  for (const part of LINE_PARTS) {
    if (part !== 'held' && part !== 'disputed') owed -= balances.get(lineAccount(line, part)) ?? 0;
  }
  return money(owed);
}

/** The rows where something differs from the row before, with the first and the last. */
export function changedRows(rows: readonly DayRow[]): readonly DayRow[] {
  return rows.filter((row, i) => {
    const before = rows[i - 1];
    if (before === undefined || i === rows.length - 1) return true;
    return row.cash !== before.cash || row.owed.some((amount, n) => amount !== before.owed[n]);
  });
}
