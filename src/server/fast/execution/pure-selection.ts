import { isLeafType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  SelectionSetNode,
} from 'graphql';
import { parentReader } from '../../../graph/parent-value.js';

/** Returns the selected fields of an object. @throws when the selection needs resolvers or reports errors. */
export type ReadSelection = (source: object) => unknown;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Complete = (value: unknown) => unknown;

/** Thrown when the selection needs more than the object holds. */
class NotCarried extends Error {}

/**
 * Compiles a selection that depends on its object alone: properties and `FromParent` resolvers, without arguments and
 * conditions. Returns `null` for all others.
 */
export function readSelection(
  type: GraphQLObjectType,
  set: SelectionSetNode | undefined,
  fragments: Fragments,
): ReadSelection | null {
  const fields = set && fieldsOf(type, set, fragments);
  if (!fields || type.isTypeOf) return null;
  const reads = new Map<string, ReadSelection>();
  for (const field of fields) {
    const key = field.alias?.value ?? field.name.value;
    const read = readField(type, field, fragments);
    // Fields with the same response key need merging, which is left to the executor.
    if (!read || reads.has(key)) return null;
    reads.set(key, read);
  }
  const entries = [...reads];
  return (source) => {
    const answer: Record<string, unknown> = {};
    for (const [key, read] of entries) answer[key] = read(source);
    return answer;
  };
}

/** Returns the fields in the order of the answer, with fragments spread. `null` when a condition decides. */
function fieldsOf(
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fragments: Fragments,
): FieldNode[] | null {
  const fields: FieldNode[] = [];
  for (const node of set.selections) {
    if (node.directives?.length) return null;
    if (node.kind === Kind.FIELD) {
      fields.push(node);
      continue;
    }
    const part = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (!part || (part.typeCondition?.name.value ?? type.name) !== type.name) return null;
    const inner = fieldsOf(type, part.selectionSet, fragments);
    if (!inner) return null;
    fields.push(...inner);
  }
  return fields;
}

function readField(
  type: GraphQLObjectType,
  node: FieldNode,
  fragments: Fragments,
): ReadSelection | null {
  if (node.name.value === '__typename') return () => type.name;
  const field = type.getFields()[node.name.value];
  if (!field || node.arguments?.length) return null;
  const raw = readRaw(field);
  const complete = completion(field.type, node, fragments);
  return raw && complete && ((source) => complete(raw(source)));
}

function readRaw(field: GraphQLField<unknown, unknown>): ReadSelection | null {
  const { name, resolve } = field;
  if (!resolve) return (source) => (source as Readonly<Record<string, unknown>>)[name];
  const known = parentReader(field);
  if (!known) return null;
  return (source) => {
    const value = known(source);
    if (value === undefined) throw new NotCarried();
    return value;
  };
}

function completion(
  type: GraphQLOutputType,
  node: FieldNode,
  fragments: Fragments,
): Complete | null {
  if (isNonNullType(type)) {
    const complete = completion(type.ofType, node, fragments);
    return complete && ((value) => present(complete(value)));
  }
  const complete = completionOfPresent(type, node, fragments);
  return complete && ((value) => (value === null || value === undefined ? null : complete(value)));
}

function completionOfPresent(
  type: GraphQLOutputType,
  node: FieldNode,
  fragments: Fragments,
): Complete | null {
  if (isLeafType(type)) return (value) => present(type.serialize(plain(value)));
  if (isListType(type)) {
    const complete = completion(type.ofType, node, fragments);
    return complete && ((value) => listed(value).map(complete));
  }
  if (!isObjectType(type)) return null;
  const read = readSelection(type, node.selectionSet, fragments);
  return read && ((value) => read(carried(value)));
}

function present(value: unknown): unknown {
  if (value === null || value === undefined) throw new NotCarried();
  return value;
}

/** Tells whether the value is plain: no error, no function, no promise. */
function plain(value: unknown): unknown {
  const isPlain =
    typeof value !== 'function' && !(value instanceof Error) && !(value instanceof Promise);
  if (!isPlain) throw new NotCarried();
  return value;
}

function listed(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new NotCarried();
  return value;
}

function carried(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new NotCarried();
  return plain(value) as object;
}
