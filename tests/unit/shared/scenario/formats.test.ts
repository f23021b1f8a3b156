import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsOf } from './author.ts';

const AT = new URL('../../../golden/formats/', import.meta.url);

// Version 1 is the only one there is: what was written in it must stay readable as it stands.
test('a file of format 1 as it was first described has no problem', () => {
  expect(problemsOf(readFileSync(new URL('v1.scenario.json', AT), 'utf8'))).toEqual([]);
});

test('a file of a later format is refused with both versions named, and nothing else is said', () => {
  const text = readFileSync(new URL('v1.scenario.json', AT), 'utf8');
  const later = text.replace('"formatVersion": 1', '"formatVersion": 2');
  expect(problemsOf(later)).toEqual(['3:20 format-version-unknown']);
});
