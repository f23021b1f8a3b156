/** How this machine was set up for the app: by a flag beside the program, by a policy, by neither. */
import type { Hosted, HostInfo, TextFile } from '../shared/desktop-api.ts';
import type { FileSystem } from './files/file-system.ts';
import { policyPlaces, programFolder, readPolicy, readUnderPolicy } from './policy.ts';
import type { Policy } from './policy.ts';
import { findPortable } from './portable.ts';

/** What is asked of the machine. */
export interface Machine {
  readonly fs: FileSystem;
  readonly platform: NodeJS.Platform;
  readonly executable: string;
  readonly isPackaged: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface MachineSetup {
  /** Where Chromium shall keep its profile; null for its usual place. */
  readonly profile: string | null;
  /** Where runs shall be kept; undefined for the usual place. */
  readonly dataFolder: string | undefined;
  /** Reads a file that was chosen or handed over, if it may be read. */
  readonly readFile: (path: string) => Hosted<TextFile>;
  /** Resolves with the policy, and with what the page is told about all this. */
  readonly whenRead: Promise<{ readonly policy: Policy; readonly info: SetupInfo }>;
}

export type SetupInfo = Pick<HostInfo, 'locks' | 'policyProblem' | 'portableRefused'>;

/** Looks for the flag at once, because the profile has to be named first; reads the policy meanwhile. */
export function findMachineSetup(machine: Machine): MachineSetup {
  const { fs, platform, executable, environment } = machine;
  const folder = programFolder(platform, executable, environment['APPIMAGE']);
  const portable = findPortable(folder);
  const whenRead = readPolicy(fs, placesOf(machine, folder)).then(({ policy, problem }) => ({
    policy,
    info: {
      ...(policy.locks.length === 0 ? {} : { locks: policy.locks }),
      ...(problem === null ? {} : { policyProblem: problem }),
      ...(portable.kind === 'read-only' ? { portableRefused: true } : {}),
    },
  }));
  return {
    profile: portable.kind === 'yes' ? portable.profile : null,
    dataFolder: portable.kind === 'yes' ? portable.data : environment['LAB_DATA_DIR'],
    readFile: async (path) => readUnderPolicy(fs, (await whenRead).policy, path),
    whenRead,
  };
}

/** SECURITY: an installed app takes no file of the learner's naming for its policy. */
function placesOf(machine: Machine, folder: string): readonly string[] {
  const named = machine.isPackaged ? undefined : machine.environment['LAB_POLICY'];
  return named === undefined ? policyPlaces(machine.platform, folder) : [named];
}
