/**
 * The two halves of the bridge inside a page. Both functions are sent to the page as source, so
 * they use nothing from outside themselves.
 *
 * The preload's world and the page's world share the DOM and nothing else, so calls cross as DOM
 * events that carry JSON. Dispatching is synchronous: an answer comes before the call returns.
 */

export type Encoded =
  null | boolean | number | string | Encoded[] | { readonly [tag: string]: unknown };

export interface Codec {
  encode(value: unknown): Encoded;
  decode(value: Encoded): unknown;
}

/** Structured cloning in JSON, as far as tests need it; functions only where a registry is given. */
export function makeCodec(
  exportFunction: ((fn: (...args: unknown[]) => unknown) => string) | null,
  importFunction: ((id: string) => unknown) | null,
): Codec {
  function encode(value: unknown): Encoded {
    if (value === undefined) return { u: 1 };
    if (typeof value === 'number' && !Number.isFinite(value)) return { n: String(value) };
    if (value === null || typeof value !== 'object') {
      if (typeof value === 'function') {
        if (exportFunction === null) throw new Error('An object could not be cloned.');
        return { f: exportFunction(value as (...args: unknown[]) => unknown) };
      }
      if (typeof value === 'symbol' || typeof value === 'bigint') {
        throw new Error('An object could not be cloned.');
      }
      return value as Encoded;
    }
    if (Array.isArray(value)) return value.map(encode);
    return { o: Object.entries(value).map(([key, inner]) => [key, encode(inner)]) };
  }
  function decode(value: Encoded): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    if ('u' in value) return undefined;
    if ('n' in value) return Number(value['n']);
    if ('f' in value)
      return importFunction === null ? undefined : importFunction(String(value['f']));
    const object = {};
    for (const [key, inner] of value['o'] as [string, Encoded][]) {
      // Defined, not assigned: a key named __proto__ must stay a key.
      Object.defineProperty(object, key, {
        value: decode(inner),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return object;
  }
  return { encode, decode };
}

export interface Side {
  expose(name: string, value: unknown): void;
}

/** One side of the bridge: proxies for the other side's functions, and answers to its calls. */
export function makeSide(
  names: { readonly incoming: string; readonly outgoing: string },
  codecOf: typeof makeCodec,
  onExpose: (name: string, value: unknown) => void,
): Side {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const ids = new Map<unknown, string>();
  const answers = new Map<number, { ok: boolean; promise?: boolean; value: Encoded }>();
  const settling = new Map<number, (ok: boolean, value: unknown) => void>();
  let lastCall = 0;

  const codec = codecOf(
    (fn) => {
      const id = ids.get(fn) ?? `${names.outgoing}-${functions.size}`;
      ids.set(fn, id);
      functions.set(id, fn);
      return id;
    },
    (id) =>
      (...args: unknown[]) =>
        callOther(id, args),
  );

  function send(message: object): void {
    window.dispatchEvent(new CustomEvent(names.outgoing, { detail: JSON.stringify(message) }));
  }

  function callOther(id: string, args: unknown[]): unknown {
    const call = (lastCall += 1);
    const promised = new Promise((resolve, reject) => {
      settling.set(call, (ok, value) => (ok ? resolve(value) : reject(new Error(String(value)))));
    });
    send({ kind: 'call', id, call, args: args.map(codec.encode) });
    const answer = answers.get(call);
    answers.delete(call);
    if (answer?.promise === true) return promised;
    settling.delete(call);
    if (answer === undefined) throw new Error('The other world did not answer.');
    if (!answer.ok) throw new Error(String(answer.value));
    return codec.decode(answer.value);
  }

  function answerCall(message: { id: string; call: number; args: Encoded[] }): void {
    const { call } = message;
    const settle = (ok: boolean, value: Encoded): void => send({ kind: 'settle', call, ok, value });
    try {
      const result = functions.get(message.id)?.(...message.args.map(codec.decode));
      if (!(result instanceof Promise)) {
        send({ kind: 'answer', call, ok: true, value: codec.encode(result) });
        return;
      }
      send({ kind: 'answer', call, ok: true, promise: true, value: null });
      result.then(
        (value) => settle(true, codec.encode(value)),
        (error) => settle(false, String(error?.message ?? error)),
      );
    } catch (error) {
      send({ kind: 'answer', call, ok: false, value: String((error as Error).message) });
    }
  }

  window.addEventListener(names.incoming, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail);
    if (message.kind === 'expose') onExpose(message.name, codec.decode(message.value));
    if (message.kind === 'call') answerCall(message);
    if (message.kind === 'answer') answers.set(message.call, message);
    if (message.kind === 'settle') {
      settling.get(message.call)?.(message.ok, codec.decode(message.value));
      settling.delete(message.call);
    }
  });

  return { expose: (name, value) => send({ kind: 'expose', name, value: codec.encode(value) }) };
}

/** Runs in the page's world: puts what the preload exposes on `window`, frozen as Electron does. */
export function pageWorld(codecOf: typeof makeCodec, sideOf: typeof makeSide): void {
  function freeze(value: unknown): unknown {
    if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  }
  sideOf(
    { incoming: 'stand-in:to-page', outgoing: 'stand-in:to-preload' },
    codecOf,
    (name, value) =>
      Object.defineProperty(window, name, { value: freeze(value), enumerable: true }),
  );
}

type Listener = (event: object, ...args: unknown[]) => void;

/** Runs in the preload's world: what a sandboxed preload gets from `require('electron')`. */
export function preloadWorld(codecOf: typeof makeCodec, sideOf: typeof makeSide): unknown {
  const codec = codecOf(null, null);
  const side = sideOf(
    { incoming: 'stand-in:to-preload', outgoing: 'stand-in:to-page' },
    codecOf,
    () => undefined,
  );
  const waiting = new Map<number, { resolve: (v: unknown) => void; reject: (e: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let lastId = 0;
  const toMain = (message: object): void => {
    const binding = (globalThis as Record<string, unknown>)['__standInIpc'] as (s: string) => void;
    binding(JSON.stringify({ ...message, href: location.href }));
  };
  const receivers = {
    reply(id: number, ok: boolean, value: Encoded) {
      const call = waiting.get(id);
      waiting.delete(id);
      if (ok) call?.resolve(codec.decode(value));
      else call?.reject(new Error(String(value)));
    },
    emit(channel: string, args: Encoded[]) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args.map(codec.decode));
    },
  };
  Object.assign(globalThis, { __standIn: receivers });
  return {
    contextBridge: { exposeInMainWorld: side.expose },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = (lastId += 1);
          waiting.set(id, { resolve, reject });
          toMain({ kind: 'invoke', id, channel, args: args.map(codec.encode) });
        }),
      send: (channel: string, ...args: unknown[]) =>
        toMain({ kind: 'send', channel, args: args.map(codec.encode) }),
      on: (channel: string, listener: Listener) => {
        const set = listeners.get(channel) ?? new Set();
        listeners.set(channel, set.add(listener));
      },
      removeListener: (channel: string, listener: Listener) =>
        listeners.get(channel)?.delete(listener),
    },
  };
}
