/** Well under the length at which a window feels stuck. */
export const TURN_MS = 12;

/**
 * Long work beside the window's own: a few steps a turn, so that keys and presses are always heard.
 * @param step does a little; false when nothing is left to do
 * @param show is called after every turn
 * @returns stops the work; what has been done stays done
 */
export function inTurns(step: () => boolean, show: () => void): () => void {
  const turn = () => {
    const began = performance.now();
    let more = true;
    while (more && performance.now() - began < TURN_MS) more = step();
    show();
    if (more) timer = window.setTimeout(turn, 0);
  };
  let timer = window.setTimeout(turn, 0);
  return () => window.clearTimeout(timer);
}
