/** What the whole renderer shares, made once in main.tsx and once in each test. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PolicyLock } from '../../shared/desktop-api.ts';
import { invariant } from '../../shared/result.ts';
import type { Host } from '../host/host.ts';
import type { FileDesk } from './file-desk.ts';
import type { RunActions, RunState, RunStore } from './run-store.ts';
import type { WorkDesk } from '../workers/work-desk.ts';
import type { UiActions, UiState, UiStore } from './ui-store.ts';

export interface Lab {
  readonly host: Host;
  readonly ui: UiStore;
  readonly runs: RunStore;
  readonly files: FileDesk;
  /** Takes in long work: it runs beside the page. */
  readonly work: WorkDesk;
  /** What isn't the learner's to change here; left out where nothing is locked. */
  readonly locks?: readonly PolicyLock[];
}

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  invariant(lab !== null, 'components live inside LabContext');
  return lab;
}

/** An atomic selection: it must return something that the store holds, never a new object. */
export function useUi<T>(select: (state: UiState & UiActions) => T): T {
  return useStore(useLab().ui, select);
}

/** An atomic selection: it must return something that the store holds, never a new object. */
export function useRuns<T>(select: (state: RunState & RunActions) => T): T {
  return useStore(useLab().runs, select);
}
