import { HeaderMap } from '@apollo/server';
import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestContextDidEncounterErrors,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type {
  ExecutionResult,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Metrics } from '../../telemetry/metrics.js';
import { formatErrors } from '../format-error.js';
import type { FormatError } from '../format-error.js';
import { CompiledQueries } from './compiled-queries.js';

export interface CompiledExecutionOptions {
  readonly schema: GraphQLSchema;
  readonly formatError: FormatError;
  readonly metrics: Metrics;
}

/**
 * Executes queries that were asked before as compiled code. Apollo has parsed, validated and limited them; what it does
 * after an execution, above all with errors, is done here in the same way. Of the hooks of other plugins, those about
 * the execution itself (`executionDidStart`) are not called.
 */
export function compiledExecution<Context extends object>({
  schema,
  formatError,
  metrics,
}: CompiledExecutionOptions): {
  readonly plugin: ApolloServerPlugin<Context>;
  /** A plugin that is also told the errors of compiled queries. */
  readonly telling: (plugin: ApolloServerPlugin<Context>) => ApolloServerPlugin<Context>;
} {
  const queries = new CompiledQueries(schema);
  const listeners = new WeakMap<object, GraphQLRequestListener<Context>[]>();

  const encounter = async (
    request: GraphQLRequestContextResponseForOperation<Context>,
    errors: readonly GraphQLError[],
  ): Promise<void> => {
    const failed = Object.assign(request, { errors });
    const told = failed as unknown as GraphQLRequestContextDidEncounterErrors<Context>;
    const all = listeners.get(request) ?? [];
    await Promise.all(all.map(async (listener) => listener.didEncounterErrors?.(told)));
  };

  const respond = async (
    request: GraphQLRequestContextResponseForOperation<Context>,
  ): Promise<GraphQLResponse | null> => {
    const result = await execute(queries, request);
    metrics.countExecution(result ? 'compiled' : 'interpreted');
    if (!result) return null;
    const { data, errors } = result;
    if (!errors) return responseOf({ data: data ?? null });
    await encounter(request, errors);
    return responseOf({ errors: formatErrors(errors, formatError), data: data ?? null });
  };

  return {
    plugin: { requestDidStart: async () => ({ responseForOperation: respond }) },
    telling: (plugin) => ({
      ...plugin,
      requestDidStart: async (request: GraphQLRequestContext<Context>) => {
        const listener = await plugin.requestDidStart?.(request);
        if (listener) listeners.set(request, [...(listeners.get(request) ?? []), listener]);
        return listener;
      },
    }),
  };
}

async function execute<Context extends object>(
  queries: CompiledQueries,
  request: GraphQLRequestContextResponseForOperation<Context>,
): Promise<ExecutionResult | null> {
  const { operationName, source, queryHash: hash, contextValue } = request;
  // In spite of its type, a document without the operation that is named comes here too.
  const operation: OperationDefinitionNode | undefined = request.operation;
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  if (source === undefined || hash === undefined) return null;
  const query = queries.find({ text: source, hash, operationName });
  return query && query(contextValue, request.request.variables ?? {});
}

type SingleResult = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

function responseOf(singleResult: SingleResult): GraphQLResponse {
  return {
    http: { headers: new HeaderMap() },
    body: { kind: 'single', singleResult },
  };
}
