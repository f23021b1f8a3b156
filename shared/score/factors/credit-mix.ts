import { kindOf, type CreditFile } from '../credit-file.ts';

/** How the kinds and the number of accounts are read. */
export interface CreditMix {
  /** The number of accounts that gives half of what the number can. */
  readonly accountsHalf: number;
}

/** The reading of mix, 0 to 1: half for having a line and a loan on file, half for how many. */
export function creditMixReading(file: CreditFile, { accountsHalf }: CreditMix): number {
  const lines = file.accounts.filter((account) => kindOf(account) === 'revolving').length;
  const count = file.accounts.length;
  const kinds = (lines > 0 ? 1 : 0) + (count > lines ? 1 : 0);
  return kinds / 4 + count / (count + accountsHalf) / 2;
}
