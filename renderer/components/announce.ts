/**
 * What a screen reader hears. react-aria's announcer owns the page's only live regions; several
 * messages of one moment are joined so that none cuts the other off.
 */
import { announce as speak } from 'react-aria/private/live-announcer/LiveAnnouncer';

const SAME_MOMENT_MS = 60;

let waiting: string[] = [];

export function announce(message: string): void {
  if (waiting.length === 0) setTimeout(flush, SAME_MOMENT_MS);
  if (!waiting.includes(message)) waiting.push(message);
}

function flush(): void {
  const message = waiting.join(' ');
  waiting = [];
  speak(message, 'polite');
}
