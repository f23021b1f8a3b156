import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse as parseJsonc } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { howMany } from '../how-many.ts';
import type { Condition } from '../../shared/scenario/condition.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** Real files: one that is shipped, and one with everything that the format has. */
const ORIGINALS = [
  textOf('../../scenarios/can-i-still-close-it.scenario.json'),
  textOf('../unit/shared/story.scenario.json'),
];
/** A validator that knows nothing of the parser, on the committed schema. */
const isAllowed = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(textOf('../../scenarios/scenario.schema.json')) as object,
);
const SEED = 20_261_123;
/** Thousands of parses of a 20 KB file; a slow machine may take a while. */
const PATIENCE = 120_000;

/** Everything a scenario promises to the engine. */
function checkInvariants(scenario: Scenario): void {
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  expect(scenario.end).toBeGreaterThan(scenario.start);
  expect(scenario.endings.at(-1)?.if).toBeNull();
  const amounts: number[] = [scenario.cash];
  const lines = new Map(scenario.lines.map((line) => [line.id, line]));
  expect(lines.size).toBe(scenario.lines.length);
  for (const { amount } of [...scenario.income, ...scenario.costs]) amounts.push(amount);
  for (const { terms, opening, openedOn } of scenario.lines) {
    if (terms.family === 'pay-later') expect(terms.billDay).not.toBe(terms.dueDay);
    expect(openedOn).toBeLessThanOrEqual(scenario.start);
    amounts.push(terms.limit, opening.unbilled, opening.billed ?? 0);
    amounts.push(...opening.plans.map(({ principal }) => principal));
    for (const { billed, periods } of opening.plans) expect(billed).toBeLessThan(periods);
  }
  const bookable = new Set<string>();
  for (const event of scenario.events) {
    bookable.add(event.id);
    const { timing } = event;
    if (timing.kind === 'on' || timing.kind === 'chance' || timing.kind === 'first') {
      const [from, to] = timing.kind === 'on' ? [timing.day, timing.day] : [timing.from, timing.to];
      expect(from).toBeGreaterThanOrEqual(scenario.start);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(scenario.end);
    }
    if (event.kind === 'income' || event.kind === 'cost') amounts.push(event.amount);
    if (event.kind !== 'checkout') continue;
    amounts.push(event.price);
    if (event.preselected !== null) expect(event.options[event.preselected]).toBeDefined();
    for (const option of event.options) {
      if (option.kind === 'cash') continue;
      const line = lines.get(option.line);
      expect(line).toBeDefined();
      if (option.kind !== 'instalments') continue;
      const terms = line?.terms.family === 'pay-later' ? line.terms : null;
      const offers = terms?.checkoutInstalments.map(({ periods }) => periods);
      expect(offers).toContain(option.periods);
    }
  }
  expect(bookable.size).toBe(scenario.events.length);
  for (const amount of amounts) {
    expect(Number.isSafeInteger(amount) && amount >= 0 && !Object.is(amount, -0)).toBe(true);
  }
  const conditions = [...scenario.goals.map(({ test: goal }) => goal)];
  for (const { if: when } of [...scenario.events, ...scenario.endings]) {
    if (when !== null) conditions.push(when);
  }
  for (const condition of conditions) checkCondition(condition, scenario);
}

function checkCondition(condition: Condition, scenario: Scenario): void {
  if (condition.kind === 'not') return checkCondition(condition.of, scenario);
  if (condition.kind !== 'metric') {
    return condition.of.forEach((part) => checkCondition(part, scenario));
  }
  expect(Number.isSafeInteger(condition.value)).toBe(true);
  const known = [...scenario.lines, ...scenario.events].map(({ id }) => id);
  if (condition.of !== null) {
    expect([...known, ...Object.keys(scenario.counters ?? {})]).toContain(condition.of);
  }
}

/** Parses, never throws; what is accepted keeps its promises and what is refused says where. */
function checkParse(text: string): boolean {
  const parsed = parseScenario(text);
  if (parsed.ok) {
    checkInvariants(parsed.value.scenario);
    const plain: unknown = parseJsonc(text, [], { allowTrailingComma: true });
    expect(isAllowed(plain), JSON.stringify(isAllowed.errors)).toBe(true);
    expect(parsed.value.advice.every(({ severity }) => severity === 'advice')).toBe(true);
    return true;
  }
  expect(parsed.error.some(({ severity }) => severity === 'error')).toBe(true);
  const lines = text.split(/\r\n|\r|\n/);
  let before = [0, 0];
  for (const { line, column, length } of parsed.error) {
    expect(line >= 1 && line <= lines.length && length >= 1).toBe(true);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 2);
    const [beforeLine = 0, beforeColumn = 0] = before;
    expect(line > beforeLine || (line === beforeLine && column >= beforeColumn)).toBe(true);
    before = [line, column];
  }
  return false;
}

const PIECES = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '//',
  '/*',
  '*/',
  '\\',
  '\\u0061',
  'null',
  'true',
  '0',
  '-0',
  '-',
  '1e999',
  '0.001',
  '999999999',
  '"flower-pay"',
  '"2026-04-31"',
  '"__proto__":',
  '"if":',
  '{}',
  '[]',
  '，',
  '“',
  '\n',
  '\u202e',
  '\ud83c',
  '🌸',
];

const place = fc.nat(1_000_000);
const edit = fc.oneof(
  fc.record({ at: place, cut: fc.integer({ min: 0, max: 12 }), put: fc.constantFrom(...PIECES) }),
  fc.record({ at: place, cut: fc.integer({ min: 1, max: 400 }), put: fc.constant('') }),
  fc.record({ at: place, cut: fc.constant(0), put: fc.string({ maxLength: 5 }) }),
);
const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

/** Spans of a file's values, so that mutations often stay well-formed. */
const valuesOf = (text: string) => [
  ...text.matchAll(/(?<=: )("[^"\n]*"|-?\d[\d.]*|true|false|null)/g),
];

const RUNS = { seed: SEED, numRuns: howMany(500, 25_000) };

// Two ways of mutating two files: 2,000 mutations in all, or 100,000.
describe.each(ORIGINALS.map((text, i) => [i + 1, text] as const))('real file %i', (_, original) => {
  const values = valuesOf(original);

  test(
    'mutations of the text never throw, and none is accepted that the schema forbids',
    () => {
      const check = fc.property(edits, (changes) => {
        const text = changes.reduce((now, { at, cut, put }) => {
          const from = at % (now.length + 1);
          return `${now.slice(0, from)}${put}${now.slice(from + cut)}`;
        }, original);
        checkParse(text);
      });
      fc.assert(check, RUNS);
    },
    howMany(PATIENCE, 20 * PATIENCE),
  );

  test(
    'swaps of values never throw, and many are accepted',
    () => {
      let accepted = 0;
      const index = fc.integer({ min: 0, max: values.length - 1 });
      const check = fc.property(index, index, fc.boolean(), (to, from, vary) => {
        const target = values[to];
        const source = values[from]?.[0] ?? '0';
        if (target === undefined) return;
        const near = /^\d+$/.test(target[0]) ? String(Number(target[0]) + (from % 5) - 2) : source;
        const put = vary ? near : source;
        const end = target.index + target[0].length;
        if (checkParse(`${original.slice(0, target.index)}${put}${original.slice(end)}`))
          accepted += 1;
      });
      fc.assert(check, RUNS);
      expect(accepted).toBeGreaterThan(50);
    },
    howMany(PATIENCE, 20 * PATIENCE),
  );
});

test(
  'any text at all is answered',
  () => {
    const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(soup, (text) => void checkParse(text)),
      { seed: SEED, numRuns: 2_000 },
    );
  },
  PATIENCE,
);
