/**
 * The candidate that `word` was probably meant to be, or null when none is near: at most a third of
 * its letters differ, counting a swap of neighbours as one difference.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = differences(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

const LONGEST = 60;

/** Optimal string alignment distance over the first {@link LONGEST} units. */
function differences(a: string, b: string): number {
  const width = Math.min(b.length, LONGEST) + 1;
  let before: number[] = [];
  let above = Array.from({ length: width }, (_, i) => i);
  for (let i = 1; i <= Math.min(a.length, LONGEST); i += 1) {
    const row = [i];
    for (let j = 1; j < width; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return at(above, width - 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? LONGEST;
}
