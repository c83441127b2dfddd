import { getVariableValues, GraphQLError } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Variables } from './cost-terms.js';

/** Characters at each end of a message that are kept. The quoted value is between them. */
const KEPT = 500;

/**
 * Refuses variables that do not fit their types. Reports the first error only, shortened.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function assertVariablesFit(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  const [error] = errors ?? [];
  if (!error) return;
  throw new GraphQLError(shortened(error.message), {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

function shortened(message: string): string {
  if (message.length <= 2 * KEPT) return message;
  return `${message.slice(0, KEPT)} … ${message.slice(-KEPT)}`;
}
