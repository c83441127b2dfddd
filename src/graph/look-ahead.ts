import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Names of the fields selected below the current field at a path, fragments followed, skipped ones left out.
 * `selectedFields(info, 'edges', 'node')` answers what is asked of each node. Type conditions are not looked at, so
 * it may name a field too many on an abstract type, never one too few.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: readonly string[]): Set<string> {
  // A compiled query also names nodes here that the variables leave out.
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
