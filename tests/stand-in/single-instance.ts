/**
 * One app per profile, as Electron has it: the first start owns the profile, a later one leaves its
 * arguments there and ends. Synchronous, because Electron's call is.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SecondStart {
  readonly args: readonly string[];
  readonly folder: string;
}

/** True when this process owns the profile now; `onSecond` is told of later starts. */
export function ownProfile(profile: string, onSecond: (second: SecondStart) => void): boolean {
  const owner = join(profile, 'stand-in-owner');
  const inbox = join(profile, 'stand-in-inbox');
  mkdirSync(inbox, { recursive: true });
  if (isOwned(owner)) {
    const second: SecondStart = { args: process.argv, folder: process.cwd() };
    writeFileSync(join(inbox, `${process.pid}.json`), JSON.stringify(second));
    return false;
  }
  writeFileSync(owner, String(process.pid));
  process.on('exit', () => rmSync(owner, { force: true }));
  const read = (): void => {
    for (const name of readdirSync(inbox)) {
      const path = join(inbox, name);
      const text = readFileSync(path, 'utf8');
      // Seen before it was written whole: another notice follows.
      if (!text.endsWith('}')) continue;
      rmSync(path);
      onSecond(JSON.parse(text) as SecondStart);
    }
  };
  watch(inbox, read).unref();
  return true;
}

function isOwned(owner: string): boolean {
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0);
    return true;
  } catch {
    // Nobody, or somebody who was killed.
    return false;
  }
}
