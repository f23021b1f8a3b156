import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { afterAllArtifactBuild } from '../../../../electron/packaging/checksums.ts';
import { icnsOf, icoOf } from '../../../../electron/packaging/icon-files.ts';
import { PROJECT } from '../../../../electron/start/freshness.ts';

const ICONS = join(PROJECT, 'electron', 'packaging', 'icons');
const PNG_SIGNATURE = '89504e470d0a1a0a';

/** The sides of a PNG by its own header. */
const sideOf = (png: Buffer): number => {
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
  return png.readUInt32BE(16);
};

test('the .ico that is shipped: every entry points at a picture of the size it says', () => {
  const ico = readFileSync(join(ICONS, 'icon.ico'));
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => {
    const at = 6 + 16 * i;
    const from = ico.readUInt32LE(at + 12);
    const side = sideOf(ico.subarray(from, from + ico.readUInt32LE(at + 8)));
    expect(side % 256).toBe(ico.readUInt8(at));
    return side;
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the .icns that is shipped: chunks fill it, each a picture', () => {
  const icns = readFileSync(join(ICONS, 'icon.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    found[icns.toString('latin1', at, at + 4)] = sideOf(icns.subarray(at + 8));
  }
  expect(found).toEqual({
    icp4: 16,
    icp5: 32,
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic08: 256,
    ic13: 256,
    ic09: 512,
    ic14: 512,
    ic10: 1024,
  });
});

test('sizes that a container has no place for are refused', () => {
  const png = new Uint8Array(4);
  expect(() => icoOf([{ size: 512, png }])).toThrow(RangeError);
  expect(() => icnsOf([{ size: 24, png }])).toThrow(RangeError);
});

test('checksums are those of the files, by bare names, in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-sums-'));
  try {
    const paths = ['b.zip', 'a.msi'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, path);
    const added = await afterAllArtifactBuild({ outDir: folder, artifactPaths: paths });
    expect(added).toEqual([join(folder, 'SHA256SUMS')]);
    const sum = (path: string) => createHash('sha256').update(path).digest('hex');
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
      `${sum(paths[1]!)}  a.msi\n${sum(paths[0]!)}  b.zip\n`,
    );
    expect(await afterAllArtifactBuild({ outDir: folder, artifactPaths: [] })).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
