import { z } from 'zod';
import { US } from '../../products/regions/us.ts';
import { err, ok, type Result } from '../../result.ts';
import { afterEvent, creditEventOf } from '../../score/credit-event.ts';
import { scoreOf, type ScoreModel } from '../../score/model.ts';
import { US_STYLE } from '../../score/models/us-style.ts';
import { monthsToRecover } from '../../score/recovery.ts';
import {
  REPRESENTED_ON,
  representativeFile,
  type PastMark,
  type Person,
} from '../../score/representative-file.ts';
import { adapter, type Adapter, type Figures } from './adapter.ts';
import { amountFromZero } from './case-units.ts';

const score = z.number().min(300).max(850);
const MONTHS_PER_YEAR = 12;
/** Where a source says no more than that there was a mark, it is taken to be a year old. */
const USUAL_MONTHS_AGO = 12;

const NO_MARK = /^\s*(?:none|no|nothing|never)\b/i;

/** `30-day 12 months ago`, `charge-off in the last 2 years`, or a mark spelled out. */
const pastMark = z.union([
  z
    .string()
    .transform((text): PastMark | null =>
      NO_MARK.test(text) ? null : { kind: kindIn(text), monthsAgo: monthsIn(text) },
    ),
  z
    .object({
      daysPastDue: z.number().min(1).max(180).optional(),
      days: z.number().min(1).max(180).optional(),
      kind: z.string().optional(),
      type: z.string().optional(),
      monthsAgo: z.number().min(0).max(240).optional(),
      yearsAgo: z.number().min(0).max(20).optional(),
    })
    .transform(({ daysPastDue, days, kind, type, monthsAgo, yearsAgo }): PastMark => ({
      kind: kindIn(`${kind ?? type ?? ''} ${daysPastDue ?? days ?? ''}`),
      monthsAgo: Math.round(monthsAgo ?? (yearsAgo ?? 1) * MONTHS_PER_YEAR),
    })),
]);

function kindIn(text: string): PastMark['kind'] {
  if (/charge/i.test(text)) return 'charge-off';
  const days = Number(/\d+/.exec(text)?.[0] ?? 30);
  return days >= 90 ? 90 : days >= 60 ? 60 : 30;
}

function monthsIn(text: string): number {
  const told = /(\d+|a|last|past)\s*(month|year)/i.exec(text);
  if (told === null) return USUAL_MONTHS_AGO;
  const count = Number(told[1]);
  const unit = /year/i.test(told[2] ?? '') ? MONTHS_PER_YEAR : 1;
  return (Number.isFinite(count) ? count : 1) * unit;
}

const profile = z.object({
  score,
  utilisation: z.number().min(0).max(2).optional(),
  /** The same as US publications spell it. */
  utilization: z.number().min(0).max(2).optional(),
  revolvingBalance: amountFromZero.optional(),
  historyYears: z.number().min(0).max(60).optional(),
  recentInquiries: z.int().min(0).max(50).optional(),
  accounts: z.int().min(1).max(100).optional(),
  delinquencies: z
    .union([
      z
        .array(pastMark)
        .max(50)
        .transform((marks) => marks.filter((mark) => mark !== null)),
      z
        .int()
        .min(0)
        .max(50)
        .transform((count): readonly PastMark[] =>
          Array.from({ length: count }, () => ({ kind: 30, monthsAgo: USUAL_MONTHS_AGO })),
        ),
    ])
    .optional(),
});

/** One event, or several that happen together, as a list or with plus signs between them. */
const events = z
  .union([z.string(), z.array(z.string()).min(1).max(10)])
  .transform((told) => (typeof told === 'string' ? told.split('+') : told));

/** A person by a profile, or by a start score alone. */
export const scoreInputs = z
  .union([z.object({ profile, event: events }), z.object({ startScore: score, event: events })])
  .transform((inputs) => ({
    event: inputs.event,
    person: 'profile' in inputs ? personOf(inputs.profile) : { score: inputs.startScore },
  }));

/** Only what the profile says: no field at all where it is silent. */
function personOf({ delinquencies, utilization, ...rest }: z.output<typeof profile>): Person {
  const utilisation = rest.utilisation ?? utilization;
  const said = { ...rest, utilisation, marks: delinquencies };
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  ) as unknown as Person;
}

/** The person's representative file, the change of score, and how long until it is made good. */
export interface ScoreChange {
  readonly startModel: number;
  readonly change: number;
  readonly monthsToRecover: () => number | null;
}

/** What events do to a person under a model; an error in words when one isn't a known event. */
export function scoreChange(
  model: ScoreModel,
  person: Person,
  names: readonly string[],
): Result<ScoreChange, string> {
  const before = representativeFile(model, person);
  let after = before;
  for (const name of names) {
    const event = creditEventOf(name);
    if (event === null) return err(`"${name.trim()}" is no event of a credit file that we know`);
    after = afterEvent(after, event, REPRESENTED_ON);
  }
  const startModel = scoreOf(model, before, REPRESENTED_ON);
  return ok({
    startModel,
    change: scoreOf(model, after, REPRESENTED_ON) - startModel,
    monthsToRecover: () => monthsToRecover(model, after, REPRESENTED_ON, startModel, US.file),
  });
}

function scoreAdapter(
  figures: (person: Person, change: ScoreChange) => Result<Figures, string>,
): Adapter {
  return adapter(scoreInputs, ({ person, event }) => {
    const change = scoreChange(US_STYLE, person, event);
    return change.ok ? figures(person, change.value) : change;
  });
}

const after = scoreAdapter(({ score: start }, { change, startModel }) =>
  ok({ scoreAfter: start + change, deltaFromStart: change, startModel }),
);

/** Published ranges of the general-purpose US score, against `us-style`. */
export const SCORES = {
  'score-simulation-range': after,
  'score-after-range': after,
  'score-delta-range': scoreAdapter((_, { change, startModel }) =>
    ok({ pointsLost: -change + 0, startModel }),
  ),
  'score-recovery-time': scoreAdapter((_, { monthsToRecover: months, startModel }) => {
    const count = months();
    return count === null
      ? err('the score is not back within twelve years')
      : ok({ yearsToFullRecovery: count / MONTHS_PER_YEAR, startModel });
  }),
} as const satisfies Readonly<Record<string, Adapter>>;
