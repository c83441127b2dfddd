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
 * Wraps an error of a leaf. graphql-jit keeps only the `message` of an error and does not inspect it. The message of
 * the wrapper is the error itself, and `CompiledErrors` unwraps it.
 */
export function withCause(cause: unknown): { readonly message: unknown } {
  return { message: cause };
}

interface Place {
  readonly node: ASTNode;
  readonly type: GraphQLOutputType | null;
}

type Path = readonly (string | number)[];

/**
 * Rebuilds the errors of a compiled query as graphql-js would create them: with their nodes and their original errors.
 */
export class CompiledErrors {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  #places: ReadonlyMap<string, Place> | null = null;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#document = document;
  }

  /**
   * @param data is the data of the answer. When several errors set the same part to null, only the first is reported.
   * When that part lies in another part that is null, graphql-js may report both.
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
  // An argument was null at run time. This is an error of the caller; graphql-js throws it with the variable's node.
  const isArgument = nodes.some(({ kind }) => kind === Kind.VARIABLE);
  const cause = isArgument ? new GraphQLError(message, { nodes }) : new Error(message);
  return locatedError(cause, nodes, path);
}

/** Tells whether the value at the end of the path is non-null in the schema. */
function isRequiredAt(path: Path, fieldType: GraphQLOutputType): boolean {
  let type = fieldType;
  for (let at = path.length - 1; typeof path[at] === 'number'; at -= 1) {
    const list = getNullableType(type);
    if (!isListType(list)) return false;
    type = list.ofType;
  }
  return isNonNullType(type);
}

/** Puts null for a failed entry of a list. graphql-jit leaves a gap there, and the list too short when the last entries fail. */
export function fillGap(data: unknown, path: Path): void {
  let here = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return;
    if (Array.isArray(here) && typeof step === 'number' && here[step] === undefined) {
      here[step] = null;
      return;
    }
    here = (here as Readonly<Record<string | number, unknown>>)[step];
  }
}

/** Returns the shortest prefix of the path whose value is missing. */
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
