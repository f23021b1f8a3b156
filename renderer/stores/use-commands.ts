import { useEffect } from 'react';
import type { HostCommand } from '../../shared/desktop-api.ts';
import { tellHostProblem } from './file-desk.ts';
import { useLab, type Lab } from './lab.ts';
import { saveAsFile } from './save-notices.ts';

/** Keys that work in both editions. In Electron the menu shows them; here they work without it. */
const KEYS: Readonly<Record<string, HostCommand>> = { o: 'open-file', s: 'save-file' };

/** Does what the system's menu and its keys ask for. */
export function useCommands(): void {
  const lab = useLab();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = KEYS[event.key.toLowerCase()];
      if (command === undefined || event.altKey || event.shiftKey) return;
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      carryOut(lab, command);
    };
    window.addEventListener('keydown', press);
    const leave = lab.host.onCommand((command) => carryOut(lab, command));
    return () => {
      window.removeEventListener('keydown', press);
      leave();
    };
  }, [lab]);
}

function carryOut(lab: Lab, command: HostCommand): void {
  const { files, host, runs, ui } = lab;
  const { go, route } = ui.getState();
  switch (command) {
    case 'library':
      return go({ screen: 'library' });
    case 'open-file':
      return void files.choose();
    case 'save-file':
      return void saveAsFile(host, ui, runs);
    case 'print':
      return void printPage(lab);
    case 'privacy':
      if (route.screen !== 'privacy') go({ screen: 'privacy', back: route });
  }
}

/** The screen as it stands, under the name of the run or of the app. */
export async function printPage({ host, ui, runs }: Lab): Promise<void> {
  const printed = await host.printPage(runs.getState().id ?? 'credit-line-lab');
  if (!printed.ok) tellHostProblem(ui, printed.error);
}
