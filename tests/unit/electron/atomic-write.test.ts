import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '../../../electron/files/atomic-write.ts';
import { nodeFileSystem } from '../../../electron/files/file-system.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { temporaryFolder, testDisk } from './test-machine.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const failing = (code: string): Error => Object.assign(new Error(code), { code });

test('replaces the bytes and leaves nothing beside them', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '存档.json');
  await writeAtomically(testDisk(), path, bytes('old'));
  await writeAtomically(testDisk(), path, bytes('新的'));
  expect(readFileSync(path, 'utf8')).toBe('新的');
  expect(readdirSync(folder)).toEqual(['存档.json']);
});

test('goes on after short writes', async () => {
  const path = join(temporaryFolder(), 'a');
  const dribbling: FileSystem = {
    ...nodeFileSystem,
    open: async (name, flags) => {
      const file = await nodeFileSystem.open(name, flags);
      return { ...file, write: (part, position) => file.write(part.subarray(0, 3), position) };
    },
  };
  await writeAtomically(testDisk(dribbling), path, bytes('ten letters'));
  expect(readFileSync(path, 'utf8')).toBe('ten letters');
});

test('a disk that takes nothing more keeps the old file', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a');
  writeFileSync(path, 'old');
  const full: FileSystem = {
    ...nodeFileSystem,
    open: async (name, flags) => ({
      ...(await nodeFileSystem.open(name, flags)),
      write: async () => 0,
    }),
  };
  await expect(writeAtomically(testDisk(full), path, bytes('new'))).rejects.toMatchObject({
    code: 'ENOSPC',
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('bytes that read back differently keep the old file', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a');
  writeFileSync(path, 'old');
  const lying: FileSystem = { ...nodeFileSystem, read: async () => bytes('rot') };
  await expect(writeAtomically(testDisk(lying), path, bytes('new'))).rejects.toMatchObject({
    code: 'EIO',
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a']);
});

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'waits while something holds the file: %s',
  async (code) => {
    const path = join(temporaryFolder(), 'a');
    let refusals = 3;
    const waits: number[] = [];
    const held: FileSystem = {
      ...nodeFileSystem,
      rename: async (from, to) => {
        refusals -= 1;
        if (refusals >= 0) throw failing(code);
        await nodeFileSystem.rename(from, to);
      },
    };
    const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
    await writeAtomically({ fs: held, wait }, path, bytes('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(waits).toEqual([10, 20, 40]);
  },
);

test('gives up after five seconds and removes its temporary file', async () => {
  const folder = temporaryFolder();
  let waited = 0;
  const held: FileSystem = {
    ...nodeFileSystem,
    rename: async () => {
      throw failing('EBUSY');
    },
  };
  const wait = async (milliseconds: number): Promise<void> => void (waited += milliseconds);
  await expect(
    writeAtomically({ fs: held, wait }, join(folder, 'a'), bytes('new')),
  ).rejects.toMatchObject({ code: 'EBUSY' });
  expect(waited).toBeGreaterThan(4000);
  expect(waited).toBeLessThanOrEqual(5000);
  expect(readdirSync(folder)).toEqual([]);
});
