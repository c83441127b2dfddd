import { getNamedType, GraphQLError, GraphQLFloat, Kind } from 'graphql';
import type {
  ASTNode,
  ASTVisitor,
  FloatValueNode,
  IntValueNode,
  ValidationContext,
  ValidationRule,
} from 'graphql';

/** Characters of a value in the message. */
const MAX_SHOWN = 40;

/**
 * Validation rule that refuses a number which is too large for a Float. graphql-js refuses it in a variable, and makes
 * Infinity of it in a document, which JSON writes as null.
 */
export const finiteFloats: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const check = (
    node: IntValueNode | FloatValueNode,
    _key: unknown,
    parent: ASTNode | readonly ASTNode[] | undefined,
    _path: unknown,
    ancestors: readonly (ASTNode | readonly ASTNode[])[],
  ): void => {
    if (Number.isFinite(Number(node.value))) return;
    if (getNamedType(context.getInputType()) !== GraphQLFloat) return;
    const place = nameAround(parent ? [...ancestors, parent] : ancestors);
    const message = `${place} must be a finite number, from -1.8e308 to 1.8e308; got ${node.value.slice(0, MAX_SHOWN)}. Correct the number.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  };
  return { IntValue: check, FloatValue: check };
};

/** Returns the name of the innermost field, argument or variable. */
function nameAround(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  for (const node of ancestors.toReversed()) {
    if (!('kind' in node)) continue;
    if (node.kind === Kind.VARIABLE_DEFINITION) return `$${node.variable.name.value}`;
    if (node.kind === Kind.OBJECT_FIELD || node.kind === Kind.ARGUMENT) return node.name.value;
  }
  return 'The value';
}
