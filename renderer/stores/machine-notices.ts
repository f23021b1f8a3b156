import type { HostInfo } from '../../shared/desktop-api.ts';
import type { UiStore } from './ui-store.ts';

/** What the host found amiss with how it was set up: said once, to be passed on. */
export function tellOfMachine(ui: UiStore, info: HostInfo): void {
  const { notify } = ui.getState();
  const rest = { tone: 'attention', actions: [], dismissible: true } as const;
  const { policyProblem, portableRefused = false } = info;
  if (policyProblem !== undefined) {
    notify({ ...rest, id: 'policy', key: 'policyProblem', params: { where: policyProblem } });
  }
  if (portableRefused) notify({ ...rest, id: 'portable', key: 'portableRefused' });
}
