import { parseTree } from 'jsonc-parser';
import { drawBelow } from '../random.ts';
import { writeParts } from './parameter.ts';
import { readParameters } from './read-parameters.ts';
import { createTree, valueOf } from './tree.ts';

/** Values of parameters by id, in the smallest steps of their units. */
export type ParameterValues = Readonly<Record<string, number>>;

/**
 * The same scenario with other values for its parameters, written where their defaults stood: a run
 * embeds this text, so that it stands alone and replays without knowing what was chosen.
 * @param text a file that `parseScenario` has accepted
 * @param values what differs; a value is held within its range and on its steps
 */
export function withParameters(text: string, values: ParameterValues): string {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root === undefined) return text;
  const tree = createTree(root, text);
  let changed = text;
  for (const parameter of readParameters(tree).toReversed()) {
    const at = valueOf(tree, parameter.node, 'default');
    const wanted = Object.hasOwn(values, parameter.id) ? values[parameter.id] : undefined;
    if (at === undefined || wanted === undefined) continue;
    const { min, max, step, unit } = parameter;
    const steps = Math.round((Math.max(min, Math.min(max, wanted)) - min) / step);
    const value = min + Math.min(steps, Math.floor((max - min) / step)) * step;
    const written = writeParts(value, unit);
    changed = `${changed.slice(0, at.offset)}${written}${changed.slice(at.offset + at.length)}`;
  }
  return changed;
}

/**
 * What a learner's seed draws for the parameters that are drawn: any of their steps is as likely as
 * any other. The seed of the run decides it, as it decides all chance.
 */
export function drawnParameters(text: string, seed: number): ParameterValues {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root === undefined) return {};
  const values: Record<string, number> = {};
  for (const { id, min, max, step, drawn } of readParameters(createTree(root, text))) {
    if (!drawn || step <= 0) continue;
    const count = Math.floor((max - min) / step) + 1;
    const address = { seed: seed >>> 0, stream: `parameter:${id}`, day: 0, n: 0 };
    values[id] = min + step * drawBelow(address, count);
  }
  return values;
}

/** The text that a run of this seed plays: the variant of one learner. */
export function variantOf(text: string, seed: number): string {
  const values = drawnParameters(text, seed);
  return Object.keys(values).length === 0 ? text : withParameters(text, values);
}
