import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { cacheableFacts } from '../../../graph/cacheable.js';
import { requestScope } from '../../http/request-scope.js';

/** Marks the answers that may be cached: no errors, and every field of the document allows it. */
export function answerPlugin<Context extends object>(
  schema: GraphQLSchema,
): ApolloServerPlugin<Context> {
  const verdicts = new WeakMap<DocumentNode, ReturnType<typeof cacheableFacts>>();
  const factsOf = (document: DocumentNode): ReturnType<typeof cacheableFacts> => {
    const known = verdicts.get(document);
    if (known !== undefined) return known;
    const verdict = cacheableFacts(schema, document);
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
    // A repeated request must register its text again after the text was evicted.
    const registers = metrics.persistedQueryRegister === true;
    draft.facts = isWhole && !registers ? factsOf(document) : null;
    draft.operationName = operationName ?? null;
  };
  return { requestDidStart: async () => ({ willSendResponse }) };
}
