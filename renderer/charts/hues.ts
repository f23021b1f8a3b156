/** The hues of the palette that stand for money. Each has a pattern of its own. */
export const HUES = ['plum', 'blue', 'teal', 'umber', 'moss', 'ochre', 'slate'] as const;
export type Hue = (typeof HUES)[number];

/** Ochre is what credit costs and slate the score, so that no line has them. */
export const LINE_HUES = [
  'plum',
  'blue',
  'teal',
  'umber',
  'moss',
] as const satisfies readonly Hue[];

/** A line's hue by its place in the scenario: the same in cards, charts and tables. */
export function hueOfLine(index: number): Hue {
  return LINE_HUES[index % LINE_HUES.length] ?? 'plum';
}
