import {
  Bell,
  Bike,
  Clock,
  Coffee,
  Fish,
  Key,
  Leaf,
  Moon,
  Sailboat,
  Star,
  TreePine,
  Umbrella,
} from 'lucide-react';
import { useWords } from '../../text/words.ts';

/** The pictures of the simulated identity check, by their numbers (`shared/closing/identity.ts`). */
const PASSWORDS = [
  Leaf,
  Umbrella,
  Key,
  Fish,
  Bell,
  Sailboat,
  Clock,
  Coffee,
  Star,
  TreePine,
  Bike,
  Moon,
] as const;

const HAIRS = 3;
const GLASSES = 2;

interface PictureProps {
  readonly method: 'password' | 'face';
  readonly n: number;
}

export function Picture({ method, n }: PictureProps) {
  if (method === 'face') return <Face n={n} />;
  const Icon = PASSWORDS[n] ?? Star;
  return <Icon size={44} strokeWidth={1.5} aria-hidden="true" />;
}

/** What a picture shows, in words: what a screen reader says for it. */
export function usePictureWords(): (method: 'password' | 'face', n: number) => string {
  const { t } = useWords();
  return (method, n) => {
    if (method === 'password') return t(`closing.identity.picture.p${n}` as PictureKey);
    const { hair, glasses, hat } = featuresOf(n);
    return t('closing.identity.faceIs', {
      hair: t(`closing.identity.hair.h${hair}` as 'closing.identity.hair.h0'),
      glasses: t(`closing.identity.glasses.g${glasses}` as 'closing.identity.glasses.g0'),
      hat: t(`closing.identity.hat.t${hat}` as 'closing.identity.hat.t0'),
    });
  };
}

type PictureKey = 'closing.identity.picture.p0';

/** Each number is another face: hair, glasses and hat. */
function featuresOf(n: number) {
  return {
    hair: n % HAIRS,
    glasses: Math.floor(n / HAIRS) % GLASSES,
    hat: Math.floor(n / (HAIRS * GLASSES)),
  };
}

const HAIR_SHAPES = [
  'M14 25c0-14 28-14 28 0c-4-8-24-8-28 0z',
  'M13 44c-3-40 33-40 30 0h-4c2-24-2-28-11-28s-13 4-11 28z',
  'M14 27a6 6 0 0 1 1-10a7 7 0 0 1 9-6a7 7 0 0 1 9 0a7 7 0 0 1 8 7a6 6 0 0 1 1 9c-3-9-8-10-14-10s-11 1-14 10z',
] as const;

function Face({ n }: { readonly n: number }) {
  const { hair, glasses, hat } = featuresOf(n);
  return (
    <svg className="face" viewBox="0 0 56 56" width="72" height="72" aria-hidden="true">
      <path d="M28 17c9 0 12 6 12 13s-5 15-12 15s-12-8-12-15s3-13 12-13z" />
      <path className="hair" d={HAIR_SHAPES[hair]} />
      <path d="M23 30v1M33 30v1M28 31v4M24 39q4 3 8 0" />
      {glasses === 0 ? null : (
        <path d="M18 30a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M28 30a5 5 0 1 0 10 0a5 5 0 1 0 -10 0" />
      )}
      {hat === 0 ? null : <path className="hair" d="M9 19h38v3H9zM17 19V9h22v10z" />}
    </svg>
  );
}
