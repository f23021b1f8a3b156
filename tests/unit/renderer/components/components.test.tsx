// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../../renderer/components/ErrorBoundary.tsx';
import { RadioTable } from '../../../../renderer/components/RadioTable.tsx';
import { TextOf } from '../../../../renderer/components/TextOf.tsx';
import { createFileDesk } from '../../../../renderer/stores/file-desk.ts';
import { LabContext } from '../../../../renderer/stores/lab.ts';
import { createRunStore } from '../../../../renderer/stores/run-store.ts';
import { createUiStore } from '../../../../renderer/stores/ui-store.ts';
import { FakeHost } from '../stores/fake-host.ts';
import { workAtHand } from '../workers/work-at-hand.ts';

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const show = (node: ReactNode) => act(() => root.render(node));

describe('text of a scenario', () => {
  const host = new FakeHost();
  const ui = createUiStore({
    system: { languages: ['zh-CN'], dark: false },
    onSettings: () => undefined,
  });
  const runs = createRunStore({
    host,
    canWrite: true,
    newSeed: () => 1,
    onRun: () => undefined,
  });
  const lab = { host, ui, runs, files: createFileDesk(host, ui, runs), work: workAtHand() };
  const words = (text: Parameters<typeof TextOf>[0]['text']) => {
    show(
      <LabContext value={lab}>
        <TextOf text={text} />
      </LabContext>,
    );
    return place.innerHTML;
  };

  it('carries its language only where it falls back to the other', () => {
    expect(words({ en: 'Rent', 'zh-CN': '房租' })).toBe('<bdi>房租</bdi>');
    expect(words({ en: 'Rent' })).toBe('<bdi lang="en">Rent</bdi>');
    expect(words('Rent')).toBe('<bdi>Rent</bdi>');
  });

  it('is never markup', () => {
    expect(words('<img src=x>')).toBe('<bdi>&lt;img src=x&gt;</bdi>');
  });
});

describe('a choice as a table', () => {
  it('is a radio group whose rows say all their costs', () => {
    const chosen = vi.fn();
    show(
      <RadioTable
        label="How to pay"
        columns={[{ key: 'extra', label: 'Extra' }]}
        rows={[
          { key: 'leave', label: 'Leave it', cells: ['0.00'] },
          { key: 'twelve', label: '12 instalments', cells: ['97.42'] },
          { key: 'shut', label: 'Closed', cells: ['–'], isDisabled: true },
        ]}
        value="leave"
        onChange={chosen}
      />,
    );
    const radios = [...place.querySelectorAll('input')];
    expect(radios.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    const costs = radios[1]?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(costs)?.textContent).toBe('97.42');
    act(() => place.querySelectorAll('td')[1]?.click());
    act(() => place.querySelectorAll('td')[2]?.click());
    expect(chosen.mock.calls).toEqual([['twelve']]);
  });
});

describe('a bug in a screen', () => {
  it('leaves words and a way back', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Screen = () => {
      if (broken) throw new Error('no such line');
      return <p>fine again</p>;
    };
    show(
      <ErrorBoundary fallback={(error, reset) => <button onClick={reset}>{error.message}</button>}>
        <Screen />
      </ErrorBoundary>,
    );
    expect(place.textContent).toBe('no such line');
    broken = false;
    act(() => place.querySelector('button')?.click());
    expect(place.textContent).toBe('fine again');
  });
});
