/** A sentence with places in it, cut at them: words, then the name of a place, and so on. */
export type SentencePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'place'; readonly name: string };

/** @param sentence words with places such as `[amount]` */
export function sentenceParts(sentence: string): readonly SentencePart[] {
  return sentence
    .split(/\[(\w+)\]/)
    .map((text, i): SentencePart =>
      i % 2 === 0 ? { kind: 'words', text: text.trim() } : { kind: 'place', name: text },
    )
    .filter((part) => part.kind === 'place' || part.text !== '');
}
