/** Notes what breaks outside of any call: in this process, in the page's, in Chromium's others. */
import type { App } from 'electron';
import type { ProblemLog } from './files/problem-log.ts';

export interface Watched {
  readonly app: Pick<App, 'on'>;
  readonly process: Pick<NodeJS.Process, 'on'>;
  readonly log: ProblemLog;
}

/** Only takes notes: what happens to a broken process is decided elsewhere. */
export function watchProblems({ app, process, log }: Watched): void {
  process.on('uncaughtExceptionMonitor', (error) => void log.note('main', error));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') void log.note('page gone', { reason, exitCode });
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') void log.note('helper gone', { type, reason, exitCode });
  });
}
