/** The one worker: everything that runs the engine for long. It lives as long as the page. */
import type { FromWorker, Port, ToWorker } from './messages.ts';
import { serve } from './serve.ts';

// The page's types know a window here; in a worker it is the worker's own port.
serve(globalThis as unknown as Port<FromWorker, ToWorker>);
