import { describe, expect, test } from 'vitest';
import { getLanguageService, TextDocument, type Diagnostic } from 'vscode-json-languageservice';
import { scenarioFile, snippets } from './author.ts';
import { storyText } from '../story-runs.ts';

/** The language service of a stock editor; a file finds the committed schema by its own `$schema`. */
const service = getLanguageService({
  schemaRequestService: () => Promise.resolve(scenarioFile('scenario.schema.json')),
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
});
service.configure({
  validate: true,
  allowComments: true,
  schemas: [{ uri: 'file:///scenario.schema.json', fileMatch: ['*.scenario.json'] }],
});

function open(text: string) {
  const document = TextDocument.create('file:///my.scenario.json', 'json', 1, text);
  return { document, json: service.parseJSONDocument(document) };
}

async function diagnose(text: string): Promise<readonly Diagnostic[]> {
  const { document, json } = open(text);
  return service.doValidation(document, json);
}

/** What is offered where ¦ stands. */
async function complete(marked: string) {
  const offset = marked.indexOf('¦');
  const { document, json } = open(marked.replace('¦', ''));
  const list = await service.doComplete(document, document.positionAt(offset), json);
  return list?.items ?? [];
}

describe('an editor', () => {
  test('finds nothing wrong with what the parser accepts', async () => {
    const files = [snippets('smallest')[0] ?? '', snippets('complete')[0] ?? '', storyText()];
    for (const text of [...files, scenarioFile('can-i-still-close-it.scenario.json')]) {
      expect((await diagnose(text)).map(({ message }) => message)).toEqual([]);
    }
  });

  test('marks an unknown field, a wrong type and a missing one at their places', async () => {
    const text = '{\n  "formatVersion": 1,\n  "cash": true,\n  "goal": []\n}';
    const found = await diagnose(text);
    const lines = found.map(({ range }) => range.start.line + 1);
    expect(lines).toContain(3);
    expect(lines).toContain(4);
    expect(found.some(({ message }) => String(message).includes('"goals"'))).toBe(true);
  });

  test('offers fields with what they mean, and values', async () => {
    const fields = await complete('{ "formatVersion": 1, ¦ }');
    const events = fields.find(({ label }) => label === 'events');
    expect(JSON.stringify(events?.documentation)).toContain('The story, in any order.');
    const kinds = await complete('{ "events": [{ "id": "a", "kind": ¦ }] }');
    expect(kinds.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['"message"', '"choice"', '"check"', '"prediction"', '"checkout"']),
    );
    const metrics = await complete('{ "goals": [{ "test": { "metric": ¦ } }] }');
    expect(metrics.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['"owed"', '"utilisation"', '"chose"', '"counter"']),
    );
    const products = await complete('{ "lines": [{ "terms": { "from": ¦ } }] }');
    expect(products.map(({ label }) => label)).toContain('"cn-pay-later"');
  });
});
