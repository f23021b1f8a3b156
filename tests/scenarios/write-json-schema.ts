import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { scenarioJsonSchema } from '../../shared/scenario/json-schema.ts';

export const SCHEMA_FILE = new URL('../../scenarios/scenario.schema.json', import.meta.url);

/** The text of the committed JSON Schema. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
}

const [, script] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  writeFileSync(SCHEMA_FILE, jsonSchemaText());
  console.log('Wrote scenarios/scenario.schema.json');
}
