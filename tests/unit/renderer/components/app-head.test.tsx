// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { AppHead } from '../../../../renderer/components/AppHead.tsx';
import type { Route } from '../../../../renderer/stores/ui-store.ts';
import { startRun } from '../../../../shared/engine/run.ts';
import { scenario } from '../../shared/small-scenario.ts';
import { Stage } from '../screens/stage.tsx';

const stage = new Stage();

describe('the running head', () => {
  it.each<[Route, string]>([
    [{ screen: 'library' }, 'Library'],
    [{ screen: 'play' }, 'Play'],
    [{ screen: 'records' }, 'Records'],
    [{ screen: 'lender' }, 'Closing'],
  ])('marks for %o the tab %s alone', (route, tab) => {
    const { ui } = stage.show(<AppHead />, startRun(scenario(), 1));
    act(() => ui.getState().go(route));
    const marked = [...stage.place.querySelectorAll('nav [aria-current]')];
    expect(marked.map(({ textContent }) => textContent)).toEqual([tab]);
  });
});
