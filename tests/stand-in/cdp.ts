/** A minimal client of the DevTools protocol over the browser's own pipe. */
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export type Json = Record<string, unknown>;

interface Waiting {
  readonly resolve: (result: Json) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Json;
  readonly result?: Json;
  readonly error?: { readonly message: string };
}

/** Events are emitted as `<session id or "">:<method>`. */
export class DevTools extends EventEmitter {
  readonly #out: Writable;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #pending = '';

  constructor(out: Writable, incoming: Readable) {
    super();
    this.setMaxListeners(0);
    this.#out = out;
    incoming.setEncoding('utf8');
    incoming.on('data', (chunk: string) => this.#take(chunk));
    incoming.on('close', () => this.#fail());
    out.on('error', () => this.#fail());
  }

  send(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
    const id = (this.#lastId += 1);
    const message =
      sessionId === undefined ? { id, method, params } : { id, method, params, sessionId };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#out.write(`${JSON.stringify(message)}\0`);
    });
  }

  /** For commands whose target may be gone by now. */
  sendLoosely(method: string, params: Json = {}, sessionId?: string): void {
    this.send(method, params, sessionId).catch(() => undefined);
  }

  #take(chunk: string): void {
    const parts = (this.#pending + chunk).split('\0');
    this.#pending = parts.pop() ?? '';
    for (const part of parts) this.#dispatch(JSON.parse(part) as Message);
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      this.emit(`${message.sessionId ?? ''}:${message.method}`, message.params ?? {});
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result ?? {});
    else waiting?.reject(new Error(message.error.message));
  }

  #fail(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the browser has gone'));
    this.#waiting.clear();
    this.emit('gone');
  }
}
