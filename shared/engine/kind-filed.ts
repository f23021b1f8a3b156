import type { Line } from '../products/line.ts';
import type { LenderReport } from '../score/credit-file.ts';

/**
 * What a lender files a line as. A loan for a fixed sum is an instalment account and has no limit
 * to be used; everything that can be drawn on again is revolving, which is what a file takes an
 * account for that says nothing.
 */
export function kindFiled({
  terms,
}: Pick<Line, 'terms'>): Pick<LenderReport, 'kind' | 'originalAmount'> {
  switch (terms.family) {
    case 'loan':
    case 'payday':
      return { kind: 'instalment', originalAmount: terms.limit };
    case 'pay-later':
    case 'card':
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'overdraft':
      return {};
  }
}
