/**
 * Chance by address. A draw is a pure function of (seed, stream, day, n): adding a draw somewhere
 * never shifts a draw elsewhere, and replay needs no generator state.
 */
export interface DrawAddress {
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  /** What the draw is for, e.g. an event's id. */
  readonly stream: string;
  readonly day: number;
  readonly n: number;
}

/** An unsigned 32-bit integer for this address. */
export function draw({ seed, stream, day, n }: DrawAddress): number {
  let h = mix(seed ^ 0x9e3779b9);
  h = mix(h ^ hashText(stream));
  h = mix(h ^ (day | 0));
  return mix(h ^ (n | 0));
}

/** True in `ppm` of a million draws. */
export function chance(address: DrawAddress, ppm: number): boolean {
  // 2^32 * ppm / 1e6 fits a double exactly enough to compare with a 32-bit integer.
  return draw(address) < Math.floor((ppm * 4_294_967_296) / 1_000_000);
}

/** A whole number from 0 to `bound - 1`. The bias of at most bound / 2^32 is accepted. */
export function drawBelow(address: DrawAddress, bound: number): number {
  return Math.floor((draw(address) / 4_294_967_296) * bound);
}

/** FNV-1a over UTF-16 code units. Not for security: it only spreads names over 32 bits. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ (text.charCodeAt(i) & 0xff), 0x01000193);
    h = Math.imul(h ^ (text.charCodeAt(i) >>> 8), 0x01000193);
  }
  return h >>> 0;
}

/** The 32-bit finaliser of MurmurHash3: every input bit reaches every output bit. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
