/** The hues of the palette that stand for money. Each has a pattern of its own. */
export const HUES = ['plum', 'blue', 'teal', 'ochre', 'slate'] as const;
export type Hue = (typeof HUES)[number];

const LINE_HUES = ['plum', 'blue', 'teal'] as const;

/** A line's hue by its place in the scenario: the same in cards, charts and tables. */
export function hueOfLine(index: number): Hue {
  return LINE_HUES[index % LINE_HUES.length] ?? 'plum';
}
