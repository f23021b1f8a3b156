/** Reads RFC 4180 text by its grammar: fields, quotes, CRLF. Throws on anything else. */
export function readCsv(file: string): readonly (readonly string[])[] {
  if (!file.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  field.lastIndex = 1;
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < file.length) {
    const at = field.lastIndex;
    const match = field.exec(file);
    if (match === null)
      throw new Error(`not CSV at ${at}: ${JSON.stringify(file.slice(at, at + 40))}`);
    const [, quoted, plain = '', end] = match;
    row.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
