/** A curve through points (x, y) with x rising: straight between them and level outside. */
export type Curve = readonly (readonly [x: number, y: number])[];

/** The curve's value; only + - * / and comparisons, so every machine gives the same bits. */
export function curveAt(curve: Curve, x: number): number {
  let [x0, y0] = curve[0] ?? [0, 0];
  if (x <= x0) return y0;
  for (const [x1, y1] of curve) {
    if (x <= x1) return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
    [x0, y0] = [x1, y1];
  }
  return y0;
}

/** 0 to 1 as whole parts per million, a half going up: what a factor's reading is kept in. */
export function asReading(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1_000_000);
}
