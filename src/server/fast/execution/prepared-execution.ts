import { HeaderMap } from '@apollo/server';
import type {
  ApolloServerPlugin,
  GraphQLRequestContextResponseForOperation,
  GraphQLResponse,
} from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type {
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Metrics } from '../../../telemetry/metrics.js';
import { formatErrors } from '../../graphql/format-error.js';
import type { FormatError } from '../../graphql/format-error.js';
import type { DocumentChecker } from '../../graphql/limits/document-checker.js';
import { PreparedQueries } from './prepared-queries.js';
import type { PreparedQuery } from './prepared-queries.js';

export interface PreparedExecutionDependencies {
  readonly schema: GraphQLSchema;
  readonly checker: DocumentChecker;
  readonly formatError: FormatError;
  readonly metrics: Pick<Metrics, 'countExecution'>;
}

export type Variables = Readonly<Record<string, unknown>>;

/**
 * Executes compiled queries. Apollo has parsed, validated and limited them before. Formats errors as Apollo does.
 * Plugin hooks about the execution and about errors are not called.
 */
export class PreparedExecution {
  readonly #dependencies: PreparedExecutionDependencies;
  readonly #queries: PreparedQueries;

  constructor(dependencies: PreparedExecutionDependencies) {
    this.#dependencies = dependencies;
    this.#queries = new PreparedQueries(dependencies.schema);
  }

  /** Returns the compiled query for a text, or null when there is none. */
  find(text: string, operationName: string | null): PreparedQuery | null {
    return this.#queries.find(text, operationName);
  }

  /** Tells whether the query may run now with these variables, which have not been checked before. */
  accepts({ document, operation }: PreparedQuery, variables: Variables): boolean {
    return this.#dependencies.checker.acceptsAtOnce(document, operation, variables);
  }

  /** Returns the cost of a query that may run now. */
  costOf({ document, operation }: PreparedQuery, variables: Variables): number {
    return this.#dependencies.checker.costOf(document, operation, variables);
  }

  /** Returns a result with its errors formatted as Apollo formats them. */
  complete({ data = null, errors }: ExecutionResult): FormattedExecutionResult {
    return errors
      ? { errors: formatErrors(errors, this.#dependencies.formatError), data }
      : { data };
  }

  /** Returns a plugin that notes valid queries and executes compiled ones for Apollo. */
  plugin<Context extends object>(): ApolloServerPlugin<Context> {
    const responseForOperation = async (
      request: GraphQLRequestContextResponseForOperation<Context>,
    ): Promise<GraphQLResponse | null> => {
      const result = await this.#executeForApollo(request);
      this.#dependencies.metrics.countExecution(result ? 'compiled' : 'interpreted');
      return result && responseOf(result);
    };
    return { requestDidStart: async () => ({ responseForOperation }) };
  }

  async #executeForApollo<Context extends object>(
    context: GraphQLRequestContextResponseForOperation<Context>,
  ): Promise<FormattedExecutionResult | null> {
    const { source, request, contextValue } = context;
    // The type is wrong: `operation` is undefined when the document lacks the named operation.
    const operation: OperationDefinitionNode | undefined = context.operation;
    if (operation?.operation !== OperationTypeNode.QUERY || source === undefined) return null;
    const { operationName = null, variables = {} } = request;
    const query = this.#queries.find(source, operationName);
    if (!query) this.#queries.note(source, operationName);
    const result = query && (await query.run(contextValue, variables));
    return result && this.complete(result);
  }
}

type SingleResult = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

function responseOf(singleResult: SingleResult): GraphQLResponse {
  return {
    http: { headers: new HeaderMap() },
    body: { kind: 'single', singleResult },
  };
}
