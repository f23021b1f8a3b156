/** Colours and letters for the canvas, read from the stylesheet: one source for both. */
import type { Hue } from './hues.ts';
import { HUES } from './hues.ts';

export interface ChartTheme {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly edge: string;
  readonly sheet: string;
  readonly well: string;
  readonly needle: string;
  readonly onNeedle: string;
  /** A hue's line colour and its wash. */
  readonly hues: Readonly<Record<Hue, { readonly line: string; readonly wash: string }>>;
  /** A CSS font family list. */
  readonly sans: string;
}

export function readChartTheme(root: Element): ChartTheme {
  const style = getComputedStyle(root);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const hues = Object.fromEntries(
    HUES.map((hue) => [hue, { line: read(hue), wash: read(`${hue}-wash`) }]),
  ) as ChartTheme['hues'];
  return {
    ink: read('ink'),
    ink2: read('ink-2'),
    ink3: read('ink-3'),
    rule: read('rule'),
    edge: read('edge'),
    sheet: read('sheet'),
    well: read('well'),
    needle: read('needle'),
    onNeedle: read('on-needle'),
    hues,
    sans: read('sans'),
  };
}
