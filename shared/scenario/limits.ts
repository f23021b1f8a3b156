/**
 * Bounds of scenario format v1. Generous for authors, small enough that a hostile file costs
 * little: a whole file is read, checked and shown in one go.
 */
export const MAX_BYTES = 2 * 1024 * 1024;
/** Objects and lists inside each other. The schema itself needs about ten plus nested conditions. */
export const MAX_DEPTH = 32;
/** Texts, numbers, true, false, null, objects and lists; names of fields don't count. */
export const MAX_VALUES = 200_000;
/** Problems shown at once; the rest is counted. */
export const MAX_PROBLEMS = 200;

/** Longest run in days: five years with their leap days. */
export const MAX_RUN_DAYS = 1_827;
export const FIRST_DAY = '1990-01-01';
export const LAST_DAY = '2100-12-31';

/** Major units. */
export const MAX_AMOUNT = 1_000_000_000;
/** Major units. Smaller, so that a night's charge in parts per million stays a safe integer. */
export const MAX_LIMIT = 10_000_000;
export const MONEY_DECIMALS = 2;
/** A percentage with 4 decimals is a whole number of parts per million. */
export const PERCENT_DECIMALS = 4;

export const MAX_ID = 40;
export const MAX_LABEL = 120;
export const MAX_TEXT = 2_000;

export const MAX_EVENTS = 400;
/** Each has a field of its own in the form before a run. */
export const MAX_PARAMETERS = 12;
