import { GraphQLError, Kind, parse } from 'graphql';
import type { SelectionSetNode } from 'graphql';
import { globalId, isNodeName, parseGlobalId } from '../../graph/global-id.js';
import type { NodeName } from '../../graph/global-id.js';

/**
 * Keys of nodes next to `id`, because other subgraphs know the identifiers of Amazon and the client. The fields of a key are the
 * parts of the id, in their order: the seller first.
 */
const NATURAL_KEYS: Partial<Readonly<Record<NodeName, readonly string[]>>> = {
  Seller: ['sellerId'],
  SupplySource: ['seller { sellerId } supplySourceId', 'supplySourceId'],
  Order: ['seller { sellerId } amazonOrderId'],
  Purchase: ['seller { sellerId } key'],
};

/** Longest id, in characters, as for the argument of `node`. */
const MAX_ID = 2048;

/** A reference of another subgraph to a node: its type and the fields of one of its keys. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** Returns the `fields` of each `@key` of a node. */
export function keysOf(type: string): readonly string[] {
  return ['id', ...(isNodeName(type) ? (NATURAL_KEYS[type] ?? []) : [])];
}

type Path = readonly string[];

const PATHS = new Map(
  Object.entries(NATURAL_KEYS).map(([type, keys]) => [type, keys.map(pathsOf)] as const),
);

/** Returns the paths of the fields of a key. */
function pathsOf(fields: string): readonly Path[] {
  const [definition] = parse(`{ ${fields} }`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? leaves(definition.selectionSet) : [];
}

function leaves({ selections }: SelectionSetNode): Path[] {
  return selections.flatMap((selection): Path[] => {
    if (selection.kind !== Kind.FIELD) return [];
    const { name, selectionSet } = selection;
    return selectionSet
      ? leaves(selectionSet).map((path) => [name.value, ...path])
      : [[name.value]];
  });
}

/**
 * Returns the global id of the node that a representation names.
 * @param onlySeller returns the seller of a key without one: the only seller that the client may see.
 * @throws GraphQLError BAD_USER_INPUT when the fields of no key are there, or the id names another type.
 */
export function globalIdOf(representation: Representation, onlySeller: () => string): string {
  const { __typename: type, id } = representation;
  if (!isNodeName(type)) {
    throw refused(
      `${JSON.stringify(type.slice(0, 100))} is not an entity of this subgraph. Entities are the types that implement Node.`,
    );
  }
  if (id !== undefined && id !== null) return checked(type, id);
  for (const paths of PATHS.get(type) ?? []) {
    const parts = paths.map((path) => at(representation, path));
    if (!parts.every(isPart)) continue;
    // A seller that cannot be read must not count as none.
    if (representation['seller'] !== undefined && !paths.some(([name]) => name === 'seller'))
      throw refused(
        `\`seller\` of a representation of ${JSON.stringify(type)} must have \`sellerId\` with the text of an id. Leave \`seller\` out for the only seller.`,
      );
    // A key without a seller has one field, and so has an id of the seller itself.
    const hasOwner = type === 'Seller' || paths.length > 1;
    const [owner = '', ...rest] = hasOwner ? parts : [onlySeller(), ...parts];
    return checked(type, globalId(type, owner, ...rest));
  }
  throw refused(
    `A representation of ${JSON.stringify(type)} must have the fields of one of its keys: ${keysOf(type).join(', or ')}.`,
  );
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}

function isPart(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function checked(type: string, id: unknown): string {
  if (typeof id === 'string' && id.length <= MAX_ID && parseGlobalId(id)?.type === type) return id;
  const shown =
    typeof id === 'string' ? JSON.stringify(id.slice(0, 100)) : `A value of the type ${typeof id}`;
  throw refused(`${shown} is not the id of a node of type ${JSON.stringify(type)}.`);
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'BAD_USER_INPUT',
      argument: 'representations',
      issues: [{ path: ['representations'], message }],
    },
  });
}
