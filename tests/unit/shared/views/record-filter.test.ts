import { describe, expect, it } from 'vitest';
import { fitsSearch, plainText } from '../../../../shared/views/record-filter.ts';

const finds = (text: string, query: string) => fitsSearch(plainText(text), plainText(query));

describe('a search', () => {
  it.each([
    ['Rent −2,100.00', '2100', true],
    ['Rent −2,100.00', '2,100.00', true],
    ['Rent −2,100.00', '-2,100', true],
    ['Rent −2,100.00', '２１００', true],
    ['Rent, 12 Mar', '12 rent', true],
    ['Rent, 12 Mar', 'RENT', true],
    ['Rent, 12 Mar', 'rent apr', false],
    ['花付已出账 → 现金', '出账', true],
    ['花付已出账 → 现金', '花付 现金', true],
    ['花付已出账 → 现金', '花付现金', false],
    ['anything', '   ', true],
  ])('in %j for %j: %s', (text, query, found) => {
    expect(finds(text, query)).toBe(found);
  });
});
