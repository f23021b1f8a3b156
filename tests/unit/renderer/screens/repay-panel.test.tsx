// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { RepayPanel } from '../../../../renderer/screens/play/RepayPanel.tsx';
import { act as doAction, startRun } from '../../../../shared/engine/run.ts';
import { money } from '../../../../shared/units/money.ts';
import { FAMILY_TERMS, manyLines } from '../../shared/every-family.ts';
import { Stage } from './stage.tsx';

const stage = new Stage();
const heading = () => stage.place.querySelector('h2')?.textContent;

/** Of all the lines, only one of the later ones owes anything. */
const run = doAction(startRun(manyLines(Object.keys(FAMILY_TERMS)), 1), {
  kind: 'draw',
  line: 'till-payday',
  amount: money(30_000),
  method: null,
  periods: null,
}).run;

describe('paying by hand', () => {
  it('begins at the first line that can be repaid today', () => {
    stage.show(<RepayPanel asked={null} />, run);
    expect(heading()).toContain('till-payday');
    expect(stage.place.querySelector('input[type="text"]')).not.toBeNull();
  });

  it('stays with the line that is chosen, though it owes nothing', () => {
    stage.show(<RepayPanel asked={null} />, run);
    const other = [...stage.place.querySelectorAll<HTMLElement>('[role="radio"]')].find(
      (radio) => radio.getAttribute('aria-checked') === 'false',
    );
    act(() => other?.click());
    expect(heading()).not.toContain('till-payday');
    expect(stage.place.querySelector('input[type="text"]')).toBeNull();
  });
});
