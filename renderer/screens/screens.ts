/** Every screen of the app. The Library is there at once; the others load when first opened. */
import { lazy, type ComponentType } from 'react';
import type { Screen } from '../stores/ui-store.ts';
import { LibraryScreen } from './library/LibraryScreen.tsx';

export const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  library: LibraryScreen,
  problems: lazy(async () => ({
    default: (await import('./problems/ProblemsScreen.tsx')).ProblemsScreen,
  })),
  play: lazy(async () => ({ default: (await import('./play/PlayScreen.tsx')).PlayScreen })),
  close: lazy(async () => ({ default: (await import('./close/CloseScreen.tsx')).CloseScreen })),
  debrief: lazy(async () => ({
    default: (await import('./debrief/DebriefScreen.tsx')).DebriefScreen,
  })),
  'true-cost': lazy(async () => ({
    default: (await import('./true-cost/TrueCostScreen.tsx')).TrueCostScreen,
  })),
};
