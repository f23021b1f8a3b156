/** `app://sim/`: the built page, from a list of files, with the final security headers. */
import { readFile } from 'node:fs/promises';
import type { CustomScheme } from 'electron';
import { SECURITY_HEADERS } from './csp.ts';
import { findPageFile } from './page-files.ts';
import type { PageFiles } from './page-files.ts';

export const APP_SCHEME = 'app';
export const APP_HOST = 'sim';

/** What the window loads. The allowed origin of calls is derived from this. */
export const PAGE_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

export const SCHEMES: CustomScheme[] = [
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
];

/** The part of a request that matters here. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
}

/** Answers requests for our scheme; everything that isn't a listed file is refused. */
export function makePageHandler(files: PageFiles): (request: PageRequest) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    if (!URL.canParse(request.url)) return refuse(400);
    const { protocol, host } = new URL(request.url);
    if (protocol !== `${APP_SCHEME}:` || host !== APP_HOST) return refuse(404);
    const file = findPageFile(files, request.url);
    if (file === undefined) return refuse(404);
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...SECURITY_HEADERS, 'content-type': file.type, 'cache-control': 'no-cache' },
    });
  };
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
