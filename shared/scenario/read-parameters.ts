import type { Node } from 'jsonc-parser';
import { MAX_PARAMETERS } from './limits.ts';
import { PARAMETER_UNITS, partsOfOne, type ParameterUnit } from './parameter.ts';
import { itemsOf, numberAt, textAt, valueOf, type Tree } from './tree.ts';

/** A parameter of a file, in smallest steps of its unit, and where it stands. */
export interface ReadParameter {
  readonly id: string;
  readonly unit: ParameterUnit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  /** The value that is put in place. */
  readonly value: number;
  readonly drawn: boolean;
  readonly node: Node;
}

/** The parameters that are whole enough to be used; what is wrong with others the schema says. */
export function readParameters(tree: Tree): readonly ReadParameter[] {
  const list = itemsOf(valueOf(tree, tree.root, 'parameters')).slice(0, MAX_PARAMETERS);
  return list.flatMap((node) => {
    const id = textAt(tree, node, 'id');
    const unit = PARAMETER_UNITS.find((name) => name === textAt(tree, node, 'unit'));
    if (id === undefined || unit === undefined) return [];
    const parts = (field: string) =>
      Math.round((numberAt(tree, node, field) ?? 0) * partsOfOne(unit));
    const value = parts('default');
    const drawn = valueOf(tree, node, 'drawn')?.value === true;
    return [
      {
        id,
        unit,
        min: parts('min'),
        max: parts('max'),
        step: parts('step'),
        default: value,
        value,
        drawn,
        node,
      },
    ];
  });
}
