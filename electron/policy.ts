/** What the people who look after a computer have set for it (electron/IT.md). Read once, at start. */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { z } from 'zod';
import type { Hosted, PolicyLock, Settings, TextFile } from '../shared/desktop-api.ts';
import { err, ok } from '../shared/result.ts';
import type { FileSystem } from './files/file-system.ts';
import { errorCode } from './files/host-problem.ts';
import type { SettingsCalls } from './files/settings-file.ts';
import { readTextFile } from './files/text-file.ts';

export interface Policy {
  /** For whoever has chosen none. With the lock `language`, for everybody. */
  readonly language: 'en' | 'zh-CN' | null;
  /** Where the dialog to open files starts. With the lock `scenarios`, the only place for scenarios. */
  readonly scenarioFolder: string | null;
  readonly locks: readonly PolicyLock[];
}

export const NO_POLICY: Policy = { language: null, scenarioFolder: null, locks: [] };

const POLICY_NAME = 'policy.json';
const LARGEST_POLICY_BYTES = 64 * 1024;

const policySchema = z
  .strictObject({
    language: z.enum(['en', 'zh-CN']).optional(),
    scenarioFolder: z.string().max(1000).refine(isAbsolute, 'must be an absolute path').optional(),
    lock: z.array(z.enum(['language', 'scenarios'])).default([]),
  })
  .refine(({ language, lock }) => language !== undefined || !lock.includes('language'), {
    path: ['language'],
    message: 'is needed to lock it',
  })
  .refine(
    ({ scenarioFolder, lock }) => scenarioFolder !== undefined || !lock.includes('scenarios'),
    {
      path: ['scenarioFolder'],
      message: 'is needed to lock it',
    },
  );

/**
 * Where the file may be, the first that exists counts: a place that needs an administrator's rights,
 * then beside the program. On Windows that is one place, because everybody may write to ProgramData.
 */
export function policyPlaces(platform: NodeJS.Platform, programFolder: string): readonly string[] {
  const beside = join(programFolder, POLICY_NAME);
  if (platform === 'darwin') {
    return [join('/Library/Application Support/Credit Line Lab', POLICY_NAME), beside];
  }
  return platform === 'win32' ? [beside] : [join('/etc/credit-line-lab', POLICY_NAME), beside];
}

export interface ReadPolicy {
  readonly policy: Policy;
  /** Path and reason in English, for whoever wrote the file; null when it is good or there is none. */
  readonly problem: string | null;
}

/** Reads the first file that exists. One with a mistake counts as none, and says so. */
export async function readPolicy(fs: FileSystem, places: readonly string[]): Promise<ReadPolicy> {
  for (const path of places) {
    try {
      if ((await fs.size(path)) > LARGEST_POLICY_BYTES) return broken(path, 'too large');
      return parsePolicy(path, Buffer.from(await fs.read(path)).toString('utf8'));
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') return broken(path, code ?? String(error));
    }
  }
  return { policy: NO_POLICY, problem: null };
}

function parsePolicy(path: string, text: string): ReadPolicy {
  let value: unknown;
  try {
    // Editors on Windows put a byte order mark first.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return broken(path, error instanceof Error ? error.message : String(error));
  }
  const parsed = policySchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    return broken(path, issues.join('; '));
  }
  const { language = null, scenarioFolder = null, lock: locks } = parsed.data;
  return { policy: { language, scenarioFolder, locks }, problem: null };
}

function broken(path: string, reason: string): ReadPolicy {
  return { policy: NO_POLICY, problem: `${path}: ${reason}` };
}

/** Settings under a policy. What is locked is neither read from the file nor written to it. */
export function policedSettings(calls: SettingsCalls, policy: Policy): SettingsCalls {
  const { language, locks } = policy;
  if (language === null) return calls;
  const seen = (settings: Settings): Settings =>
    locks.includes('language') || settings.language === 'system'
      ? { ...settings, language }
      : settings;
  return {
    readSettings: async () => {
      const read = await calls.readSettings();
      return read.ok ? ok(seen(read.value)) : read;
    },
    writeSettings: async (settings) => {
      const kept = await calls.readSettings();
      const own = kept.ok ? kept.value.language : 'system';
      const chosen = settings.language === language && own === 'system' ? own : settings.language;
      // The learner's own choice, or that there was none, outlives the policy.
      return calls.writeSettings({
        ...settings,
        language: locks.includes('language') ? own : chosen,
      });
    },
  };
}

const RUN_ENDINGS = ['.run.json', '.creditrun'];

/**
 * Reads a file that was chosen or handed over. Runs may come from anywhere, because they are the
 * learner's own work; what else they hold is checked by the page as ever.
 */
export async function readUnderPolicy(
  fs: FileSystem,
  policy: Policy,
  path: string,
): Hosted<TextFile> {
  const { scenarioFolder, locks } = policy;
  const isRun = RUN_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));
  const free = scenarioFolder === null || !locks.includes('scenarios') || isRun;
  if (!free && !(await isWithin(scenarioFolder, path))) return err({ code: 'by-policy' });
  return readTextFile(fs, path);
}

/** SECURITY: links are followed first, so none leads out of the folder. */
async function isWithin(folder: string, path: string): Promise<boolean> {
  try {
    const from = relative(await realpath(folder), await realpath(path));
    return from !== '' && from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from);
  } catch {
    // A folder or a file that isn't there holds nothing.
    return false;
  }
}

/** The folder that a program is seen in: beside the `.app` on macOS, beside an AppImage on Linux. */
export function programFolder(
  platform: NodeJS.Platform,
  executable: string,
  appImage: string | undefined,
): string {
  if (platform === 'darwin') return dirname(dirname(dirname(dirname(executable))));
  return dirname(platform === 'linux' && appImage !== undefined ? appImage : executable);
}
