const COUNT = /^\d{1,9}$/;

/** Reads a whole number as a person types it, full-width digits too; null when it is none. */
export function readCount(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return COUNT.test(plain) ? Number(plain) : null;
}

/** The same number as one would type it; empty for none. */
export function writeCount(count: number | null): string {
  return count === null ? '' : String(count);
}
