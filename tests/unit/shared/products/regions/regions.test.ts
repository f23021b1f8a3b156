import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isUnverified, STANDINGS } from '../../../../../shared/products/regions/fact.ts';
import {
  factsOf,
  overrideNumbers,
  unverifiedFactsOf,
} from '../../../../../shared/products/regions/region-facts.ts';
import { regionTable } from '../../../../../shared/products/regions/region-table.ts';
import {
  REGION_IDS,
  SIGNPOST_KINDS,
  type RegionPack,
} from '../../../../../shared/products/regions/region.ts';
import { REGIONS } from '../../../../../shared/products/regions/regions.ts';
import { regionsEn } from '../../../../../shared/text/en/regions.ts';
import { regionsZhCn } from '../../../../../shared/text/zh-cn/regions.ts';

const PACKS: readonly RegionPack[] = REGION_IDS.map((id) => REGIONS[id]);
const CHINESE = /\p{Script=Han}/u;

/** Everything that hangs in a pack, by path; facts are not looked into. */
function leaves(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  if ('standing' in value) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe.each(PACKS)('the pack of $id', (pack) => {
  const facts = factsOf(pack);

  it('names a source, a date and a standing for every fact', () => {
    expect(facts.length).toBeGreaterThan(30);
    for (const { path, fact } of facts) {
      expect(fact.source.trim(), path).not.toBe('');
      expect(fact.asOf, path).toMatch(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
      expect(STANDINGS, path).toContain(fact.standing);
      expect(fact.asOf.slice(0, 4) <= '2026', path).toBe(true);
    }
  });

  it('has no number that is not a fact, but the calendar and the years of its steps', () => {
    const loose = leaves({ ...pack, calendar: null }, pack.id).filter(
      ([path, value]) => typeof value === 'number' && !path.endsWith('.fromYear'),
    );
    expect(loose).toEqual([]);
  });

  it('cites no path, address of an index or page to fetch', () => {
    for (const { path, fact } of facts) {
      expect(fact.source, path).not.toMatch(/https?:|\bid \d{6,}|\/work|\.md\b/);
    }
  });

  it('speaks both languages wherever it speaks', () => {
    const words = [
      pack.name,
      pack.disclosedRate.name,
      ...pack.priceCaps.map(({ name }) => name),
      ...pack.signposts.flatMap(({ name, text }) => [name, text]),
    ];
    for (const both of words) {
      expect(both.en.trim()).not.toBe('');
      expect(both.en).not.toMatch(CHINESE);
      expect(both['zh-CN']).toMatch(CHINESE);
      expect(both['zh-CN'].trim()).toBe(both['zh-CN']);
    }
  });

  it('has a signpost of every kind, with a way to reach it', () => {
    for (const kind of SIGNPOST_KINDS) {
      expect(pack.signposts.map((post) => post.kind)).toContain(kind);
    }
    for (const { contact } of pack.signposts) expect(contact.value.trim()).not.toBe('');
  });

  it('keeps numbers whole and not negative', () => {
    const numbers = facts.filter(({ fact }) => typeof fact.value === 'number');
    for (const { path, fact } of numbers) {
      expect(Number.isSafeInteger(fact.value) && Number(fact.value) >= 0, path).toBe(true);
    }
  });
});

describe('published figures', () => {
  it('stand in the packs', () => {
    expect(REGIONS.US.lateFees[0]).toMatchObject({
      steps: [
        { fromYear: 2012, first: { value: 2_500 }, repeat: { value: 3_500 } },
        { fromYear: 2024, first: { value: 3_000 }, repeat: { value: 4_100 } },
        { fromYear: 2025, first: { value: 3_200 }, repeat: { value: 4_300 } },
      ],
    });
    expect(REGIONS.UK.priceCaps[0]).toMatchObject({
      daily: { value: 8_000 },
      defaultFees: { value: 1_500 },
      total: { value: 1_000_000 },
    });
    expect(REGIONS.IN.closing.lenderMustCloseWithin).toMatchObject({
      businessDays: { value: 7 },
      perLateDay: { value: 50_000 },
    });
    expect(REGIONS.CN.closing.noticeExamples.map(({ value }) => value)).toEqual([31, 76]);
  });

  it('give the ceiling of 15.4% that the press printed for 20 August 2020', () => {
    const cap = REGIONS.CN.priceCaps.find(({ kind }) => kind === 'multiple-of-reference');
    if (cap?.kind !== 'multiple-of-reference') throw new Error('no such cap');
    expect(cap.multiple.value * cap.reference.value).toBe(154_000);
  });
});

describe('unverified facts', () => {
  it('are found, and only they', () => {
    const found = unverifiedFactsOf(REGIONS.UK);
    expect(found.map(({ path }) => path)).toContain('closing.borrowerNotice.count');
    expect(found.map(({ path }) => path)).not.toContain('coolingOff.days');
    expect(found.every(({ fact }) => isUnverified(fact))).toBe(true);
  });

  it('give way to a scenario’s number, and nothing else changes', () => {
    const result = overrideNumbers(REGIONS.UK, { 'reporting.lagDays': 35 });
    if (!result.ok) throw new Error('refused');
    expect(result.value.reporting.lagDays).toMatchObject({ value: 35, standing: 'authored' });
    expect(isUnverified(result.value.reporting.lagDays)).toBe(true);
    const { lagDays } = REGIONS.UK.reporting;
    const restored = { ...result.value, reporting: { ...result.value.reporting, lagDays } };
    expect(restored).toEqual(REGIONS.UK);
    expect(lagDays.value).toBe(10);
  });

  it('inside lists keep the list', () => {
    const result = overrideNumbers(REGIONS.UK, { 'lateFees.0.cap': 1_300 });
    if (!result.ok) throw new Error('refused');
    expect(result.value.lateFees).toHaveLength(2);
    expect(result.value.lateFees[0]).toMatchObject({ cap: { value: 1_300 } });
  });

  it('are refused by name, all at once', () => {
    const result = overrideNumbers(REGIONS.UK, {
      'closing.borrowerNotice': 1,
      'coolingOff.days': 7,
      'closing.rule': 2,
      'reporting.lagDays': 1.5,
    });
    expect(result).toEqual({
      ok: false,
      error: [
        { code: 'no-such-fact', path: 'closing.borrowerNotice' },
        { code: 'read-fact', path: 'coolingOff.days' },
        { code: 'not-a-number', path: 'closing.rule' },
        { code: 'not-whole', path: 'reporting.lagDays' },
      ],
    });
  });
});

describe('the table of regions', () => {
  it('is the one in the README', () => {
    const readme = readFileSync(
      new URL('../../../../../shared/README.md', import.meta.url),
      'utf8',
    );
    const section = readme.split('\n## ').find((part) => part.startsWith('Regions\n')) ?? '';
    const rows = section
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual(regionTable(PACKS, regionsEn, 'en'));
  });

  it.each([
    ['en', regionsEn],
    ['zh-CN', regionsZhCn],
  ] as const)('says every cell in %s and fills every blank', (language, words) => {
    const cells = regionTable(PACKS, words, language).flat();
    for (const cell of cells) {
      expect(cell.trim()).not.toBe('');
      expect(cell).not.toMatch(/[{}]|undefined|null/);
    }
  });

  it('has the same placeholders and keys in both languages', () => {
    const blanks = (text: unknown) => [...String(text).matchAll(/\{\{\w+\}\}/g)].map(String).sort();
    const zh = new Map(leaves(regionsZhCn, ''));
    expect([...zh.keys()].sort()).toEqual(
      leaves(regionsEn, '')
        .map(([path]) => path)
        .sort(),
    );
    for (const [path, text] of leaves(regionsEn, '')) {
      expect(blanks(zh.get(path)), path).toEqual(blanks(text));
    }
  });
});
