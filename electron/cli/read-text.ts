import { readFileSync, statSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/**
 * A text file from the command line.
 * @throws UsageError when it can't be read, is too large, or is not UTF-8
 */
export function readText(file: string, limitBytes: number): string {
  try {
    const { size } = statSync(file);
    if (size > limitBytes) {
      throw new UsageError(`${file} has ${size} bytes; at most ${limitBytes} are read.`);
    }
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TypeError) throw new UsageError(`${file} is not UTF-8 text.`);
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(`${file} can't be read (${code}).`);
  }
}
