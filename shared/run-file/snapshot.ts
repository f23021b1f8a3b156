import { RULES_VERSION } from '../engine/apply.ts';
import { present, type Run } from '../engine/run.ts';
import { canonicalJson, type Canonical } from '../ledger/canonical-json.ts';

/**
 * Where a run stands, as one canonical text: read again when the rules have changed since and the
 * journal can't be replayed. It is never the truth while the journal can be.
 */
export function snapshotOf(run: Run): string {
  return canonicalJson({
    rules: RULES_VERSION,
    head: run.head,
    n: run.records.length,
    state: present(run) as unknown as Canonical,
  });
}
