/** The real disk, process and folders: everything that tests replace. */
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeFileSystem } from './file-system.ts';
import { errorCode } from './host-problem.ts';
import type { Disk } from './atomic-write.ts';
import type { WriterIdentity } from './writer-lock.ts';

export const thisDisk: Disk = {
  fs: nodeFileSystem,
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
};

/** Where everything is kept: a folder that the learner can find and copy. */
export function dataFolder(documents: string, override: string | undefined): string {
  const chosen = override === undefined || override === '' ? null : override;
  return chosen ?? join(documents, 'Credit Line Lab');
}

/** This process, as its lock file names it. */
export function thisWriter(): WriterIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    bootedAt: Math.round(Date.now() - uptime() * 1000),
    isAlive,
  };
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 asks only whether the process exists.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process lives too.
    return errorCode(error) === 'EPERM';
  }
}
