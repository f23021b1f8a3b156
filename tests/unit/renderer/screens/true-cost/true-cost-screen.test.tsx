// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TrueCostTab } from '../../../../../renderer/components/TrueCostTab.tsx';
import { TrueCostScreen } from '../../../../../renderer/screens/true-cost/TrueCostScreen.tsx';
import { createFileDesk } from '../../../../../renderer/stores/file-desk.ts';
import { LabContext } from '../../../../../renderer/stores/lab.ts';
import { createRunStore } from '../../../../../renderer/stores/run-store.ts';
import { createUiStore, type Route } from '../../../../../renderer/stores/ui-store.ts';
import { createWords } from '../../../../../renderer/text/i18n.ts';
import { OFFER_KINDS } from '../../../../../shared/analysis/offer.ts';
import type { Language } from '../../../../../shared/scenario/text.ts';
import { FakeHost } from '../../stores/fake-host.ts';
import { workAtHand } from '../../workers/work-at-hand.ts';

// There is no canvas here; what is drawn on it is tested as data.
vi.mock('../../../../../renderer/charts/ChartCanvas.tsx', () => ({
  ChartCanvas: ({ label }: { readonly label: string }) => <span role="img" aria-label={label} />,
}));

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

function open(language: Language, back: Route = { screen: 'library' }) {
  const host = new FakeHost();
  const ui = createUiStore({
    system: { languages: [language], dark: false },
    onSettings: () => undefined,
  });
  const runs = createRunStore({ host, canWrite: true, newSeed: () => 1, onRun: () => undefined });
  const lab = { host, ui, runs, files: createFileDesk(host, ui, runs), work: workAtHand() };
  ui.getState().go({ screen: 'true-cost', back });
  const words = createWords(language);
  act(() =>
    root.render(
      <I18nextProvider i18n={words}>
        <LabContext value={lab}>
          <TrueCostTab />
          <TrueCostScreen />
        </LabContext>
      </I18nextProvider>,
    ),
  );
  return { ui, t: words.t as unknown as (key: string, params?: object) => string };
}

/** A field by its label, as a reader finds it. */
function field(label: string): HTMLInputElement {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent === label);
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
}

function type(label: string, text: string): void {
  const input = field(label);
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const answer = () => place.querySelector('.answer')?.textContent ?? '';

/** What screen readers hear of a field beside its name. */
const described = (label: string) =>
  (field(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join('');

describe('the true cost screen', () => {
  it('answers the first sentence in both languages', () => {
    open('en');
    expect(answer()).toContain('It costs ¥432.00.');
    expect(answer()).toContain('that is 13.03%, not 7.20%.');
    expect(answer()).toContain('1.81 times');
    act(() => root.unmount());
    root = createRoot(place);
    open('zh-CN');
    expect(answer()).toContain('一共多付 ¥432.00。');
    expect(answer()).toContain('是 13.03%，不是 7.20%。');
  });

  it('answers at every key, also full-width ones', () => {
    const { t } = open('en');
    type(t('trueCost.field.amount'), '３６００');
    expect(answer()).toContain('¥259.20');
    expect(field(t('trueCost.field.amount')).value).toBe('３６００');
  });

  it('says at the field what is missing, and keeps the figures before', () => {
    const { t } = open('en');
    const label = t('trueCost.field.months');
    type(label, '');
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    expect(described(label)).toBe(t('trueCost.problem.missing', { label }));
    expect(answer()).toContain(t('trueCost.waiting'));
    expect(place.querySelector('.conventions')?.textContent).toContain('13.03%');
    type(label, 'twelve');
    expect(described(label)).toBe(t('trueCost.unreadable', { label, example: '12' }));
    type(label, '12');
    expect(field(label).getAttribute('aria-invalid')).toBeNull();
    expect(answer()).toContain('13.03%');
  });

  it('says the payment that would be enough when what is typed is too small', () => {
    const { ui, t } = open('en');
    act(() => ui.getState().setAdvert(ui.getState().advert.drafts['fee-up-front']));
    expect(answer()).toContain('12.80%');
    type(t('trueCost.field.payment'), '0');
    expect(described(t('trueCost.field.payment'))).toBe(
      t('trueCost.problem.never-repaid', { paid: 0, received: 99_000_00, least: 8_250_00 }),
    );
    type(t('trueCost.field.payment'), '8250');
    expect(answer()).toContain('It costs nothing');
  });

  it.each(OFFER_KINDS)('%s: has every convention and a schedule that sums', (kind) => {
    const { ui } = open('en');
    act(() => ui.getState().setAdvert(ui.getState().advert.drafts[kind]));
    expect(place.querySelectorAll('.conventions tbody tr')).toHaveLength(8);
    expect(place.querySelectorAll('.conventions .shaded')).toHaveLength(1);
    const cents = (text: string | null | undefined) =>
      Math.round(Number((text ?? '').replace(/,/g, '')) * 100);
    const column = (row: Element, i: number) => cents(row.children[i]?.textContent);
    const rows = [...place.querySelectorAll('.schedule tbody tr')];
    const foot = place.querySelector('.schedule tfoot tr');
    expect(rows.length).toBeGreaterThan(0);
    if (foot === null) throw new Error('no foot');
    for (const i of [2, 3, 4]) {
      expect(rows.reduce((sum, row) => sum + column(row, i), 0)).toBe(column(foot, i));
    }
  });

  it('leads back to where the learner was, and keeps what was typed', () => {
    const back = { screen: 'close', line: 'flower' } as const;
    const { ui, t } = open('en', back);
    type(t('trueCost.field.amount'), '3600');
    const button = [...place.querySelectorAll('button')].find(
      (one) => one.textContent === t('trueCost.back'),
    );
    act(() => button?.click());
    expect(ui.getState().route).toEqual(back);
    expect(ui.getState().advert.drafts['monthly-fee'].amount).toBe(3_600_00);
    const tab = [...place.querySelectorAll('button')].find(
      (one) => one.textContent === t('trueCost.title'),
    );
    act(() => tab?.click());
    expect(ui.getState().route).toEqual({ screen: 'true-cost', back });
  });
});
