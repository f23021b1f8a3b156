/** Run by `kill.test.ts` as a process of its own: saves for ever and says what was confirmed. */
import { thisDisk, thisWriter } from '../../electron/files/this-machine.ts';
import { openRunStore } from '../../electron/files/run-store.ts';
import { metaOf } from '../unit/electron/run-meta.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const store = await openRunStore({ disk: thisDisk, folder, identity: thisWriter() });
if (store.refusal !== null) throw new Error(store.refusal.code);

for (let n = Number(first); ; n += 1) {
  const line = `{"n":${n},"note":"${'借'.repeat(200)}"}\n`;
  const appended = await store.appendToRun('run', line, metaOf('run', n));
  if (!appended.ok) throw new Error(appended.error.code);
  if (n % 5 === 0) await store.writeSnapshot('run', `{"n":${n}}`);
  process.stdout.write(`${n}\n`);
}
