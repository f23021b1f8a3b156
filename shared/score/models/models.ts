import type { ScoreModel } from '../model.ts';
import { US_STYLE } from './us-style.ts';

/** Every simulated score there is; they all read the same file. */
export const SCORE_MODELS: readonly ScoreModel[] = [US_STYLE];
