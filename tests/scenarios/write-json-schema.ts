import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { scenarioSchema } from '../../shared/scenario/schema.ts';

export const SCHEMA_FILE = new URL('../../scenarios/scenario.schema.json', import.meta.url);

/** The JSON Schema of scenario format v1, for editors: draft 7 is what most of them know best. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7' });
  const titled = { title: 'Credit Line Lab scenario, format 1', ...schema };
  return `${JSON.stringify(titled, null, 2)}\n`;
}

const [, script] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  writeFileSync(SCHEMA_FILE, jsonSchemaText());
  console.log('Wrote scenarios/scenario.schema.json');
}
