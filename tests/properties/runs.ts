/**
 * How many random histories each oracle is asked about: 300 in `npm test`; a deep run sets LAB_DEEP
 * to as many as it has time for.
 */
export const RUNS = Math.max(300, Number(process.env['LAB_DEEP'] ?? 0) || 0);
