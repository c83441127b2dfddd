import { ApolloServer } from '@apollo/server';
import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { landingPage } from './landing-page.js';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { answerPlugin } from '../fast/answers/answer-plugin.js';
import { answerText } from '../fast/execution/answer-text.js';
import type { PreparedExecution } from '../fast/execution/prepared-execution.js';
import { asPersistedQueries } from './documents/http-documents.js';
import { parsedDocuments } from './documents/parsed-documents.js';
import type { PersistedDocuments } from './documents/persisted-documents.js';
import { exampleFor } from '../explorer/explorer-example.js';
import type { ExampleText, ExplorerExample, Visitor } from '../explorer/explorer-example.js';
import type { DeprecatedUses } from './deprecated-uses.js';
import type { FormatError } from './format-error.js';
import type { DocumentChecker } from './limits/document-checker.js';
import {
  endsTooMany,
  MOST_ERRORS,
  SHOWN_OF_TOO_MANY,
  tooManyErrors,
} from './limits/most-errors.js';
import type { ScopeCheck } from './scope-check.js';
import type { PrincipalLimits } from '../http/principal-limits.js';
import { requestTurns } from '../../runtime/background/turns.js';
import { requestScope } from '../http/request-scope.js';
import { withThrottle } from '../http/throttle.js';

export interface ApolloDependencies<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly uses: DeprecatedUses;
  readonly scopes: ScopeCheck;
  readonly principals: PrincipalLimits;
  /** Has checked every document before Apollo gets it. Only limits that depend on variables are left. */
  readonly checker: DocumentChecker;
  readonly documents: PersistedDocuments;
  readonly costOf: (context: Context) => object | undefined;
  readonly examples: () => readonly ExplorerExample[];
  readonly visitor: () => Visitor;
  readonly formatError: FormatError;
  /** `null` interprets every query. */
  readonly prepared: PreparedExecution | null;
  readonly logger: Logger;
}

function firstExample<Context extends object>({
  examples,
  visitor,
}: ApolloDependencies<Context>): ExampleText | undefined {
  const [first] = examples();
  const { sellerId, hasSeveral } = visitor();
  return first && exampleFor(hasSeveral ? sellerId : null, first);
}

function subscriptionOverHttp(): GraphQLError {
  return new GraphQLError(
    'Subscriptions run over WebSocket on this path, with the protocol graphql-transport-ws.',
    { extensions: { code: 'SUBSCRIPTION_NEEDS_WEBSOCKET', http: { status: 400 } } },
  );
}

/** Waits for another turn to write a large answer in. */
async function turnToWrite<Context extends object>(
  checker: DocumentChecker,
  { document, operation, request }: GraphQLRequestContext<Context>,
): Promise<void> {
  const isLarge =
    document && operation && checker.needsTurns(document, operation, request.variables ?? {});
  if (isLarge) await requestTurns.next();
}

/**
 * Refuses requests that need a scope which their caller lacks, requests whose variables are too large or make them too costly, and
 * those of a caller without enough points. Counts the uses of deprecated parts. Adds the cost of an executed request.
 */
function requestPlugin<Context extends object>({
  checker,
  costOf,
  uses,
  scopes,
  principals,
}: Pick<
  ApolloDependencies<Context>,
  'checker' | 'costOf' | 'uses' | 'scopes' | 'principals'
>): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    didResolveOperation: async ({ document, operation, operationName, request }) => {
      const scope = requestScope.getStore();
      if (scope) scope.operationName = operationName;
      if (operation === undefined) return;
      if (scope) scope.operationType = operation.operation;
      scopes.assertAllowed(scope?.principal ?? null, document, operation);
      // Apollo would execute it once, like a query, without its event source.
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionOverHttp();
      const variables = request.variables ?? {};
      const counting = checker.countingPointsOf(document, operation);
      try {
        await checker.assertRequestInTurns(document, operation, variables);
      } catch (error) {
        principals.chargeRefused(counting, scope?.principal ?? null);
        throw error;
      }
      const costOfOperation = (): number => checker.costOf(document, operation, variables);
      if (scope) await principals.assertCharged(scope, scope.principal, costOfOperation);
      uses.count(document, operation, variables);
    },
    // Apollo formats the errors of this list after this call.
    didEncounterErrors: async ({ operation, errors }) => {
      if (errors.length <= MOST_ERRORS) return;
      const isQuery = operation?.operation === OperationTypeNode.QUERY;
      const found = errors.length;
      const shown = isQuery ? SHOWN_OF_TOO_MANY : MOST_ERRORS;
      (errors as GraphQLError[]).splice(shown, found, tooManyErrors(found));
    },
    willSendResponse: async (sent) => {
      const { contextValue, operation, response } = sent;
      const { body } = response;
      const result = body.kind === 'single' ? body.singleResult : body.initialResult;
      // Without data, the request was refused before its execution.
      if (result.data === undefined) return;
      // A client would take a null whose error is not listed for a fact. What a mutation did is shown nevertheless.
      if (operation?.operation === OperationTypeNode.QUERY && endsTooMany(result.errors?.at(-1)))
        result.data = null;
      const cost = costOf(contextValue);
      if (cost === undefined) return;
      const scope = requestScope.getStore();
      const shown = scope ? withThrottle(cost, scope) : cost;
      result.extensions = { ...result.extensions, cost: shown };
      await turnToWrite(checker, sent);
    },
  };
  return { requestDidStart: async () => listener };
}

function stringifyWith(formatError: FormatError): (result: FormattedExecutionResult) => string {
  return (result) => {
    const scope = requestScope.getStore();
    return scope ? answerText(result, formatError, scope) : JSON.stringify(result);
  };
}

/** Starts Apollo Server. Everything that reports to Apollo or instruments fields is off. */
export async function startApollo<Context extends object>(
  options: ApolloDependencies<Context>,
): Promise<ApolloServer<Context>> {
  const { schema, documents, formatError, prepared, logger } = options;
  const apollo = new ApolloServer<Context>({
    schema,
    // Otherwise NODE_ENV would decide.
    nodeEnv: 'production',
    // The document checker has already decided whether introspection is allowed.
    introspection: true,
    dangerouslyDisableValidation: true,
    logger,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: asPersistedQueries(documents),
    documentStore: parsedDocuments(),
    includeStacktraceInErrorResponses: false,
    // The process drains the HTTP server first. Apollo would exit before that.
    stopOnTerminationSignals: false,
    formatError,
    stringifyResult: stringifyWith(formatError),
    plugins: [
      // On by default. It wraps every field, which halves the speed of a list, for a header that no client of this
      // server reads.
      ApolloServerPluginCacheControlDisabled(),
      // On by default for a subgraph: a header of any client would make each answer several times as large.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      // Apollo Sandbox needs introspection.
      documents.isClosed
        ? ApolloServerPluginLandingPageDisabled()
        : landingPage(firstExample(options)),
      requestPlugin(options),
      ...(prepared ? [prepared.plugin<Context>()] : []),
      answerPlugin(schema),
    ],
  });
  await apollo.start();
  return apollo;
}
