import type * as JsoncParser from 'jsonc-parser';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const spies = vi.hoisted(() => ({ parseTree: vi.fn() }));

vi.mock('jsonc-parser', async (importActual) => {
  const actual = await importActual<typeof JsoncParser>();
  spies.parseTree.mockImplementation(actual.parseTree);
  return { ...actual, parseTree: spies.parseTree };
});

const { MAX_BYTES, MAX_DEPTH, MAX_PROBLEMS, MAX_VALUES } =
  await import('../../shared/scenario/limits.ts');
const { parseScenario } = await import('../../shared/scenario/parse.ts');

/** `line:column code` of each problem. */
function problemsOf(text: string): readonly string[] {
  const parsed = parseScenario(text);
  if (parsed.ok) throw new Error('hostile text was accepted');
  return parsed.error.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

const unit = (code: number) => String.fromCharCode(code);
/** The JSON escape of a character, as a file holds it. */
const escaped = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;

beforeEach(() => {
  spies.parseTree.mockClear();
});

type Row = readonly [name: string, text: string, problem: string];

const hidden: readonly (readonly [name: string, code: number])[] = [
  ['a left-to-right embedding', 0x202a],
  ['a right-to-left override', 0x202e],
  ['a left-to-right isolate', 0x2066],
  ['a pop directional isolate', 0x2069],
  ['a left-to-right mark', 0x200e],
  ['a right-to-left mark', 0x200f],
  ['an Arabic letter mark', 0x061c],
  ['a zero-width space', 0x200b],
  ['a zero-width non-joiner', 0x200c],
  ['a word joiner', 0x2060],
  ['a soft hyphen', 0x00ad],
  ['a line separator', 0x2028],
  ['a byte order mark inside', 0xfeff],
  ['a null', 0x0000],
  ['a bell', 0x0007],
  ['an escape', 0x001b],
  ['a delete', 0x007f],
  ['a next line', 0x0085],
  ['a C1 control', 0x009f],
];

const rows: readonly Row[] = [
  ['over 2 MB of one-byte characters', `"${'a'.repeat(MAX_BYTES)}"`, '1:1 too-large'],
  ['over 2 MB only in UTF-8', `"${'花'.repeat(MAX_BYTES / 3 + 1)}"`, '1:1 too-large'],
  ['over 2 MB of emoji', `"${'🌸'.repeat(MAX_BYTES / 4)}"`, '1:1 too-large'],
  ['a million events', `{"events":[${'{},'.repeat(1_000_000)}]}`, '1:1 too-large'],
  [
    'more values than are read',
    `[${'1,'.repeat(MAX_VALUES)}1]`,
    `1:${2 * MAX_VALUES} too-many-values`,
  ],
  ['lists 33 deep', '['.repeat(MAX_DEPTH + 1), `1:${MAX_DEPTH + 1} too-deep`],
  ['lists 100000 deep', '['.repeat(100_000), `1:${MAX_DEPTH + 1} too-deep`],
  ['objects 100000 deep', '{"a":'.repeat(100_000), `1:${5 * MAX_DEPTH + 1} too-deep`],
  ['depth behind mismatched brackets', '[},'.repeat(100_000), `1:${3 * MAX_DEPTH + 1} too-deep`],
  ['depth behind comments', '[/*]*/'.repeat(100_000), `1:${6 * MAX_DEPTH + 1} too-deep`],
  ['depth behind texts', '["]",'.repeat(100_000), `1:${5 * MAX_DEPTH + 1} too-deep`],
  ['a name twice', '{\n  "cash": 1,\n  "cash": 2\n}', '3:3 duplicate-key'],
  ['a name twice, once escaped', '{ "cash": 1, "c\\u0061sh": 2 }', '1:14 duplicate-key'],
  ['a name twice around a comment', '{ "a" /*:*/ : 1, "a" // x\n : 2 }', '1:18 duplicate-key'],
  ['a name twice, deep inside', '[[{ "a": [{ "b": 1 }], "a": 2 }]]', '1:24 duplicate-key'],
  ['__proto__', '{ "__proto__": { "cash": 1 } }', '1:3 forbidden-key'],
  ['__proto__, escaped', '{ "\\u005f_proto__": 1 }', '1:3 forbidden-key'],
  ['constructor, deep inside', '{ "a": [{ "constructor": 1 }] }', '1:11 forbidden-key'],
  ['prototype in a note', '{ "note": { "prototype": 1 } }', '1:13 forbidden-key'],
  ['a number without bound', '{ "cash": 1e999 }', '1:11 number-not-finite'],
  ['a number without lower bound', '{ "cash": -1e999 }', '1:11 number-not-finite'],
  ['a number that rounds', '{ "cash": 9007199254740993 }', '1:11 number-unsafe'],
  ['a number that rounds, by exponent', '{ "cash": 1e16 }', '1:11 number-unsafe'],
  ['a number that rounds, below zero', '{ "cash": -9007199254740993 }', '1:11 number-unsafe'],
  ['minus zero', '{ "cash": -0 }', '1:11 number-minus-zero'],
  ['minus zero with decimals', '{ "cash": -0.0 }', '1:11 number-minus-zero'],
  ['minus zero with exponent', '{ "cash": -0e5 }', '1:11 number-minus-zero'],
  ['minus zero by underflow', '{ "cash": -1e-400 }', '1:11 number-minus-zero'],
  ['a high surrogate alone', `{ "a": "x${unit(0xd83c)}y" }`, '1:10 lone-surrogate'],
  ['a high surrogate alone, escaped', '{ "a": "x\\ud83cy" }', '1:10 lone-surrogate'],
  ['a high surrogate at the end', '{ "a": "\\ud83c" }', '1:9 lone-surrogate'],
  ['a low surrogate alone', `{ "a": "${unit(0xdf38)}" }`, '1:9 lone-surrogate'],
  ['a low surrogate alone, escaped', '{ "a": "\\udf38" }', '1:9 lone-surrogate'],
  ['two high surrogates', '{ "a": "\\ud83c\\ud83c\\udf38" }', '1:9 lone-surrogate'],
  ['a surrogate in a comment', `{ } // ${unit(0xd83c)}`, '1:8 lone-surrogate'],
  ['a surrogate in a name', '{ "\\ud83c": 1 }', '1:4 lone-surrogate'],
  ['a tag character', `{ "a": "${String.fromCodePoint(0xe0041)}" }`, '1:9 forbidden-character'],
  ['a joiner in a name', `{ "ca${unit(0x200d)}sh": 1 }`, '1:3 forbidden-character'],
  ['a joiner outside of texts', `{ ${unit(0x200d)} }`, '1:3 forbidden-character'],
  ['a line feed in a name', '{ "ca\\nsh": 1 }', '1:3 forbidden-character'],
  ['a tab in a text', '{ "a": "x\ty" }', '1:10 forbidden-character'],
  ['a carriage return in a text, escaped', '{ "a": "x\\ry" }', '1:10 forbidden-character'],
  ['a form feed between values', '{ "a":\f1 }', '1:7 forbidden-character'],
  ['an override in a line comment', `{ } // a${unit(0x202e)}b`, '1:9 forbidden-character'],
  ['an override in a block comment', `{ /* a${unit(0x202e)}b */ }`, '1:7 forbidden-character'],
  ['an open comment', '{ "a": 1 }\n  /* never ends', '2:3 unclosed-comment'],
  ['a comment that closes with its own star', '{ } /*/', '1:5 unclosed-comment'],
  ['a comment of stars without end', `{ } /${'*'.repeat(1_000_000)}`, '1:5 unclosed-comment'],
];

describe('the pre-scan refuses, and no parser is called', () => {
  test.each(rows)('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(spies.parseTree).not.toHaveBeenCalled();
  });

  test.each(hidden)('%s, in a text', (_, code) => {
    expect(problemsOf(`{ "a": "x${unit(code)}y" }`)).toEqual(['1:10 forbidden-character']);
    expect(spies.parseTree).not.toHaveBeenCalled();
  });

  test.each(hidden)('%s, escaped in a text', (_, code) => {
    expect(problemsOf(`{ "a": "x${escaped(code)}y" }`)).toEqual(['1:10 forbidden-character']);
  });

  test.each(hidden)('%s, escaped in a name', (_, code) => {
    expect(problemsOf(`{ "x${escaped(code)}y": 1 }`)).toContain('1:5 forbidden-character');
  });

  test('everything refused is told in one go', () => {
    expect(problemsOf('{ "__proto__": -0,\n "a": 1e999,\n "a": "\\u202e" }')).toEqual([
      '1:3 forbidden-key',
      '1:16 number-minus-zero',
      '2:7 number-not-finite',
      '3:2 duplicate-key',
      '3:8 forbidden-character',
    ]);
  });

  test('a refusal does not grow with the file', () => {
    const told = problemsOf(`[${'-0,'.repeat(150_000)}0]`);
    expect(told.length).toBe(MAX_PROBLEMS + 1);
    expect(told.at(-1)).toContain('more-problems');
  });
});

describe('what looks hostile and is not', () => {
  const fine: readonly (readonly [name: string, text: string])[] = [
    ['a family emoji', '"👩‍👩‍👧"'],
    ['a family emoji, escaped', '"\\ud83d\\udc69\\u200d\\ud83d\\udc67"'],
    ['a pair half escaped', '"\\ud83c\udf38"'],
    ['a paragraph', '"one\\ntwo"'],
    ['a colon in a text', '"a: b"'],
    ['a slash', '"\\/"'],
    ['a quote', '"\\""'],
    ['the names as values', '["__proto__", "constructor"]'],
    ['the same name in two objects', '[{ "a": 1 }, { "a": 2 }]'],
    ['zero', '0'],
    ['the largest safe number', '9007199254740991'],
    ['a comment of slashes', '1 //////// /* \n'],
    ['32 levels', `${'['.repeat(MAX_DEPTH - 1)}${']'.repeat(MAX_DEPTH - 1)}`],
  ];
  test.each(fine)('%s reaches the parser', (_, value) => {
    expect(problemsOf(`{ "note": ${value} }`)).toContain('1:1 missing');
    expect(spies.parseTree).toHaveBeenCalledOnce();
  });
});

/** Large, and legal for the pre-scan: the stages behind it must stay linear as well. */
const large: readonly (readonly [name: string, text: string])[] = [
  ['values without commas', `[${'1 '.repeat(150_000)}]`],
  [
    'a long chain of events',
    `{"events":[${Array.from({ length: 30_000 }, (_, i) => `{"id":"e${i}","after":{"event":"e${i + 1}","days":1}}`).join()}]}`,
  ],
  [
    'effects that name nothing',
    `{"events":[{"kind":"choice","options":[{"effects":[${'{"kind":"count","counter":"x"},'.repeat(50_000)}{}]}]}]}`,
  ],
  [
    'parameters that name nothing',
    `{"costs":[${'{"amount":{"parameter":"x"}},'.repeat(50_000)}{}]}`,
  ],
  ['values without commas, in an object', `{${'"a" 1 '.repeat(100_000)}}`],
  ['commas only', `[${','.repeat(1_000_000)}]`],
  ['colons only', `{${':'.repeat(1_000_000)}}`],
  ['words only', `{${'x '.repeat(150_000)}}`],
  ['closing brackets only', ']'.repeat(1_000_000)],
  ['open texts', '{"\n'.slice(0, 2) + '"\n'.repeat(150_000)],
  ['a text of 2 MB', `{"title":"${'a'.repeat(2_000_000)}"}`],
  ['a text of escapes', `{"title":"${'\\u0061'.repeat(300_000)}"}`],
  ['an id of 2 MB', `{"id":"${'a-'.repeat(900_000)}"}`],
  ['a number of 2 MB', `{"cash":0.${'1'.repeat(2_000_000)}}`],
  ['spaces', `{${' '.repeat(2_000_000)}}`],
  ['lines', `{${'\n'.repeat(2_000_000)}}`],
  ['comments', `{${'/**/'.repeat(500_000)}}`],
  ['unknown fields', `{${Array.from({ length: 99_000 }, (_, i) => `"limit${i}":1`).join()}}`],
  ['events that are empty', `{"events":[${'{},'.repeat(150_000)}]}`],
  [
    'events of unknown lines',
    `{"events":[${'{"kind":"checkout","options":[{"kind":"pay-later","line":"x"}]},'.repeat(20_000)}]}`,
  ],
  [
    'conditions that nest',
    `{"goals":[${`{"test":${'{"not":'.repeat(20)}{}${'}'.repeat(20)}},`.repeat(5_000)}]}`,
  ],
  [
    'lines that nobody names',
    `{"lines":[${Array.from({ length: 20_000 }, (_, i) => `{"id":"line${i}"},`).join('')}],"events":[${'{"kind":"checkout","options":[{"kind":"pay-later","line":"x"}]},'.repeat(10_000)}]}`,
  ],
  ['ids that repeat', `{"lines":[${'{"id":"a"},'.repeat(60_000)}]}`],
];

describe('large files end in problems, soon', () => {
  test.each(large)('%s', (_, text) => {
    const told = problemsOf(text);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
  });
});
