import { checkLineName, dateAt, report, type LineNumber, type Meaning } from './meaning-context.ts';
import { itemsOf, valueOf } from './tree.ts';

/** What the credit file says of the time before the run lies before it, on lines that there are. */
export function checkCreditFile(meaning: Meaning, lineNumber: LineNumber): void {
  const { tree, start } = meaning;
  const history = valueOf(tree, tree.root, 'creditFile');
  for (const list of ['lates', 'inquiries', 'publicRecords']) {
    for (const item of itemsOf(valueOf(tree, history, list))) {
      const date = dateAt(tree, item, 'on');
      if (date !== null && start !== null && date.day >= start.day) {
        report(meaning, 'date-after-start', date.node, { date: date.text, start: start.text });
      }
      const line = list === 'lates' ? checkLineName(meaning, item, lineNumber) : null;
      const opened = line === null ? null : dateAt(tree, line, 'openedOn');
      if (date === null || opened === null || date.day >= opened.day) continue;
      report(meaning, 'span-backwards', date.node, { from: opened.text, to: date.text });
    }
  }
}
