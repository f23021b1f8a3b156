/** The browser edition's server: files of the built page, for this machine only. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SECURITY_HEADERS } from '../csp.ts';
import { findPageFile } from '../page-files.ts';
import type { PageFiles } from '../page-files.ts';

/** Saves in a browser belong to the origin, and the port is part of it: it never wanders. */
export const HOME_PORT = 47615;
export const HOME_ADDRESS = '127.0.0.1';

/** Asked by a second start, to tell our own server from a stranger's. */
export const WHO_PATH = '/.well-known/credit-line-lab';
const WHO_BODY = 'credit-line-lab';

const PROBE_PATIENCE_MS = 15_000;
/** For our own answer, which only a very busy machine delays. */
const OWN_PATIENCE_MS = 120_000;

export type Listening =
  | { readonly kind: 'ready'; readonly server: Server; readonly url: string }
  | { readonly kind: 'ours-already'; readonly url: string }
  | { readonly kind: 'taken-by-stranger'; readonly url: string };

/** Takes the port, or says who holds it. Throws for anything else, such as a forbidden port. */
export async function listen(list: () => Promise<PageFiles>, port: number): Promise<Listening> {
  let known: Promise<PageFiles> | null = null;
  // A page built anew while we serve has files under new names: each visit looks again. Only asked
  // by a request that needs the list, so that a failed look always has somebody who hears of it.
  const filesFor = (request: IncomingMessage): Promise<PageFiles> => {
    if (known === null || isVisit(request)) known = list();
    return known;
  };
  const server = createServer((request, response) => {
    answer(filesFor, request, response).catch(() => response.destroy());
  });
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen(port, HOME_ADDRESS, () => resolve(null));
  });
  if (failure === null) {
    const url = urlOf((server.address() as AddressInfo).port);
    await requireAnswer(url);
    return { kind: 'ready', server, url };
  }
  if (failure.code !== 'EADDRINUSE') throw failure;
  const url = urlOf(port);
  return { kind: (await isOurs(url)) ? 'ours-already' : 'taken-by-stranger', url };
}

/** Whether the server at this address is one of ours. */
export async function isOurs(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL(WHO_PATH, url), {
      redirect: 'error',
      signal: AbortSignal.timeout(PROBE_PATIENCE_MS),
    });
    return response.ok && (await response.text()) === WHO_BODY;
  } catch {
    // Not HTTP, no answer, or too late: a stranger in any case.
    return false;
  }
}

function urlOf(port: number): string {
  return `http://${HOME_ADDRESS}:${port}/`;
}

/** "Ready" is only said once the page really comes. */
async function requireAnswer(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(OWN_PATIENCE_MS) });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The page answers with status ${response.status}.`);
}

function isVisit({ url }: IncomingMessage): boolean {
  const path = (url ?? '').split('?')[0];
  return path === '/' || path === '/index.html';
}

async function answer(
  filesFor: (request: IncomingMessage) => Promise<PageFiles>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = refusalOf(request);
  if (refusal !== null) return end(response, refusal, {});
  const url = `http://${HOME_ADDRESS}${request.url ?? '/'}`;
  if (URL.canParse(url) && new URL(url).pathname === WHO_PATH) {
    return end(response, 200, { 'content-type': 'text/plain' }, Buffer.from(WHO_BODY));
  }
  const file = findPageFile(await filesFor(request), url);
  if (file === undefined) return end(response, 404, {});
  const body = await readFile(file.path);
  end(response, 200, { 'content-type': file.type, 'content-length': String(body.length) }, body);
}

/**
 * SECURITY: another page could reach this port under a name of its own that resolves to this
 * machine; the Host header gives it away.
 */
function refusalOf(request: IncomingMessage): number | null {
  const port = request.socket.localPort;
  if (request.headers.host !== `${HOME_ADDRESS}:${port}`) return 421;
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
  return (request.url ?? '').startsWith('/') ? null : 400;
}

function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body?: Uint8Array,
): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'cache-control': 'no-cache', ...headers });
  // Node drops the body of an answer to HEAD by itself.
  response.end(body);
}
