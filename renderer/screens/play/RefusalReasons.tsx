import type { Refusal } from '../../../shared/engine/refusal.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { useNames } from '../../stores/run-hooks.ts';
import { useSay } from '../../text/words.ts';

interface RefusalReasonsProps {
  readonly quotes: readonly { readonly refusal: Refusal | null }[];
}

/** Why some of the choices above can't be taken, each reason said once. */
export function RefusalReasons({ quotes }: RefusalReasonsProps) {
  const say = useSay();
  const nameOf = useNames();
  const reasons = quotes.flatMap(({ refusal }) =>
    refusal === null ? [] : [say(describeRefusal(refusal, nameOf))],
  );
  return [...new Set(reasons)].map((reason) => (
    <p key={reason} className="secondary">
      {reason}
    </p>
  ));
}
