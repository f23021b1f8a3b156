import type { Hue } from '../charts/hues.ts';

/** A small square in a line's colour and pattern. The name stands beside it. */
export function Swatch({ hue }: { readonly hue: Hue }) {
  return <span className={`swatch hue-${hue}`} aria-hidden="true" />;
}
