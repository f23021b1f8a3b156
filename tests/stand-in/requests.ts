/** Every request of every page and worker, intercepted for the whole browser. */
import {
  contentsByTarget,
  devTools,
  protocolHandlers,
  requestFilter,
  toElectronUrl,
} from './runtime.ts';
import type { Json } from './cdp.ts';

interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string; readonly method: string };
}

/** Begins to answer requests. */
export async function interceptRequests(): Promise<void> {
  devTools().on(':Fetch.requestPaused', (paused: Paused) => {
    answer(paused).catch(() => fail(paused, 'Failed'));
  });
  await devTools().send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answer(paused: Paused): Promise<void> {
  const url = toElectronUrl(paused.request.url);
  if (isRefusedNavigation(paused, url)) return fail(paused, 'Aborted');
  if (await isCancelled(paused, url)) return fail(paused, 'BlockedByClient');
  const handler = protocolHandlers.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined) {
    devTools().sendLoosely('Fetch.continueRequest', { requestId: paused.requestId });
    return;
  }
  const response = await handler(new Request(url, { method: paused.request.method }));
  const headers = [...response.headers].map(([name, value]) => ({ name, value }));
  devTools().sendLoosely('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: headers,
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  } satisfies Json);
}

/** A window's own document: the app may refuse where it did not ask for it itself. */
function isRefusedNavigation({ resourceType, frameId }: Paused, url: string): boolean {
  const contents = contentsByTarget.get(frameId);
  if (resourceType !== 'Document' || contents === undefined) return false;
  return contents.startNavigation(url) === 'refused';
}

async function isCancelled({ request, resourceType }: Paused, url: string): Promise<boolean> {
  const filter = requestFilter.current;
  if (filter === null) return false;
  const details = { url, method: request.method, resourceType };
  return new Promise((resolve) => {
    filter(details, (response) => resolve(response.cancel === true));
  });
}

function fail({ requestId }: Paused, errorReason: string): void {
  devTools().sendLoosely('Fetch.failRequest', { requestId, errorReason });
}
