/** Several people at one computer: whose run is whose. Names are labels, never passwords. */
import {
  HOST_LIMITS,
  type Learner,
  type LearnerId,
  type RunMeta,
  type Settings,
} from '../../shared/desktop-api.ts';

/** What a name may hold: one line of visible characters. The host checks the same. */
export function cleanName(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  let name = '';
  for (const character of plain) {
    if (name.length + character.length > HOST_LIMITS.learnerNameLength) break;
    name += character;
  }
  return name.trim();
}

export type NameProblem = 'taken' | 'full';

/** Why this name can't be added, or null. */
export function nameProblem({ learners = [] }: Settings, name: string): NameProblem | null {
  if (learners.some((learner) => learner.name === name)) return 'taken';
  return learners.length >= HOST_LIMITS.learners ? 'full' : null;
}

/** Adds somebody, who is playing from now on. `name` is clean and free. */
export function withLearner(settings: Settings, learner: Learner): Settings {
  const learners = [...(settings.learners ?? []), learner];
  return { ...withoutLearners(settings), learners, learner: learner.id };
}

/** Takes a name off. Runs stay; nobody in particular is playing if it was them. */
export function withoutLearner(settings: Settings, id: LearnerId): Settings {
  const learners = (settings.learners ?? []).filter((learner) => learner.id !== id);
  const { learner } = settings;
  return {
    ...withoutLearners(settings),
    ...(learners.length === 0 ? {} : { learners }),
    ...(learner === undefined || learner === id ? {} : { learner }),
  };
}

/** Somebody else sits down; null for nobody in particular. */
export function playedBy(settings: Settings, id: LearnerId | null): Settings {
  const { learners } = settings;
  return {
    ...withoutLearners(settings),
    ...(learners === undefined ? {} : { learners }),
    ...(id === null ? {} : { learner: id }),
  };
}

function withoutLearners({ language, theme, lastRun }: Settings): Settings {
  return { language, theme, lastRun };
}

/** The name of whoever is playing; null for nobody in particular. */
export function playerOf({ learners = [], learner }: Settings): Learner | null {
  return learners.find(({ id }) => id === learner) ?? null;
}

/** The runs of whoever is playing. Runs under a name that is gone belong to nobody in particular. */
export function runsOf(runs: readonly RunMeta[], settings: Settings): readonly RunMeta[] {
  const known = new Set((settings.learners ?? []).map(({ id }) => id));
  const ownerOf = ({ learner }: RunMeta) =>
    learner !== undefined && known.has(learner) ? learner : null;
  const player = playerOf(settings)?.id ?? null;
  return runs.filter((run) => ownerOf(run) === player);
}

/** A new id that says nothing about the person. */
export function newLearnerId(): LearnerId {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36);
}
