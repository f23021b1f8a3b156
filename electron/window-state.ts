/** Where the window was and how large, so that it comes back there. */
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import type { Disk } from './files/atomic-write.ts';
import { readStored, writeStored } from './files/small-file.ts';

export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

const pixels = z.int().min(-100_000).max(100_000);
const length = z.int().min(1).max(100_000);

const stateSchema: z.ZodType<WindowState> = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: length, height: length }),
  maximised: z.boolean(),
});

/** This much of the window must be on a display, or a learner could not take hold of it. */
const GRIP = { width: 200, height: 100 } as const;

/** The state to start with: the last one if its place still exists, otherwise null. */
export async function readWindowState(
  { fs }: Disk,
  path: string,
  workAreas: readonly Rectangle[],
): Promise<WindowState | null> {
  const state = await readStored(fs, path, stateSchema);
  return state !== null && workAreas.some((area) => holds(area, state.bounds)) ? state : null;
}

/** Whether the window's head would be in reach on this display. */
function holds(area: Rectangle, bounds: Rectangle): boolean {
  const right = Math.min(area.x + area.width, bounds.x + bounds.width);
  const wide = right - Math.max(area.x, bounds.x);
  const down = area.y + area.height - bounds.y;
  return wide >= GRIP.width && bounds.y >= area.y - 1 && down >= GRIP.height;
}

/** The window's state now. */
export function stateOf(
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
): WindowState {
  return { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
}

/** Keeps the state; a disk that refuses is no reason to keep a learner waiting. */
export function writeWindowState(disk: Disk, path: string, state: WindowState): Promise<void> {
  return writeStored(disk, path, state).catch(() => undefined);
}
