import type { ScoreModel } from '../model.ts';
import { PLATFORM_STYLE } from './platform-style.ts';
import { REPORT_STYLE } from './report-style.ts';
import { US_STYLE } from './us-style.ts';

/** Every simulated score there is, in the order in which they are shown; all read the same file. */
export const SCORE_MODELS: readonly ScoreModel[] = [US_STYLE, PLATFORM_STYLE, REPORT_STYLE];
