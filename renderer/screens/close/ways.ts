/** Ways on as the screens name them. */
import type { PreviewWay } from '../../../shared/analysis/closing-preview.ts';
import { assertNever } from '../../../shared/result.ts';
import type { Money } from '../../../shared/units/money.ts';
import type { Words } from '../../text/words.ts';

export type Way = PreviewWay;

export interface WayFacts {
  readonly isBlocked: boolean;
  readonly isPlain: boolean;
  /** What the limit would be cut to; null where it can't be. */
  readonly limit: Money | null;
}

/** A way's name, and what it means; closing is clearing first while something is in the way. */
export function wayWords(
  t: Words,
  way: Way,
  { isBlocked, isPlain, limit }: WayFacts,
): { readonly name: string; readonly why: string } {
  switch (way) {
    case 'close':
      return isBlocked
        ? { name: t('close.ways.clear'), why: t('close.ways.clearWhy') }
        : isPlain
          ? { name: t('close.ways.close'), why: t('close.ways.closeWhy') }
          : { name: t('closing.preview.closeLong'), why: t('closing.preview.closeLongWhy') };
    case 'freeze':
      return { name: t('close.ways.freeze'), why: t('close.ways.freezeWhy') };
    case 'keep':
      return { name: t('close.ways.keep'), why: t('close.ways.keepWhy') };
    case 'cut-limit':
      return {
        name: t('closing.preview.cutLimit'),
        why: t('closing.preview.cutLimitWhy', { limit: limit ?? 0 }),
      };
    case 'remove-default':
      return {
        name: t('closing.preview.removeDefault'),
        why: t('closing.preview.removeDefaultWhy'),
      };
    default:
      return assertNever(way);
  }
}
