import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hueOfLine, HUES, LINE_HUES } from '../../../../renderer/charts/hues.ts';

const STYLES = new URL('../../../../renderer/styles/', import.meta.url);
const TOKENS = readFileSync(new URL('tokens.css', STYLES), 'utf8');
const DATA = readFileSync(new URL('data.css', STYLES), 'utf8');

type Linear = readonly [number, number, number];

/** The colour that a block of the stylesheet gives a name, as linear light. */
function colour(block: string, name: string): Linear {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(block)?.[1];
  if (hex === undefined) throw new Error(`no colour ${name}`);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

/** WCAG 2: relative luminance and contrast. */
const luminance = ([r, g, b]: Linear) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: Linear, b: Linear): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes 2009: how full colour deficiencies see linear light. */
const SIGHTS: Readonly<Record<string, readonly Linear[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* under D65. */
function labOf(light: Linear, sight: readonly Linear[]): Linear {
  const [r = 0, g = 0, b = 0] = sight.map(([x, y, z]) =>
    Math.min(1, Math.max(0, x * light[0] + y * light[1] + z * light[2])),
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: Linear, b: Linear, sight: readonly Linear[]): number {
  const [p, q] = [labOf(a, sight), labOf(b, sight)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const [light = '', dark = ''] = TOKENS.split(":root[data-theme='dark'] {");
const THEMES = [
  ['light', light],
  ['dark', dark.slice(0, dark.indexOf('}'))],
] as const;

const PAIRS = LINE_HUES.flatMap((a, i) => LINE_HUES.slice(i + 1).map((b) => [a, b] as const));

describe.each(THEMES)('hues of lines, %s', (_, block) => {
  it.each(LINE_HUES)('%s is text on the sheet and a mark on the paper', (hue) => {
    expect(contrast(colour(block, hue), colour(block, 'sheet'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(block, hue), colour(block, 'paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(block, hue), colour(block, `${hue}-wash`))).toBeGreaterThanOrEqual(2.5);
  });

  it.each(PAIRS)('%s and %s differ, however colours are seen', (a, b) => {
    for (const [name, sight] of Object.entries(SIGHTS)) {
      const apart = difference(colour(block, a), colour(block, b), sight);
      expect(apart, name).toBeGreaterThanOrEqual(13);
    }
  });
});

describe('hues', () => {
  it('have patterns of their own, so that five lines read without colour', () => {
    const patterns = LINE_HUES.map((hue) => {
      const rule = new RegExp(`\\.hue-${hue} \\{[^}]*--hatch:([^;]+);`).exec(DATA)?.[1];
      return rule?.replace(/\s+/g, ' ');
    });
    expect(new Set(patterns).size).toBe(LINE_HUES.length);
    expect(patterns).not.toContain(undefined);
  });

  it('give way to the reader’s own colours', () => {
    const forced = TOKENS.slice(TOKENS.indexOf('forced-colors'));
    for (const hue of HUES) expect(forced).toContain(`--${hue}: CanvasText;`);
  });

  it('repeat only after the fifth line', () => {
    expect(new Set([0, 1, 2, 3, 4].map(hueOfLine)).size).toBe(5);
    expect(hueOfLine(5)).toBe(hueOfLine(0));
  });
});
