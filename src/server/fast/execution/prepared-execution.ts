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
import { QueryLimitError } from '../../graphql/limits/query-limits.js';
import type { EntityTexts } from './entity-text.js';
import { PreparedQueries } from './prepared-queries.js';
import type { PreparedQuery } from './prepared-queries.js';

export interface PreparedExecutionOptions {
  readonly schema: GraphQLSchema;
  readonly checker: DocumentChecker;
  readonly formatError: FormatError;
  readonly texts: EntityTexts;
  readonly metrics: Pick<Metrics, 'countExecution'>;
}

export type Variables = Readonly<Record<string, unknown>>;

/**
 * Executes queries that were asked before as compiled code. Apollo has parsed, validated and limited them; what it does
 * after an execution, above all with errors, is done here in the same way. Of the hooks of plugins, those about the
 * execution itself and about errors are not called.
 */
export class PreparedExecution {
  readonly #options: PreparedExecutionOptions;
  readonly #queries: PreparedQueries;

  constructor(options: PreparedExecutionOptions) {
    this.#options = options;
    this.#queries = new PreparedQueries(options.schema, options.texts);
  }

  /** The query of any text, when it can be executed here. */
  find(text: string, operationName: string | null): PreparedQuery | null {
    return this.#queries.find(text, operationName);
  }

  /** Whether the variables, which nobody has looked at yet, leave the query within the limits. */
  isAffordable({ document, operation }: PreparedQuery, variables: Variables): boolean {
    try {
      this.#options.checker.assertRequest(document, operation, variables);
      return true;
    } catch (error) {
      if (error instanceof QueryLimitError) return false;
      throw error;
    }
  }

  /** A result as it is answered, its errors formatted as Apollo formats them. */
  complete({ data = null, errors }: ExecutionResult): FormattedExecutionResult {
    return errors ? { errors: formatErrors(errors, this.#options.formatError), data } : { data };
  }

  /** Learns from Apollo which queries are good, and executes for it those that are prepared. */
  plugin<Context extends object>(): ApolloServerPlugin<Context> {
    const responseForOperation = async (
      request: GraphQLRequestContextResponseForOperation<Context>,
    ): Promise<GraphQLResponse | null> => {
      const result = await this.#executeForApollo(request);
      this.#options.metrics.countExecution(result ? 'compiled' : 'interpreted');
      return result && responseOf(result);
    };
    return { requestDidStart: async () => ({ responseForOperation }) };
  }

  async #executeForApollo<Context extends object>(
    context: GraphQLRequestContextResponseForOperation<Context>,
  ): Promise<FormattedExecutionResult | null> {
    const { source, request, contextValue } = context;
    // In spite of its type, a document without the operation that is named comes here too.
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
