/** A, B, ...: the same letter on the scale and in the list under it. */
export function letterOf(i: number): string {
  return String.fromCharCode(65 + i);
}
