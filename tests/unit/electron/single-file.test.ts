import { describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/csp.ts';
import { hashOf, intoOneFile, singleFilePolicy } from '../../../electron/start/single-file.ts';

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Lab</title>
    <link rel="icon" type="image/svg+xml" href="./logo.svg" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

const page = (over: { html?: string; script?: string; style?: string } = {}): string =>
  intoOneFile({ html: HTML, script: 'go("$&");', style: 'b{}', icon: '<svg/>', ...over });

/** What a browser would run: the text between the tags. */
const scriptOf = (html: string): string => /<script type="module">(.*?)<\/script>/s.exec(html)![1]!;

describe('one file', () => {
  test('holds everything and names no other file', () => {
    expect(page()).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(page()).toContain('<style>b{}</style>');
    expect(scriptOf(page())).toBe('go("$&");');
  });

  test('the policy comes before whatever it governs, and its hashes are those of the texts', () => {
    const html = page();
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    expect(policy).toContain(`script-src '${hashOf(scriptOf(html))}'`);
    expect(policy).toContain(`style-src '${hashOf('b{}')}'`);
    for (const later of ['<link', '<style', '<script']) {
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf(later));
    }
  });

  test('a script can not end its own element, and means the same', () => {
    const script = 'globalThis.said = ["</script>", "<!--", "</SCRIPT >"].join("|");';
    const inside = scriptOf(page({ script }));
    expect(inside).not.toMatch(/<\/script|<!--/i);
    // Run as a browser would, to see that only the spelling has changed.
    const said = new Function('globalThis', inside) as (globals: { said?: string }) => void;
    const globals: { said?: string } = {};
    said(globals);
    expect(globals.said).toBe('</script>|<!--|</SCRIPT >');
  });

  test.each([
    ['a file that is not inlined', { html: HTML.replace('</body>', '<img src="x.png"></body>') }],
    ['a page without its charset', { html: HTML.replace('<meta charset="utf-8" />', '') }],
    ['a style that ends its element', { style: 'b{content:"</style>"}' }],
  ])('%s stops the build', (_, over) => {
    expect(() => page(over)).toThrow();
  });

  test('the policy shuts whatever the header shuts', () => {
    const names = (policy: string) => policy.split('; ').map((part) => part.split(' ')[0]);
    const single = singleFilePolicy('a', 'b');
    expect(names(single)).toEqual(names(CONTENT_SECURITY_POLICY));
    expect(single).not.toMatch(/unsafe|https?:|'self'|\*/);
  });
});
