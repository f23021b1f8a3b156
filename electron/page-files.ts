/**
 * The files of the built page, as its build listed them. A request is looked up in this list and
 * never joined to a folder, so there is no path to escape from; a file that was put into the folder
 * later isn't served.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** From the path of a URL, such as `/assets/index.js`, to the file. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Written by the build beside the page's files. */
export const PAGE_MANIFEST = 'page-files.json';

/** Names of letters, digits and a few marks between slashes: nothing that walks elsewhere. */
const PLAIN_PATH = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

const manifestSchema = z.strictObject({ files: z.array(z.string().regex(PLAIN_PATH)) });

/** The text of a manifest of these paths, which are relative and have forward slashes. */
export function pageManifest(paths: readonly string[]): string {
  return `${JSON.stringify(manifestSchema.parse({ files: paths.toSorted() }), null, 1)}\n`;
}

/**
 * Reads the manifest of a built page; `/` stands for `index.html`. Files of unknown types are left
 * out. Throws when the manifest is missing or isn't one.
 */
export async function listPageFiles(folder: string): Promise<PageFiles> {
  const text = await readFile(join(folder, PAGE_MANIFEST), 'utf8');
  const files = new Map<string, PageFile>();
  for (const path of manifestSchema.parse(JSON.parse(text)).files) {
    const type = TYPES[extname(path).toLowerCase()];
    if (type !== undefined) files.set(`/${path}`, { path: join(folder, path), type });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

/** The file that a URL asks for; its query and fragment don't matter. */
export function findPageFile(files: PageFiles, url: string): PageFile | undefined {
  return URL.canParse(url) ? files.get(new URL(url).pathname) : undefined;
}
