/** How a parameter's number is written, and so which fields it may stand in. */
export const PARAMETER_UNITS = ['money', 'percent', 'count', 'days'] as const;
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];

/** Decimal places of each unit: the smallest step that a value may have. */
export const PARAMETER_DECIMALS: Readonly<Record<ParameterUnit, number>> = {
  money: 2,
  percent: 4,
  count: 0,
  days: 0,
};

/** How many smallest steps make one: 100 minor units, 10,000 parts per million a percent. */
export function partsOfOne(unit: ParameterUnit): number {
  return [1, 10, 100, 1_000, 10_000][PARAMETER_DECIMALS[unit]] ?? 1;
}

/** A plain decimal for a number of smallest steps: 123450 minor units are 1234.5. */
export function writeParts(parts: number, unit: ParameterUnit): string {
  const decimals = PARAMETER_DECIMALS[unit];
  const digits = String(Math.abs(parts)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${parts < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/**
 * The number as a text names it: digits grouped by commas, which both languages of the app read.
 * Money shows both decimals or none; a percentage carries its sign.
 */
export function sayParts(parts: number, unit: ParameterUnit): string {
  const plain = writeParts(parts, unit);
  const [whole = '', rest = ''] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  if (unit === 'percent') return `${plain}%`;
  if (rest === '') return grouped;
  return `${grouped}.${unit === 'money' ? rest.padEnd(2, '0') : rest}`;
}
