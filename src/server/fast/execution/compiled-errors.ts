import {
  getLocation,
  getNullableType,
  GraphQLError,
  isListType,
  isNonNullType,
  Kind,
  locatedError,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  ASTNode,
  DocumentNode,
  GraphQLOutputType,
  GraphQLSchema,
  SourceLocation,
} from 'graphql';

/**
 * graphql-jit keeps nothing of what a leaf threw but its `message`, and looks at that no further: so the message of what
 * is thrown here is the error itself, which `CompiledErrors` finds again.
 */
export function withCause(cause: unknown): { readonly message: unknown } {
  return { message: cause };
}

interface Place {
  readonly node: ASTNode;
  readonly type: GraphQLOutputType | null;
}

type Path = readonly (string | number)[];

/** Errors of a compiled query, as graphql-js would have made them: with their nodes, and what they come from. */
export class CompiledErrors {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  #places: ReadonlyMap<string, Place> | null = null;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#document = document;
  }

  /**
   * @param data what has become of the answer: of several errors that made one part of it null, the first is told.
   * Where that part lay in another one that is null too, graphql-js may tell both.
   */
  rebuild(errors: readonly GraphQLError[], data: unknown): GraphQLError[] {
    const nulled = new Set<string>();
    return errors.flatMap((error) => {
      const places = this.#placesOf(error.locations ?? []);
      const path = error.path ?? [];
      if (places.some(({ type }) => type !== null && isRequiredAt(path, type))) {
        const part = JSON.stringify(nulledPart(path, data));
        if (nulled.has(part)) return [];
        nulled.add(part);
      }
      return asInterpreted(
        error,
        places.map(({ node }) => node),
      );
    });
  }

  #placesOf(locations: readonly SourceLocation[]): Place[] {
    const places = (this.#places ??= placesIn(this.#schema, this.#document));
    return locations.flatMap((location) => places.get(keyOf(location)) ?? []);
  }
}

function asInterpreted(error: GraphQLError, nodes: readonly ASTNode[]): GraphQLError {
  const { path, originalError } = error;
  const message: unknown = error.message;
  if (originalError) return locatedError(originalError, nodes, path);
  if (typeof message !== 'string') return locatedError(message, nodes, path);
  // An argument that got null at run time: the caller's mistake, which graphql-js throws with the variable's node.
  const isArgument = nodes.some(({ kind }) => kind === Kind.VARIABLE);
  const cause = isArgument ? new GraphQLError(message, { nodes }) : new Error(message);
  return locatedError(cause, nodes, path);
}

/** Whether what is at the end of the path, of a field of this type, can't be null. */
function isRequiredAt(path: Path, fieldType: GraphQLOutputType): boolean {
  let type = fieldType;
  for (let at = path.length - 1; typeof path[at] === 'number'; at -= 1) {
    const list = getNullableType(type);
    if (!isListType(list)) return false;
    type = list.ofType;
  }
  return isNonNullType(type);
}

/** The beginning of the path at which there is nothing any more. */
function nulledPart(path: Path, data: unknown): Path {
  let here = data;
  let length = 0;
  while (length < path.length && typeof here === 'object' && here !== null) {
    here = (here as Readonly<Record<string | number, unknown>>)[path[length] ?? ''];
    length += 1;
  }
  return path.slice(0, length);
}

function keyOf({ line, column }: SourceLocation): string {
  return `${line}:${column}`;
}

function placesIn(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (node: ASTNode, type: GraphQLOutputType | null): void => {
    if (node.loc) places.set(keyOf(getLocation(node.loc.source, node.loc.start)), { node, type });
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => add(node, types.getType() ?? null),
      Variable: (node) => add(node, null),
    }),
  );
  return places;
}
