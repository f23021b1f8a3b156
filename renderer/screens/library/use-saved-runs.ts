import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RunMeta } from '../../../shared/desktop-api.ts';
import { parseRun } from '../../../shared/run-file/parse-run.ts';
import type { Run } from '../../../shared/engine/run.ts';
import { useLab, useRuns, useUi } from '../../stores/lab.ts';
import { runsOf } from '../../stores/learners.ts';

export interface SavedRuns {
  /** Newest first; null while they are being looked up. */
  readonly runs: readonly RunMeta[] | null;
  readonly refresh: () => void;
}

/** The saved runs of whoever is playing. */
export function useSavedRuns(): SavedRuns {
  const { host } = useLab();
  const [runs, setRuns] = useState<readonly RunMeta[] | null>(null);
  const [asked, setAsked] = useState(0);
  const save = useRuns((state) => state.save);
  useEffect(() => {
    let live = true;
    void host.listRuns().then((listed) => {
      // A list that can't be read is an empty one here; opening a run says why.
      if (live) setRuns(listed.ok ? listed.value : []);
    });
    return () => {
      live = false;
    };
  }, [host, asked, save]);
  const settings = useUi((state) => state.settings);
  const own = useMemo(() => (runs === null ? null : runsOf(runs, settings)), [runs, settings]);
  return { runs: own, refresh: useCallback(() => setAsked((n) => n + 1), []) };
}

/** The run to continue: the one on the table, or the latest saved one as far as it is good. */
export function useLatest(
  runs: readonly RunMeta[] | null,
): { readonly id: string; readonly run: Run } | null {
  const { host } = useLab();
  const openRun = useRuns((state) => state.run);
  const openId = useRuns((state) => state.id);
  const lastId = useUi((state) => state.settings.lastRun);
  const [read, setRead] = useState<{ readonly id: string; readonly run: Run } | null>(null);
  const known = runs?.some(({ id }) => id === lastId) === true;
  const id = known ? lastId : (runs?.[0]?.id ?? null);
  useEffect(() => {
    if (openId !== null || id === null) return;
    let live = true;
    void host.readRun(id).then((saved) => {
      const parsed = saved.ok ? parseRun(saved.value.journal) : null;
      if (live && parsed !== null) setRead(parsed.ok ? { id, run: parsed.value.run } : null);
    });
    return () => {
      live = false;
    };
  }, [host, id, openId]);
  if (openRun !== null && openId !== null) return { id: openId, run: openRun };
  return read?.id === id ? read : null;
}
