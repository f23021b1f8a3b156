/** Files that come in: looked at, checked, and either offered or explained. Nothing runs unasked. */
import type { HostProblem, PolicyLock, TextFile } from '../../shared/desktop-api.ts';
import { err, type Result } from '../../shared/result.ts';
import { parseRun } from '../../shared/run-file/parse-run.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Host } from '../host/host.ts';
import type { RunStore } from './run-store.ts';
import { looksLikeRun } from './saved-run.ts';
import type { UiStore } from './ui-store.ts';

export interface FileDesk {
  /** Checks a file and shows what it is. */
  receive(file: Result<TextFile, HostProblem>): void;
  /** The same for one dropped onto the page, which no host has looked at. */
  receiveDropped(file: Result<TextFile, HostProblem>): void;
  /** Lets the reader choose one. */
  choose(): Promise<void>;
  /** Plays a scenario whose text has been checked or is our own. */
  play(scenarioText: string, name: string): void;
}

export function createFileDesk(
  host: Host,
  ui: UiStore,
  runs: RunStore,
  locks: readonly PolicyLock[] = [],
): FileDesk {
  const look = (file: TextFile) => {
    if (looksLikeRun(file.name, file.text)) lookAtRun(file, ui, runs);
    else lookAtScenario(file, ui);
  };
  const receive: FileDesk['receive'] = (file) => {
    if (file.ok) look(file.value);
    else tellHostProblem(ui, file.error);
  };
  return {
    receive,
    receiveDropped: (file) => {
      // Where a dropped file comes from isn't known, so only runs may come this way.
      const free = !file.ok || looksLikeRun(file.value.name, file.value.text);
      receive(free || !locks.includes('scenarios') ? file : err({ code: 'by-policy' }));
    },
    choose: async () => {
      const chosen = await host.openTextFile('scenario-or-run');
      if (!chosen.ok) tellHostProblem(ui, chosen.error);
      else if (chosen.value !== null) look(chosen.value);
    },
    play: (scenarioText, name) => {
      const problems = runs.getState().open(scenarioText);
      ui.getState().offer(null);
      if (problems === null) ui.getState().go({ screen: 'play' });
      else {
        const file = { name, text: scenarioText };
        ui.getState().go({ screen: 'problems', checked: { kind: 'scenario', file, problems } });
      }
    },
  };
}

function lookAtScenario(file: TextFile, ui: UiStore): void {
  const parsed = parseScenario(file.text);
  if (parsed.ok) ui.getState().offer({ file, parsed: parsed.value });
  else {
    const checked = { kind: 'scenario', file, problems: parsed.error } as const;
    ui.getState().go({ screen: 'problems', checked });
  }
}

function lookAtRun(file: TextFile, ui: UiStore, runs: RunStore): void {
  const parsed = parseRun(file.text);
  const problem = parsed.ok ? parsed.value.damage : parsed.error;
  if (problem !== null) {
    ui.getState().go({ screen: 'problems', checked: { kind: 'run', file, problem } });
  } else if (parsed.ok) {
    runs.getState().take(parsed.value);
    ui.getState().go({ screen: 'play' });
  }
}

/** One notice for whatever the disk had to say. */
export function tellHostProblem(ui: UiStore, problem: HostProblem): void {
  ui.getState().notify({
    id: 'host',
    key: 'host',
    problem,
    tone: 'attention',
    actions: [],
    dismissible: true,
  });
}
