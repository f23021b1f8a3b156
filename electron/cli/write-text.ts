import { writeFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/**
 * Writes a text file named on the command line.
 * @throws UsageError when it can't be written
 */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(`${file} can't be written (${code}).`);
  }
}
