// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { RecordsScreen } from '../../../../renderer/screens/records/RecordsScreen.tsx';
import { startRun } from '../../../../shared/engine/run.ts';
import { busyScenario } from '../../shared/busy-scenario.ts';
import { Stage } from './stage.tsx';

const stage = new Stage();

describe('a page of a run', () => {
  it('starts the keyboard at its heading when what led to it has gone', () => {
    stage.show(<RecordsScreen />, startRun(busyScenario(), 1));
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('leaves the focus with a tab that was pressed', () => {
    const tab = document.createElement('button');
    document.body.append(tab);
    tab.focus();
    stage.show(<RecordsScreen />, startRun(busyScenario(), 1));
    expect(document.activeElement).toBe(tab);
    tab.remove();
  });
});
