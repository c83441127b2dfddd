import { requestStarts } from '../../runtime/background/turns.js';
import { workFor } from '../../runtime/background/work-source.js';
import { AnswerDraft } from '../fast/answers/answer-draft.js';
import { answerKey } from '../fast/answers/answer-key.js';
import type { AnswerCache, CachedAnswer } from '../fast/answers/answer-cache.js';
import { replayAnswer } from '../fast/answers/replay-answer.js';
import type { Admission } from '../http/admission.js';
import type { CodingChoice, ContentCodings } from '../http/content-coding.js';
import type { Exchange } from '../http/exchange.js';
import type { Pipelines } from '../http/pipelines.js';
import type { PrincipalLimits } from '../http/principal-limits.js';
import { parseJsonBody, readJsonText } from '../http/request-body.js';
import { requestScope } from '../http/request-scope.js';
import type { Uploads } from '../http/uploads.js';
import { askApollo } from './ask-apollo.js';
import type { AskApolloDependencies } from './ask-apollo.js';
import { resolveDocument, documentTextOf } from './documents/http-documents.js';
import type { RequestContent } from './documents/http-documents.js';
import type { PersistedDocuments } from './documents/persisted-documents.js';
import { formatErrors } from './format-error.js';
import type { FormatError } from './format-error.js';
import { sendAnswer } from './graphql-answer.js';
import type { GraphQLAnswer, RefusedRequest } from './graphql-answer.js';
import { assertBodySize } from './limits/body-size.js';
import { RefusedDocument } from './limits/document-checker.js';
import type { DocumentChecker } from './limits/document-checker.js';
import { QueryLimitError } from './limits/query-limits.js';
import type { QueryLimits } from './limits/query-limits.js';
import type { MediaTypes } from './media-types.js';

export interface GraphQLEndpoint<Context extends object> extends AskApolloDependencies<Context> {
  readonly checker: DocumentChecker;
  readonly formatError: FormatError;
  readonly documents: PersistedDocuments;
  readonly limits: QueryLimits;
  readonly admission: Admission;
  readonly principals: PrincipalLimits;
  readonly pipelines: Pick<Pipelines, 'startOf'>;
  readonly uploads: Uploads;
  readonly mediaTypes: MediaTypes;
  readonly codings: ContentCodings;
  /** `null` caches no answers. */
  readonly answers: AnswerCache | null;
  /** @param draft notes what the request reads. Null when its answer is not cached. */
  readonly createContext: (
    exchange: Exchange,
    draft: AnswerDraft | null,
  ) => Context | Promise<Context>;
}

/**
 * Serves GraphQL over HTTP, by POST with a JSON body or by GET. Every request takes the same path: it is read, admitted,
 * answered by the first of four (the cache of answers, a prepared query, a refusal, Apollo), sent, and its answer is cached.
 */
export async function handleGraphQL<Context extends object>(
  exchange: Exchange,
  endpoint: GraphQLEndpoint<Context>,
): Promise<void> {
  const { admission, principals } = endpoint;
  endpoint.mediaTypes.assertAcceptable(exchange);
  const coding = endpoint.codings.choose(exchange.request);
  const text = exchange.method === 'POST' ? await readBody(exchange, endpoint) : undefined;
  // A request that was refused while its body arrived must not be executed.
  if (exchange.isAnswered) return;
  const entered = principals.enter(exchange);
  if (entered) await entered;
  admission.enter(exchange);
  const source = { callerId: exchange.scope.principal?.id ?? '' };
  await workFor(source, () => serve(exchange, endpoint, text, coding));
}

/** Answers an admitted request. */
async function serve<Context extends object>(
  exchange: Exchange,
  endpoint: GraphQLEndpoint<Context>,
  text: string | undefined,
  coding: CodingChoice,
): Promise<void> {
  const { answers, pipelines, principals } = endpoint;
  const start = pipelines.startOf(exchange);
  if (start) await start;
  if (exchange.isGone) return;

  const key = answers ? keyOf(exchange, text) : '';
  const cached = answers?.find(key);
  const answer = cached
    ? replay(exchange, cached, principals)
    : await answerInTurn(exchange, endpoint, text);
  if (!answer) return;

  await sendAnswer(exchange, answer, coding);
  if (cached || !answers) return;
  const { draft, sellerIds } = exchange.scope;
  if (draft) draft.sellerIds = sellerIds;
  answers.store(key, draft, answer);
}

/** Answers a request when it is its turn. Returns null when its client has left meanwhile. */
async function answerInTurn<Context extends object>(
  exchange: Exchange,
  endpoint: GraphQLEndpoint<Context>,
  text: string | undefined,
): Promise<GraphQLAnswer | null> {
  const turn = requestStarts.begin();
  if (turn) await turn;
  if (exchange.isGone) return null;
  return (
    refusalOfBody(exchange, endpoint, text) ??
    execute(exchange, endpoint, parsedContent(exchange, text))
  );
}

/** A cached answer costs nothing. It shows what its caller has left nevertheless. */
function replay(
  exchange: Exchange,
  cached: CachedAnswer,
  principals: PrincipalLimits,
): GraphQLAnswer {
  principals.charge(exchange.scope, exchange.scope.principal, () => 0);
  return replayAnswer(exchange, cached);
}

function readBody(
  exchange: Exchange,
  { admission, limits, uploads }: Pick<GraphQLEndpoint<object>, 'admission' | 'limits' | 'uploads'>,
): Promise<string> | undefined {
  return readJsonText(exchange.request, {
    maxBytes: limits.maxBodyBytes,
    uploads,
    count: {
      add: (bytes) => admission.addBody(exchange, bytes),
      release: () => admission.releaseBody(exchange),
    },
  });
}

function keyOf({ method, request, search, scope }: Exchange, body: string | undefined): string {
  const principal = scope.principal?.grants ?? '';
  return answerKey({ principal, method, headers: request.headers, search, body });
}

/** Returns the refusal of a body whose variables are too large; null for all others. */
function refusalOfBody(
  exchange: Exchange,
  endpoint: Pick<GraphQLEndpoint<object>, 'limits' | 'formatError' | 'mediaTypes'>,
  text: string | undefined,
): RefusedRequest | null {
  if (text === undefined) return null;
  try {
    assertBodySize(text, endpoint.limits);
    return null;
  } catch (error) {
    if (!(error instanceof QueryLimitError)) throw error;
    return refusalFor(exchange, endpoint, new RefusedDocument([error]));
  }
}

function parsedContent({ search }: Exchange, text: string | undefined): RequestContent {
  return { search, body: text === undefined ? undefined : parseJsonBody(text) };
}

/** Returns the answer of the first path that has one. */
async function execute<Context extends object>(
  exchange: Exchange,
  endpoint: GraphQLEndpoint<Context>,
  given: RequestContent,
): Promise<GraphQLAnswer> {
  const { scope, request } = exchange;
  const { prepared, answers } = endpoint;
  const content = resolveDocument(given, endpoint.documents);
  const draft = answers && new AnswerDraft();
  scope.draft = draft;
  const createContext = () => endpoint.createContext(exchange, draft);
  const { accept } = request.headers;
  const ready = prepared?.answer({ body: content.body, accept, scope, createContext });
  // An answer that is there already is not awaited: that would cost a small query a hundredth of its time.
  const answer = ready instanceof Promise ? await ready : ready;
  return (
    answer ??
    checkRefusal(exchange, endpoint, content) ??
    askApollo(exchange, endpoint, content, createContext)
  );
}

/**
 * Returns the refusal of a document that is invalid or beyond the limits; null for all others. A document that comes as a
 * hash was accepted before.
 */
function checkRefusal(
  exchange: Exchange,
  endpoint: Pick<GraphQLEndpoint<object>, 'checker' | 'formatError' | 'mediaTypes' | 'principals'>,
  content: RequestContent,
): RefusedRequest | null {
  const text = documentTextOf(content);
  if (text === null) return null;
  const { checker, principals } = endpoint;
  const { principal } = exchange.scope;
  const points = checker.pointsOf(text);
  principals.assertHas(points, principal);
  try {
    checker.assertValid(text);
    return null;
  } catch (error) {
    if (!(error instanceof RefusedDocument)) throw error;
    principals.chargeRefused(points, principal);
    return refusalFor(exchange, endpoint, error);
  }
}

function refusalFor(
  { scope, request, requestId }: Exchange,
  { formatError, mediaTypes }: Pick<GraphQLEndpoint<object>, 'formatError' | 'mediaTypes'>,
  { errors }: RefusedDocument,
): RefusedRequest {
  const type = mediaTypes.ofRefusal(request.headers.accept);
  const shown = requestScope.run(scope, () => formatErrors(errors, formatError));
  return {
    kind: 'refusal',
    headers: { 'content-type': `${type}; charset=utf-8` },
    json: { errors: shown, extensions: { requestId } },
  };
}
