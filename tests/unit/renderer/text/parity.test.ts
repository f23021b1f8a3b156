import { describe, expect, it } from 'vitest';
import { createWords, RESOURCES } from '../../../../renderer/text/i18n.ts';
import { PROBLEM_CODES } from '../../../../shared/scenario/problem.ts';

type Table = { readonly [key: string]: string | Table };

/** Every text by its path; plural forms of one key are kept apart. */
function flat(table: Table, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(table)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [inner, text] of flat(value, at)) found.set(inner, text);
  }
  return found;
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();

const en = flat(RESOURCES.en.ui);
const zh = flat(RESOURCES['zh-CN'].ui);
const singular = (key: string) => key.endsWith('_one');

describe('words of the interface', () => {
  it('has the same keys in both languages', () => {
    const keys = (table: ReadonlyMap<string, string>) =>
      [...table.keys()].filter((key) => !singular(key)).sort();
    expect(keys(zh)).toEqual(keys(en));
  });

  it('has a plural beside each singular', () => {
    for (const key of [...en.keys()].filter(singular)) {
      expect(en.has(key.replace(/_one$/, '_other')), key).toBe(true);
    }
  });

  it('uses the same placeholders', () => {
    for (const [key, text] of zh) {
      expect(new Set(placeholders(text)), key).toEqual(new Set(placeholders(en.get(key) ?? '')));
    }
  });

  it('leaves nothing empty, and no space at an end in Chinese', () => {
    // What joins two sentences is a space in English and nothing in Chinese.
    const said = ([key]: readonly [string, string]) => !key.endsWith('.join');
    for (const [key, text] of [...en, ...zh].filter(said)) expect(text.trim(), key).not.toBe('');
    for (const [key, text] of zh) expect(text.trim(), key).toBe(text);
  });
});

describe('formats inside words', () => {
  it('says money and days in the language of the moment', async () => {
    const words = createWords('en');
    const say = () => words.t('common.undone', { day: 20_624 });
    expect(say()).toBe('Undone. It is 20 Jun.');
    await words.changeLanguage('zh-CN');
    expect(say()).toBe('已撤销，现在是6月20日。');
    expect(words.t('library.continue.owed', { amount: 499_490 })).toBe('今天欠 ¥4,994.90。');
  });

  it('counts in English and in Chinese', async () => {
    const words = createWords('en');
    expect(words.t('places.heading', { count: 1 })).toBe('1 place to look at');
    expect(words.t('places.heading', { count: 6 })).toBe('6 places to look at');
    await words.changeLanguage('zh-CN');
    expect(words.t('places.heading', { count: 1 })).toBe('有 1 处要看');
  });

  it('does not look up keys that a file puts into its texts', () => {
    const words = createWords('en');
    const title = '$t(common.library) {{title}}';
    expect(words.t('library.start', { title })).toBe(`Start ${title}`);
  });

  it('has words for every problem of a file', () => {
    const words = createWords('zh-CN');
    for (const code of PROBLEM_CODES) {
      expect(words.exists(`problems:${code}.message`), code).toBe(true);
      expect(words.exists(`problems:${code}.hint`), code).toBe(true);
    }
  });
});
