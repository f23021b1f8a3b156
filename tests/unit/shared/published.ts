import published from '../../golden/published-facts.json' with { type: 'json' };

/** A published figure as the golden file keeps it. The test names the shape of its kind. */
export interface Fact<Inputs, Expected> {
  readonly id: string;
  readonly kind: string;
  readonly inputs: Inputs;
  readonly expected: Expected;
}

/** All published facts of a kind, to be named rows; a kind without any would test nothing. */
export function factsOf<Inputs, Expected>(kind: string): readonly Fact<Inputs, Expected>[] {
  const all: readonly unknown[] = published.cases;
  const facts = (all as readonly Fact<Inputs, Expected>[]).filter((fact) => fact.kind === kind);
  if (facts.length === 0) throw new Error(`No published fact is of kind ${kind}`);
  return facts;
}
