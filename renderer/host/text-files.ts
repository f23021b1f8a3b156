/** Files that pass through the page itself: chosen, dropped, downloaded. */
import { HOST_LIMITS, type HostProblem, type TextFile } from '../../shared/desktop-api.ts';
import { err, ok, type Result } from '../../shared/result.ts';

export const FILE_ENDINGS = '.json,.creditscn,.creditrun,application/json';

/** Reads a file whole, after looking at its size. */
export async function readTextFile(file: File): Promise<Result<TextFile, HostProblem>> {
  const limit = HOST_LIMITS.runFileBytes;
  if (file.size > limit) return err({ code: 'too-large', bytes: file.size, limit });
  try {
    // Drops a byte order mark, which editors on Windows add and JSON refuses.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return ok({ name: file.name, text });
  } catch {
    return err({ code: 'unavailable', detail: 'not a text file' });
  }
}

/** The browser's own file dialog; null when it is left. */
export function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = FILE_ENDINGS;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
}

/** Hands a text to the browser's downloads. */
export function downloadText(name: string, text: string): void {
  const type = name.endsWith('.csv') ? 'text/csv' : 'application/json';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeName(name);
  link.click();
  // Revoked late: the download reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const LONGEST_NAME = 120;

/** Parts of a name may come from a scenario file, so separators and hidden characters go. */
function safeName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, LONGEST_NAME);
  return safe === '' ? 'credit-line-lab.json' : safe;
}
