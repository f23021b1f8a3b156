import { describe, expect, it } from 'vitest';
import { sentenceParts } from '../../../../../renderer/screens/true-cost/sentence-parts.ts';
import { trueCostEn } from '../../../../../renderer/text/en/true-cost.ts';
import { trueCostZhCn } from '../../../../../renderer/text/zh-cn/true-cost.ts';
import { fieldsOf, OFFER_KINDS, type TypedOffer } from '../../../../../shared/analysis/offer.ts';
import { OFFER_EXAMPLES } from '../../../../../shared/analysis/offer-examples.ts';

const placesOf = (sentence: string): readonly string[] =>
  sentenceParts(sentence).flatMap((part) => (part.kind === 'place' ? [part.name] : []));

describe('a sentence with places', () => {
  it('is cut at them', () => {
    expect(sentenceParts('Borrow [amount], for [months] months.')).toEqual([
      { kind: 'words', text: 'Borrow' },
      { kind: 'place', name: 'amount' },
      { kind: 'words', text: ', for' },
      { kind: 'place', name: 'months' },
      { kind: 'words', text: 'months.' },
    ]);
    expect(placesOf('[amount]')).toEqual(['amount']);
  });

  it('has the same places in both languages', () => {
    for (const [key, sentence] of Object.entries(trueCostEn.sentence)) {
      const chinese = trueCostZhCn.sentence[key as keyof typeof trueCostZhCn.sentence];
      expect(placesOf(chinese).toSorted(), key).toEqual(placesOf(sentence).toSorted());
    }
  });

  it('has a place for every figure of its offer', () => {
    const cases: readonly (readonly [keyof typeof trueCostEn.sentence, TypedOffer])[] = [
      ...OFFER_KINDS.map((kind) => [kind, OFFER_EXAMPLES[kind]] as const),
      ['daily-price-once', { ...OFFER_EXAMPLES['daily-price'], repayment: 'once' }],
    ];
    for (const [key, typed] of cases) {
      for (const words of [trueCostEn, trueCostZhCn]) {
        expect(placesOf(words.sentence[key]), key).toEqual(
          expect.arrayContaining([...fieldsOf(typed)]),
        );
      }
    }
  });
});
