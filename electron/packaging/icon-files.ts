/** The containers that Windows and macOS keep icons in. Both hold PNG pictures of several sizes. */

/** A square picture. `png` is a whole PNG file. */
export interface Picture {
  readonly size: number;
  readonly png: Uint8Array;
}

const ICO_HEADER = 6;
const ICO_ENTRY = 16;
const ICO_LARGEST = 256;

/** A `.ico` of pictures up to 256 pixels. Source: Microsoft, "Icons" (ICONDIR, ICONDIRENTRY). */
export function icoOf(pictures: readonly Picture[]): Uint8Array {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [i, { size, png }] of pictures.entries()) {
    if (size > ICO_LARGEST) throw new RangeError(`An .ico has no pictures of ${size} pixels.`);
    const at = ICO_HEADER + ICO_ENTRY * i;
    // 256 is written as 0.
    header.writeUInt8(size % ICO_LARGEST, at);
    header.writeUInt8(size % ICO_LARGEST, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Apple's types of PNG pictures by their pixels; some sizes also stand for half of it, twice as dense. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

export const ICNS_SIZES = Object.keys(ICNS_TYPES).map(Number);

/** An `.icns`. Source: the format as documented for icon services (type, length, data). */
export function icnsOf(pictures: readonly Picture[]): Uint8Array {
  const parts = pictures.flatMap(({ size, png }) => {
    const types = ICNS_TYPES[size];
    if (types === undefined) throw new RangeError(`An .icns has no pictures of ${size} pixels.`);
    return types.map((type) => chunk(type, png));
  });
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + data.length, 4);
  return Buffer.concat([head, data]);
}
