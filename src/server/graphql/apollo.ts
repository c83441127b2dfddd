import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { answerPlugin } from '../fast/answers/answer-plugin.js';
import { answerSkeleton } from '../fast/execution/answer-skeleton.js';
import type { PreparedExecution } from '../fast/execution/prepared-execution.js';
import { asPersistedQueries } from './documents/http-documents.js';
import { parsedDocuments } from './documents/parsed-documents.js';
import type { PersistedDocuments } from './documents/persisted-documents.js';
import type { ExplorerExample } from '../explorer/explorer-page.js';
import type { FormatError } from './format-error.js';
import type { DocumentChecker } from './limits/document-checker.js';
import { requestScope } from '../http/request-scope.js';

export interface ApolloOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  /** Has checked every document that comes here; what variables decide is left. */
  readonly checker: DocumentChecker;
  readonly documents: PersistedDocuments;
  readonly costOf: (context: Context) => object | undefined;
  readonly examples: readonly ExplorerExample[];
  readonly formatError: FormatError;
  /** `null` interprets every query. */
  readonly prepared: PreparedExecution | null;
  readonly logger: Logger;
}

function subscriptionOverHttp(): GraphQLError {
  return new GraphQLError(
    'Subscriptions run over WebSocket on this path, with the protocol graphql-transport-ws.',
    { extensions: { code: 'SUBSCRIPTION_NEEDS_WEBSOCKET', http: { status: 400 } } },
  );
}

/** Refuses requests whose variables are too large or make them too costly, and puts the calls made into the answer. */
function requestPlugin<Context extends object>(
  checker: DocumentChecker,
  costOf: (context: Context) => object | undefined,
): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    didResolveOperation: async ({ document, operation, operationName, request }) => {
      const scope = requestScope.getStore();
      if (scope) scope.operationName = operationName;
      if (operation === undefined) return;
      // Apollo would execute it like a query, once, without its source of events.
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionOverHttp();
      await checker.assertRequestInTurns(document, operation, request.variables ?? {});
    },
    willSendResponse: async ({ contextValue, response: { body } }) => {
      const cost = costOf(contextValue);
      if (cost === undefined) return;
      const result = body.kind === 'single' ? body.singleResult : body.initialResult;
      result.extensions = { ...result.extensions, cost };
    },
  };
  return { requestDidStart: async () => listener };
}

/** Leaves out the entities whose texts are remembered, for the edge to put in. */
function stringifyResult(result: FormattedExecutionResult): string {
  const scope = requestScope.getStore();
  if (!scope) return JSON.stringify(result);
  const { skeleton, leftOut } = answerSkeleton(result, scope.requestId);
  scope.leftOut = leftOut;
  return skeleton;
}

function landingPage<Context extends object>(
  example: ExplorerExample | undefined,
): ApolloServerPlugin<Context> {
  return ApolloServerPluginLandingPageLocalDefault({
    footer: false,
    embed: { runTelemetry: false },
    ...(example ? { document: example.query } : {}),
    ...(example?.variables ? { variables: example.variables } : {}),
  });
}

/** Apollo Server, started, with everything that calls home or instruments each field switched off. */
export async function startApollo<Context extends object>(
  options: ApolloOptions<Context>,
): Promise<ApolloServer<Context>> {
  const { schema, checker, documents, costOf, formatError, prepared, logger } = options;
  const apollo = new ApolloServer<Context>({
    schema,
    // Whether the schema may be asked for is among the checks that were made before.
    introspection: true,
    dangerouslyDisableValidation: true,
    logger,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: asPersistedQueries(documents),
    documentStore: parsedDocuments(),
    includeStacktraceInErrorResponses: false,
    // The process drains the HTTP server first; Apollo would exit under it.
    stopOnTerminationSignals: false,
    formatError,
    stringifyResult,
    plugins: [
      // On by default, it wraps every field: half the speed of a list for a header that nobody reads here.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      // Sandbox can show nothing when it may not ask for the schema.
      documents.isClosed
        ? ApolloServerPluginLandingPageDisabled()
        : landingPage(options.examples[0]),
      requestPlugin(checker, costOf),
      ...(prepared ? [prepared.plugin<Context>()] : []),
      answerPlugin(schema),
    ],
  });
  await apollo.start();
  return apollo;
}
