import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { act, eventsOf, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import { REGIONS } from '../../shared/products/regions/regions.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { CAUSES, type Cause } from '../../shared/score/attribution.ts';
import { fileFigures } from '../../shared/score/file-figures.ts';
import type { ModelId } from '../../shared/score/model.ts';
import { modelOf, SCORE_MODELS } from '../../shared/score/models/models.ts';
import { attributeChange } from '../../shared/score/attribution.ts';
import { addDays } from '../../shared/units/day.ts';
import { scoreChange } from '../../shared/views/score-causes.ts';
import { scoreHistory } from '../../shared/views/score-history.ts';

const parsed = parseScenario(
  readFileSync(new URL('../golden/which-card-to-close.scenario.json', import.meta.url), 'utf8'),
);
if (!parsed.ok) throw new Error('the scenario has problems');
const { scenario } = parsed.value;
/** The lenders report on the third evening; the bureau has it after the region’s lag. */
const REPORT = addDays(scenario.start, 3 + REGIONS[scenario.region].reporting.lagDays.value);

/** Plays past the first report, with a card closed on the first day or none. */
function played(closing: string | null): Run {
  let run = startRun(scenario, 1);
  if (closing !== null) {
    const closed = act(run, { kind: 'close', line: closing });
    expect(closed.refusal).toBeNull();
    run = closed.run;
  }
  while (present(run).day <= REPORT) {
    run = act(run, { kind: 'advance', to: addDays(present(run).day, 1) }).run;
  }
  return run;
}

const kept = played(null);

/** What closing a card costs or brings, cause by cause, at the next report; noughts left out. */
function causesOf(card: string, id: ModelId): Partial<Record<Cause, number>> {
  const model = modelOf(id);
  const [without, with_] = [present(kept).file, present(played(card)).file];
  const causes = attributeChange(model, model.read(without, REPORT), model.read(with_, REPORT));
  return Object.fromEntries(
    CAUSES.filter((cause) => causes[cause] !== 0).map((cause) => [cause, causes[cause]]),
  );
}

const utilisationOf = (run: Run) => fileFigures(present(run).file, REPORT).utilisation;

describe('four cards, 10,000 owed of 30,000, played through the engine', () => {
  it('has a third of its limits in use', () => expect(utilisationOf(kept)).toBe(333_333));

  // Closing the spare card is the published example: 33% becomes 50%.
  it.each([
    ['spare', 'closed', 500_000],
    ['oldest', 'closed', 357_143],
    ['largest', 'closed-with-balance', 555_556],
  ])('closing the %s one: %s, %d millionths in use', (card, status, utilisation) => {
    const run = played(card);
    expect(present(run).lines[card]?.status).toBe(status);
    expect(utilisationOf(run)).toBe(utilisation);
  });

  it.each([
    // A spare limit is what a share in use is measured by; only open cards have an age elsewhere.
    ['spare', 'us-style', { 'amounts-owed': -33 }],
    ['spare', 'report-style', { 'amounts-owed': -45, length: 3 }],
    ['spare', 'platform-style', { 'platform-history': 1, capacity: -25, behaviour: -25 }],
    // A closed card ages on in us-style until it leaves the file, ten years later.
    ['oldest', 'us-style', { 'amounts-owed': -5 }],
    ['oldest', 'report-style', { 'amounts-owed': -6, length: -20 }],
    ['oldest', 'platform-style', { 'platform-history': -3, capacity: -4, behaviour: -4 }],
    // What is owed on it goes on counting, its limit doesn't.
    ['largest', 'us-style', { 'amounts-owed': -44 }],
    ['largest', 'report-style', { 'amounts-owed': -56 }],
    ['largest', 'platform-style', { capacity: -32, behaviour: -34 }],
  ] as const)('closing the %s one moves %s by these', (card, model, causes) => {
    expect(causesOf(card, model)).toEqual(causes);
  });

  it.each(['spare', 'oldest', 'largest'])(
    'traces the change to the closing of the %s one',
    (card) => {
      const run = played(card);
      const told = { events: eventsOf(run), journal: journalOf(run) };
      for (const model of SCORE_MODELS) {
        const to = scoreHistory(told.events, model).length - 1;
        const change = scoreChange(told, model, { from: to - 1, to });
        const [first] = change?.shares.filter(({ points }) => points < 0) ?? [];
        const closing = first?.behind.find(({ change: what }) => what.kind === 'status');
        expect(closing?.change.account).toBe(card);
        expect(closing?.events.map(({ kind }) => kind)).toContain(
          card === 'largest' ? 'closed-with-balance' : 'closed',
        );
      }
    },
  );
});
