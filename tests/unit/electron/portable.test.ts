import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPortable, PORTABLE_FLAG } from '../../../electron/portable.ts';
import { temporaryFolder } from './test-machine.ts';

test('without the flag nothing is made', () => {
  const folder = temporaryFolder();
  expect(findPortable(folder)).toEqual({ kind: 'no' });
  expect(readdirSync(folder)).toEqual([]);
});

test('with it, everything is kept beside the program and no trace of the trial is left', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, PORTABLE_FLAG), '');
  const data = join(folder, 'data');
  const profile = join(data, 'profile');
  expect(findPortable(folder)).toEqual({ kind: 'yes', data, profile });
  expect(existsSync(profile)).toBe(true);
  expect(readdirSync(data)).toEqual(['profile']);
});

test('where nothing can be written, it says so instead of failing', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, PORTABLE_FLAG), '');
  // A file in the folder's place: refused for root as well, whom rights don't stop.
  writeFileSync(join(folder, 'data'), '');
  expect(findPortable(folder)).toEqual({ kind: 'read-only' });
});
