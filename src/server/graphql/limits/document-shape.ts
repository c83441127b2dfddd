import { Kind } from 'graphql';
import type {
  ASTNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { QueryLimitError } from './query-limits.js';
import type { Limited, QueryLimits } from './query-limits.js';

const CHARACTERS_PER_COMPARISON = 16;

type Counted = 'maxSelections' | 'maxAliases' | 'maxVariables' | 'maxDirectives' | 'maxEqualNames';

/**
 * Refuses a document whose validation would take long, or that selects too deep. Takes linear time, however the
 * fragments spread each other.
 * @throws QueryLimitError
 */
export function assertDocumentShape(document: DocumentNode, limits: QueryLimits): void {
  const { maxDefinitions } = limits;
  const excess = document.definitions[maxDefinitions];
  if (excess) {
    const found = document.definitions.length;
    throw new QueryLimitError('maxDefinitions', maxDefinitions, { found, nodes: excess });
  }
  new Counter(limits).count(document);
  new Depths(document, limits).check();
}

class Counter {
  readonly #limits: QueryLimits;
  readonly #counts = new Map<Counted, number>();
  readonly #fieldsByName = new Map<string, number>();

  constructor(limits: QueryLimits) {
    this.#limits = limits;
  }

  count({ definitions }: DocumentNode): void {
    for (const definition of definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        this.#add('maxVariables', definition.variableDefinitions ?? []);
        for (const variable of definition.variableDefinitions ?? []) this.#directives(variable);
      } else if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
      this.#directives(definition);
      this.#selectionSet(definition.selectionSet);
    }
  }

  #selectionSet({ selections }: SelectionSetNode): void {
    this.#add('maxSelections', selections);
    for (const selection of selections) {
      this.#directives(selection);
      if (selection.kind === Kind.FIELD) this.#field(selection);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) {
        this.#selectionSet(selection.selectionSet);
      }
    }
  }

  #field(field: FieldNode): void {
    if (field.alias) this.#alias(field, field.alias.value.length);
    const name = (field.alias ?? field.name).value;
    const before = this.#fieldsByName.get(name) ?? 0;
    this.#fieldsByName.set(name, before + 1);
    this.#add('maxEqualNames', [field], before * comparisonOf(field));
  }

  #alias(field: FieldNode, characters: number): void {
    this.#add('maxAliases', [field]);
    const { maxAliasCharacters: limit } = this.#limits;
    if (characters > limit)
      throw new QueryLimitError('maxAliasCharacters', limit, { found: characters, nodes: field });
  }

  #directives(node: { readonly directives?: readonly ASTNode[] | undefined }): void {
    this.#add('maxDirectives', node.directives ?? []);
  }

  #add(limited: Counted & Limited, nodes: readonly ASTNode[], count = nodes.length): void {
    const before = this.#counts.get(limited) ?? 0;
    this.#counts.set(limited, before + count);
    const limit = this.#limits[limited];
    if (before + count <= limit) return;
    const excess = nodes[limit - before] ?? nodes.at(-1);
    throw new QueryLimitError(limited, limit, { ...(excess && { nodes: excess }) });
  }
}

/** Returns the effort of one comparison with another field: validation prints the arguments of both. */
function comparisonOf({ arguments: args = [] }: FieldNode): number {
  const characters = (args.at(-1)?.loc?.end ?? 0) - (args[0]?.loc?.start ?? 0);
  return 1 + Math.floor(characters / CHARACTERS_PER_COMPARISON);
}

interface Deepest {
  readonly depth: number;
  readonly field: FieldNode | null;
}

const NOTHING: Deepest = { depth: 0, field: null };

// Fields alternate with fragments on a path at most. A longer path only fills the stack.
const PATH_PER_NESTING = 4;

/** Computes the depth of selections with fragments spread. Visits each fragment once. */
class Depths {
  readonly #document: DocumentNode;
  readonly #limits: Pick<QueryLimits, 'maxDepth' | 'maxNesting'>;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Deepest>();

  constructor(document: DocumentNode, limits: Pick<QueryLimits, 'maxDepth' | 'maxNesting'>) {
    this.#document = document;
    this.#limits = limits;
    this.#fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  check(): void {
    const { maxDepth } = this.#limits;
    for (const definition of this.#document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const { depth, field } = this.#selectionSet(definition.selectionSet, 0);
      if (depth <= maxDepth) continue;
      throw new QueryLimitError('maxDepth', maxDepth, {
        found: depth,
        ...(field && { nodes: field }),
      });
    }
  }

  /** @param path has the selections and fragments around it. */
  #selectionSet(set: SelectionSetNode | undefined, path: number): Deepest {
    let deepest = NOTHING;
    for (const selection of set?.selections ?? []) {
      const one = this.#selection(selection, path + 1);
      if (one.depth > deepest.depth) deepest = one;
    }
    return deepest;
  }

  #selection(selection: SelectionNode, path: number): Deepest {
    const { maxNesting } = this.#limits;
    if (path > PATH_PER_NESTING * maxNesting) {
      throw new QueryLimitError('maxNesting', maxNesting, { nodes: selection });
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value, path);
    const below = this.#selectionSet(selection.selectionSet, path);
    if (selection.kind === Kind.INLINE_FRAGMENT) return below;
    return { depth: below.depth + 1, field: below.field ?? selection };
  }

  #fragment(name: string, path: number): Deepest {
    const known = this.#known.get(name);
    if (known) return known;
    // Part of a cycle, which validation refuses.
    this.#known.set(name, NOTHING);
    const deepest = this.#selectionSet(this.#fragments.get(name)?.selectionSet, path);
    this.#known.set(name, deepest);
    return deepest;
  }
}
