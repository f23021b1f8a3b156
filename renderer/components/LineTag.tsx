import {
  Archive,
  ArchiveRestore,
  Ban,
  Circle,
  CircleDot,
  CircleSlash,
  Hourglass,
  Snowflake,
  Undo2,
} from 'lucide-react';
import type { LineStatus } from '../../shared/products/line.ts';
import { useWords } from '../text/words.ts';

const ICONS = {
  open: Circle,
  frozen: Snowflake,
  limited: CircleDot,
  suspended: Ban,
  'cooling-off': Undo2,
  closing: Hourglass,
  'closed-with-balance': ArchiveRestore,
  closed: Archive,
  'charged-off': CircleSlash,
} as const satisfies Record<LineStatus, unknown>;

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
