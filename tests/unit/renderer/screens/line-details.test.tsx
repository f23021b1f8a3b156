// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { LineDetailsOf } from '../../../../renderer/screens/play/LineDetailsOf.tsx';
import { act as doAction, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { FAMILY_TERMS, manyLines } from '../../shared/every-family.ts';
import { Stage } from './stage.tsx';

const IDS = Object.keys(FAMILY_TERMS);

/** Half a year in which everything that can be is bought or drawn, and nothing is repaid by hand. */
function playedRun(): Run {
  let run = startRun(manyLines(IDS), 1);
  const draws = [
    { line: 'swift-cash', amount: 120_000, method: 'level', periods: 6 },
    { line: 'till-payday', amount: 30_000, method: null, periods: null },
    { line: 'willow-card', amount: 20_000, method: null, periods: null },
  ] as const;
  for (const draw of draws) {
    run = doAction(run, { ...draw, kind: 'draw', amount: money(draw.amount) }).run;
  }
  for (let turn = 0; turn < 40; turn += 1) {
    const { day, offers } = present(run);
    const [offer] = offers;
    run =
      offer === undefined
        ? doAction(run, { kind: 'advance', to: addDays(day, 5) }).run
        : doAction(run, { kind: 'answer', offer: offer.id, option: 1 + (turn % 4) }).run;
  }
  return run;
}

const stage = new Stage();

function show(run: Run, id: string, language: 'en' | 'zh-CN'): void {
  stage.show(<LineDetailsOf key={id} id={id} />, run, language);
}

describe.each(['en', 'zh-CN'] as const)('the details of a line, %s', (language) => {
  const first = startRun(manyLines(IDS), 1);
  const later = playedRun();

  it.each(IDS)('%s opens by its button, and says everything in words', (id) => {
    for (const run of [first, later]) {
      show(run, id, language);
      const button = stage.place.querySelector('button');
      expect(button?.getAttribute('aria-expanded')).toBe('false');
      expect(stage.place.querySelector('.line-details')).toBeNull();
      act(() => button?.click());
      expect(button?.getAttribute('aria-expanded')).toBe('true');
      const words = stage.place.querySelector('.line-details')?.textContent ?? '';
      expect(words.length).toBeGreaterThan(10);
      // A missing word shows as its key, a missing figure as its placeholder.
      expect(words).not.toMatch(/lineDetails|\{\{|undefined|NaN/);
      stage.clear();
    }
  });
});
