import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

/**
 * Returns the names of the fields selected at a path below the current field. Follows fragments and leaves out skipped
 * fields. `selectedFields(info, 'edges', 'node')` returns the fields selected on each node. Ignores type conditions,
 * so an abstract type may return too many names, never too few.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: readonly string[]): Set<string> {
  // A compiled query also lists nodes here that the variables exclude.
  let fields = info.fieldNodes.filter((field) => isIncluded(info, field));
  for (const name of path) {
    fields = children(info, fields).filter((field) => field.name.value === name);
  }
  return new Set(children(info, fields).map((field) => field.name.value));
}

function children(info: GraphQLResolveInfo, fields: readonly FieldNode[]): FieldNode[] {
  return fields.flatMap((field) => fieldsOf(info, field.selectionSet));
}

function fieldsOf(info: GraphQLResolveInfo, set: SelectionSetNode | undefined): FieldNode[] {
  return (set?.selections ?? [])
    .filter((node) => isIncluded(info, node))
    .flatMap((node) => {
      if (node.kind === Kind.FIELD) return node;
      if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(info, node.selectionSet);
      return fieldsOf(info, info.fragments[node.name.value]?.selectionSet);
    });
}

function isIncluded(info: GraphQLResolveInfo, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
