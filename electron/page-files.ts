/**
 * The files of the built page, listed once at start. A request is looked up in this list and never
 * joined to a folder, so there is no path to escape from.
 */
import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

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

/** Lists a folder of files of known types; `/` stands for `index.html`. */
export async function listPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const type = TYPES[extname(entry.name).toLowerCase()];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(urlPath(relative(folder, path)), { path, type });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

/** The file that a URL asks for; its query and fragment don't matter. */
export function findPageFile(files: PageFiles, url: string): PageFile | undefined {
  return URL.canParse(url) ? files.get(new URL(url).pathname) : undefined;
}

function urlPath(relativePath: string): string {
  return `/${relativePath.split(sep).map(encodeURIComponent).join('/')}`;
}
