/**
 * How far a value may be trusted. `read`: the cited text was read. `recalled`: well known, but the
 * text was not re-read. `our-choice`: sources leave it open, or differ. `authored`: a scenario said so.
 */
export const STANDINGS = ['read', 'recalled', 'our-choice', 'authored'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A value of a region with where it comes from. */
export interface Fact<T> {
  readonly value: T;
  /** A short citation: the rule's number or the publisher. For a choice of ours, the reason. */
  readonly source: string;
  /**
   * The date of the source, not of today: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. For an undated page the
   * year in which it was read, and the source says so; for a recalled value the time it is recalled of.
   */
  readonly asOf: string;
  readonly standing: Standing;
}

/** A fact whose cited text was read. */
export function readIn<T>(source: string, asOf: string, value: T): Fact<T> {
  return { value, source, asOf, standing: 'read' };
}

/** A fact that is well known but was not re-read: a default to check, so a parameter. */
export function recalled<T>(source: string, asOf: string, value: T): Fact<T> {
  return { value, source, asOf, standing: 'recalled' };
}

/** A value that the sources leave open, or differ on; `reason` says why this one. */
export function ourChoice<T>(reason: string, asOf: string, value: T): Fact<T> {
  return { value, source: reason, asOf, standing: 'our-choice' };
}

/** True for every value that no text we read stands behind: screens mark these. */
export function isUnverified(fact: Fact<unknown>): boolean {
  return fact.standing !== 'read';
}
