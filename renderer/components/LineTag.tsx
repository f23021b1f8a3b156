import { Archive, Circle, CircleSlash, Hourglass, Snowflake } from 'lucide-react';
import { useWords } from '../text/words.ts';

const ICONS = {
  open: Circle,
  frozen: Snowflake,
  closing: Hourglass,
  closed: Archive,
  'charged-off': CircleSlash,
} as const;

/** The state of a line, told by border, icon and word. */
export function LineTag({ status }: { readonly status: keyof typeof ICONS }) {
  const { t } = useWords();
  const Icon = ICONS[status];
  return (
    <span className={`line-tag ${status}`}>
      <Icon size={12} aria-hidden="true" />
      {t(`common.status.${status}`)}
    </span>
  );
}
