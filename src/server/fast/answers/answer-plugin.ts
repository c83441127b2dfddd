import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { isCacheable } from '../../../graph/cacheable.js';
import { requestScope } from '../../http/request-scope.js';

/** Finds out which answers may be remembered: those without errors to documents whose fields all allow it. */
export function answerPlugin<Context extends object>(
  schema: GraphQLSchema,
): ApolloServerPlugin<Context> {
  const verdicts = new WeakMap<DocumentNode, boolean>();
  const verdictOn = (document: DocumentNode): boolean => {
    const known = verdicts.get(document);
    if (known !== undefined) return known;
    const verdict = isCacheable(schema, document);
    verdicts.set(document, verdict);
    return verdict;
  };
  const willSendResponse = async ({
    document,
    operationName,
    metrics,
    response: { body, http },
  }: GraphQLRequestContextWillSendResponse<Context>): Promise<void> => {
    const draft = requestScope.getStore()?.draft;
    if (!draft || !document || body.kind !== 'single') return;
    const isWhole = body.singleResult.errors === undefined && (http.status ?? 200) === 200;
    // Another request like it has to register its text again, once it is forgotten.
    const registers = metrics.persistedQueryRegister === true;
    draft.isCacheable = isWhole && !registers && verdictOn(document);
    draft.operationName = operationName ?? null;
  };
  return { requestDidStart: async () => ({ willSendResponse }) };
}
