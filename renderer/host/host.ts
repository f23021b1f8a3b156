import type { DesktopApi } from '../../shared/desktop-api.ts';

/** What the renderer works with: the contract, and what only a browser tab has to tell. */
export interface Host extends DesktopApi {
  /** Why runs can't be kept, where they can't. */
  readonly whyReadOnly: 'another-tab' | 'no-store';
  /** Called once when a tab that could only look may write after all. Returns the unsubscriber. */
  onWritable(listener: () => void): () => void;
}
