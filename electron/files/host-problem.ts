/** Operating-system errors become the few problems that a learner can act on. */
import type { HostProblem, Hosted } from '../../shared/desktop-api.ts';
import { err, ok } from '../../shared/result.ts';

/** Thrown inside `electron/files` to end an operation with a named problem. */
export class ProblemError extends Error {
  readonly problem: HostProblem;

  constructor(problem: HostProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The `code` of a system error, or null for anything else. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Only the code crosses to the page: messages of the system name folders and users. */
export function toHostProblem(error: unknown): HostProblem | null {
  if (error instanceof ProblemError) return error.problem;
  const code = errorCode(error);
  switch (code) {
    case null:
      return null;
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full' };
    case 'EROFS':
      return { code: 'read-only' };
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-permission' };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'not-found' };
    case 'EBUSY':
      return { code: 'locked' };
    default:
      return { code: 'unavailable', detail: code };
  }
}

/** Runs a disk operation. Problems come back as values; bugs still throw. */
export async function hosted<T>(operation: () => Promise<T>): Hosted<T> {
  try {
    return ok(await operation());
  } catch (error) {
    const problem = toHostProblem(error);
    if (problem === null) throw error;
    return err(problem);
  }
}
