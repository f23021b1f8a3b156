/** One HTML file out of a built page: everything inside, and a policy of its own. Pure text work. */
import { createHash } from 'node:crypto';

/** What a built page consists of, when nothing was split off. */
export interface PageParts {
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** The icon as SVG text. */
  readonly icon: string;
}

/**
 * The policy of the single file. Without a server there is no header and no `'self'`: scripts and
 * styles are named by what they say. SECURITY: `connect-src` and the rest stay shut, as in `csp.ts`.
 */
export function singleFilePolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    // The worker's text is in the script that the hash names.
    'worker-src blob:',
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default app-worker',
  ].join('; ');
}

/** The source expression that admits exactly this text. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const TAGS_OF_FILES =
  /^\s*<(?:script[^>]*src="[^"]*"[^>]*><\/script|link[^>]*href="[^"]*"[^>]*)>\n/gm;
const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts script, style and icon into the page, and the policy before all of them.
 * @throws Error when the page isn't as the build writes it, or still asks for a file afterwards
 */
export function intoOneFile({ html, script, style, icon }: PageParts): string {
  const safeScript = withoutEndTags(script);
  const policy = singleFilePolicy(safeScript, style);
  const iconUrl = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const head = [
    CHARSET,
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta name="referrer" content="no-referrer" />',
    `<link rel="icon" type="image/svg+xml" href="${iconUrl}" />`,
    `<style>${style}</style>`,
  ].join('\n    ');
  const bare = html.replace(TAGS_OF_FILES, '');
  if (!bare.includes(CHARSET) || !bare.includes('</body>') || /\b(?:src|href)=/.test(bare)) {
    throw new Error('The built page is not as expected: it names files that are not inlined.');
  }
  if (/<\/style/i.test(style)) throw new Error('A style sheet must not end its own element.');
  // Functions, because a replacement's text would read `$&` and its like as patterns.
  return bare
    .replace(CHARSET, () => head)
    .replace('</body>', () => `<script type="module">${safeScript}</script>\n  </body>`);
}

/** A script must not end its own element. These escapes mean the same in strings and in regexes. */
function withoutEndTags(script: string): string {
  return script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\u0021--');
}
