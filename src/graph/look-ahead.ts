import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

/**
 * Returns the names of the fields selected at a path below the current field. Follows fragments and leaves out skipped
 * fields. `selectedFields(info, 'edges', 'node')` returns the fields selected on each node. Ignores type conditions,
 * so an abstract type may return too many names, never too few.
 */
export function selectedFields(
  info: GraphQLResolveInfo,
  ...path: readonly string[]
): ReadonlySet<string> {
  const name = path.join(' ');
  const known = SELECTED.get(info.fieldNodes);
  const before = known?.get(name);
  if (before) return before;
  const conditions = { found: false };
  // A compiled query also lists nodes here that the variables exclude.
  let fields = info.fieldNodes.filter((field) => isIncluded(info, field, conditions));
  for (const step of path) {
    fields = children(info, fields, conditions).filter((field) => field.name.value === step);
  }
  const names = new Set(children(info, fields, conditions).map((field) => field.name.value));
  if (!conditions.found) SELECTED.set(info.fieldNodes, new Map(known).set(name, names));
  return names;
}

/** Selections without conditions, by the nodes of the field and the path: each row of a list asks for the same. */
const SELECTED = new WeakMap<readonly FieldNode[], ReadonlyMap<string, ReadonlySet<string>>>();

/** Notes whether a condition was met, so that the variables decide. */
interface Conditions {
  found: boolean;
}

/**
 * Returns the names of the fields selected on a field next to the current one; with `above`, next to the field that many levels
 * above it. Empty when it is not selected.
 */
export function selectedNextTo(info: GraphQLResolveInfo, name: string, above = 0): Set<string> {
  const keys = keysOf(info.path);
  let fields = fieldsOf(info, info.operation.selectionSet);
  for (const key of keys.slice(0, Math.max(0, keys.length - 1 - above))) {
    fields = children(
      info,
      fields.filter((field) => (field.alias ?? field.name).value === key),
    );
  }
  const nextTo = fields.filter((field) => field.name.value === name);
  return new Set(children(info, nextTo).map((field) => field.name.value));
}

/** Returns the keys of the fields on a path from the root, without positions in lists. */
function keysOf(path: GraphQLResolveInfo['path']): string[] {
  const above = path.prev ? keysOf(path.prev) : [];
  return typeof path.key === 'string' ? [...above, path.key] : above;
}

function children(
  info: GraphQLResolveInfo,
  fields: readonly FieldNode[],
  conditions?: Conditions,
): FieldNode[] {
  return fields.flatMap((field) => fieldsOf(info, field.selectionSet, conditions));
}

function fieldsOf(
  info: GraphQLResolveInfo,
  set: SelectionSetNode | undefined,
  conditions?: Conditions,
): FieldNode[] {
  return (set?.selections ?? [])
    .filter((node) => isIncluded(info, node, conditions))
    .flatMap((node) => {
      if (node.kind === Kind.FIELD) return node;
      if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(info, node.selectionSet, conditions);
      return fieldsOf(info, info.fragments[node.name.value]?.selectionSet, conditions);
    });
}

function isIncluded(
  info: GraphQLResolveInfo,
  node: SelectionNode,
  conditions?: Conditions,
): boolean {
  if (!node.directives?.length) return true;
  if (conditions) conditions.found = true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
