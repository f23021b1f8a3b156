/** Languages that texts may be written in; the first is the fallback's first choice. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text as an author writes it: one string for all readers, or one per language. */
export type Text = string | { readonly en?: string; readonly 'zh-CN'?: string };

/** The words for a reader, and the language they turned out to be in. */
export interface ReadText {
  readonly words: string;
  /** Differs from the language asked for when the author left it out; null for a bare string. */
  readonly language: Language | null;
}

export function readText(text: Text, language: Language): ReadText {
  if (typeof text === 'string') return { words: text, language: null };
  const own = text[language];
  if (own !== undefined) return { words: own, language };
  for (const other of LANGUAGES) {
    const words = text[other];
    if (words !== undefined) return { words, language: other };
  }
  return { words: '', language: null };
}
