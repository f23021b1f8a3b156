/** Electron or the browser edition: decided from facts, so that every branch has a test. */

export type Binary =
  | { readonly state: 'present'; readonly path: string }
  | { readonly state: 'absent' }
  | { readonly state: 'failed'; readonly detail: string };

export interface StartFacts {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** The value of DISPLAY or WAYLAND_DISPLAY, if any. */
  readonly display: string | undefined;
  readonly binary: Binary;
  /** The user asked for the browser edition. */
  readonly forced: boolean;
}

export type Host =
  | { readonly kind: 'electron'; readonly binary: string }
  /** Get the binary, then decide again. */
  | { readonly kind: 'fetch' }
  | { readonly kind: 'browser'; readonly why: string };

/** Cheap reasons come before the download: nothing is fetched that could not run. */
export function chooseHost(facts: StartFacts): Host {
  const { platform, isRoot, display, binary, forced } = facts;
  if (forced) return { kind: 'browser', why: 'Browser edition, as asked.' };
  if (platform === 'linux' && isRoot) {
    return browser('Electron does not run as root on Linux');
  }
  if (platform === 'linux' && (display ?? '') === '') {
    return browser('there is no display (DISPLAY and WAYLAND_DISPLAY are empty)');
  }
  switch (binary.state) {
    case 'present':
      return { kind: 'electron', binary: binary.path };
    case 'absent':
      return { kind: 'fetch' };
    case 'failed':
      return browser(binary.detail);
  }
}

function browser(reason: string): Host {
  return { kind: 'browser', why: `Browser edition, because ${reason}.` };
}
