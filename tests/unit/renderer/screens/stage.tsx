import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, vi } from 'vitest';
import { createFileDesk } from '../../../../renderer/stores/file-desk.ts';
import { LabContext } from '../../../../renderer/stores/lab.ts';
import { createRunStore } from '../../../../renderer/stores/run-store.ts';
import { createUiStore } from '../../../../renderer/stores/ui-store.ts';
import { createWords } from '../../../../renderer/text/i18n.ts';
import type { Run } from '../../../../shared/engine/run.ts';
import type { Language } from '../../../../shared/scenario/text.ts';
import { FakeHost } from '../stores/fake-host.ts';
import { workAtHand } from '../workers/work-at-hand.ts';

/** A place in the page in which one screen of a run is shown; new for each test of the file. */
export class Stage {
  place = document.createElement('div');
  host = new FakeHost();
  #root: Root | null = null;

  constructor() {
    beforeEach(() => {
      vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
      this.place = document.createElement('div');
      document.body.append(this.place);
      this.#root = createRoot(this.place);
      this.host = new FakeHost();
    });
    afterEach(() => {
      act(() => this.#root?.unmount());
      this.place.remove();
    });
  }

  show(screen: ReactNode, run: Run, language: Language = 'en') {
    const { host } = this;
    const ui = createUiStore({
      system: { languages: [language], dark: false },
      onSettings: () => undefined,
    });
    const runs = createRunStore({
      host,
      canWrite: false,
      newSeed: () => 1,
      onRun: () => undefined,
    });
    runs.setState({ run });
    const lab = { host, ui, runs, files: createFileDesk(host, ui, runs), work: workAtHand() };
    this.#draw(
      <I18nextProvider i18n={createWords(language)}>
        <LabContext value={lab}>{screen}</LabContext>
      </I18nextProvider>,
    );
    return lab;
  }

  clear(): void {
    this.#draw(null);
  }

  #draw(node: ReactNode): void {
    act(() => this.#root?.render(node));
  }
}
