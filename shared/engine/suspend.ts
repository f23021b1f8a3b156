import { isAllowed } from '../closing/line-states.ts';
import type { LineId, SuspensionReason } from '../products/line.ts';
import { addDays } from '../units/day.ts';
import { moveLine } from './line-permit.ts';
import { changeLine, lineOf, tell, type World } from './world.ts';

interface Suspension {
  readonly line: LineId;
  readonly reason: SuspensionReason;
  readonly days: number | null;
}

/** A line that is closed or closing, or that is suspended already, is left as it is. */
export function suspend(world: World, { line: id, reason, days }: Suspension): void {
  const line = lineOf(world, id);
  if (!isAllowed(line.status, 'suspend')) return;
  const until = days === null ? null : addDays(world.day, days);
  const suspended = { reason, since: world.day, from: line.status, until };
  changeLine(world, id, { suspended });
  moveLine(world, id, 'suspend');
  tell(world, { kind: 'suspended', line: id, reason });
}
