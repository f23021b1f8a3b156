/** A stick that carries its own saves: chosen by a file of a certain name beside the program. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PORTABLE_FLAG = 'portable.flag';

export type Portable =
  | { readonly kind: 'no' }
  /** `data`: for runs and settings; `profile`: for what Chromium keeps. */
  | { readonly kind: 'yes'; readonly data: string; readonly profile: string }
  /** Asked for, but nothing can be written there: the usual places are used, and the learner told. */
  | { readonly kind: 'read-only' };

/**
 * Looks for the flag and tries the folder. Synchronous, because Chromium's profile must be named
 * before anything else happens; it reads no file.
 */
export function findPortable(programFolder: string): Portable {
  if (!existsSync(join(programFolder, PORTABLE_FLAG))) return { kind: 'no' };
  const data = join(programFolder, 'data');
  const profile = join(data, 'profile');
  const probe = join(data, 'may-write.tmp');
  try {
    mkdirSync(profile, { recursive: true });
    // Rights alone don't say: sticks have switches, and Windows has lists of its own.
    writeFileSync(probe, '');
    rmSync(probe);
    return { kind: 'yes', data, profile };
  } catch {
    return { kind: 'read-only' };
  }
}
