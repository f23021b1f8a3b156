import type { RunMeta } from '../../../shared/desktop-api.ts';

/** A valid meta. */
export function metaOf(id: string, savedAt = 1): RunMeta {
  return {
    id,
    scenarioId: 'first-steps',
    title: { en: 'First steps', 'zh-CN': '第一步' },
    day: '2026-01-05',
    startDay: '2026-01-01',
    endDay: '2026-12-31',
    over: false,
    savedAt,
  };
}
