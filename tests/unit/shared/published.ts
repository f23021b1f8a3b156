import facts from '../../golden/published-facts.json' with { type: 'json' };

export interface PublishedFact {
  readonly id: string;
  readonly kind: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number | Readonly<Record<string, number>> | null;
}

/** One published fact, by the name that it has in the golden file. */
export function publishedFact(id: string): PublishedFact {
  const all: readonly unknown[] = facts.cases;
  const found = (all as readonly PublishedFact[]).find((fact) => fact.id === id);
  if (found === undefined) throw new Error(`No published fact is called ${id}`);
  return found;
}
