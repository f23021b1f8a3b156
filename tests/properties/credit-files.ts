import fc from 'fast-check';
import {
  ACCOUNT_KINDS,
  DEROGATORY_KINDS,
  INQUIRY_KINDS,
  type CreditFile,
  type FileAccount,
} from '../../shared/score/credit-file.ts';
import { addDays, dayOf, type Day } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';

/** The day that random files are read on. */
export const READ_ON: Day = dayOf({ year: 2026, month: 3, date: 31 });

const ago = (most: number) =>
  fc.integer({ min: 0, max: most }).map((days) => addDays(READ_ON, -days));
const amount = fc.integer({ min: 0, max: 3_000_000 }).map(money);

const late = fc
  .record({ on: ago(3000), daysPastDue: fc.integer({ min: 1, max: 200 }) })
  .map((mark) => mark);

const account: fc.Arbitrary<Omit<FileAccount, 'id'>> = fc
  .record({
    kind: fc.constantFrom(...ACCOUNT_KINDS),
    openedOn: ago(12_000),
    status: fc.constantFrom('open', 'open', 'open', 'closed', 'charged-off'),
    limit: amount,
    used: fc.integer({ min: 0, max: 1100 }),
    lates: fc.array(late, { maxLength: 4 }),
    derogatories: fc.array(
      fc.record({ on: ago(3000), kind: fc.constantFrom(...DEROGATORY_KINDS) }),
      { maxLength: 1 },
    ),
  })
  .map(({ used, ...rest }) => ({
    ...rest,
    status: rest.status as FileAccount['status'],
    balance: money(Math.floor((rest.limit * used) / 1000)),
    monthsReported: 0,
  }));

/** Files of one to eight accounts, with inquiries and now and then a bankruptcy. */
export const creditFile: fc.Arbitrary<CreditFile> = fc.record({
  reportedOn: fc.constant(READ_ON),
  accounts: fc
    .array(account, { minLength: 1, maxLength: 8 })
    .map((accounts) => accounts.map((one, i) => ({ ...one, id: `account-${i}` }))),
  inquiries: fc.array(fc.record({ on: ago(800), kind: fc.constantFrom(...INQUIRY_KINDS) }), {
    maxLength: 6,
  }),
  publicRecords: fc.array(fc.record({ on: ago(4000), kind: fc.constant('bankruptcy' as const) }), {
    maxLength: 1,
  }),
});

/** The file with one account changed. */
export function withAccount(
  file: CreditFile,
  index: number,
  change: (account: FileAccount) => FileAccount,
): CreditFile {
  const accounts = file.accounts.map((one, i) =>
    i === index % file.accounts.length ? change(one) : one,
  );
  return { ...file, accounts };
}
