/**
 * The same table in another language: the same keys, any words. Plural forms (`_one`) that a
 * language doesn't have may be left out.
 */
export type WordsLike<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : WordsLike<T[K]>;
};
