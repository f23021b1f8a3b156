import { z } from 'zod';
import { CATALOGUE } from '../products/catalogue/catalogue.ts';
import { scenarioSchema } from './schema.ts';
import type { StandIn } from './schema-parts.ts';

/**
 * The JSON Schema of scenario format v1, for editors: draft 7 is what most of them know best. It is
 * made of the one schema, with what may stand in for a value beside each value. It lets through all
 * that the parser does, and a little more: ids that name nothing are the parser's to find.
 */
export function scenarioJsonSchema(): JsonSchema {
  const made = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    reused: 'ref',
    target: 'draft-7',
    override: ({ jsonSchema }) => offerStandIn(jsonSchema as JsonSchema),
  });
  const { definitions, ...rest } = made as JsonSchema & { definitions?: object };
  return {
    title: 'Credit Line Lab scenario, format 1',
    ...rest,
    definitions: { ...definitions, ...STAND_INS },
  };
}

export type JsonSchema = Record<string, unknown>;

/** Fields that stay beside the alternatives: an editor shows them for either. */
const BESIDE: readonly string[] = ['description', 'default'];

const DEFINITIONS: Readonly<Record<StandIn, string>> = {
  parameter: 'parameter',
  'day-of-run': 'dayOfRun',
  'catalogue-terms': 'catalogueTerms',
};

function offerStandIn(schema: JsonSchema): void {
  const standIn = schema['standIn'] as StandIn | undefined;
  if (standIn === undefined) return;
  const own: JsonSchema = {};
  for (const [name, value] of Object.entries(schema)) {
    if (BESIDE.includes(name)) continue;
    if (name !== 'standIn') own[name] = value;
    delete schema[name];
  }
  schema['anyOf'] = [own, { $ref: `#/definitions/${DEFINITIONS[standIn]}` }];
}

const NOTE = { description: 'Ignored: room for your own notes.' };

const PARAMETER = {
  type: 'object',
  description: 'The value of a parameter: { "parameter": "rent" }.',
  properties: {
    parameter: { type: 'string', description: 'The id of one of the file’s parameters.' },
    note: NOTE,
  },
  required: ['parameter'],
};

const STAND_INS = {
  parameter: PARAMETER,
  dayOfRun: {
    type: 'object',
    description: 'So many days after the first day: { "daysFromStart": 30 }.',
    properties: {
      daysFromStart: {
        anyOf: [{ type: 'integer' }, { $ref: '#/definitions/parameter' }],
        description: 'Days after "start"; a parameter moves the day.',
      },
      note: NOTE,
    },
    required: ['daysFromStart'],
  },
  catalogueTerms: {
    type: 'object',
    description: 'A usual product of the region: { "from": "cn-pay-later" }.',
    properties: {
      from: {
        type: 'string',
        enum: CATALOGUE.map(({ id }) => id),
        enumDescriptions: CATALOGUE.map(({ about }) => about),
        description: 'Its id in the catalogue.',
      },
      override: {
        type: 'object',
        description: 'Fields that take the place of the product’s own: { "limit": 3000 }.',
      },
      note: NOTE,
    },
    required: ['from'],
    additionalProperties: false,
  },
};
