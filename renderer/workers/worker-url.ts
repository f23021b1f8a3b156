import workerUrl from './app-worker.ts?worker&url';

/**
 * SECURITY: the only script URL that a worker may be made of. The policy `app-worker` is named in
 * the content security policy and gives out this one address and nothing else.
 */
interface TrustedTypes {
  createPolicy(
    name: 'app-worker',
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** @throws TypeError for any other address than the worker's own */
export function onlyTheWorker(url: string): string {
  if (url !== workerUrl) throw new TypeError('This address is not the app’s worker.');
  return url;
}

let trusted: unknown = null;

/** Makes the worker. The policy can be made only once, so its product is kept. */
export function startWorker(): Worker {
  const types = (window as Window & { trustedTypes?: TrustedTypes }).trustedTypes;
  trusted ??=
    types === undefined
      ? onlyTheWorker(workerUrl)
      : types
          .createPolicy('app-worker', { createScriptURL: onlyTheWorker })
          .createScriptURL(workerUrl);
  return new Worker(trusted as string, { type: 'module', name: 'app-worker' });
}
