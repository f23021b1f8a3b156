/** Every screen of the app. The Library is there at once; the others load after it. */
import { lazy, type ComponentType } from 'react';
import type { Screen } from '../stores/ui-store.ts';
import { LibraryScreen } from './library/LibraryScreen.tsx';

const LATER = {
  problems: async () => ({
    default: (await import('./problems/ProblemsScreen.tsx')).ProblemsScreen,
  }),
  playtest: async () => ({
    default: (await import('./playtest/PlaytestScreen.tsx')).PlaytestScreen,
  }),
  play: async () => ({ default: (await import('./play/PlayScreen.tsx')).PlayScreen }),
  close: async () => ({ default: (await import('./close/CloseScreen.tsx')).CloseScreen }),
  lender: async () => ({ default: (await import('./lender/LenderScreen.tsx')).LenderScreen }),
  score: async () => ({ default: (await import('./score/ScoreScreen.tsx')).ScoreScreen }),
  records: async () => ({ default: (await import('./records/RecordsScreen.tsx')).RecordsScreen }),
  privacy: async () => ({ default: (await import('./privacy/PrivacyScreen.tsx')).PrivacyScreen }),
  debrief: async () => ({ default: (await import('./debrief/DebriefScreen.tsx')).DebriefScreen }),
  'true-cost': async () => ({
    default: (await import('./true-cost/TrueCostScreen.tsx')).TrueCostScreen,
  }),
} as const;

export const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  library: LibraryScreen,
  problems: lazy(LATER.problems),
  playtest: lazy(LATER.playtest),
  play: lazy(LATER.play),
  close: lazy(LATER.close),
  lender: lazy(LATER.lender),
  score: lazy(LATER.score),
  records: lazy(LATER.records),
  debrief: lazy(LATER.debrief),
  privacy: lazy(LATER.privacy),
  'true-cost': lazy(LATER['true-cost']),
};

/**
 * Fetches the other screens ahead of their use: the server that brought the page may be stopped
 * while it is open. One that can't be had now is asked for again when it is opened.
 */
export function fetchScreens(): void {
  for (const load of Object.values(LATER)) load().catch(() => undefined);
}
