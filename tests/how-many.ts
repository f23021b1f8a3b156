/**
 * How many runs a property gets: the pinned sample of `npm test`, or the many of
 * `npm run test:deep`, which sets LAB_DEEP.
 */
export function howMany(pinned: number, deep: number): number {
  return process.env['LAB_DEEP'] === undefined ? pinned : deep;
}
