/**
 * A folder that looks like Electron's unpacked binary to the packager: enough to prove our
 * configuration where the real one can't be had. It does not run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By which the fuses are found in a binary (@electron/fuses), then version, count and states. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
const FUSES = 9;
const OFF = '0';

/** The start of any program for Linux on x64. */
const ELF = Buffer.from('7f454c46020101000000000000000000020003e001000000', 'hex');

export function makeFakeElectron(folder: string): string {
  const fuses = Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([FUSE_VERSION, FUSES]),
    Buffer.from(OFF.repeat(FUSES)),
  ]);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const program = Buffer.concat([ELF, Buffer.alloc(64), fuses, Buffer.alloc(64)]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), '45.4.1');
  writeFileSync(join(folder, 'LICENSE'), 'Electron licence\n');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>Chromium licences</p>\n');
  for (const language of ['en-US', 'zh-CN', 'de', 'fr']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  }
  return folder;
}
